// Meetings, who is invited, and the questions of dossiers on their agendas. Under a Scope a meeting exists
// for whoever leads it or is invited; what a question says is read under an Admission of its dossier, or as
// a nameless one without anything that leads to the dossier.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "base/result.hpp"
#include "domain/meeting_invitation.hpp"

namespace ph::app {

// With the leader's name and counts; the household only when the scope opens it.
struct MeetingView : Meeting {
    std::string led_by_name;
    std::int64_t open_questions = 0;
    std::int64_t questions = 0;
    Attendance own_attendance = Attendance::invited;  // of the asker; invited when they lead and are no guest
    std::optional<DossierId> household_id;
    std::string household_name;
};
BOOST_DESCRIBE_STRUCT(MeetingView, (Meeting),
                      (led_by_name, open_questions, questions, own_attendance, household_id, household_name))

struct MeetingGuestView : MeetingGuest {
    std::string user_name;
    std::string organisation_name;
    std::vector<Role> roles;
};
BOOST_DESCRIBE_STRUCT(MeetingGuestView, (MeetingGuest), (user_name, organisation_name, roles))

struct MeetingPresenceView : MeetingPresence {
    std::string user_name;
    std::string organisation_name;
    std::string noted_by_name;
    // Of its meeting.
    std::string kind;
    Instant starts_at;
    bool nameless = false;
};
BOOST_DESCRIBE_STRUCT(MeetingPresenceView, (MeetingPresence),
                      (user_name, organisation_name, noted_by_name, kind, starts_at, nameless))

struct MeetingItemView : MeetingItem {
    std::string asked_by_name;
    std::string minutes_by_name;
    std::string household_name;
    // Of its meeting.
    std::string kind;
    Instant starts_at;
    MeetingState meeting_state = MeetingState::planned;
    bool nameless = false;
    bool asked_by_participant = false;
};
BOOST_DESCRIBE_STRUCT(MeetingItemView, (MeetingItem),
                      (asked_by_name, minutes_by_name, household_name, kind, starts_at, meeting_state,
                       nameless, asked_by_participant))

// With the meeting as far as the participant reads it.
struct MeetingInvitationView : MeetingInvitation {
    std::string invited_by_name;
    std::string household_name;
    std::string led_by_name;
    std::string kind;
    Instant starts_at;
    int minutes = 0;
    std::string place;
    MeetingState meeting_state = MeetingState::planned;
    std::string reason;  // why it is off; empty where more households are discussed
};
BOOST_DESCRIBE_STRUCT(MeetingInvitationView, (MeetingInvitation),
                      (invited_by_name, household_name, led_by_name, kind, starts_at, minutes, place,
                       meeting_state, reason))

// What may be known of a question before its dossier is opened.
struct AgendaLine {
    MeetingItemId item_id;
    DossierId dossier_id;
    int position = 0;
    QuestionState state = QuestionState::open;
    bool open = false;  // the scope opens its dossier
};

struct MeetingDecisionView : MeetingDecision {
    std::string owner_name;  // whoever asked when the decision names nobody
    std::string made_by_name;
};
BOOST_DESCRIBE_STRUCT(MeetingDecisionView, (MeetingDecision), (owner_name, made_by_name))

class MeetingRepository {
  public:
    virtual ~MeetingRepository() = default;

    // Of the user of the scope. From `now` on: planned ones, earliest first; else what was before, latest
    // first.
    virtual Result<std::vector<MeetingView>> list(const access::Scope& scope, Instant since,
                                                  bool to_come) = 0;
    // Fault::missing when it is not there, or the user neither leads it nor is invited.
    virtual Result<MeetingView> find(const access::Scope& scope, const MeetingId& id) = 0;
    virtual Status add(const access::Scope& scope, const Meeting& meeting) = 0;
    // Fault::stale when `version` is not the present one; stored one higher, also in `meeting`.
    virtual Status change(const access::Scope& scope, Meeting& meeting) = 0;

    virtual Result<std::vector<MeetingGuestView>> guests(const access::Scope& scope,
                                                         const MeetingId& meeting) = 0;
    virtual Status add_guest(const access::Scope& scope, const MeetingGuest& guest) = 0;
    virtual Status change_guest(const access::Scope& scope, const MeetingGuest& guest) = 0;
    // Who was there, in the order of names. Under a scope colleagues only: also who may not know which
    // household it was about reads it.
    virtual Result<std::vector<MeetingPresenceView>> presence(const access::Scope& scope,
                                                              const MeetingId& meeting) = 0;
    // In the place of what was written down before.
    virtual Status replace_presence(const access::Scope& scope, const MeetingId& meeting,
                                    const std::vector<MeetingPresence>& lines) = 0;
    // An active colleague of this municipality with these roles; nothing when there is none.
    virtual Result<std::optional<User>> colleague(const access::Scope& scope, const UserId& user) = 0;

