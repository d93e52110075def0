// One parsed schema object; shared by the reader (schema_parse.cpp) and the check (schema_validate.cpp).
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <regex>
#include <string>
#include <vector>

namespace ph::catalogue {

enum class JsonType { null, boolean, integer, number, string, array, object };

struct SchemaRule {
    std::string description;  // shown to the person whose value does not fit the pattern
    std::optional<JsonType> type;
    std::vector<std::string> choices;  // enum; texts only
    // A reference is kept as a plain pointer: the root owns all definitions, and definitions may refer in
    // circles.
    const SchemaRule* reference = nullptr;

    std::map<std::string, std::shared_ptr<SchemaRule>> properties;
    std::vector<std::string> required;
    std::size_t min_properties = 0;
    bool closed = false;                     // additionalProperties: false
    std::shared_ptr<SchemaRule> additional;  // additionalProperties: {...}

    std::shared_ptr<SchemaRule> items;
    std::size_t min_items = 0;
    std::optional<std::size_t> max_items;
    bool unique_items = false;

    std::size_t min_length = 0;  // in code points
    std::optional<std::size_t> max_length;
    std::optional<std::regex> pattern;
    bool is_date = false;

    std::optional<std::int64_t> minimum;
    std::optional<std::int64_t> maximum;

    std::map<std::string, std::shared_ptr<SchemaRule>> definitions;  // only in the root
};

}  // namespace ph::catalogue
