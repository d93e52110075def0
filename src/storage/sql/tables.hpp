// Which table holds which struct. Table names are singular; `user` and `action` are words of SQL itself.
#pragma once
#include <boost/mp11.hpp>
#include <string_view>

#include "access/sharing.hpp"
#include "domain/case.hpp"
#include "domain/cohort.hpp"
#include "domain/collaboration.hpp"
#include "domain/debt_signal.hpp"
#include "domain/decision_table.hpp"
#include "domain/dossier.hpp"
#include "domain/fact.hpp"
#include "domain/family_plan.hpp"
#include "domain/first_talks.hpp"
#include "domain/learning.hpp"
#include "domain/letter.hpp"
#include "domain/measured_evidence.hpp"
#include "domain/measurement.hpp"
#include "domain/meeting.hpp"
#include "domain/meeting_invitation.hpp"
#include "domain/organisation.hpp"
#include "domain/outreach.hpp"
#include "domain/person.hpp"
#include "domain/plan.hpp"
#include "domain/planned_measurement.hpp"
#include "domain/protection.hpp"
#include "domain/referral.hpp"
#include "domain/retention.hpp"
#include "domain/trajectory.hpp"
#include "domain/work.hpp"

namespace ph::storage::sql {

template <class T>
inline constexpr std::string_view table_of = {};

template <>
inline constexpr std::string_view table_of<Municipality> = "municipality";
template <>
inline constexpr std::string_view table_of<Organisation> = "organisation";
template <>
inline constexpr std::string_view table_of<User> = "user_account";
template <>
inline constexpr std::string_view table_of<Team> = "team";
template <>
inline constexpr std::string_view table_of<TeamInvolvement> = "team_involvement";
template <>
inline constexpr std::string_view table_of<Household> = "household";
template <>
inline constexpr std::string_view table_of<Person> = "person";
template <>
inline constexpr std::string_view table_of<PersonEvent> = "person_event";
template <>
inline constexpr std::string_view table_of<Dossier> = "dossier";
template <>
inline constexpr std::string_view table_of<PhaseChange> = "phase_change";
template <>
inline constexpr std::string_view table_of<Registration> = "registration";
template <>
inline constexpr std::string_view table_of<Involvement> = "involvement";
template <>
inline constexpr std::string_view table_of<Snapshot> = "snapshot";
template <>
inline constexpr std::string_view table_of<Fact> = "fact";
template <>
inline constexpr std::string_view table_of<Contact> = "contact";
template <>
inline constexpr std::string_view table_of<Measurement> = "measurement";
template <>
inline constexpr std::string_view table_of<PlannedMeasurement> = "measure_moment";
template <>
inline constexpr std::string_view table_of<Talent> = "talent";
template <>
inline constexpr std::string_view table_of<TalkAnswer> = "talk_answer";
template <>
inline constexpr std::string_view table_of<ActionPlan> = "action_plan";
template <>
inline constexpr std::string_view table_of<Goal> = "goal";
template <>
inline constexpr std::string_view table_of<Action> = "plan_action";
template <>
inline constexpr std::string_view table_of<GasScore> = "gas_score";
template <>
inline constexpr std::string_view table_of<Trajectory> = "trajectory";
template <>
inline constexpr std::string_view table_of<ProgressReport> = "progress_report";
template <>
inline constexpr std::string_view table_of<Appointment> = "appointment";
template <>
inline constexpr std::string_view table_of<Task> = "task";
template <>
inline constexpr std::string_view table_of<ApproachSource> = "approach_source";
template <>
inline constexpr std::string_view table_of<Case> = "approach_case";
template <>
inline constexpr std::string_view table_of<CaseStep> = "case_step";
template <>
inline constexpr std::string_view table_of<CaseHappening> = "case_happening";
template <>
inline constexpr std::string_view table_of<CasePlace> = "case_place";
template <>
inline constexpr std::string_view table_of<PublishedTable> = "published_table";
template <>
inline constexpr std::string_view table_of<WithdrawnTable> = "withdrawn_table";
template <>
inline constexpr std::string_view table_of<Restriction> = "dossier_restriction";
template <>
inline constexpr std::string_view table_of<BrokenGlass> = "broken_glass";
template <>
inline constexpr std::string_view table_of<WorkingNote> = "working_note";

template <>
inline constexpr std::string_view table_of<access::Consent> = "consent";
template <>
inline constexpr std::string_view table_of<access::Covenant> = "covenant";
template <>
inline constexpr std::string_view table_of<access::Sharing> = "sharing";
template <>
inline constexpr std::string_view table_of<Referral> = "referral";
template <>
inline constexpr std::string_view table_of<ReferralStep> = "referral_step";
template <>
inline constexpr std::string_view table_of<DirectionOffer> = "direction_offer";
template <>
inline constexpr std::string_view table_of<Collaboration> = "collaboration";
template <>
inline constexpr std::string_view table_of<OutreachList> = "outreach_list";
template <>
inline constexpr std::string_view table_of<OutreachPerson> = "outreach_person";
template <>
inline constexpr std::string_view table_of<OutreachAttempt> = "outreach_attempt";
template <>
inline constexpr std::string_view table_of<MeetingSeries> = "meeting_series";
template <>
inline constexpr std::string_view table_of<Meeting> = "meeting";
template <>
inline constexpr std::string_view table_of<MeetingGuest> = "meeting_guest";
template <>
inline constexpr std::string_view table_of<MeetingInvitation> = "meeting_invitation";
template <>
inline constexpr std::string_view table_of<MeetingPresence> = "meeting_presence";
template <>
inline constexpr std::string_view table_of<MeetingItem> = "meeting_item";
template <>
inline constexpr std::string_view table_of<MeetingDecision> = "meeting_decision";
template <>
inline constexpr std::string_view table_of<FamilyConference> = "family_conference";
template <>
inline constexpr std::string_view table_of<FamilyAgreement> = "family_agreement";
template <>
inline constexpr std::string_view table_of<FamilyProposal> = "family_proposal";
template <>
inline constexpr std::string_view table_of<SafetyAgreement> = "safety_agreement";
template <>
inline constexpr std::string_view table_of<Letter> = "letter";
template <>
inline constexpr std::string_view table_of<Training> = "training";
template <>
inline constexpr std::string_view table_of<TrainingSignUp> = "training_sign_up";
template <>
inline constexpr std::string_view table_of<IntervisionGroup> = "intervision_group";
template <>
inline constexpr std::string_view table_of<IntervisionCase> = "intervision_case";
template <>
inline constexpr std::string_view table_of<DebtSignal> = "debt_signal";
template <>
inline constexpr std::string_view table_of<RetentionItem> = "retention_item";
template <>
inline constexpr std::string_view table_of<RetentionHold> = "retention_hold";
template <>
inline constexpr std::string_view table_of<Destruction> = "destruction";

template <>
inline constexpr std::string_view table_of<SavedCohort> = "saved_cohort";
template <>
inline constexpr std::string_view table_of<KeptReport> = "kept_report";
template <>
inline constexpr std::string_view table_of<MeasuredEvidence> = "measured_evidence";

// Every struct that is a row, for what is done with all of them.
using Rows = boost::mp11::mp_list<
    Municipality, Organisation, User, Team, Household, Person, Dossier, PersonEvent, PhaseChange,
    Registration, Involvement, TeamInvolvement, Snapshot, Fact, Contact, Measurement, PlannedMeasurement,
    ActionPlan, Goal, Action, GasScore, Trajectory, ProgressReport, Appointment, Task, ApproachSource, Case,
    CaseStep, CaseHappening, CasePlace, PublishedTable, WithdrawnTable, Restriction, BrokenGlass, WorkingNote,
    access::Consent, access::Covenant, access::Sharing, Referral, ReferralStep, DirectionOffer, Collaboration,
    MeetingSeries, Meeting, MeetingGuest, MeetingInvitation, MeetingPresence, MeetingItem, MeetingDecision,
    RetentionItem, RetentionHold, Destruction, OutreachList, OutreachPerson, OutreachAttempt, DebtSignal,
    SavedCohort, KeptReport, MeasuredEvidence, FamilyConference, FamilyAgreement, FamilyProposal,
    SafetyAgreement, Letter, Training, TrainingSignUp, IntervisionGroup, IntervisionCase, Talent, TalkAnswer>;

}  // namespace ph::storage::sql
