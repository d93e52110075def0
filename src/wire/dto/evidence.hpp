// What a municipality measured itself of a method or an approach, as it travels.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/catalogue.hpp"
#include "app/evidence_rules.hpp"
#include "app/use_cases/measured_evidence.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/lists.hpp"
#include "wire/evidence_names.hpp"

namespace ph::wire {

struct GemetenVerandering {
    std::string instrument;
    std::string naam;
    EvidenceMeasure maat = EvidenceMeasure::d_av;
    int aantal = 0;
    double waarde = 0;
    std::optional<double> onder;
    std::optional<double> boven;
    bool beter = false;
    std::optional<bool> duidelijk;
};
BOOST_DESCRIBE_STRUCT(GemetenVerandering, (),
                      (instrument, naam, maat, aantal, waarde, onder, boven, beter, duidelijk))

struct BewijsRapport {
    CohortId cohortId;
    std::string naam;
};
BOOST_DESCRIBE_STRUCT(BewijsRapport, (), (cohortId, naam))

struct GemetenBewijs {
    EvidenceDesign opzet = EvidenceDesign::before_after;
    std::string kracht;
    std::string uitleg;
    std::optional<std::string> waarschuwing;
    std::string bron;
    Date van;
    Date totEnMet;
    Date gemaaktOp;
    Rater beoordelaar = Rater::professional;
    std::optional<int> tweeKeerGemeten;
    int getoetst = 0;
    int beter = 0;
    int slechter = 0;
    int verborgen = 0;
    std::vector<GemetenVerandering> veranderingen;
    std::optional<BewijsRapport> rapport;
};
BOOST_DESCRIBE_STRUCT(GemetenBewijs, (),
                      (opzet, kracht, uitleg, waarschuwing, bron, van, totEnMet, gemaaktOp, beoordelaar,
                       tweeKeerGemeten, getoetst, beter, slechter, verborgen, veranderingen, rapport))

Lijst<GemetenBewijs> to_dto(const app::EvidenceTold& told, const app::Catalogue& catalogue,
                            const app::EvidenceRules& rules);

}  // namespace ph::wire
