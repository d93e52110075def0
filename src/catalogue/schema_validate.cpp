// Checks a YAML document against a schema. Scalars are read by the YAML 1.2 core rules: a plain 12 is a
// number, a quoted "12" is text, and `ja` is text (there is no truth value but true and false).
#include <set>

#include "base/suggest.hpp"
#include "base/time.hpp"
#include "catalogue/schema.hpp"
#include "catalogue/schema_rule.hpp"

namespace ph::catalogue {
namespace {

JsonType type_of(const YAML::Node& node) {
    static const std::regex integer{"[-+]?[0-9]+"};
    static const std::regex number{R"([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?)"};
    static const std::set<std::string> nothing{"", "~", "null", "Null", "NULL"};
    static const std::set<std::string> truth{"true", "True", "TRUE", "false", "False", "FALSE"};
    if (node.IsMap()) return JsonType::object;
    if (node.IsSequence()) return JsonType::array;
    if (!node.IsScalar()) return JsonType::null;
    // yaml-cpp tags a quoted or block scalar "!" and a plain one "?".
    if (node.Tag() == "!") return JsonType::string;
    const std::string& text = node.Scalar();
    if (nothing.contains(text)) return JsonType::null;
    if (truth.contains(text)) return JsonType::boolean;
    if (text.size() <= 18 && std::regex_match(text, integer)) return JsonType::integer;
    if (std::regex_match(text, number)) return JsonType::number;
    return JsonType::string;
}

std::string expected(JsonType type) {
    switch (type) {
        case JsonType::null: return "niets";
        case JsonType::boolean: return "true of false";
        case JsonType::integer: return "een geheel getal";
        case JsonType::number: return "een getal";
        case JsonType::string: return "een tekst";
        case JsonType::array: return "een lijst (regels die met een streepje beginnen)";
        case JsonType::object: return "een groep van sleutels met waarden";
    }
    return {};
}

std::string shown(const YAML::Node& node) {
    if (node.IsMap()) return "een groep van sleutels";
    if (node.IsSequence()) return "een lijst";
    if (!node.IsScalar() || node.Scalar().empty()) return "niets";
    constexpr std::size_t longest = 60;
    const std::string& text = node.Scalar();
    return "\"" + (text.size() > longest ? text.substr(0, longest) + "…" : text) + "\"";
}

std::size_t code_points(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

class Check {
  public:
    Check(const std::string& file, Problems& problems) : file_(file), problems_(problems) {}

    void value(const YAML::Node& node, const SchemaRule& rule) {
        // YAML anchors can make a value hold itself, and definitions that refer in circles would follow it.
        if (depth_ == deepest) return add("te-diep", "Dit staat te diep in elkaar.", node);
        ++depth_;
        judge(node, rule);
        --depth_;
    }

  private:
    static constexpr int deepest = 200;

    void judge(const YAML::Node& node, const SchemaRule& rule) {
        if (rule.reference != nullptr) value(node, *rule.reference);
        const JsonType found = type_of(node);
        if (rule.type && !fits(found, *rule.type)) {
            std::string hint;
            if (*rule.type == JsonType::string && node.IsScalar() && !node.Scalar().empty()) {
                hint = " Zet de waarde tussen aanhalingstekens.";
            }
            add("verkeerd-soort",
                "Hier hoort " + expected(*rule.type) + ", maar er staat " + shown(node) + "." + hint, node);
            return;
        }
        if (found == JsonType::object) {
            object(node, rule);
        } else if (found == JsonType::array) {
            list(node, rule);
        } else {
            scalar(node, rule, found);
        }
    }

    static bool fits(JsonType found, JsonType wanted) {
        return found == wanted || (wanted == JsonType::number && found == JsonType::integer);
    }

    void add(std::string code, std::string message, const YAML::Node& node) {
        const YAML::Mark mark = node.Mark();
        problems_.add(std::move(code), std::move(message), {file_, mark.line + 1, mark.column + 1, {}});
    }

    void object(const YAML::Node& node, const SchemaRule& rule) {
        std::map<std::string, int> lines;
        for (const auto& pair : node) {
            if (!pair.first.IsScalar()) {
                add("verkeerde-sleutel", "Een sleutel moet een gewoon woord zijn.", pair.first);
                continue;
            }
            const std::string& key = pair.first.Scalar();
            if (const auto [earlier, is_new] = lines.emplace(key, pair.first.Mark().line + 1); !is_new) {
                add("dubbele-sleutel",
                    "De sleutel \"" + key + "\" staat hier dubbel; hij staat ook op regel " +
                        std::to_string(earlier->second) + ".",
                    pair.first);
                continue;
            }
            if (const auto known = rule.properties.find(key); known != rule.properties.end()) {
                value(pair.second, *known->second);
            } else if (rule.additional) {
                value(pair.second, *rule.additional);
            } else if (rule.closed) {
                unknown_key(pair.first, pair.second, rule);
            }
        }
        for (const auto& key : rule.required) {
            if (!lines.contains(key)) add("sleutel-ontbreekt", "De sleutel \"" + key + "\" ontbreekt.", node);
        }
        if (lines.size() < rule.min_properties)
            add("sleutel-ontbreekt",
                "Vul hier minstens " + std::to_string(rule.min_properties) +
                    " van deze sleutels in: " + joined(names_of(rule)) + ".",
                node);
    }

    static std::vector<std::string> names_of(const SchemaRule& rule) {
        std::vector<std::string> names;
        names.reserve(rule.properties.size());
        for (const auto& property : rule.properties) names.push_back(property.first);
        return names;
    }

    void unknown_key(const YAML::Node& key, const YAML::Node& found, const SchemaRule& rule) {
        if (type_of(found) == JsonType::null) {
            add("onbekende-sleutel",
                "\"" + key.Scalar() +
                    "\" is hier geen sleutel met een waarde. Staat er een komma in de tekst ervoor? " +
                    "Zet die tekst dan tussen aanhalingstekens.",
                key);
            return;
        }
        const std::vector<std::string> known = names_of(rule);
        const auto near = nearest(key.Scalar(), known);
        add("onbekende-sleutel",
            "De sleutel \"" + key.Scalar() + "\" is hier niet bekend. " +
                (near ? "Bedoelt u \"" + *near + "\"?" : "Bekend zijn: " + joined(known) + "."),
            key);
    }

    void list(const YAML::Node& node, const SchemaRule& rule) {
        if (node.size() < rule.min_items) {
            add("lijst-te-kort",
                "Deze lijst moet minstens " + std::to_string(rule.min_items) + " regels hebben.", node);
        }
        if (rule.max_items && node.size() > *rule.max_items) {
            add("lijst-te-lang",
                "Deze lijst mag hoogstens " + std::to_string(*rule.max_items) + " regels hebben.", node);
        }
        std::set<std::string> seen;
        for (const auto& item : node) {
            if (rule.items) value(item, *rule.items);
            if (rule.unique_items && item.IsScalar() && !seen.insert(item.Scalar()).second) {
                add("dubbele-waarde", shown(item) + " staat twee keer in deze lijst.", item);
            }
        }
    }

    void scalar(const YAML::Node& node, const SchemaRule& rule, JsonType found) {
        const std::string& text = node.Scalar();
        if (!rule.choices.empty() && !std::ranges::count(rule.choices, text)) {
            const auto near = nearest(text, rule.choices);
            add("onbekende-waarde",
                shown(node) + " kan hier niet. " +
                    (near ? "Bedoelt u \"" + *near + "\"?" : "Kies uit: " + joined(rule.choices) + "."),
                node);
        }
        if (found == JsonType::string) string(node, rule);
        if (found == JsonType::integer) range(node, rule);
    }

    void string(const YAML::Node& node, const SchemaRule& rule) {
        const std::string& text = node.Scalar();
        const std::size_t length = code_points(text);
        if (length < rule.min_length) add("tekst-te-kort", "Vul hier een tekst in.", node);
        if (rule.max_length && length > *rule.max_length) {
            add("tekst-te-lang",
                "Deze tekst mag hoogstens " + std::to_string(*rule.max_length) +
                    " tekens hebben; het zijn er " + std::to_string(length) + ".",
                node);
        }
        if (rule.pattern && !std::regex_search(text, *rule.pattern)) {
            add("verkeerde-vorm", shown(node) + " heeft niet de goede vorm. " + rule.description, node);
        }
        if (rule.is_date && !parse_date(text)) {
            add("verkeerde-datum",
                shown(node) + " is geen bestaande datum. Schrijf jaar-maand-dag, zoals 2026-11-22.", node);
        }
    }

    void range(const YAML::Node& node, const SchemaRule& rule) {
        const std::int64_t number = std::stoll(node.Scalar());
        if (rule.minimum && number < *rule.minimum) {
            add("getal-te-klein", "Dit getal moet minstens " + std::to_string(*rule.minimum) + " zijn.",
                node);
        }
        if (rule.maximum && number > *rule.maximum) {
            add("getal-te-groot", "Dit getal mag hoogstens " + std::to_string(*rule.maximum) + " zijn.",
                node);
        }
    }

    const std::string& file_;
    Problems& problems_;
    int depth_ = 0;
};

}  // namespace

void Schema::validate(const YAML::Node& document, const std::string& file, Problems& problems) const {
    Check{file, problems}.value(document, *root_);
}

}  // namespace ph::catalogue
