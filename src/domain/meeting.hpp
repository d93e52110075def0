// A meeting of professionals about households: what it is for is data (MeetingKind), what stands on its
// agenda is a question of one dossier, and what is decided becomes a task in that dossier.
#pragma once
#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "base/working_days.hpp"
#include "domain/ids.hpp"
#include "domain/organisation.hpp"

namespace ph {

using MeetingId = Id<struct MeetingIdKind>;
using MeetingSeriesId = Id<struct MeetingSeriesIdKind>;
using MeetingGuestId = Id<struct MeetingGuestIdKind>;
using MeetingItemId = Id<struct MeetingItemIdKind>;
using MeetingDecisionId = Id<struct MeetingDecisionIdKind>;
using MeetingPresenceId = Id<struct MeetingPresenceIdKind>;

// Whether names are left out: never, when whoever makes the meeting chooses so, or always.
BOOST_DEFINE_ENUM_CLASS(NamelessRule, never, optional, always)

// What a municipality says of one kind of meeting (catalogue/overleg.yaml).
struct MeetingKind {
    std::string id;
    std::string name;
    std::string explanation;
    std::string source;
    bool of_household = false;  // about one household; else everybody brings questions
    std::vector<Role> invites;  // who may be invited, by role
    int every_days = 0;         // of a series; 0: this kind has no series
    int ahead = 0;              // how many of a series are planned ahead
    int minutes = 60;           // how long one takes
    NamelessRule nameless = NamelessRule::never;
    bool told_first = false;            // by name only after the participant was told
    std::string before;                 // what whoever brings a question sees to first
    std::vector<std::string> headings;  // of the minutes of one question
    std::string for_participant;        // what one reads who is invited; empty: professionals only
    int decision_days = 0;              // working days that a decision gets unless somebody says otherwise

