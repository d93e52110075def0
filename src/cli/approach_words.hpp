// An approach in Dutch words: what it says about itself, each fact and each item, one field after the other.
// Two approaches differ where these differ.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/approach.hpp"

namespace ph::cli {

// `name` is the key of the approach file. A list has a value for each of its lines.
struct Field {
    std::string_view name;
    std::vector<std::string> values;
    bool is_list = false;
    friend bool operator==(const Field&, const Field&) = default;
};
using Fields = std::vector<Field>;

// The name in plain words: "duurtHoogstens" is "duurt hoogstens".
std::string label_of(std::string_view name);

// Fields without a value are left out.
Fields words_of_head(const engine::Approach& approach);
Fields words_of_fact(const engine::Approach& approach, std::size_t fact);
Fields words_of_item(const engine::Approach& approach, engine::ItemIndex item);

}  // namespace ph::cli
