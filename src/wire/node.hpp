// A parsed JSON document as plain data, with JSON pointers for what is wrong in it. No Boost.JSON in sight:
// files that read a body pay for this header only.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace ph::wire {

struct Member;

struct Node {
    using Items = std::vector<Node>;
    using Members = std::vector<Member>;
    // null, true/false, whole number, other number, text, list, object (members in the order of the text)
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Items, Members> value;

    [[nodiscard]] bool is_null() const noexcept { return std::holds_alternative<std::monostate>(value); }
    template <class T>
    [[nodiscard]] const T* as() const noexcept {
        return std::get_if<T>(&value);
    }
};

struct Member {
    std::string name;
    Node node;
};

// What a document may not exceed.
struct Limits {
    std::size_t depth = 32;
    std::size_t text = 10'000;   // characters of one text; maxLength in api/openapi.yaml
    std::size_t items = 10'000;  // of one list or one object
};

// Syntax, depth and encoding stop the reading: one problem with line and column. Repeated names, too long
// texts and too many items are all reported, each with its pointer.
struct Document {
    Node root;
    std::vector<Problem> problems;
};
Document parse_json(std::string_view text, const Limits& limits);

// Back to compact JSON.
void append_json(std::string& out, const Node& node);

// The place a JSON pointer names.
inline Place at_pointer(std::string pointer) {
    Place place;
    place.pointer = std::move(pointer);
    return place;
}

// Adds "/name" to a JSON pointer, escaped as in RFC 6901.
std::string child_pointer(std::string_view pointer, std::string_view name);

}  // namespace ph::wire
