// How a value travels as text: Dutch names for enums and parse/format pairs for dates, instants and ids.
#pragma once
#include <array>
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/id.hpp"
#include "base/time.hpp"

namespace ph::wire {

// The Dutch name of each enumerator. Specialise beside the DTO that uses it:
//   template <> struct Names<TaskStatus> {
//       static constexpr auto table = names<TaskStatus>({{TaskStatus::open, "open"}, {TaskStatus::done,
//       "gedaan"}, ...});
//   };
// names() refuses to compile a table that misses an enumerator, repeats one or gives one name twice.
template <class Enum>
struct Names;

template <class Enum>
using Name = std::pair<Enum, std::string_view>;

template <class Enum, std::size_t size>
consteval std::array<Name<Enum>, size> names(const Name<Enum> (&rows)[size]) {
    static_assert(size == boost::mp11::mp_size<boost::describe::describe_enumerators<Enum>>::value,
                  "every enumerator needs exactly one Dutch name");
    std::array<Name<Enum>, size> table{};
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (rows[j].first == rows[i].first || rows[j].second == rows[i].second)
                throw "a name is there twice";
        }
        table[i] = rows[i];
    }
    return table;
}

template <class Enum>
concept NamedEnum = std::is_enum_v<Enum> && requires { Names<Enum>::table.size(); };

template <NamedEnum Enum>
constexpr std::string_view name_of(Enum value) {
    for (const auto& [enumerator, name] : Names<Enum>::table) {
        if (enumerator == value) return name;
    }
    return {};
}

template <NamedEnum Enum>
constexpr std::optional<Enum> named(std::string_view text) {
    for (const auto& [enumerator, name] : Names<Enum>::table) {
        if (name == text) return enumerator;
    }
    return std::nullopt;
}

// "a, b of c": for the message that tells which values are possible.
template <NamedEnum Enum>
std::string all_names() {
    std::string all;
    constexpr std::size_t size = Names<Enum>::table.size();
    for (std::size_t i = 0; i < size; ++i) {
        if (i > 0) all += i + 1 == size ? " of " : ", ";
        all += Names<Enum>::table[i].second;
    }
    return all;
}

// A type that travels as a JSON text. `code` and `message` are the problem when parse() gives nothing.
template <class T>
struct Text;

template <class T>
concept TextType = requires(std::string_view text) {
    { Text<T>::parse(text) } -> std::same_as<std::optional<T>>;
    { Text<T>::code } -> std::convertible_to<std::string_view>;
    { Text<T>::message } -> std::convertible_to<std::string_view>;
};

template <>
struct Text<Date> {
    static constexpr std::string_view code = "ongeldige-datum";
    static constexpr std::string_view message =
        "Dit is geen bestaande datum. Schrijf jjjj-mm-dd, bijvoorbeeld 2026-11-22.";
    static std::optional<Date> parse(std::string_view text) { return parse_date(text); }
    static std::string format(Date date) { return to_string(date); }
};

template <>
struct Text<Instant> {
    static constexpr std::string_view code = "ongeldig-tijdstip";
    static constexpr std::string_view message =
        "Dit is geen bestaand tijdstip. Schrijf bijvoorbeeld 2026-11-22T09:30:00Z.";
    static std::optional<Instant> parse(std::string_view text) { return parse_instant(text); }
    static std::string format(Instant instant) { return to_string(instant); }
};

template <class Kind>
struct Text<Id<Kind>> {
    static constexpr std::string_view code = "ongeldige-id";
    static constexpr std::string_view message = "Dit is geen geldige id (een UUID van 36 tekens).";
    static std::optional<Id<Kind>> parse(std::string_view text) { return Id<Kind>::parse(text); }
    static std::string format(const Id<Kind>& id) { return id.to_string(); }
};

}  // namespace ph::wire
