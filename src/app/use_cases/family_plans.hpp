// The plan that a family makes itself: its phases, the plan, proposals of others, and safety agreements. That
// it is closed while the family is among itself is said by the gate (access/decide.cpp).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/family_plans.hpp"

namespace ph::app {

struct FamilyPlanSeen {
    std::optional<FamilyConferenceView> conference;  // the latest; none: there was none yet
    std::vector<FamilyAgreement> plan;
    std::vector<FamilyProposalView> proposals;  // of this conference, the newest first
    std::vector<FamilyPhase> next;              // where the reader may move it to now
};

// How far the conference is, and what was agreed for safety: also while the plan itself is closed.
struct SafetySeen {
    std::optional<FamilyConferenceView> conference;
    std::vector<SafetyAgreementView> agreements;
    bool only_what_stays = false;  // the rest is closed until the family shows its plan
    bool may_decide = false;       // the reader says what stays visible
};

// By professionals. Fault::forbidden, because, while the family is among itself.
Result<FamilyPlanSeen> family_plan(Call& call, const DossierId& dossier);
Result<FamilyPlanSeen> start_family_conference(Call& call, const DossierId& dossier,
                                               const std::string& coordinator, const std::string& guests);
// To follow-up: the mover stands behind the plan as it is now.
Result<SafetySeen> move_family_conference(Call& call, const DossierId& dossier, int version, FamilyPhase to,
                                          std::optional<Date> follow_up_on);
Result<FamilyPlanSeen> propose_to_family(Call& call, const DossierId& dossier, FamilyProposal proposal);

Result<SafetySeen> safety_agreements(Call& call, const DossierId& dossier);
// Whether it stays visible is decided by the director, or by the coach when nobody has the direction.
Result<SafetySeen> add_safety_agreement(Call& call, const DossierId& dossier, SafetyAgreement agreement);
Result<SafetySeen> end_safety_agreement(Call& call, const DossierId& dossier, const SafetyAgreementId& id);

// By the participant, in every phase.
Result<FamilyPlanSeen> own_family_plan(Call& call);
Result<SafetySeen> own_safety_agreements(Call& call);
// Without `guests` those stay as they are.
Result<FamilyPlanSeen> write_family_plan(Call& call, int version, std::vector<FamilyAgreement> plan,
                                         const std::optional<std::string>& guests = std::nullopt);
Result<FamilyPlanSeen> move_own_conference(Call& call, int version, FamilyPhase to);
// A yes puts the line at the end of the plan.
Result<FamilyPlanSeen> answer_proposal(Call& call, const FamilyProposalId& id, ProposalState answer,
                                       const std::string& words);

}  // namespace ph::app
