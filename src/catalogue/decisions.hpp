// Decision tables of catalogue/beslissingen: DMN models that use cases see as app::DecisionTable.
#pragma once
#include <filesystem>
#include <memory>

#include "app/catalogue.hpp"
#include "catalogue/problems.hpp"

namespace ph::catalogue {

// The decision whose id is the name of the file. Nothing, with every problem reported, when the model is not
// sound or has no such decision.
std::shared_ptr<const app::DecisionTable> load_decision(const std::filesystem::path& path,
                                                        Problems& problems);

}  // namespace ph::catalogue
