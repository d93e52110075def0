// Approaches (aanpakken/) and prepared persons (personen/) of the catalogue, with everything that can be
// wrong in them and no schema sees.
#pragma once
#include <filesystem>
#include <optional>
#include <vector>

#include "app/catalogue.hpp"
#include "catalogue/approach_facts.hpp"
#include "catalogue/problems.hpp"
#include "engine/approach.hpp"
#include "sim/person.hpp"

namespace ph::catalogue {

// Nothing, with every problem, when the engine could not run it.
std::optional<engine::Approach> read_approach(const View& document, const Decisions& decisions,
                                              FactUses& uses, Problems& problems);
// Values have the types that the approaches give their facts. Nothing, with every problem, when one does not.
std::optional<sim::Person> read_person(const View& document, const FactUses& uses, Problems& problems);

// All files of both folders into the catalogue, and which these are; a folder that is not there has none.
std::vector<std::filesystem::path> read_approaches(const std::filesystem::path& folder,
                                                   const Decisions& decisions, app::Catalogue& into,
                                                   Problems& problems);

}  // namespace ph::catalogue
