// Approaches (aanpakken/) and prepared persons (personen/) of the catalogue, with everything that can be
// wrong in them and no schema sees.
#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <optional>

#include "catalogue/approach_facts.hpp"
#include "catalogue/problems.hpp"
#include "engine/approach.hpp"
#include "sim/person.hpp"

namespace ph::catalogue {

// Nothing, with every problem, when the engine could not run it.
std::optional<engine::Approach> read_approach(const View& document, const Decisions& decisions,
                                              FactUses& uses, Problems& problems);
// Values have the types that the approaches give their facts. What is wrong is reported and left out.
sim::Person read_person(const View& document, const FactUses& uses, Problems& problems);

using ApproachMap = std::map<std::string, std::shared_ptr<const engine::Approach>>;
using PersonMap = std::map<std::string, std::shared_ptr<const sim::Person>>;

// All files of both folders; a folder that is not there has none.
void read_approaches(const std::filesystem::path& catalogue, const Decisions& decisions,
                     ApproachMap& approaches, PersonMap& persons, Problems& problems);

}  // namespace ph::catalogue
