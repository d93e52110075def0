// How each C++ type is bound and read; the table in sql/arguments.hpp says what it becomes in the database.
#pragma once
#include <array>
#include <boost/describe.hpp>
#include <chrono>
#include <concepts>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "access/categories.hpp"
#include "storage/secrets.hpp"
#include "storage/sql/json_column.hpp"
#include "storage/sql/row.hpp"

namespace ph::storage::sql {

template <>
struct Codec<bool> {
    static constexpr Kind kind = Kind::boolean;
    static void put(Arguments& to, bool value) { to.put_integer(kind, value ? 1 : 0); }
    static bool get(const Row& row, int column) { return row.boolean(column); }
};

template <class T>
    requires(std::integral<T> && !std::same_as<T, bool>)
struct Codec<T> {
    static constexpr Kind kind = Kind::integer;
    static void put(Arguments& to, T value) { to.put_integer(kind, static_cast<std::int64_t>(value)); }
    static T get(const Row& row, int column) { return static_cast<T>(row.integer(column)); }
};

template <>
struct Codec<std::string> {
    static constexpr Kind kind = Kind::text;
    static void put(Arguments& to, const std::string& value) { to.put_text(kind, value); }
    static std::string get(const Row& row, int column) { return std::string(row.text(column)); }
};

template <>
struct Codec<std::string_view> {
    static constexpr Kind kind = Kind::text;
    static void put(Arguments& to, std::string_view value) { to.put_text(kind, value); }
};

template <std::size_t Size>
struct Codec<char[Size]> {
    static void put(Arguments& to, const char (&value)[Size]) { to.put_text(Kind::text, {value, Size - 1}); }
};

template <>
struct Codec<Uuid> {
    static constexpr Kind kind = Kind::uuid;
    static void put(Arguments& to, const Uuid& value) { to.put_uuid(value); }
    static Uuid get(const Row& row, int column) {
        const auto bytes = row.bytes(column);
        Uuid id;
        if (bytes.size() != id.bytes.size())
            throw std::runtime_error("a column that should hold an id does not");
        std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
        return id;
    }
};

template <class IdKind>
struct Codec<Id<IdKind>> {
    static constexpr Kind kind = Kind::uuid;
    static void put(Arguments& to, const Id<IdKind>& value) { to.put_uuid(value.uuid); }
    static Id<IdKind> get(const Row& row, int column) { return {Codec<Uuid>::get(row, column)}; }
};

template <>
struct Codec<Date> {
    static constexpr Kind kind = Kind::date;
    static void put(Arguments& to, Date value) { to.put_integer(kind, value.time_since_epoch().count()); }
    static Date get(const Row& row, int column) { return row.date(column); }
};

template <>
struct Codec<Instant> {
    static constexpr Kind kind = Kind::integer;
    static void put(Arguments& to, Instant value) { to.put_integer(kind, value.time_since_epoch().count()); }
    static Instant get(const Row& row, int column) {
        return Instant{std::chrono::milliseconds{row.integer(column)}};
    }
};

// A bit for each; those of a newer release are dropped.
template <>
struct Codec<access::Categories> {
    static constexpr Kind kind = Kind::integer;
    static void put(Arguments& to, access::Categories value) { to.put_integer(kind, value.bits()); }
    static access::Categories get(const Row& row, int column) {
        return access::Categories::known(row.integer(column));
    }
};

template <>
struct Codec<Bytes> {
    static constexpr Kind kind = Kind::bytes;
    static void put(Arguments& to, const Bytes& value) {
        to.put_text(kind, {reinterpret_cast<const char*>(value.data()), value.size()});
    }
    static Bytes get(const Row& row, int column) {
        const auto bytes = row.bytes(column);
        return {bytes.begin(), bytes.end()};
    }
};

// Digests: exactly Size bytes.
template <std::size_t Size>
struct Codec<std::array<std::uint8_t, Size>> {
    using Digest = std::array<std::uint8_t, Size>;
    static constexpr Kind kind = Kind::bytes;
    static void put(Arguments& to, const Digest& value) {
        to.put_text(kind, {reinterpret_cast<const char*>(value.data()), value.size()});
    }
    static Digest get(const Row& row, int column) {
        const auto bytes = row.bytes(column);
        Digest digest;
        if (bytes.size() != Size) throw std::runtime_error("a column that should hold a digest does not");
        std::copy(bytes.begin(), bytes.end(), digest.begin());
        return digest;
    }
};

// Enumerations by the English name they have in the code.
template <class Enum>
    requires std::is_enum_v<Enum>
struct Codec<Enum> {
    static constexpr Kind kind = Kind::text;
    static void put(Arguments& to, Enum value) {
        const char* name = boost::describe::enum_to_string(value, nullptr);
        if (name == nullptr) throw std::logic_error("an enumeration holds a value without a name");
        to.put_text(kind, name);
    }
    static Enum get(const Row& row, int column) {
        Enum value{};
        const std::string name(row.text(column));
        if (!boost::describe::enum_from_string(name.c_str(), value)) {
            throw std::runtime_error("unknown value in the database: " + name);
        }
        return value;
    }
};

template <class T>
struct Codec<std::optional<T>> {
    static constexpr Kind kind = Codec<T>::kind;
    static void put(Arguments& to, const std::optional<T>& value) {
        if (value) {
            Codec<T>::put(to, *value);
        } else {
            to.put_null(kind);
        }
    }
    static std::optional<T> get(const Row& row, int column) {
        if (row.is_null(column)) return std::nullopt;
        return Codec<T>::get(row, column);
    }
};

template <class T>
struct Codec<std::vector<T>> {
    static constexpr Kind kind = Kind::text;
    static void put(Arguments& to, const std::vector<T>& value) {
        to.put_text(kind, to.keep(to_json_column(value)));
    }
    static std::vector<T> get(const Row& row, int column) {
        return from_json_column<std::vector<T>>(row.text(column));
    }
};

}  // namespace ph::storage::sql
