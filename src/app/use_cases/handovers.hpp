// Another coach for a household, with a talk of the three planned: nobody changes hands on paper alone.
#pragma once
#include "app/call.hpp"
#include "app/use_cases/involvements.hpp"
#include "app/use_cases/work.hpp"

namespace ph::app {

struct NewHandover {
    UserId coach_id;  // who takes over
    std::string reason;
    Instant talk_at;
    int talk_minutes = 0;
    std::string talk_place;
};

struct Handover {
    OneInvolvement involvement;
    AppointmentView talk;
    Date earlier_coach_until;  // the first day without
};

// In one transaction: the new coach is involved from today, the earlier one stays up to and including the day
// of the talk, the talk stands in the diary and the earlier coach has a task to prepare it. Fault::conflict
// for a household that has no coach; Fault::invalid as involve() and make_appointment() say.
Result<Handover> hand_over(Call& call, const DossierId& dossier, const NewHandover& input);

}  // namespace ph::app
