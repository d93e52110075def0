#include "wire/dto/planned_measurements.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {
namespace {

std::string name_of_instrument(const app::Catalogue& catalogue, const std::string& id) {
    const auto found = catalogue.instruments.find(id);
    return found == catalogue.instruments.end() ? id : found->second.name;
}

}  // namespace

GeplandeMeting to_dto(const PlannedMeasurement& planned, const app::Catalogue& catalogue, Date today) {
    const auto turn = turn_of(planned, today);
    GeplandeMeting dto;
    dto.id = planned.id;
    dto.persoonId = planned.person_id;
    dto.naam = planned.name;
    dto.doel = planned.purpose;
    dto.instrument = planned.instrument_id;
    dto.instrumentNaam = name_of_instrument(catalogue, planned.instrument_id);
    dto.moment = planned.moment;
    dto.beoordelaar = planned.rater;
    dto.geplandOp = planned.planned_on;
    dto.vanaf = planned.opens_on;
    dto.tot = planned.closes_on;
    dto.status = planned.status;
    dto.aanDeBeurt = turn == PlannedTurn::now;
    dto.teLaat = turn == PlannedTurn::late;
    dto.domeinen = app::asked_domains(catalogue, planned);
    dto.metingId = planned.measurement_id;
    dto.gemetenOp = planned.measured_on;
    dto.redenGemist = unless_empty(planned.missed_reason);
    const auto reason = catalogue.missed_reasons.find(planned.missed_reason);
    if (reason != catalogue.missed_reasons.end()) dto.redenGemistNaam = reason->second;
    dto.toelichting = unless_empty(planned.missed_note);
    dto.versie = planned.version;
    return dto;
}

app::MissedMeasurement to_domain(const GemisteMeting& dto) {
    return {dto.redenGemist, text_of(dto.toelichting)};
}

Verloop to_dto(const app::MeasuredCourse& course, const app::Catalogue& catalogue) {
    Verloop dto;
    dto.persoonId = course.person;
    dto.instrument = course.instrument;
    dto.instrumentNaam = name_of_instrument(catalogue, course.instrument);
    dto.beoordelaar = course.rater;
    dto.eersteDatum = course.first_on;
    dto.laatsteDatum = course.last_on;
    dto.kleinsteVerschil = course.smallest;
    dto.bron = unless_empty(course.source);
    dto.waaromNiet = unless_empty(course.why_not);
    for (const app::DomainCourse& domain : course.domains) {
        DomeinVerloop& one = dto.domeinen.emplace_back();
        one.domein = domain.domain;
        one.eerste = domain.first;
        one.laatste = domain.last;
        one.index = domain.index;
        one.verandering = domain.change;
    }
    return dto;
}

std::vector<Niveau> own_levels(const app::Instrument& instrument) {
    std::vector<Niveau> levels;
    for (const app::ScaleLevel& level : instrument.levels) {
        levels.push_back(
            {level.value, level.label_participant.empty() ? level.label : level.label_participant});
    }
    return levels;
}

MijnMeting to_dto(const app::OwnQuestions& questions) {
    const app::Instrument& instrument = *questions.instrument;
    MijnMeting dto;
    dto.geplandeMetingId = questions.planned.id;
    dto.naam = questions.planned.name;
    dto.doel = questions.planned.purpose;
    dto.instrumentNaam = instrument.name;
    dto.inleiding = instrument.introduction;
    dto.tot = questions.planned.closes_on;
    dto.laagste = instrument.lowest;
    dto.hoogste = instrument.highest;
    dto.hogerIsBeter = instrument.higher_is_better;
    dto.volgorde = instrument.ranking;
    dto.niveaus = own_levels(instrument);
    for (const app::InstrumentDomain* domain : questions.domains) {
        dto.vragen.push_back(
            {domain->id, domain->name, unless_empty(domain->explanation), unless_empty(domain->pictogram)});
    }
    return dto;
}

app::OwnScores to_domain(const MijnScores& dto) {
    app::OwnScores given;
    given.planned_id = dto.geplandeMetingId;
    for (const MijnScore& one : dto.scores) given.scores.push_back({one.domein, one.waarde, {}, {}});
    return given;
}

}  // namespace ph::wire
