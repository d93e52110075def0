#include "app/use_cases/case_values.hpp"

#include <boost/json.hpp>

#include "feel/json.hpp"

namespace ph::app {
namespace {

bool fits(const feel::Value& value, const feel::Type& type) {
    return feel::conforms(*feel::type_of(value), type);
}

}  // namespace

feel::Value value_of(const feel::Type& type, const std::string& json) {
    boost::system::error_code failed;
    const auto parsed = boost::json::parse(json, failed);
    if (failed) return {};
    feel::Value value = feel::from_json(parsed, type);
    return fits(value, type) ? value : feel::Value{};
}

std::string json_of(const feel::Value& value) {
    return boost::json::serialize(feel::to_json(value));
}

std::string facts_json(const engine::Definition& definition, const std::vector<feel::Value>& facts,
                       const std::vector<engine::Index>& which) {
    boost::json::object object;
    for (const engine::Index fact : which)
        object.emplace(definition.facts()[fact].name, feel::to_json(facts[fact]));
    return boost::json::serialize(object);
}

std::string facts_json(const engine::Definition& definition, const std::vector<feel::Value>& facts) {
    std::vector<engine::Index> known;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (facts[i].kind() != feel::Kind::null) known.push_back(static_cast<engine::Index>(i));
    }
    return facts_json(definition, facts, known);
}

std::vector<engine::Index> read_facts(const engine::Definition& definition, const std::string& json,
                                      std::vector<feel::Value>& facts) {
    facts.resize(definition.facts().size());
    std::vector<engine::Index> read;
    const auto parsed = boost::json::parse(json);
    for (const auto& [name, value] : parsed.as_object()) {
        const auto fact = definition.find_fact(std::string_view{name});
        if (!fact) continue;
        facts[*fact] = feel::from_json(value, *definition.facts()[*fact].type);
        read.push_back(static_cast<engine::Index>(*fact));
    }
    return read;
}

}  // namespace ph::app
