// Values of the facts of an approach from and to JSON, as cases and facts keep them.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "domain/fact.hpp"
#include "engine/approach.hpp"

namespace ph::app {

// A JSON text as the type of a fact asks for it; null when it does not fit.
feel::Value value_of(const feel::Type& type, const std::string& json);
std::string json_of(const feel::Value& value);

// JSON object of the facts with these indexes, or of all that are known.
std::string facts_json(const engine::Definition& definition, const std::vector<feel::Value>& facts,
                       const std::vector<engine::Index>& which);
std::string facts_json(const engine::Definition& definition, const std::vector<feel::Value>& facts);

// What facts_json() wrote, put over `facts`; the indexes that it had.
std::vector<engine::Index> read_facts(const engine::Definition& definition, const std::string& json,
                                      std::vector<feel::Value>& facts);

}  // namespace ph::app
