#include "domain/meeting_invitation.hpp"

#include "domain/checks.hpp"

namespace ph {

std::vector<Problem> problems_of(const MeetingInvitation& invitation, const Meeting& meeting,
                                 const MeetingKind& kind) {
    Checks checks;
    checks.required("/onderwerp", invitation.about, text_length);
    if (meeting.nameless)
        checks.fail("/overlegId", "past-niet",
                    "Dit overleg is zonder namen. Een deelnemer kan er niet bij zijn.");
    else if (kind.for_participant.empty())
        checks.fail("/overlegId", "past-niet",
                    "Dit soort overleg is er alleen voor professionals. Kies een ander overleg.");
    return checks.take();
}

Status still_to_come(const Meeting& meeting, Instant now) {
    if (meeting.state == MeetingState::cancelled)
        return conflict("niet-gepland", "Dit overleg gaat niet door.");
    if (meeting.state == MeetingState::held) return conflict("niet-gepland", "Dit overleg is al geweest.");
    if (meeting.starts_at <= now) return conflict("al-begonnen", "Dit overleg is al begonnen.");
    return {};
}

Status answer(MeetingInvitation& invitation, const Meeting& meeting, Attendance said,
              const std::string& words, Instant now) {
    PH_CHECK(still_to_come(meeting, now));
    Checks checks;
    if (said == Attendance::invited) checks.fail("/komt", "verplicht", "Kies of u komt.");
    checks.limited("/toelichting", words, text_length);
    PH_CHECK(checks.status());
    invitation.attendance = said;
    invitation.words = words;
    invitation.answered_at = now;
    return {};
}

}  // namespace ph
