// Cohorts of a municipality: who is looked at together. Defining one reads nobody's data; trying one out
// tells between which numbers the number of people lies, and no more.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/cohorts.hpp"
#include "app/use_cases/cohort_names.hpp"

namespace ph::app {

struct NewCohort {
    std::string name;
    std::string question;
    Date from_on;
    Date until_on;
    std::string filter;
    std::string comparison;
    std::vector<std::string> match_on;
    std::vector<std::string> match_exact;
    std::vector<std::string> instruments;
    Rater rater = Rater::professional;
    std::string method;  // what its reports tell of: one of these, or neither
    std::string approach;
};

// Between which numbers of the catalogue a count lies; `below` is absent for the highest.
struct CountBand {
    int from = 0;
    std::optional<int> below;
};
CountBand band_of(std::size_t count, const std::vector<int>& bands);

struct CohortTrial {
    std::vector<Problem> problems;  // with line and column of the filter, and its pointer
    std::optional<CountBand> people;
    std::optional<CountBand> compared;  // absent without a comparison
};

// What a filter may look at, for who may count.
Result<std::vector<CohortName>> cohort_names(Call& call);
Result<std::vector<SavedCohort>> cohorts(Call& call);
Result<SavedCohort> cohort(Call& call, const CohortId& id);

// Everything that is wrong with it; nothing is kept. Counts only what is in order.
Result<CohortTrial> try_cohort(Call& call, const NewCohort& input);

// Fault::invalid with everything that is wrong; Fault::conflict when there are as many as there may be.
Result<SavedCohort> add_cohort(Call& call, const NewCohort& input);
Result<SavedCohort> change_cohort(Call& call, const CohortId& id, int version, const NewCohort& input);
// Reports that were made of it are no longer shown; their definitions stay, so that what is asked later can
// be held against what was told.
Status remove_cohort(Call& call, const CohortId& id, int version);

}  // namespace ph::app