    virtual Result<MeetingSeries> series(const access::Scope& scope, const MeetingSeriesId& id) = 0;
    virtual Status add_series(const access::Scope& scope, const MeetingSeries& series) = 0;
    virtual Status change_series(const access::Scope& scope, MeetingSeries& series) = 0;
    // All that are not over yet, and by the rhythm the last one that is; in the order of the rhythm.
    virtual Result<std::vector<Meeting>> of_series(const access::Scope& scope, const MeetingSeriesId& id) = 0;
    // What was not discussed goes on to another meeting of the same series, and the participant whose
    // household is then discussed there and no more here is invited there, to answer anew.
    virtual Result<std::int64_t> carry_over(const access::Scope& scope, const MeetingId& from,
                                            const MeetingId& to) = 0;

    // Households whose participant is invited, as far as the scope opens them. The gate is still to say so.
    virtual Result<std::vector<DossierId>> invited_households(const access::Scope& scope,
                                                              const MeetingId& meeting) = 0;
    // At another moment: every participant answers anew.
    virtual Status ask_participants_again(const access::Scope& scope, const MeetingId& meeting) = 0;

    virtual Result<std::vector<AgendaLine>> agenda(const access::Scope& scope, const MeetingId& meeting) = 0;
    // Of a nameless meeting: without dossier and household. Nothing for any other meeting.
    virtual Result<std::vector<MeetingItemView>> nameless_items(const access::Scope& scope,
                                                                const MeetingId& meeting) = 0;
    virtual Result<std::vector<MeetingDecisionView>> nameless_decisions(const access::Scope& scope,
                                                                        const MeetingId& meeting) = 0;
    // Fault::missing when this meeting has no such question. The gate is still to say whether it opens.
    virtual Result<AgendaLine> line(const access::Scope& scope, const MeetingId& meeting,
                                    const MeetingItemId& item) = 0;
    // The record of a question of a nameless meeting, to write down what was said; its dossier stays with
    // whoever asked. Fault::missing for any other meeting, or when the user neither leads nor is invited.
    virtual Result<MeetingItem> nameless_item(const access::Scope& scope, const MeetingId& meeting,
                                              const MeetingItemId& item) = 0;
    virtual Status change_nameless_item(const access::Scope& scope, MeetingItem& item) = 0;
    virtual Status add_nameless_decision(const access::Scope& scope, const MeetingDecision& decision) = 0;

    // Of a dossier, the newest first.
    virtual Result<std::vector<MeetingItemView>> items(const access::Admission& admission) = 0;
    virtual Result<std::vector<MeetingDecisionView>> decisions(const access::Admission& admission) = 0;
    // Who was there when this dossier was discussed, of all its meetings; the participant and others without
    // an account only of meetings about this household.
    virtual Result<std::vector<MeetingPresenceView>> presence(const access::Admission& admission) = 0;
    virtual Result<MeetingItemView> item(const access::Admission& admission, const MeetingItemId& id) = 0;
    virtual Status add_item(const access::Admission& admission, const MeetingItem& item) = 0;
    virtual Status change_item(const access::Admission& admission, MeetingItem& item) = 0;
    virtual Result<MeetingDecisionView> decision(const access::Admission& admission,
                                                 const MeetingDecisionId& id) = 0;
    virtual Status add_decision(const access::Admission& admission, const MeetingDecision& decision) = 0;
    virtual Status change_decision(const access::Admission& admission, const MeetingDecision& decision) = 0;

    // Of the participant of a dossier, the latest meeting first.
    virtual Result<std::vector<MeetingInvitationView>> invitations(const access::Admission& admission) = 0;
    virtual Status add_invitation(const access::Admission& admission,
                                  const MeetingInvitation& invitation) = 0;
    virtual Status change_invitation(const access::Admission& admission, MeetingInvitation& invitation) = 0;
    virtual Status remove_invitation(const access::Admission& admission,
                                     const MeetingInvitation& invitation) = 0;
    // Who else is invited where the participant of this dossier is; nobody of any other meeting.
    virtual Result<std::vector<MeetingGuestView>> guests(const access::Admission& admission,
                                                         const MeetingId& meeting) = 0;
    // The last number on the agenda of a meeting where the participant is invited; else 0.
    virtual Result<int> last_position(const access::Admission& admission, const MeetingId& meeting) = 0;
};

}  // namespace ph::app
