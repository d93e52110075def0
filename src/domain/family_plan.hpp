// The plan that a family makes itself in an Eigen Kracht conference: first everybody tells what is known,
// then the family is among itself, then it shows its plan, and later it looks how things go. The plan is of
// the family: others propose, the family accepts. What is needed for safety is agreed apart from it.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "domain/ids.hpp"

namespace ph {

using FamilyConferenceId = Id<struct FamilyConferenceKind>;
using FamilyAgreementId = Id<struct FamilyAgreementKind>;
using FamilyProposalId = Id<struct FamilyProposalKind>;
using SafetyAgreementId = Id<struct SafetyAgreementKind>;

BOOST_DEFINE_ENUM_CLASS(FamilyPhase, information, private_time, presentation, follow_up, ended)
// Who moves it on: the family (by the participant), or who supports it.
BOOST_DEFINE_ENUM_CLASS(FamilySide, family, supporter)

struct FamilyConference {
    FamilyConferenceId id;
    MunicipalityId municipality_id;
    DossierId dossier_id;
    FamilyPhase phase = FamilyPhase::information;
    std::string coordinator;  // independent, and usually without an account
    std::string guests;       // who comes; the family decides
    UserId started_by;
    Instant started_at;
    Instant phase_at;
    std::optional<Date> follow_up_on;
    // Who stands behind the plan as it is now; gone when the family changes it.
    std::optional<UserId> agreed_by;
    std::optional<Instant> agreed_at;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(FamilyConference, (),
                      (id, municipality_id, dossier_id, phase, coordinator, guests, started_by, started_at,
                       phase_at, follow_up_on, agreed_by, agreed_at, version))

// One line of the plan: who does what by when.
struct FamilyAgreement {
    FamilyAgreementId id;
    MunicipalityId municipality_id;
    DossierId dossier_id;
    FamilyConferenceId conference_id;
    int position = 0;
    std::string text;
    std::string who;
    std::optional<Date> due_on;
};
BOOST_DESCRIBE_STRUCT(FamilyAgreement, (),
                      (id, municipality_id, dossier_id, conference_id, position, text, who, due_on))

BOOST_DEFINE_ENUM_CLASS(ProposalState, open, accepted, declined)

// Somebody else proposes a line; it is in the plan only when the family accepts it.
struct FamilyProposal {
    FamilyProposalId id;
    MunicipalityId municipality_id;
    DossierId dossier_id;
    FamilyConferenceId conference_id;
    std::string text;
    std::string who;
    std::optional<Date> due_on;
    UserId proposed_by;
    Instant proposed_at;
    ProposalState state = ProposalState::open;
    std::string words;  // of the answer
    std::optional<Instant> answered_at;
};
BOOST_DESCRIBE_STRUCT(FamilyProposal, (),
                      (id, municipality_id, dossier_id, conference_id, text, who, due_on, proposed_by,
                       proposed_at, state, words, answered_at))

// What was agreed so that everybody is safe. `stays_visible`: also while the family is among itself, decided
// by the director with the reason, and known to the family beforehand.
struct SafetyAgreement {
    SafetyAgreementId id;
    MunicipalityId municipality_id;
    DossierId dossier_id;
    std::string text;
    std::string who;
    bool stays_visible = false;
    std::string reason;
    UserId decided_by;
    Instant decided_at;
    std::optional<Date> ended_on;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(SafetyAgreement, (),
                      (id, municipality_id, dossier_id, text, who, stays_visible, reason, decided_by,
                       decided_at, ended_on, version))

// Every problem, with JSON pointers in the API's names.
std::vector<Problem> problems_of(const FamilyConference& conference);
std::vector<Problem> problems_of(const std::vector<FamilyAgreement>& plan);
std::vector<Problem> problems_of(const FamilyProposal& proposal);
std::vector<Problem> problems_of(const SafetyAgreement& agreement);

// Which phases this side may move it to now. Only the family ends its private time.
std::vector<FamilyPhase> next_phases(FamilyPhase phase, FamilySide side);
// Fault::conflict: not from here, or not by this side. Fault::invalid: a follow-up without a day to come.
Status move_on(FamilyConference& conference, FamilyPhase to, FamilySide side,
               std::optional<Date> follow_up_on, Instant now);
// A plan that changes is no longer the one that somebody agreed to.
void forget_agreement(FamilyConference& conference);

// The family owes nobody a reason. Fault::conflict: answered already.
Status answer(FamilyProposal& proposal, ProposalState answer, const std::string& words, Instant now);

}  // namespace ph
