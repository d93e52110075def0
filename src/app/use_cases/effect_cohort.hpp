// The people of a cohort as an effect report takes them: by a number of no meaning, with what was measured.
#pragma once
#include "access/categories.hpp"
#include "app/catalogue.hpp"
#include "app/use_cases/cohort_people.hpp"
#include "effect/cohort.hpp"

namespace ph::app {

// Which measurement counts as before, after and later is the municipality's
// (catalogue/toegang/onderzoek.yaml). Domains and goals of a kind of data that is not counted are not there.
effect::Cohort effect_cohort(const Catalogue& catalogue, const CohortNames& names, access::Categories counted,
                             const SavedCohort& definition, const std::vector<CohortMember>& members);

effect::Rater effect_rater(Rater rater);

}  // namespace ph::app
