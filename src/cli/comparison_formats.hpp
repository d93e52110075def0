// The comparison of approaches as text for a terminal, as CSV and as JSON.
#pragma once
#include <string>
#include <vector>

#include "sim/compare.hpp"

namespace ph::cli {

// The table of figures first, in blocks that fit the screen; then an approach at a time.
std::string comparison_as_text(const sim::Person& person, const std::vector<sim::Compared>& compared);
// A row for each figure and list, a column for each approach (RFC 4180).
std::string comparison_as_csv(const std::vector<sim::Compared>& compared);
// The names are those of the HTTP contract.
std::string comparison_as_json(const sim::Person& person, const std::vector<sim::Compared>& compared);

}  // namespace ph::cli
