// The counts of a report as they are kept beside it, in KeptReport::figures, and what it was asked.
#pragma once
#include <string>

#include "domain/cohort.hpp"
#include "effect/edition.hpp"

namespace ph::app {

// {"figures": [[id, value, 1 when shown, 1 when a zero is told], ...],
//  "sums": [[place, times, place, times, ...], ...], "asked": {...}}
std::string json_of_edition(const effect::Edition& edition, const SavedCohort& cohort);
effect::Edition edition_of_report(const KeptReport& told);

// Whether it still answers what its cohort asks. What its figures are said to be about in the catalogue is no
// part of that. Of reports from before the question was kept: whether the cohort was not changed since.
bool answers(const KeptReport& told, const SavedCohort& cohort);

}  // namespace ph::app
