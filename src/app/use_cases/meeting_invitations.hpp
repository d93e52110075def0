// The participant at a meeting about their own household: who invites them, what they see of it, and what
// they say. Of other households on the same agenda they see nothing, also not that these are there.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/meeting_items.hpp"

namespace ph::app {

struct NewMeetingInvitation {
    MeetingId meeting_id;
    std::string about;  // for the participant, in plain words
};

// By whoever leads the meeting or brought a question of this household there. Fault::conflict when they are
// invited already.
Result<MeetingInvitationView> invite_participant(Call& call, const DossierId& dossier,
                                                 const NewMeetingInvitation& input);
// They see nothing of the meeting any more: when inviting them was a mistake, or is not safe. By whoever may
// invite, or did. Fault::conflict when it was, is off or has begun.
Status withdraw_invitation(Call& call, const DossierId& dossier, const MeetingInvitationId& id);
// Of the households that the reader may see there.
Result<std::vector<MeetingInvitationView>> invited_participants(Call& call, const access::Scope& scope,
                                                                const Meeting& meeting);

// A meeting as the participant sees it.
struct OwnMeeting {
    MeetingInvitationView invitation;
    const MeetingKind* kind = nullptr;  // nothing when the catalogue has it no more
    // Who comes, or was invited and said nothing; by name when they help this household.
    struct Comer {
        std::string name;
        std::string organisation;
        std::vector<Role> roles;
    };
    std::vector<Comer> comers;
    struct Point {
        MeetingItemView item;
        bool is_own = false;
        std::vector<MeetingDecisionView> decisions;
    };
    std::vector<Point> points;  // about their own household, of which they were told
    bool to_come = false;       // they can still answer and bring a question
};

// The latest first.
Result<std::vector<OwnMeeting>> own_meetings(Call& call);
// `as_read`: when the meeting would be as they read it. Fault::missing when they are not invited;
// Fault::conflict when it is too late, or when it was moved since they read it.
Result<OwnMeeting> answer_invitation(Call& call, const MeetingId& meeting, Attendance said,
                                     const std::string& words, std::optional<Instant> as_read = std::nullopt);
Result<OwnMeeting> bring_own_question(Call& call, const MeetingId& meeting, const std::string& question);
// Their own one, as long as nobody discussed it.
Status withdraw_own_question(Call& call, const MeetingId& meeting, const MeetingItemId& id);

}  // namespace ph::app
