// Requests under the AVG (toegang/rechten.yaml) and the words in which people read their own data
// (toegang/eigen-gegevens.yaml). Apart from the rest of the catalogue, because only these routes ask for it.
#pragma once
#include <filesystem>

#include "app/rights_rules.hpp"
#include "base/result.hpp"

namespace ph::catalogue {

// All problems of both files at once, each with file, line and column (Fault::invalid).
Result<app::RightsRules> load_rights(const std::filesystem::path& folder);

}  // namespace ph::catalogue
