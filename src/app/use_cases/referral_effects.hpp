// What follows from a step of a referral: who may answer it, the task that reminds the sender, the first
// meeting and the involvement of who accepted.
#pragma once
#include "app/call.hpp"
#include "app/use_cases/referrals.hpp"
#include "domain/work.hpp"

namespace ph::app {

// While it is open, who is asked may answer it; when it was accepted only who did.
std::vector<access::KeptGrant> grants_of(const Call& call, const Referral& referral);

// The reminder that belongs to the state, in the place of the one there was; sets `due_on` and `task_id`.
Status remind(Call& call, const access::Admission& admission, ReferralView& referral);

// Fault::invalid: no moment, or one that has been.
Status plan_meeting(Call& call, const access::Admission& admission, ReferralView& referral,
                    const ReferralInput& input);

// The meeting of a referral that is still open goes along with its appointment: moved, or to be planned anew
// when it was called off or missed.
Status follow_meeting(Call& call, const access::Admission& admission, const Appointment& appointment);
// A meeting to come is called off, so that nobody stands before a closed door. `words`: why.
Status call_off_meeting(Call& call, const access::Admission& admission, ReferralView& referral,
                        const std::string& words);

// The asker becomes involved in the role that opened the referral to them, unless they are already.
Status begin_involvement(Call& call, const access::Admission& admission, ReferralView& referral);
// Tomorrow is the first day without them, so that there is a moment to hand over.
Status end_its_involvement(Call& call, const access::Admission& admission, const Referral& referral,
                           const std::string& reason);

}  // namespace ph::app
