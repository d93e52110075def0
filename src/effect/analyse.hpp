// From a cohort to its report.
#pragma once
#include "base/result.hpp"
#include "effect/report.hpp"
#include "effect/rules.hpp"

namespace ph::effect {

// What is wrong with a cohort as a whole, all at once: nobody in it, scores of more than one rater while none
// was chosen or of others than the one that was, a score outside its scale, one person twice or with two
// scores for the same question, T1 before T0. Problems carry no place. That nobody was measured twice is not
// wrong: then the report tells who was reached, and why it tells of no change.
Status check(const Cohort& cohort, const Asked& asked);

// The report before protection. Refuses what check() refuses. Single numbers that cannot be computed say so
// in their cell and never stop the rest.
Result<Report> analyse(const Cohort& cohort, const Rules& rules, const Asked& asked);

}  // namespace ph::effect
