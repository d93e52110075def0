#include "app/use_cases/family_plans.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/ports/dossiers.hpp"
#include "app/use_cases/own_dossier.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Admission;
using access::Permission;

Error no_conference() {
    return missing("Er is nog geen conferentie van de familie.");
}

// The latest one that is not over, for a change of this version.
Result<FamilyConferenceView> running(Call& call, const Admission& admission) {
    PH_TRY(auto found, call.work.family_plans().conference(admission));
    if (!found) return no_conference();
    if (found->phase == FamilyPhase::ended)
        return conflict("afgerond", "Deze conferentie is afgerond. Begin eerst een nieuwe.");
    return *std::move(found);
}

Result<std::vector<FamilyAgreement>> plan_of(Call& call, const Admission& admission,
                                             const FamilyConferenceId& conference) {
    PH_TRY(auto all, call.work.family_plans().agreements(admission));
    std::erase_if(all, [&](const FamilyAgreement& one) { return one.conference_id != conference; });
    return all;
}

Result<FamilyPlanSeen> plan_now(Call& call, const Admission& admission, FamilySide side) {
    FamilyPlanSeen seen;
    PH_TRY(seen.conference, call.work.family_plans().conference(admission));
    if (!seen.conference) return seen;
    PH_TRY(seen.plan, plan_of(call, admission, seen.conference->id));
    PH_TRY(seen.proposals, call.work.family_plans().proposals(admission));
    std::erase_if(seen.proposals,
                  [&](const FamilyProposal& one) { return one.conference_id != seen.conference->id; });
    seen.next = next_phases(seen.conference->phase, side);
    return seen;
}

Result<bool> is_director(Call& call, const Admission& admission) {
    PH_TRY(const auto dossier, call.work.dossiers().dossier(admission));
    const auto decides = dossier.director_id ? dossier.director_id : dossier.coach_id;
    return decides == call.actor().user_id;
}

// While the family is among itself others see only what was decided to stay visible.
Result<SafetySeen> safety_now(Call& call, const Admission& admission) {
    SafetySeen seen;
    PH_TRY(seen.conference, call.work.family_plans().conference(admission));
    PH_TRY(seen.agreements, call.work.family_plans().safety(admission));
    if (seen.conference) seen.conference->guests.clear();  // that is of the plan
    seen.only_what_stays = admission.decision().family_only;
    std::erase_if(seen.agreements, [&](const SafetyAgreementView& one) {
        return one.ended_on || (seen.only_what_stays && !one.stays_visible);
    });
    PH_TRY(seen.may_decide, is_director(call, admission));
    return seen;
}

Status save_phase(Call& call, const Admission& admission, FamilyConference& conference) {
    PH_CHECK(call.work.family_plans().change(admission, conference));
    call.gate.note(admission, subject("family_conference", conference.id),
                   Payload{}.add("phase", conference.phase).json());
    return {};
}

Status save_plan_of_family(Call& call, const Admission& admission, FamilyConference& conference,
                           std::vector<FamilyAgreement> plan) {
    int position = 0;
    for (FamilyAgreement& one : plan) {
        one.id = call.new_id<FamilyAgreementId>();
        one.municipality_id = admission.municipality();
        one.dossier_id = admission.dossier();
        one.conference_id = conference.id;
        one.position = ++position;
    }
    Checks checks;
    checks.fail_all(problems_of(plan));
    checks.fail_all(problems_of(conference));
    PH_CHECK(checks.status());
    forget_agreement(conference);
    PH_CHECK(call.work.family_plans().replace(admission, conference.id, plan));
    PH_CHECK(call.work.family_plans().change(admission, conference));
    call.gate.note(admission, subject("family_conference", conference.id),
                   Payload{}.add("agreements", position).json());
    return {};
}

}  // namespace

Result<FamilyPlanSeen> family_plan(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::family_plan_read, dossier));
    return plan_now(call, admission, FamilySide::supporter);
}

Result<FamilyPlanSeen> start_family_conference(Call& call, const DossierId& dossier,
                                               const std::string& coordinator, const std::string& guests) {
    PH_TRY(const auto admission, call.gate.admit(Permission::family_plan_support, dossier, true));
    PH_TRY(const auto last, call.work.family_plans().conference(admission));
    if (last && last->phase != FamilyPhase::ended)
        return conflict("er-is-er-een", "Er loopt al een conferentie van deze familie.");
    FamilyConference conference;
    conference.id = call.new_id<FamilyConferenceId>();
    conference.municipality_id = admission.municipality();
    conference.dossier_id = dossier;
    conference.coordinator = coordinator;
    conference.guests = guests;
    conference.started_by = call.actor().user_id;
    conference.started_at = call.now();
    conference.phase_at = call.now();
    PH_CHECK(accept(problems_of(conference)));
    PH_CHECK(call.work.family_plans().add(admission, conference));
    call.gate.note(admission, subject("family_conference", conference.id),
                   Payload{}.add("act", "started").json());
    return plan_now(call, admission, FamilySide::supporter);
}

Result<SafetySeen> move_family_conference(Call& call, const DossierId& dossier, int version, FamilyPhase to,
                                          std::optional<Date> follow_up_on) {
    PH_TRY(const auto admission, call.gate.admit(Permission::family_plan_support, dossier, true));
    PH_TRY(auto conference, running(call, admission));
    PH_CHECK(expect_version(conference.version, version));
    PH_CHECK(move_on(conference, to, FamilySide::supporter, follow_up_on, call.now()));
    if (to == FamilyPhase::follow_up) {
        conference.agreed_by = call.actor().user_id;
        conference.agreed_at = call.now();
    }
    PH_CHECK(save_phase(call, admission, conference));
    // What the mover sees from now on, by the gate as it is after the move.
    PH_TRY(const auto after, call.gate.admit(Permission::safety_read, dossier));
    return safety_now(call, after);
}

