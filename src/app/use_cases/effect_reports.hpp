// Effect reports of cohorts: made through the gate, protected, and then kept as they were told.
#pragma once
#include <functional>
#include <string>

#include "app/call.hpp"
#include "app/ports/cohorts.hpp"
#include "effect/report.hpp"
#include "effect/rules.hpp"

namespace ph::app {

// A protected report in the forms in which it is kept.
struct ReportForms {
    std::string report;  // JSON of the API
    std::string page;    // HTML
    std::string file;    // CSV
};

// How a report is made: the municipality's rules, taking out what points at a few people, and writing what is
// left. What goes into write() has always been through protect().
struct ReportTools {
    effect::Rules rules;
    std::function<Result<effect::Report>(const effect::Report&)> protect;
    std::function<Result<ReportForms>(const effect::Report&, const SavedCohort&)> write;
};

// The latest. Fault::missing when none was made yet.
Result<KeptReport> effect_report(Call& call, const CohortId& id);

// Makes one of today. What was told before stands as long as a new report would show what a few people
// changed: the earlier one comes back when it is of the same definition, fewer people than the smallest group
// changed since, or it is younger than the catalogue's days. Fault::conflict when there are too few people,
// or when the group differs by so few people from one that was reported on that subtracting tells of them.
Result<KeptReport> make_effect_report(Call& call, const CohortId& id, const ReportTools& tools);

}  // namespace ph::app
