#include "wire/dto/evidence.hpp"

#include <algorithm>

namespace ph::wire {
namespace {

std::optional<double> in_full(const std::optional<int>& thousandths) {
    if (!thousandths) return std::nullopt;
    return *thousandths / 1000.0;
}

// What the catalogue no longer has is named by its id.
GemetenVerandering change_of(const EvidenceFigure& figure, const app::Catalogue& catalogue) {
    GemetenVerandering dto;
    dto.instrument = figure.instrument_id;
    dto.naam = figure.domain;
    if (const auto found = catalogue.instruments.find(figure.instrument_id);
        found != catalogue.instruments.end()) {
        const app::Instrument& instrument = found->second;
        dto.instrument = instrument.name;
        const auto domain = std::ranges::find(instrument.domains, figure.domain, &app::InstrumentDomain::id);
        if (domain != instrument.domains.end()) dto.naam = domain->name;
    }
    dto.maat = figure.measure;
    dto.aantal = figure.people;
    dto.waarde = figure.value / 1000.0;
    dto.onder = in_full(figure.lower);
    dto.boven = in_full(figure.upper);
    dto.beter = figure.better;
    dto.duidelijk = figure.clear;
    return dto;
}

GemetenBewijs evidence_of(const app::FoundEvidence& found, bool reports, const app::Catalogue& catalogue,
                          const app::EvidenceRules& rules) {
    const MeasuredEvidence& evidence = found.evidence;
    const app::EvidenceRung& rung = rules.rungs.at(evidence.design);
    GemetenBewijs dto;
    dto.opzet = evidence.design;
    dto.kracht = rung.strength;
    dto.uitleg = rung.explanation;
    dto.waarschuwing = unless_empty(rung.caveat);
    dto.bron = rung.source;
    dto.van = found.from_on;
    dto.totEnMet = found.until_on;
    dto.gemaaktOp = found.made_on;
    dto.beoordelaar = evidence.rater;
    dto.tweeKeerGemeten = evidence.people;
    dto.getoetst = evidence.tested;
    dto.beter = evidence.better;
    dto.slechter = evidence.worse;
    dto.verborgen = evidence.hidden;
    int room = rules.largest;
    for (const EvidenceFigure& figure : evidence.figures) {
        if (figure.measure != EvidenceMeasure::rungs && room-- <= 0) break;
        dto.veranderingen.push_back(change_of(figure, catalogue));
    }
    if (reports) dto.rapport = BewijsRapport{found.cohort_id, found.cohort_name};
    return dto;
}

}  // namespace

Lijst<GemetenBewijs> to_dto(const app::EvidenceTold& told, const app::Catalogue& catalogue,
                            const app::EvidenceRules& rules) {
    return {each(told.items, [&](const app::FoundEvidence& one) {
        return evidence_of(one, told.reports, catalogue, rules);
    })};
}

}  // namespace ph::wire
