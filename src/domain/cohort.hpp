// Groups of participants whose results are looked at together, and the reports that were made of them. A
// cohort says who belongs to it; it names nobody.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "domain/ids.hpp"
#include "domain/measurement.hpp"

namespace ph {

// Who came in within these days and fits the filter; beside them who fits `comparison`, to hold the results
// against.
struct SavedCohort {
    CohortId id;
    MunicipalityId municipality_id;
    std::string name;
    std::string question;  // what the municipality wants to know
    Date from_on;          // of coming in, both days included
    Date until_on;
    std::string filter;      // FEEL
    std::string comparison;  // FEEL; empty: nobody to compare with
    std::vector<std::string>
        match_on;  // names in which who left and who stayed, and the comparison group, are held alike
    std::vector<std::string> match_exact;  // those of them that must be the same
    std::vector<std::string> instruments;  // ids; empty: every instrument that was used
    Rater rater = Rater::professional;     // whose scores count; raters are never mixed
    std::string method_id;                 // what its reports tell of: a method of the catalogue,
    std::string approach_id;               // or an approach; both empty: of neither in particular
    UserId changed_by;
    Instant changed_at;
    std::optional<Instant> removed_at;  // gone from lists; what its reports told was told
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(SavedCohort, (),
                      (id, municipality_id, name, question, from_on, until_on, filter, comparison, match_on,
                       match_exact, instruments, rater, method_id, approach_id, changed_by, changed_at,
                       removed_at, version))

// An effect report as it was told, with the definition that it was made by: only protected figures and words
// of the catalogue, but for `figures`. Never changed, so that what was told can be held against what is asked
// next.
struct KeptReport {
    KeptReportId id;
    MunicipalityId municipality_id;
    CohortId cohort_id;
    int cohort_version = 1;
    Date from_on;
    Date until_on;
    std::string filter;
    std::string comparison;
    Date made_on;
    Instant made_at;
    UserId made_by;
    std::string figures;   // JSON; every count of it, also what was not told: never leaves the server
    std::string report;    // JSON of the API
    std::string page;      // HTML
    std::string file;      // CSV
    std::string workbook;  // XLSX as base64; empty of a report from before there were any
};
BOOST_DESCRIBE_STRUCT(KeptReport, (),
                      (id, municipality_id, cohort_id, cohort_version, from_on, until_on, filter, comparison,
                       made_on, made_at, made_by, figures, report, page, file, workbook))

}  // namespace ph
