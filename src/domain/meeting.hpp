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
    UserId made_by;
    Instant made_at;
    std::optional<Date> stopped_on;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(MeetingSeries, (),
                      (id, municipality_id, kind, every_days, made_by, made_at, stopped_on, version))

struct Meeting {
    MeetingId id;
    MunicipalityId municipality_id;
    std::optional<MeetingSeriesId> series_id;
    std::optional<DossierId> dossier_id;  // of a kind about one household
    std::string kind;
    bool nameless = false;  // nobody present reads a name, and no question leads to a dossier
    Instant starts_at;
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
                      (id, municipality_id, series_id, dossier_id, kind, nameless, starts_at, minutes, place,
                       led_by, state, reason, ended_at, made_at, version))

BOOST_DEFINE_ENUM_CLASS(Attendance, invited, coming, not_coming, present, absent)

struct MeetingGuest {
    MeetingGuestId id;
    MunicipalityId municipality_id;
    MeetingId meeting_id;
    UserId user_id;
    Attendance attendance = Attendance::invited;
};
BOOST_DESCRIBE_STRUCT(MeetingGuest, (), (id, municipality_id, meeting_id, user_id, attendance))

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

// When the next one of a series begins: at the same time of the day, on a working day.
Instant next_moment(Instant last, int every_days, const WorkingCalendar& calendar);

}  // namespace ph
