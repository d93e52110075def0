// The files of an approach as one text, to be kept with the cases that follow it, and the approach made again
// from that text.
#pragma once
#include <filesystem>

#include "app/use_cases/approaches.hpp"
#include "base/result.hpp"
#include "domain/case.hpp"

namespace ph::catalogue {

// The approach file and the decisions it names. Line ends and everything else as they are on disk.
Result<std::string> approach_source(const std::filesystem::path& catalogue, const engine::Approach& approach);

// With these tables instead of its own. Fault::invalid, with everything that is wrong, when they are no
// approach: problems name "aanpakken/..." or "beslissingen/..." as their file.
Result<app::ApproachPointer> read_approach_source(const ApproachSource& kept,
                                                  const app::TableTexts& instead = {});

}  // namespace ph::catalogue
