// Reads a JSON Schema into rules and refuses keywords that schema_validate.cpp does not check.
#include <boost/json.hpp>
#include <set>
#include <stdexcept>

#include "catalogue/schema.hpp"
#include "catalogue/schema_rule.hpp"

namespace ph::catalogue {
namespace {

namespace json = boost::json;

// A fault of the schema itself, caught in Schema::parse.
class BadSchema : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

std::string text_of(const json::value& value) {
    return std::string{value.as_string()};
}

JsonType type_of(const json::value& value) {
    static const std::map<std::string, JsonType> names{
        {"null", JsonType::null},     {"boolean", JsonType::boolean}, {"integer", JsonType::integer},
        {"number", JsonType::number}, {"string", JsonType::string},   {"array", JsonType::array},
        {"object", JsonType::object}};
    const auto found = names.find(text_of(value));
    if (found == names.end()) throw BadSchema("unknown type " + text_of(value));
    return found->second;
}

class Reader {
  public:
    std::shared_ptr<SchemaRule> read_root(const json::value& value) {
        auto root = std::make_shared<SchemaRule>();
        root_ = root.get();
        if (value.is_object() && value.as_object().contains("$defs")) {
            for (const auto& definition : value.at("$defs").as_object()) {
                root->definitions.emplace(definition.key(), std::make_shared<SchemaRule>());
            }
            for (const auto& definition : value.at("$defs").as_object()) {
                read_into(*root->definitions.at(definition.key()), definition.value());
            }
        }
        read_into(*root, value);
        return root;
    }

  private:
    std::shared_ptr<SchemaRule> read(const json::value& value) {
        auto rule = std::make_shared<SchemaRule>();
        read_into(*rule, value);
        return rule;
    }

    void read_into(SchemaRule& rule, const json::value& value) {
        for (const auto& member : value.as_object()) keyword(rule, std::string{member.key()}, member.value());
    }

    void keyword(SchemaRule& rule, const std::string& key, const json::value& value) {
        static const std::set<std::string> annotations{"$schema", "$id", "$defs", "title"};
        if (annotations.contains(key)) return;
        if (object_keyword(rule, key, value) || value_keyword(rule, key, value)) return;
        throw BadSchema("keyword " + key + " is not checked");
    }

    bool object_keyword(SchemaRule& rule, const std::string& key, const json::value& value) {
        if (key == "properties") {
            for (const auto& property : value.as_object())
                rule.properties.emplace(property.key(), read(property.value()));
        } else if (key == "required") {
            for (const auto& name : value.as_array()) rule.required.push_back(text_of(name));
        } else if (key == "minProperties") {
            rule.min_properties = value.to_number<std::size_t>();
        } else if (key == "additionalProperties") {
            if (value.is_bool()) {
                rule.closed = !value.as_bool();
            } else {
                rule.additional = read(value);
            }
        } else if (key == "items") {
            rule.items = read(value);
        } else if (key == "minItems") {
            rule.min_items = value.to_number<std::size_t>();
        } else if (key == "maxItems") {
            rule.max_items = value.to_number<std::size_t>();
        } else if (key == "uniqueItems") {
            rule.unique_items = value.as_bool();
        } else if (key == "$ref") {
            rule.reference = definition(text_of(value));
        } else {
            return false;
        }
        return true;
    }

    static bool value_keyword(SchemaRule& rule, const std::string& key, const json::value& value) {
        if (key == "description") {
            rule.description = text_of(value);
        } else if (key == "type") {
            rule.type = type_of(value);
        } else if (key == "enum") {
            for (const auto& choice : value.as_array()) rule.choices.push_back(text_of(choice));
        } else if (key == "minLength") {
            rule.min_length = value.to_number<std::size_t>();
        } else if (key == "maxLength") {
            rule.max_length = value.to_number<std::size_t>();
        } else if (key == "pattern") {
            rule.pattern.emplace(text_of(value), std::regex::ECMAScript | std::regex::optimize);
        } else if (key == "format") {
            if (text_of(value) != "date") throw BadSchema("format " + text_of(value) + " is not checked");
            rule.is_date = true;
        } else if (key == "minimum") {
            rule.minimum = value.to_number<std::int64_t>();
        } else if (key == "maximum") {
            rule.maximum = value.to_number<std::int64_t>();
        } else {
            return false;
        }
        return true;
    }

    const SchemaRule* definition(const std::string& reference) const {
        constexpr std::string_view prefix = "#/$defs/";
        if (!reference.starts_with(prefix)) throw BadSchema("reference " + reference + " leaves the file");
        const auto found = root_->definitions.find(reference.substr(prefix.size()));
        if (found == root_->definitions.end()) throw BadSchema("reference " + reference + " has no target");
        return found->second.get();
    }

    const SchemaRule* root_ = nullptr;
};

}  // namespace

Result<Schema> Schema::parse(std::string_view text, const std::string& name) {
    try {
        return Schema{Reader{}.read_root(json::parse(json::string_view{text.data(), text.size()}))};
    } catch (const std::exception& fault) {  // Boost.JSON, std::regex and BadSchema
        return Error{Fault::internal,
                     "Het schema " + name + " klopt niet.",
                     {{"schema", fault.what(), {name, 0, 0, {}}}}};
    }
}

}  // namespace ph::catalogue
