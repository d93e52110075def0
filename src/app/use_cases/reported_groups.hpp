// The groups that a municipality made reports of, held against one that a report is to be made of: who
// subtracts the reports must not read of a few people (effect/beside.hpp).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/research.hpp"
#include "app/use_cases/cohort_people.hpp"
#include "domain/cohort.hpp"
#include "effect/beside.hpp"

namespace ph::app {

// One definition, whichever cohorts had it.
struct ReportedGroup {
    std::string name;                 // of the cohort of its latest report; empty when that was removed
    std::vector<KeptReport> reports;  // without their texts, the oldest first
};

struct ReportedGroups {
    std::vector<ReportedGroup> groups;
    // Who is in which of them now: place 0 is the group of the report to be made, then `groups` in order.
    std::vector<effect::Together> people;
};

// `told` the newest first, without the reports of the group itself. However long ago: what was told is not
// forgotten. A definition that the catalogue no longer understands is left out: it cannot be asked of
// anybody. Fault::conflict when there are more than the catalogue allows to hold a report against.
Result<ReportedGroups> read_reported_groups(CohortCounter& counter, const CohortNames& names,
                                            const CohortRules& own, const std::vector<KeptReport>& told,
                                            const std::vector<SavedCohort>& cohorts,
                                            const Research& research);

// Fault::conflict when fewer than `smallest` people are left by subtracting alone, or when there is too much
// to subtract.
Result<effect::Beside> held_against(const ReportedGroups& reported, std::uint64_t smallest);

// Why no report can be made beside those that take part in these differences.
Error too_alike(const ReportedGroups& reported, const std::vector<effect::Difference>& differences);

}  // namespace ph::app
