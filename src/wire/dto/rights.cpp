#include "wire/dto/rights.hpp"

#include "base/text.hpp"

namespace ph::wire {
namespace {

std::optional<VerzoekOnderwerp> subject_of(const RightsRequest& request) {
    VerzoekOnderwerp about;
    if (request.thing_id.empty() ||
        !boost::describe::enum_from_string(request.thing_kind.c_str(), about.soort))
        return std::nullopt;
    about.id = request.thing_id;
    about.veld = unless_empty(request.thing_part);
    about.titel = request.thing_title;
    return about;
}

Bewaarplicht duty(const app::KeepReason& reason) {
    return {reason.id, reason.name, reason.law, reason.term};
}

std::optional<Bewaarplicht> duty_of(const RightsRequest& request, const app::RightsRules& rules) {
    const app::KeepReason* reason = rules.keep_reason(request.keep_reason);
    return reason == nullptr ? std::nullopt : std::optional{duty(*reason)};
}

}  // namespace

app::NewRightsRequest to_domain(const NieuwVerzoek& dto) {
    app::NewRightsRequest input;
    input.kind = dto.soort;
    input.text = clean(dto.tekst.value_or(""));
    if (dto.over) input.about = app::Thing{dto.over->soort, dto.over->id, dto.over->veld.value_or("")};
    return input;
}

app::RecordedRequest to_domain(const NamensVerzoek& dto) {
    app::RecordedRequest input;
    input.request.kind = dto.soort;
    input.request.text = clean(dto.tekst.value_or(""));
    if (dto.persoon.bsn) input.bsn = dto.persoon.bsn->bsn;
    input.family_name = clean_line(dto.persoon.achternaam.value_or(""));
    input.birth_date = dto.persoon.geboortedatum;
    input.channel = dto.manier;
    input.received_on = dto.ontvangenOp;
    input.identity_check = clean_line(dto.identiteitGecontroleerd);
    return input;
}

RightsDecision to_domain(const Verzoekbesluit& dto) {
    return {dto.uitkomst, clean(dto.uitleg), dto.reden.value_or(""),
            dto.nieuweWaarde ? dto.nieuweWaarde->text : std::string{}};
}

MijnVerzoek to_own_dto(const app::RightsRequestView& request, const app::RightsRules& rules) {
    MijnVerzoek dto;
    dto.id = request.id;
    dto.versie = request.version;
    dto.soort = request.kind;
    dto.tekst = unless_empty(request.text);
    dto.over = subject_of(request);
    dto.toestand = request.status;
    dto.ontvangenOp = request.received_at;
    dto.antwoordVoor = request.due_on;
    dto.verlengdOmdat = unless_empty(request.extension_reason);
    dto.behandelaar = request.handler_name;
    dto.uitkomst = request.outcome;
    dto.uitleg = unless_empty(request.decision);
    dto.bewaarplicht = duty_of(request, rules);
    if (request.outcome && *request.outcome != RightsOutcome::granted) dto.watUKuntDoen = rules.after_refusal;
    return dto;
}

Verzoek to_dto(const app::RightsRequestView& request, const app::RightsRules& rules, const UserId& reader,
               Date today) {
    Verzoek dto;
    dto.id = request.id;
    dto.versie = request.version;
    dto.soort = request.kind;
    dto.dossierId = request.dossier_id;
    dto.naam = request.person_name;
    dto.tekst = unless_empty(request.text);
    dto.over = subject_of(request);
    dto.toestand = request.status;
    dto.ontvangenOp = request.received_at;
    dto.manier = request.channel;
    dto.identiteitGecontroleerd = unless_empty(request.identity_check);
    dto.vastgelegdDoor = request.recorded_by_name;
    dto.antwoordVoor = request.due_on;
    dto.teLaat = request.is_overdue(today);
    dto.verlengdOmdat = unless_empty(request.extension_reason);
    dto.behandelaar = request.handler_name;
    dto.vanMij = request.handler_id == reader;
    dto.uitkomst = request.outcome;
    dto.uitleg = unless_empty(request.decision);
    dto.bewaarplicht = duty_of(request, rules);
    return dto;
}

Verzoek to_dto(const app::RightsPicture& picture, const app::RightsRules& rules, const UserId& reader,
               Date today) {
    Verzoek dto = to_dto(picture.request, rules, reader, today);
    if (picture.thing) dto.gegeven = to_dto(*picture.thing);
    if (picture.request.kind == RightsKind::erasure && picture.request.is_open())
        dto.bewaarplichten = each(rules.keep_reasons, duty);
    return dto;
}

Kanttekening to_dto(const app::Remark& remark) {
    return {remark.id,
            remark.kind,
            {remark.thing_kind, remark.thing_id, std::nullopt, remark.thing_title},
            remark.day,
            remark.text};
}

}  // namespace ph::wire
