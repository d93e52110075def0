// What no schema can see in the demo: references to the cast, to the catalogue and to earlier steps.
#pragma once
#include "catalogue/demo/story.hpp"
#include "catalogue/problems.hpp"

namespace ph::catalogue::demo {

void check_references(const View& municipality, const std::vector<Household>& households,
                      const app::Catalogue& catalogue, Problems& problems);

}  // namespace ph::catalogue::demo
