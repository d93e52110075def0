// Records as the items of somebody's own data, in the words of the catalogue. Pure.
#pragma once
#include <vector>

#include "app/catalogue.hpp"
#include "app/own_data.hpp"
#include "app/ports/cases.hpp"
#include "app/ports/dossiers.hpp"
#include "app/ports/family_plans.hpp"
#include "app/ports/first_talks.hpp"
#include "app/ports/letters.hpp"
#include "app/ports/measurements.hpp"
#include "app/ports/meetings.hpp"
#include "app/ports/outreach.hpp"
#include "app/ports/persons.hpp"
#include "app/ports/planned_measurements.hpp"
#include "app/ports/plans.hpp"
#include "app/ports/protection.hpp"
#include "app/ports/referrals.hpp"
#include "app/ports/rights.hpp"
#include "app/ports/sharing.hpp"
#include "app/ports/trajectories.hpp"
#include "app/ports/work.hpp"

namespace ph::app {

// An approach that the household follows or followed, with what happened and what it waits for.
struct CaseStory {
    Case record;
    std::vector<CaseHappening> happenings;
    std::vector<CasePlace> places;
};

// Everything that was read of the dossier; what is of other people is still among it.
struct OwnRecords {
    DossierView dossier;
    Household household;
    std::vector<Person> persons;
    std::vector<PersonEvent> person_events;
    std::vector<User> accounts;
    std::optional<RegistrationView> registration;
    std::vector<PhaseChange> phases;
    std::vector<FactView> facts;
    std::vector<SnapshotView> snapshots;
    std::vector<MeasurementView> measurements;
    std::vector<PlannedMeasurement> planned_measurements;
    std::vector<TalentView> talents;
    std::vector<TalkAnswerView> talk_answers;
    std::vector<PlanView> plans;
    std::vector<TrajectoryView> trajectories;
    std::vector<OutreachAttemptView> outreach;  // before there was a dossier
    std::vector<DebtSignalView> signals;
    std::vector<ContactView> contacts;
    std::vector<LetterView> letters;  // also from before there was a dossier
    std::vector<AppointmentView> appointments;
    std::vector<TaskView> tasks;
    std::vector<CaseStory> cases;
    std::vector<InvolvementView> involvements;
    std::vector<TeamInvolvementView> team_involvements;
    std::vector<ConsentView> consents;
    std::vector<SharingView> sharings;
    std::vector<BrokenGlassView> emergencies;  // that the participant may know of
    std::vector<ReferralView> referrals;
    std::vector<ReferralStepView> referral_steps;
    std::vector<DirectionOfferView> offers;
    std::vector<CollaborationView> collaborations;
    std::vector<MeetingItemView> meeting_items;
    std::vector<MeetingDecisionView> decisions;
    std::vector<MeetingPresenceView> presence;
    std::vector<MeetingInvitationView> invitations;
    std::vector<FamilyAgreement> family_plan;
    std::vector<FamilyProposalView> proposals;
    std::vector<SafetyAgreementView> safety;
    std::vector<RightsRequestView> requests;
};

// In the order in which people read them. What concerns others of the household is left out.
std::vector<OwnSection> own_sections(const OwnRecords& records, const Catalogue& catalogue,
                                     const RightsRules& rules);

}  // namespace ph::app