    [[nodiscard]] bool invites_one_of(const std::vector<Role>& roles) const;
};

BOOST_DEFINE_ENUM_CLASS(MeetingState, planned, held, cancelled)

// Meetings at a fixed distance. A stopped series plans no new ones.
struct MeetingSeries {
    MeetingSeriesId id;
    MunicipalityId municipality_id;
    std::string kind;
    int every_days = 0;
    std::string place;  // where new ones are planned
    UserId made_by;
    Instant made_at;
    std::optional<Date> stopped_on;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(MeetingSeries, (),
                      (id, municipality_id, kind, every_days, place, made_by, made_at, stopped_on, version))

struct Meeting {
    MeetingId id;
    MunicipalityId municipality_id;
    std::optional<MeetingSeriesId> series_id;
    std::optional<DossierId> dossier_id;  // of a kind about one household
    std::string kind;
    bool nameless = false;  // nobody present reads a name, and no question leads to a dossier
    Instant starts_at;
    // Of a series: when the rhythm has it, also when it was moved or fell on a free day. The next one is
    // counted from here, so that one exception does not shift all that follow.
    std::optional<Instant> slot_at;
    int minutes = 60;
    std::string place;
    UserId led_by;
    MeetingState state = MeetingState::planned;
    std::string reason;  // why it was cancelled
    std::optional<Instant> ended_at;
    Instant made_at;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(Meeting, (),
                      (id, municipality_id, series_id, dossier_id, kind, nameless, starts_at, slot_at,
                       minutes, place, led_by, state, reason, ended_at, made_at, version))

// What somebody answers to an invitation. Who was there in the end is Presence.
BOOST_DEFINE_ENUM_CLASS(Attendance, invited, coming, not_coming)

struct MeetingGuest {
    MeetingGuestId id;
    MunicipalityId municipality_id;
    MeetingId meeting_id;
    UserId user_id;
    Attendance attendance = Attendance::invited;
};
BOOST_DESCRIBE_STRUCT(MeetingGuest, (), (id, municipality_id, meeting_id, user_id, attendance))

// Excused: absent, and had said so.
BOOST_DEFINE_ENUM_CLASS(Presence, present, excused, absent)

// A line of who was at a meeting, as it stands with the minutes: a colleague who was invited, and of a
// meeting about one household also the participant, or somebody without an account.
struct MeetingPresence {
    MeetingPresenceId id;
    MunicipalityId municipality_id;
    MeetingId meeting_id;
    std::optional<DossierId> dossier_id;  // as of the meeting
    std::optional<UserId> user_id;
    bool participant = false;
    std::string who;  // somebody without an account
    Presence presence = Presence::present;
    UserId noted_by;
    Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(MeetingPresence, (),
                      (id, municipality_id, meeting_id, dossier_id, user_id, participant, who, presence,
                       noted_by, noted_at))

BOOST_DEFINE_ENUM_CLASS(QuestionState, open, discussed, withdrawn)

// A question of a dossier on the agenda. `facts` are all that is known at a nameless meeting.
struct MeetingItem {
    MeetingItemId id;
    MunicipalityId municipality_id;
    MeetingId meeting_id;
    DossierId dossier_id;
    UserId asked_by;
    int position = 0;
    std::string question;
    std::string wanted;  // what whoever asks hopes to go home with
    std::string facts;
    std::int64_t categories = 0;  // bits of the kinds of data that it tells (access/categories.hpp)
    std::optional<Date> told_on;  // when the participant was told
    QuestionState state = QuestionState::open;
    std::string minutes;
    std::optional<UserId> minutes_by;
    std::optional<Instant> discussed_at;
    Instant asked_at;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(MeetingItem, (),
                      (id, municipality_id, meeting_id, dossier_id, asked_by, position, question, wanted,
                       facts, categories, told_on, state, minutes, minutes_by, discussed_at, asked_at,
                       version))

// Becomes a task at once when whoever writes it down may work in the dossier; else whoever asked takes it
// over.
struct MeetingDecision {
    MeetingDecisionId id;
    MunicipalityId municipality_id;
    MeetingId meeting_id;
    MeetingItemId item_id;
    DossierId dossier_id;
    std::string text;
    std::optional<UserId> owner_id;  // none: whoever asked
    Date due_on;
    UserId made_by;
    Instant made_at;
    std::optional<TaskId> task_id;
};
BOOST_DESCRIBE_STRUCT(MeetingDecision, (),
                      (id, municipality_id, meeting_id, item_id, dossier_id, text, owner_id, due_on, made_by,
                       made_at, task_id))

// Every problem, with JSON pointers in the API's names ("/moment").
std::vector<Problem> problems_of(const Meeting& meeting, const MeetingKind& kind, Instant now);
std::vector<Problem> problems_of(const MeetingItem& item, const MeetingKind& kind, bool nameless, Date today);
std::vector<Problem> problems_of(const MeetingDecision& decision, Date today);

// Words of a text that say who it is about: names, a telephone number, a postcode. Compared without regard to
// capitals; names of one or two letters are too common to tell anything.
std::vector<std::string> telling_words_in(const std::string& text, const std::vector<std::string>& telling);

// Fault::invalid: no moment to come, no reason. Fault::conflict: it is not planned any more, or cannot have
// been held yet.
Status move(Meeting& meeting, Instant starts_at, const std::string& place, Instant now);
Status cancel(Meeting& meeting, const std::string& reason, Instant now);
Status hold(Meeting& meeting, Instant now);

// What was said about a question. Fault::conflict when it was withdrawn or the meeting is off.
Status discuss(MeetingItem& item, const Meeting& meeting, const std::string& minutes, bool discussed,
               UserId by, Instant now);
// Fault::conflict when it was discussed already.
Status withdraw(MeetingItem& item);

// The next of a series by its rhythm: at the same time of the day, also when the clock was moved between.
Instant next_slot(Instant slot, int every_days);
// When the one of this slot begins: on the first working day from then on, at the same time of the day.
Instant moment_of(Instant slot, const WorkingCalendar& calendar);

// Who was there as it is written down, and who is not mentioned as they had answered. Fault::invalid for who
// was not invited, twice the same, and for the participant or others without an account where the meeting is
// not about one household: there everybody who is invited reads the list. Fault::conflict before it began or
// when it was cancelled.
struct PresenceNoted {
    struct Colleague {
        UserId user_id;
        Presence presence = Presence::present;
    };
    std::vector<Colleague> colleagues;
    std::optional<Presence> participant;
    std::vector<std::string> others;
};
Result<std::vector<MeetingPresence>> note_presence(const Meeting& meeting,
                                                   const std::vector<MeetingGuest>& guests,
                                                   const PresenceNoted& noted, UserId by, Instant now);

}  // namespace ph
