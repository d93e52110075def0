// The schemas of catalogue/schemas, built into the program: what an editor checks is what the loader checks.
#pragma once
#include <string_view>
#include <utility>
#include <vector>

#include "catalogue/schema.hpp"

namespace ph::catalogue {

// Name ("instrument") and JSON text of each; generated from catalogue/schemas at build time.
const std::vector<std::pair<std::string_view, std::string_view>>& schema_texts();

// Throws std::logic_error when there is no such schema or it is broken: a defect of the build that a test
// catches.
const Schema& schema(std::string_view name);

}  // namespace ph::catalogue
