#include "wire/dto/protection.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {
namespace {

std::vector<MetNaamGenoemd> to_dto(const std::vector<app::Named>& colleagues) {
    return each(colleagues, [](const app::Named& one) { return MetNaamGenoemd{one.id, one.name}; });
}

Instant end_of(const BrokenGlass& glass) {
    return glass.ended_at.value_or(glass.until_at);
}

std::optional<NoodtoegangOordeel> verdict_of(const app::BrokenGlassView& view) {
    if (!view.verdict || !view.reviewed_at) return std::nullopt;
    return NoodtoegangOordeel{*view.verdict, view.verdict_words, view.reviewed_by_name, *view.reviewed_at};
}

}  // namespace

std::optional<int> year_of(const std::optional<Date>& birth_date) {
    if (!birth_date) return std::nullopt;
    return static_cast<int>(std::chrono::year_month_day{*birth_date}.year());
}

app::RestrictionQuestion to_domain(const AfschermingVraag& dto) {
    app::RestrictionQuestion question;
    question.dossier = dto.dossierId;
    question.name = line_of(dto.naam);
    question.birth_date = dto.geboortedatum;
    if (dto.bsn) question.bsn = dto.bsn->bsn;
    return question;
}

AfTeSchermen to_dto(const app::KnownPerson& known) {
    return {known.dossier_id, initials(known.given_names, known.family_name), year_of(known.birth_date),
            known.restricted};
}

app::NewRestriction to_domain(const NieuweAfscherming& dto) {
    return {dto.afgeschermd, dto.medewerkerIds, clean(dto.reden)};
}

Afscherming to_dto(const app::RestrictionView& view) {
    Afscherming dto;
    dto.dossierId = view.person.dossier_id;
    dto.versie = view.revision;
    dto.voorletters = initials(view.person.given_names, view.person.family_name);
    dto.geboortejaar = year_of(view.person.birth_date);
    dto.afgeschermd = view.person.restricted;
    if (view.last) {
        dto.reden = unless_empty(view.last->reason);
        dto.beslotenDoor = unless_empty(view.decided_by_name);
        dto.beslotenOp = view.last->decided_at;
    }
    dto.medewerkers = to_dto(view.named);
    dto.betrokken = to_dto(view.involved);
    return dto;
}

app::NewBrokenGlass to_domain(const NieuweNoodtoegang& dto) {
    return {dto.gevaar, clean(dto.reden), dto.vertellenVanaf, text_of(dto.redenUitstel),
            dto.uitstelBeslotenDoorId};
}

NoodtoegangStand to_dto(const std::optional<BrokenGlass>& open) {
    if (!open) return {};
    return {EigenNoodtoegang{open->id, open->dossier_id, open->opened_at, open->until_at}};
}

Noodtoegang to_dto(const app::BrokenGlassView& view) {
    Noodtoegang dto;
    dto.id = view.id;
    dto.versie = view.version;
    dto.dossierId = view.dossier_id;
    dto.voorletters = initials(view.given_names, view.family_name);
    dto.geboortejaar = year_of(view.birth_date);
    dto.door = view.user_name;
    dto.doorId = view.user_id;
    dto.rol = view.role;
    dto.organisatie = view.organisation_name;
    dto.gevaar = view.danger;
    dto.reden = view.reason;
    dto.begin = view.opened_at;
    dto.einde = end_of(view);
    if (view.wait_decided_by && view.tell_from)
        dto.uitstel = {*view.tell_from, view.wait_reason, view.wait_decided_by_name};
    dto.beoordeling = verdict_of(view);
    return dto;
}

GenomenNoodtoegang to_taker(const app::BrokenGlassView& view) {
    return {view.id,      view.dossier_id, initials(view.given_names, view.family_name),
            view.danger,  view.reason,     view.opened_at,
            end_of(view), verdict_of(view)};
}

MijnNoodtoegang to_participant(const app::BrokenGlassView& view) {
    return {view.user_name, view.role,    view.organisation_name,
            view.danger,    view.reason,  view.opened_at,
            end_of(view),   view.verdict, unless_empty(view.verdict_words)};
}

app::GlassReview to_domain(const NieuweBeoordeling& dto) {
    return {dto.oordeel, clean(dto.toelichting), dto.nuVertellen.value_or(false)};
}

Aantekening to_dto(const WorkingNote& note) {
    return {note.id, note.version, note.text, note.written_at, note.changed_at, note.kept_until};
}

}  // namespace ph::wire
