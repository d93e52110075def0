// Reports of several groups that are given out together.
#pragma once
#include <vector>

#include "base/result.hpp"
#include "effect/beside.hpp"
#include "effect/cohort.hpp"
#include "effect/report.hpp"

namespace ph::effect {

// Who is in the same groups: place 0 is `first`, then the others in order. People are the same when their key
// is.
std::vector<Together> together_of(const Cohort& first, const std::vector<const Cohort*>& others);

struct GroupReport {
    const Cohort* cohort = nullptr;
    Report report;  // before protection
};

// Each protected, and held against those before it: what the first tells decides what the next may tell.
// Fault::conflict, with a problem for each report that cannot be given out beside those before it; its code
// is "te-weinig-verschil" or "te-veel-rapporten" and its file the id of the cohort.
Result<std::vector<Report>> publish_together(std::vector<GroupReport> groups, const Guard& guard);

}  // namespace ph::effect
