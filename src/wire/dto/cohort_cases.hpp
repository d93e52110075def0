// The dossiers behind the figures of a report, as they travel.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/cohort_cases.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/cohorts.hpp"

namespace ph::wire {

struct Cohortdossier {
    DossierId dossierId;
    std::string naam;
    Date geopendOp;
    DossierPhase fase = DossierPhase::registered;
    bool vergelijking = false;
};
BOOST_DESCRIBE_STRUCT(Cohortdossier, (), (dossierId, naam, geopendOp, fase, vergelijking))

struct Cohortdossiers {
    std::vector<Cohortdossier> items;
    Date rapportVan;
    bool meer = false;
    std::optional<Aantalband> anderen;
    std::optional<Aantalband> anderenVergelijking;
};
BOOST_DESCRIBE_STRUCT(Cohortdossiers, (), (items, rapportVan, meer, anderen, anderenVergelijking))

Cohortdossiers to_dto(const app::CohortCases& cases);

}  // namespace ph::wire
