// The counts of a report as they are kept beside it, in KeptReport::figures.
#pragma once
#include <string>

#include "domain/cohort.hpp"
#include "effect/edition.hpp"

namespace ph::app {

// {"figures": [[id, value, 1 when shown, 1 when a zero is told], ...],
//  "sums": [[place, times, place, times, ...], ...]}
std::string json_of_edition(const effect::Edition& edition);
effect::Edition edition_of_report(const KeptReport& told);

}  // namespace ph::app
