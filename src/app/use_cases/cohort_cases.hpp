// The dossiers behind the figures of a report, for who may see them.
//
// Why this undoes nothing of what a report hides:
// - a dossier is here only for who may see it, filtered in the database, and only when everything that the
//   filters look at is open to them there: that it belongs to the cohort is then something they could find
//   out from what they see already;
// - of the others no more is told than between which numbers of the catalogue they lie, as when a cohort is
//   tried: all numbers below the smallest group, nobody included, look alike;
// - it tells no score and nothing of the report, and of nobody who came in after it was made, so that asking
//   every day does not tell of who came in between.
// What somebody can subtract from the totals of a report with their own knowledge of every dossier, they can
// without this; that is why it takes the right to both, which no shipped role has by itself.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/use_cases/cohorts.hpp"

namespace ph::app {

struct CohortCase {
    DossierId dossier_id;
    std::string name;  // of the participant
    Date opened_on;
    DossierPhase phase = DossierPhase::registered;
    bool control = false;
};

struct CohortCases {
    Date report_made_on;
    std::vector<CohortCase> items;  // by the day of coming in
    bool more = false;              // these are the first; then nothing is told of the others
    std::optional<CountBand> others;
    std::optional<CountBand> others_compared;  // absent without a comparison
};

// Of the people whom the latest report is about. Fault::missing when none was made yet.
Result<CohortCases> cohort_cases(Call& call, const CohortId& id);

}  // namespace ph::app