Result<FamilyPlanSeen> propose_to_family(Call& call, const DossierId& dossier, FamilyProposal proposal) {
    PH_TRY(const auto admission, call.gate.admit(Permission::family_plan_support, dossier, true));
    PH_TRY(const auto conference, running(call, admission));
    PH_CHECK(accept(problems_of(proposal)));
    proposal.id = call.new_id<FamilyProposalId>();
    proposal.municipality_id = admission.municipality();
    proposal.dossier_id = dossier;
    proposal.conference_id = conference.id;
    proposal.proposed_by = call.actor().user_id;
    proposal.proposed_at = call.now();
    PH_CHECK(call.work.family_plans().add_proposal(admission, proposal));
    call.gate.note(admission, subject("family_proposal", proposal.id), Payload{}.add("act", "asked").json());
    return plan_now(call, admission, FamilySide::supporter);
}

Result<SafetySeen> safety_agreements(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::safety_read, dossier));
    return safety_now(call, admission);
}

Result<SafetySeen> add_safety_agreement(Call& call, const DossierId& dossier, SafetyAgreement agreement) {
    PH_TRY(const auto admission, call.gate.admit(Permission::safety_change, dossier, true));
    Checks checks;
    checks.fail_all(problems_of(agreement));
    PH_TRY(const bool decides, is_director(call, admission));
    if (agreement.stays_visible && !decides)
        checks.fail("/blijftZichtbaar", "niet-aan-u",
                    "Alleen de regisseur besluit wat zichtbaar blijft als de familie onder elkaar is.");
    PH_CHECK(checks.status());
    agreement.id = call.new_id<SafetyAgreementId>();
    agreement.municipality_id = admission.municipality();
    agreement.dossier_id = dossier;
    agreement.decided_by = call.actor().user_id;
    agreement.decided_at = call.now();
    PH_CHECK(call.work.family_plans().add_safety(admission, agreement));
    call.gate.note(admission, subject("safety_agreement", agreement.id),
                   Payload{}.add("stays", agreement.stays_visible ? "yes" : "no").json());
    return safety_now(call, admission);
}

Result<SafetySeen> end_safety_agreement(Call& call, const DossierId& dossier, const SafetyAgreementId& id) {
    PH_TRY(const auto admission, call.gate.admit(Permission::safety_change, dossier, true));
    PH_TRY(auto agreement, call.work.family_plans().safety_agreement(admission, id));
    if (admission.decision().family_only && !agreement.stays_visible)
        return missing("Deze veiligheidsafspraak is er niet, of u mag haar nu niet zien.");
    if (agreement.ended_on) return conflict("al-geeindigd", "Deze afspraak geldt al niet meer.");
    agreement.ended_on = call.today();
    PH_CHECK(call.work.family_plans().change_safety(admission, agreement));
    call.gate.note(admission, subject("safety_agreement", id), Payload{}.add("act", "ended").json());
    return safety_now(call, admission);
}

Result<FamilyPlanSeen> own_family_plan(Call& call) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_family_plan));
    return plan_now(call, admission, FamilySide::family);
}

Result<SafetySeen> own_safety_agreements(Call& call) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_family_plan));
    return safety_now(call, admission);
}

Result<FamilyPlanSeen> write_family_plan(Call& call, int version, std::vector<FamilyAgreement> plan,
                                         const std::optional<std::string>& guests) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_family_plan, true));
    PH_TRY(auto conference, running(call, admission));
    PH_CHECK(expect_version(conference.version, version));
    if (guests) conference.guests = *guests;
    PH_CHECK(save_plan_of_family(call, admission, conference, std::move(plan)));
    return plan_now(call, admission, FamilySide::family);
}

Result<FamilyPlanSeen> move_own_conference(Call& call, int version, FamilyPhase to) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_family_plan, true));
    PH_TRY(auto conference, running(call, admission));
    PH_CHECK(expect_version(conference.version, version));
    PH_CHECK(move_on(conference, to, FamilySide::family, std::nullopt, call.now()));
    PH_CHECK(save_phase(call, admission, conference));
    return plan_now(call, admission, FamilySide::family);
}

Result<FamilyPlanSeen> answer_proposal(Call& call, const FamilyProposalId& id, ProposalState answered,
                                       const std::string& words) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_family_plan, true));
    PH_TRY(auto conference, running(call, admission));
    PH_TRY(auto proposal, call.work.family_plans().proposal(admission, id));
    PH_CHECK(answer(proposal, answered, words, call.now()));
    PH_CHECK(call.work.family_plans().change_proposal(admission, proposal));
    call.gate.note(admission, subject("family_proposal", id), Payload{}.add("state", proposal.state).json());
    if (answered == ProposalState::accepted) {
        PH_TRY(auto plan, plan_of(call, admission, conference.id));
        FamilyAgreement line;
        line.text = proposal.text;
        line.who = proposal.who;
        line.due_on = proposal.due_on;
        plan.push_back(std::move(line));
        PH_CHECK(save_plan_of_family(call, admission, conference, std::move(plan)));
    }
    return plan_now(call, admission, FamilySide::family);
}

}  // namespace ph::app
