#include "wire/dto/family_plans.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {
namespace {

std::optional<FamilieConferentie> conference_dto(const std::optional<app::FamilyConferenceView>& conference) {
    if (!conference) return std::nullopt;
    return FamilieConferentie{conference->id,
                              conference->phase,
                              unless_empty(conference->coordinator),
                              unless_empty(conference->guests),
                              conference->started_at,
                              conference->phase_at,
                              conference->follow_up_on,
                              unless_empty(conference->agreed_by_name),
                              conference->agreed_at,
                              conference->version};
}

}  // namespace

std::vector<FamilyAgreement> to_domain(const FamilieplanInhoud& dto) {
    std::vector<FamilyAgreement> plan;
    for (const Familieafspraak& one : dto.afspraken) {
        FamilyAgreement& line = plan.emplace_back();
        line.text = clean_line(one.tekst);
        line.who = line_of(one.wie);
        line.due_on = one.voor;
    }
    return plan;
}

FamilyProposal to_domain(const Familieafspraak& dto) {
    FamilyProposal proposal;
    proposal.text = clean_line(dto.tekst);
    proposal.who = line_of(dto.wie);
    proposal.due_on = dto.voor;
    return proposal;
}

SafetyAgreement to_domain(const NieuweVeiligheidsafspraak& dto) {
    SafetyAgreement agreement;
    agreement.text = clean_line(dto.tekst);
    agreement.who = line_of(dto.wie);
    agreement.stays_visible = dto.blijftZichtbaar;
    agreement.reason = line_of(dto.reden);
    return agreement;
}

Familieplan to_dto(const app::FamilyPlanSeen& seen) {
    Familieplan dto;
    dto.conferentie = conference_dto(seen.conference);
    for (const FamilyAgreement& one : seen.plan)
        dto.afspraken.push_back({one.text, unless_empty(one.who), one.due_on});
    for (const app::FamilyProposalView& one : seen.proposals)
        dto.voorstellen.push_back({one.id, one.text, unless_empty(one.who), one.due_on, one.proposed_by_name,
                                   one.proposed_at, one.state, unless_empty(one.words)});
    dto.kanNaar = seen.next;
    return dto;
}

Veiligheid to_dto(const app::SafetySeen& seen) {
    Veiligheid dto;
    dto.conferentie = conference_dto(seen.conference);
    for (const app::SafetyAgreementView& one : seen.agreements)
        dto.afspraken.push_back({one.id, one.text, unless_empty(one.who), one.stays_visible,
                                 unless_empty(one.reason), one.decided_by_name, one.decided_at});
    dto.alleenWatBlijft = seen.only_what_stays;
    dto.magBesluiten = seen.may_decide;
    return dto;
}

}  // namespace ph::wire
