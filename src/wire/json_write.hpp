// DTO -> JSON, straight into one string. Absent optionals are left out.
#pragma once
#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>
#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wire/names.hpp"
#include "wire/node.hpp"

namespace ph::wire {

// JSON that is ready already, or that the reader keeps as it is.
struct RawJson {
    std::string text = "null";
    friend bool operator==(const RawJson&, const RawJson&) = default;
};

template <class T>
using Members =
    boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

template <class T>
concept DescribedStruct = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;

void append_text(std::string& out, std::string_view text);
void append_number(std::string& out, std::int64_t number);
// The shortest form that reads back the same; not-a-number and infinities become null.
void append_number(std::string& out, double number);

template <class T>
void append(std::string& out, const T& value);

template <class T>
void append_list(std::string& out, const std::vector<T>& items) {
    out += '[';
    bool first = true;
    for (const auto& item : items) {
        if (!std::exchange(first, false)) out += ',';
        append<T>(out, item);
    }
    out += ']';
}

template <class T>
void append_map(std::string& out, const std::map<std::string, T>& map) {
    out += '{';
    bool first = true;
    for (const auto& [name, value] : map) {
        if (!std::exchange(first, false)) out += ',';
        append_text(out, name);
        out += ':';
        append(out, value);
    }
    out += '}';
}

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <DescribedStruct T>
void append_struct(std::string& out, const T& value) {
    out += '{';
    bool first = true;
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        const auto& field = value.*member.pointer;
        const auto put = [&](const auto& present) {
            if (!std::exchange(first, false)) out += ',';
            out += '"';
            out += member.name;
            out += "\":";
            append(out, present);
        };
        if constexpr (IsOptional<std::remove_cvref_t<decltype(field)>>::value) {
            if (field) put(*field);
        } else {
            put(field);
        }
    });
    out += '}';
}

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsMap : std::false_type {};
template <class T>
struct IsMap<std::map<std::string, T>> : std::true_type {};

template <class T>
void append(std::string& out, const T& value) {
    if constexpr (std::same_as<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::integral<T>) {
        append_number(out, static_cast<std::int64_t>(value));
    } else if constexpr (std::floating_point<T>) {
        append_number(out, static_cast<double>(value));
    } else if constexpr (std::convertible_to<const T&, std::string_view>) {
        append_text(out, value);
    } else if constexpr (std::same_as<T, RawJson>) {
        out += value.text;
    } else if constexpr (IsOptional<T>::value) {
        value ? append(out, *value) : void(out += "null");
    } else if constexpr (IsVector<T>::value) {
        append_list(out, value);
    } else if constexpr (IsMap<T>::value) {
        append_map(out, value);
    } else if constexpr (std::is_enum_v<T>) {
        static_assert(NamedEnum<T>, "specialise wire::Names for this enum");
        append_text(out, name_of(value));
    } else if constexpr (TextType<T>) {
        append_text(out, Text<T>::format(value));
    } else {
        static_assert(DescribedStruct<T>, "describe this struct with BOOST_DESCRIBE_STRUCT");
        append_struct(out, value);
    }
}

template <class T>
[[nodiscard]] std::string write(const T& value) {
    std::string out;
    out.reserve(512);
    append(out, value);
    return out;
}

}  // namespace ph::wire
