// Meetings that come back: as many are planned ahead as their kind says, by a rhythm that exceptions do not
// shift, and what stayed open goes on to the next one.
#pragma once
#include <string_view>
#include <vector>

#include "app/use_cases/meetings.hpp"

namespace ph::app {

MeetingGuest guest_of(Call& call, const Meeting& meeting, const UserId& user, Attendance attendance);
Status note_meeting(Call& call, const access::Scope& scope, const Meeting& meeting, std::string_view act);
// Fault::forbidden for anybody else.
Status must_lead(const Call& call, const Meeting& meeting);
// Fault::conflict when the catalogue has this kind no more.
Result<const MeetingKind*> kind_of(const Call& call, const Meeting& meeting);

// As many ahead as the kind says, after the last one of the rhythm.
Status fill_series(Call& call, const access::Scope& scope, const MeetingSeries& series,
                   const MeetingKind& kind, const Meeting& after, const std::vector<UserId>& guests);
// After a meeting was held or cancelled: the series is filled, and open questions go along.
Status after_the_end(Call& call, const access::Scope& scope, const Meeting& meeting);
// No new ones are planned. Fault::conflict when the meeting belongs to no series.
Status end_series(Call& call, const access::Scope& scope, const Meeting& meeting);

// Those that come after this one by the rhythm and are planned. Fault::conflict without a series.
Result<std::vector<Meeting>> later_ones(Call& call, const access::Scope& scope, const Meeting& meeting);
// From this one on: the others keep their distance to it, and so does what is planned later. `slot`: of this
// one before it was moved.
Status move_later(Call& call, const access::Scope& scope, const Meeting& meeting, Instant slot,
                  std::vector<Meeting> later);
Status cancel_later(Call& call, const access::Scope& scope, std::vector<Meeting> later,
                    const std::string& reason);
// Who had answered for another moment answers anew.
Status ask_again(Call& call, const access::Scope& scope, const Meeting& meeting);

}  // namespace ph::app
