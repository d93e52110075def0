#include "wire/dto/cohort_cases.hpp"

namespace ph::wire {
namespace {

std::optional<Aantalband> others_of(const std::optional<app::CountBand>& band) {
    if (!band) return std::nullopt;
    return Aantalband{band->from, band->below};
}

}  // namespace

Cohortdossiers to_dto(const app::CohortCases& cases) {
    Cohortdossiers dto;
    dto.items = each(cases.items, [](const app::CohortCase& one) {
        return Cohortdossier{one.dossier_id, one.name, one.opened_on, one.phase, one.control};
    });
    dto.rapportVan = cases.report_made_on;
    dto.meer = cases.more;
    dto.anderen = others_of(cases.others);
    dto.anderenVergelijking = others_of(cases.others_compared);
    return dto;
}

}  // namespace ph::wire
