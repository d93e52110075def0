#include "wire/dto/referrals.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {
namespace {

Samenwerkingsvorm to_dto(const CollaborationForm& form) {
    return {form.id, form.name, form.explanation, form.with_director};
}

}  // namespace

app::NewReferral to_domain(const NieuweVerwijzing& dto) {
    app::NewReferral input;
    if (dto.aanId) input.to = dto.aanId->uuid;
    input.place = line_of(dto.plek);
    input.question = clean(dto.vraag);
    for (const access::DataCategory one : dto.soorten) input.categories.insert(one);
    return input;
}

app::ReferralInput to_domain(const NieuweVerwijzingStap& dto) {
    app::ReferralInput input;
    input.act = dto.stap;
    input.words = text_of(dto.toelichting);
    input.meeting_at = dto.moment;
    input.meeting_place = line_of(dto.plaats);
    return input;
}

Verwijzing to_dto(const app::ReferralSeen& seen, const app::Catalogue& catalogue) {
    const app::ReferralView& referral = seen.referral;
    Verwijzing dto;
    dto.id = referral.id;
    dto.dossierId = referral.dossier_id;
    dto.huishouden = referral.household_name;
    dto.status = referral.state;
    dto.aan = referral.to_name;
    dto.organisatie = unless_empty(referral.to_organisation_name);
    dto.zonderAccount = referral.by_hand;
    dto.vraag = unless_empty(referral.question);
    for (const ReferralPart& part : referral.parts)
        dto.delen.push_back({kinds_of(access::Categories::known(part.categories), catalogue),
                             named_by(catalogue.grounds, part.ground),
                             named_by(catalogue.purposes, part.purpose)});
    dto.door = referral.sent_by_name;
    dto.op = referral.sent_at;
    dto.eigenaar = referral.owner() == referral.sent_by ? referral.sent_by_name : referral.accepted_by_name;
    dto.uiterlijk = referral.due_on;
    dto.stil = seen.silent;
    dto.aangenomenDoor = unless_empty(referral.accepted_by_name);
    if (referral.meeting_at) dto.kennismaking = Kennismaking{*referral.meeting_at, referral.meeting_place};
    for (const app::ReferralStepView& step : seen.steps)
        dto.stappen.push_back({step.act, step.done_by_name, step.done_at, unless_empty(step.words)});
    dto.kanNu = seen.acts;
    return dto;
}

std::vector<Verwijzing> to_dto(const std::vector<app::ReferralSeen>& list, const app::Catalogue& catalogue) {
    std::vector<Verwijzing> all;
    all.reserve(list.size());
    for (const app::ReferralSeen& one : list) all.push_back(to_dto(one, catalogue));
    return all;
}

RegieAanbod to_dto(const app::DirectionOfferView& offer) {
    RegieAanbod dto;
    dto.id = offer.id;
    dto.van = unless_empty(offer.from_name);
    dto.aanId = offer.to_id;
    dto.aan = offer.to_name;
    dto.op = offer.offered_at;
    dto.reden = offer.reason;
    dto.status = offer.state;
    dto.toelichting = unless_empty(offer.words);
    dto.beantwoordOp = offer.answered_at;
    return dto;
}

Regie to_dto(const app::Directions& directions) {
    Regie dto;
    if (const auto& director = directions.dossier.director)
        dto.regisseur = Regisseur{director->id, director->display_name};
    for (const app::DirectionOfferView& offer : directions.offers) dto.aanbiedingen.push_back(to_dto(offer));
    return dto;
}

Samenwerking to_dto(const app::Collaborations& found, const app::Catalogue& catalogue) {
    Samenwerking dto;
    for (const app::CollaborationView& one : found.chosen) {
        // A form that the catalogue no longer has is told by its id.
        const CollaborationForm* const form = app::find_form(catalogue, one.form);
        dto.keuzes.push_back(
            {one.id, form == nullptr ? Samenwerkingsvorm{one.form, one.form, one.form, false} : to_dto(*form),
             one.reason, one.chosen_by_name, one.chosen_at});
    }
    for (const CollaborationForm& form : catalogue.collaboration) dto.vormen.push_back(to_dto(form));
    dto.regisseurOntbreekt =
        !dto.keuzes.empty() && dto.keuzes.front().vorm.metRegisseur && !found.has_director;
    return dto;
}

}  // namespace ph::wire
