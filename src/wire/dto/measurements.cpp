#include "wire/dto/measurements.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {
namespace {

std::vector<Answer> answers_of(const std::vector<VraagAntwoord>& dtos) {
    std::vector<Answer> answers;
    answers.reserve(dtos.size());
    for (const VraagAntwoord& one : dtos) answers.push_back({one.vraag, one.waarde.text});
    return answers;
}

}  // namespace

Measurement to_domain(const NieuweMeting& dto) {
    Measurement measurement;
    measurement.person_id = dto.persoonId;
    measurement.instrument_id = dto.instrument;
    measurement.moment = dto.moment;
    measurement.rater = dto.beoordelaar;
    measurement.taken_on = dto.datum;
    measurement.contact_id = dto.contactId;
    measurement.reason = text_of(dto.reden);
    measurement.note = text_of(dto.opmerking);
    if (dto.antwoorden) measurement.answers = answers_of(*dto.antwoorden);
    for (const ScoreDto& score : dto.scores.value_or(std::vector<ScoreDto>{})) {
        measurement.scores.push_back(
            {score.domein, score.waarde, line_of(score.nietGevraagd), text_of(score.toelichting)});
    }
    return measurement;
}

std::vector<Answer> to_domain(const TredeVraag& dto) {
    return answers_of(dto.antwoorden);
}

Meting to_dto(const app::MeasurementView& view, const app::Catalogue& catalogue) {
    const auto instrument = catalogue.instruments.find(view.instrument_id);
    Meting dto;
    dto.id = view.id;
    dto.persoonId = view.person_id;
    dto.instrument = view.instrument_id;
    dto.instrumentNaam =
        instrument == catalogue.instruments.end() ? view.instrument_id : instrument->second.name;
    dto.instrumentVersie = view.instrument_version;
    dto.moment = view.moment;
    dto.beoordelaar = view.rater;
    dto.datum = view.taken_on;
    for (const Score& score : view.scores) {
        dto.scores.push_back(
            {score.domain, score.value, unless_empty(score.not_asked_reason), unless_empty(score.note)});
    }
    for (const Answer& answer : view.answers) dto.antwoorden.push_back({answer.question, {answer.value}});
    dto.uitleg = unless_empty(view.explanation);
    dto.reden = unless_empty(view.reason);
    dto.opmerking = unless_empty(view.note);
    dto.vastgelegdDoor = view.recorded_by_name;
    dto.vastgelegdOp = view.recorded_at;
    return dto;
}

std::vector<Meting> to_dto(const std::vector<app::MeasurementView>& views, const app::Catalogue& catalogue) {
    return each(views, [&](const app::MeasurementView& one) { return to_dto(one, catalogue); });
}

TredeBepaling to_dto(const app::Derived& derived) {
    return {derived.value, derived.label, derived.sentences};
}

}  // namespace ph::wire
