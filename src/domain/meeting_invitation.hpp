// A participant invited to a meeting at which their own household is discussed: what it is about in words for
// them, and what they answer. Their own question stands on the agenda as any other (MeetingItem).
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/meeting.hpp"

namespace ph {

using MeetingInvitationId = Id<struct MeetingInvitationIdKind>;

// How many open questions of their own a participant may have on one agenda.
inline constexpr int most_own_questions = 10;

struct MeetingInvitation {
    MeetingInvitationId id;
    MunicipalityId municipality_id;
    MeetingId meeting_id;
    DossierId dossier_id;
    std::string about;  // for the participant, in plain words
    UserId invited_by;
    Instant invited_at;
    Attendance attendance = Attendance::invited;
    std::string words;  // with the answer, when they like
    std::optional<Instant> answered_at;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(MeetingInvitation, (),
                      (id, municipality_id, meeting_id, dossier_id, about, invited_by, invited_at, attendance,
                       words, answered_at, version))

// Every problem, with JSON pointers in the API's names ("/onderwerp"): also when this kind of meeting is for
// professionals only, or when it is without names.
std::vector<Problem> problems_of(const MeetingInvitation& invitation, const Meeting& meeting,
                                 const MeetingKind& kind);

// Fault::conflict when the meeting was, is off or has begun: for inviting, and for bringing a question.
Status still_to_come(const Meeting& meeting, Instant now);

// What the participant says, as often as they change their mind. Fault::invalid when it says neither, or too
// much. Fault::conflict as above.
Status answer(MeetingInvitation& invitation, const Meeting& meeting, Attendance said,
              const std::string& words, Instant now);

}  // namespace ph
