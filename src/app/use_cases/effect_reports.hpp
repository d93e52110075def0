// Effect reports of cohorts: made through the gate, protected, and then kept as they were told.
#pragma once
#include <functional>
#include <string>

#include "app/call.hpp"
#include "app/evidence_rules.hpp"
#include "app/ports/cohorts.hpp"
#include "effect/disclosure.hpp"
#include "effect/report.hpp"
#include "effect/rules.hpp"

namespace ph::app {

// A protected report in the forms in which it is kept.
struct ReportForms {
    std::string report;    // JSON of the API
    std::string page;      // HTML
    std::string file;      // CSV
    std::string workbook;  // XLSX, its bytes
};

// The municipality's rules, and the writing of what is left after protection.
struct ReportTools {
    effect::Rules rules;
    EvidenceRules evidence;
    std::function<Result<ReportForms>(const effect::Report&, const SavedCohort&, const effect::Guard&)> write;
};

// The latest. Fault::missing when none was made yet.
Result<KeptReport> effect_report(Call& call, const CohortId& id);

// The workbook of the latest, its bytes. Fault::missing also of a report that was kept without one.
Result<std::string> effect_workbook(Call& call, const CohortId& id);

// Makes one of today. What was told before stands as long as a new report would show what a few people
// changed: within the days of the catalogue, and after that until effect::publish() finds a report that may
// be shown beside the earlier ones. Fault::conflict when there are too few people, or when the group differs
// by so few people from one that was reported on that subtracting tells of them.
Result<KeptReport> make_effect_report(Call& call, const CohortId& id, const ReportTools& tools);

}  // namespace ph::app
