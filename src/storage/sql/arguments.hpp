// The values bound to $1, $2, ... of one statement, in a form both back ends bind without a copy.
#pragma once
#include <array>
#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <forward_list>
#include <span>
#include <string>
#include <string_view>

#include "base/id.hpp"

namespace ph::storage::sql {

// How a value is kept: SQLite as INTEGER 0/1, INTEGER, TEXT, BLOB, BLOB of 16 bytes, TEXT "2026-11-22";
// PostgreSQL as boolean, bigint, text, bytea, uuid, date. Instants are integers: milliseconds since 1970,
// UTC.
enum class Kind : std::uint8_t { boolean, integer, text, bytes, uuid, date };

struct Argument {
    Kind kind = Kind::integer;
    bool null = false;
    std::int64_t integer = 0;  // boolean, integer; date as days since 1970-01-01
    std::string_view data;     // text and bytes
    std::array<std::uint8_t, 16> uuid{};
};

template <class T>
struct Codec;  // sql/codec.hpp

class Arguments {
  public:
    // Binds the next value. Text is not copied: it must live until the statement has run.
    template <class T>
    void put(const T& value) {
        Codec<T>::put(*this, value);
    }

    // Binds the next value with a copy of its text and returns its placeholder, for SQL built from parts:
    // sql += " AND status = " + arguments.add(status).
    template <class T>
    std::string add(const T& value) {
        put(value);
        if (!list_.back().data.empty()) list_.back().data = keep(std::string(list_.back().data));
        return "$" + std::to_string(list_.size());
    }

    void put_null(Kind kind) {
        list_.push_back({.kind = kind, .null = true, .integer = 0, .data = {}, .uuid = {}});
    }
    void put_integer(Kind kind, std::int64_t value) {
        list_.push_back({.kind = kind, .null = false, .integer = value, .data = {}, .uuid = {}});
    }
    void put_text(Kind kind, std::string_view text) {
        list_.push_back({.kind = kind, .null = false, .integer = 0, .data = text, .uuid = {}});
    }
    void put_uuid(const Uuid& id) {
        list_.push_back({.kind = Kind::uuid, .null = false, .integer = 0, .data = {}, .uuid = id.bytes});
    }
    // Text that must live as long as these arguments.
    std::string_view keep(std::string text) { return kept_.emplace_front(std::move(text)); }

    [[nodiscard]] std::span<const Argument> list() const noexcept { return {list_.data(), list_.size()}; }

  private:
    boost::container::small_vector<Argument, 16> list_;
    std::forward_list<std::string> kept_;
};

template <class... Values>
Arguments arguments_of(const Values&... values) {
    Arguments arguments;
    (arguments.put(values), ...);
    return arguments;
}

}  // namespace ph::storage::sql
