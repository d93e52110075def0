// Small lists of values inside one column, as JSON text. Reading is lenient towards other releases: an absent
// member keeps its default, an unknown one is skipped.
#pragma once
#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <boost/mp11.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"

namespace ph::storage::sql {

template <class T>
inline constexpr bool is_described_struct =
    boost::describe::has_describe_members<T>::value && !std::is_enum_v<T>;

namespace json_column {

template <class T>
struct is_optional : std::false_type {};
template <class T>
struct is_optional<std::optional<T>> : std::true_type {};
template <class T>
struct is_vector : std::false_type {};
template <class T>
struct is_vector<std::vector<T>> : std::true_type {};
template <class T>
struct is_id : std::false_type {};
template <class Kind>
struct is_id<Id<Kind>> : std::true_type {};

template <class T>
using members = boost::describe::describe_members<T, boost::describe::mod_public>;

template <class T>
boost::json::value encode(const T& value) {
    if constexpr (std::is_same_v<T, bool> || std::is_integral_v<T>) {
        return value;
    } else if constexpr (std::is_same_v<T, std::string>) {
        return boost::json::value(boost::json::string(value));
    } else if constexpr (std::is_enum_v<T>) {
        return boost::json::string(boost::describe::enum_to_string(value, ""));
    } else if constexpr (std::is_same_v<T, Date> || std::is_same_v<T, Instant>) {
        return boost::json::string(to_string(value));
    } else if constexpr (is_id<T>::value) {
        return boost::json::string(value.to_string());
    } else if constexpr (is_optional<T>::value) {
        return value ? encode(*value) : boost::json::value(nullptr);
    } else if constexpr (is_vector<T>::value) {
        boost::json::array list;
        list.reserve(value.size());
        for (const auto& item : value) list.push_back(encode(item));
        return list;
    } else {
        boost::json::object object;
        boost::mp11::mp_for_each<members<T>>(
            [&](auto member) { object.emplace(member.name, encode(value.*member.pointer)); });
        return object;
    }
}

[[noreturn]] inline void damaged(std::string_view what) {
    throw std::runtime_error("damaged JSON column: " + std::string(what));
}

template <class Parsed>
auto required(Parsed parsed, std::string_view what) {
    if (!parsed) damaged(what);
    return *parsed;
}

template <class T>
T decode(const boost::json::value& json) {
    if constexpr (std::is_same_v<T, bool>) {
        return json.as_bool();
    } else if constexpr (std::is_integral_v<T>) {
        return json.to_number<T>();
    } else if constexpr (std::is_same_v<T, std::string>) {
        return std::string(json.as_string());
    } else if constexpr (std::is_enum_v<T>) {
        T value{};
        if (!boost::describe::enum_from_string(std::string(json.as_string()).c_str(), value))
            damaged(json.as_string());
        return value;
    } else if constexpr (std::is_same_v<T, Date>) {
        return required(parse_date(json.as_string()), "date");
    } else if constexpr (std::is_same_v<T, Instant>) {
        return required(parse_instant(json.as_string()), "instant");
    } else if constexpr (is_id<T>::value) {
        return required(T::parse(json.as_string()), "id");
    } else if constexpr (is_optional<T>::value) {
        if (json.is_null()) return std::nullopt;
        return decode<typename T::value_type>(json);
    } else if constexpr (is_vector<T>::value) {
        T list;
        list.reserve(json.as_array().size());
        for (const auto& item : json.as_array()) list.push_back(decode<typename T::value_type>(item));
        return list;
    } else {
        T value{};
        const auto& object = json.as_object();
        boost::mp11::mp_for_each<members<T>>([&](auto member) {
            using Member = std::remove_cvref_t<decltype(value.*member.pointer)>;
            if (const auto* found = object.if_contains(member.name))
                value.*member.pointer = decode<Member>(*found);
        });
        return value;
    }
}

}  // namespace json_column

template <class T>
std::string to_json_column(const T& value) {
    return boost::json::serialize(json_column::encode(value));
}

template <class T>
T from_json_column(std::string_view text) {
    return json_column::decode<T>(boost::json::parse(text));
}

}  // namespace ph::storage::sql
