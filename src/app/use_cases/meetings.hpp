// Meetings: planned once or in a series, with whom, and how they end. What stands on the agenda is in
// meeting_items.hpp.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/meetings.hpp"

namespace ph::app {

// Which of one's meetings: from the beginning of today on, or before.
BOOST_DEFINE_ENUM_CLASS(MeetingsWhen, to_come, before)

struct NewMeeting {
    std::string kind;
    std::optional<DossierId> dossier_id;  // of a kind about one household, and only then
    Instant starts_at;
    std::optional<int> minutes;  // absent: as the kind says
    std::string place;
    bool nameless = false;
    bool in_series = false;
    std::vector<UserId> guests;  // beside whoever makes it
};

struct MeetingChange {
    std::optional<Instant> starts_at;
    std::optional<std::string> place;
    std::optional<MeetingState> state;  // held or cancelled
    std::string reason;                 // of cancelling
    bool stops_series = false;          // no new ones are planned
    bool and_later = false;             // moving or cancelling: also those that come after it in the series
};

// A question as the reader may see it: all of it, or only that it is there.
struct AgendaItem {
    MeetingItemId id;
    int position = 0;
    QuestionState state = QuestionState::open;
    // Nothing when the reader may not see it; a nameless one leads to no dossier.
    std::optional<MeetingItemView> item;
    bool is_own = false;  // the reader asks it
    std::vector<MeetingDecisionView> decisions;
    // Guests who see no more than that it is there, with why; for who sees the question.
    struct Unseeing {
        std::string name;
        std::string why;
    };
    std::vector<Unseeing> unseen_by;
};

struct MeetingSeen {
    MeetingView meeting;
    const MeetingKind* kind = nullptr;  // nothing when the catalogue has it no more
    std::vector<MeetingGuestView> guests;
    std::vector<AgendaItem> agenda;
    // Who was there, as written down; the participant and who has no account only for who may know the
    // household. Empty until somebody wrote it down.
    std::vector<MeetingPresenceView> presence;
    // Participants who are invited, of the households that the reader may know.
    std::vector<MeetingInvitationView> participants;
    std::optional<MeetingSeries> series;
    bool leads = false;  // the reader does
};

const MeetingKind* meeting_kind(const Catalogue& catalogue, std::string_view id);

Result<std::vector<MeetingKind>> meeting_kinds(Call& call);
// Of the asker: planned ones from the beginning of today, earliest first; else what was before.
Result<std::vector<MeetingView>> meetings(Call& call, MeetingsWhen when);
Result<MeetingSeen> find_meeting(Call& call, const MeetingId& id);
// Fault::invalid; of one household also Fault::missing.
Result<MeetingSeen> plan_meeting(Call& call, const NewMeeting& input);
// Moves it, cancels it or says that it was; by whoever leads it. What stayed open goes on to the next one of
// the series, of which there are always as many ahead as the kind says.
Result<MeetingSeen> change_meeting(Call& call, const MeetingId& id, int version, const MeetingChange& change);
// By whoever leads it; `and_later`: also to those that come after it in the series.
Result<MeetingSeen> invite(Call& call, const MeetingId& id, const UserId& user, bool and_later = false);
// A guest says whether they come.
Result<MeetingSeen> attend(Call& call, const MeetingId& id, const MeetingGuestId& guest,
                           Attendance attendance);
// Who was there, by whoever leads it and, of one household, is let in there. In the place of what was written
// down before.
Result<MeetingSeen> write_presence(Call& call, const MeetingId& id, int version, const PresenceNoted& noted);

}  // namespace ph::app
