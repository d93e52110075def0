// Effect reports of cohorts: made through the gate, protected, and then kept as they were told.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/evidence_rules.hpp"
#include "app/ports/cohorts.hpp"
#include "app/use_cases/cohort_people.hpp"
#include "app/use_cases/reported_groups.hpp"
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
    // A kept report as PDF, its bytes.
    std::function<Result<std::string>(const KeptReport&)> paper = {};
};

// The latest, and whether its cohort asks something else by now.
struct ShownReport {
    KeptReport report;
    bool cohort_changed = false;
};
// Fault::missing when none was made yet.
Result<ShownReport> shown_report(Call& call, const CohortId& id);
// The report alone.
Result<KeptReport> effect_report(Call& call, const CohortId& id);

// The workbook of the latest, its bytes. Fault::missing also of a report that was kept without one.
Result<std::string> effect_workbook(Call& call, const CohortId& id);

// A report of today is made in three stages, so that who writes meanwhile does not wait for it: what it needs
// is read on a snapshot, reckoned without a transaction, and kept in a short one.

// The first stage: who it is about, and what was told before.
struct ReportBasis {
    SavedCohort cohort;
    access::Categories counted;
    std::vector<CohortMember> members;
    std::vector<KeptReportId> told;    // every report of the municipality, the newest first
    std::vector<KeptReport> earlier;   // those of these people, the oldest first, without their texts
    std::optional<KeptReport> latest;  // of this cohort, when there are earlier ones
    ReportedGroups others;             // the other groups that were told of
    Date made_on;
};

// Fault::conflict when there are too few people, or too many groups were told of to hold this one against.
Result<ReportBasis> read_for_report(Call& call, const CohortId& id);

// What came of it, ready to be kept: a new report, or the one that stands.
struct ReckonedReport {
    KeptReport report;  // a new one has no id and no moment yet
    bool stands = false;
    std::size_t persons = 0;
    std::vector<KeptReportId> told;
    std::optional<MeasuredEvidence> evidence = std::nullopt;  // of a new one, without its report
};

// The second stage. What was told before stands as long as a new report would show what a few people changed:
// within the days of the catalogue, and after that until effect::publish() finds a report that may be shown
// beside the earlier ones and beside those of other groups with some of the same people. Fault::conflict when
// what stands answers another question about the same people, and when nothing stands and subtracting the
// reports of other groups would tell of a few people whatever is hidden.
Result<ReckonedReport> reckon_report(const Catalogue& catalogue, const ReportBasis& basis,
                                     const ReportTools& tools);

// The last stage. Fault::conflict when the cohort asks something else or another report was kept since the
// first.
Result<KeptReport> keep_report(Call& call, ReckonedReport reckoned);

}  // namespace ph::app
