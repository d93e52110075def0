#include "wire/dto/facts.hpp"

#include "base/text.hpp"

namespace ph::wire {

app::NewFact to_domain(const NieuwFeit& dto) {
    return {dto.persoonId, dto.feit, dto.waarde.text, dto.bron, clean_line(dto.bronToelichting.value_or("")),
            dto.datum};
}

app::NewSnapshot to_domain(const NieuweKlantfoto& dto) {
    app::NewSnapshot input;
    input.person_id = dto.persoonId;
    input.form_id = dto.formulier;
    input.filled_by = dto.ingevuldDoor;
    input.filled_on = dto.datum;
    input.answers = each(dto.antwoorden, [](const Antwoord& answer) {
        return app::SnapshotAnswer{answer.feit, answer.waarde.text, answer.bron,
                                   clean_line(answer.bronToelichting.value_or(""))};
    });
    input.note = clean(dto.opmerking.value_or(""));
    return input;
}

Feit to_dto(const app::FactView& fact, const app::Catalogue& catalogue) {
    Feit dto;
    dto.id = fact.id;
    dto.persoonId = fact.person_id;
    dto.feit = fact.key;
    if (const app::FormQuestion* question = app::question_of(catalogue, fact.key)) dto.vraag = question->text;
    dto.waarde.text = fact.value;
    dto.bron = fact.source;
    dto.bronToelichting = unless_empty(fact.source_detail);
    dto.datum = fact.observed_on;
    dto.vastgelegdDoor = fact.recorded_by_name;
    dto.vastgelegdOp = fact.recorded_at;
    dto.geldig = fact.holds;
    return dto;
}

Klantfoto to_dto(const app::SnapshotWithFacts& entry, const app::Catalogue& catalogue) {
    Klantfoto dto;
    dto.id = entry.snapshot.id;
    dto.persoonId = entry.snapshot.person_id;
    dto.formulier = entry.snapshot.form_id;
    dto.formulierVersie = entry.snapshot.form_version;
    dto.ingevuldDoor = entry.snapshot.filled_by;
    dto.datum = entry.snapshot.filled_on;
    dto.opmerking = unless_empty(entry.snapshot.note);
    dto.vastgelegdDoor = entry.snapshot.recorded_by_name;
    dto.feiten = each(entry.facts, [&](const app::FactView& fact) { return to_dto(fact, catalogue); });
    return dto;
}

}  // namespace ph::wire
