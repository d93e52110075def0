// A referral with a warm handover: asked of somebody with what will go along, answered by them, a first
// meeting together, and the care that passes only when they accepted. Terms of silence:
// catalogue/termijnen.yaml.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/referrals.hpp"
#include "app/use_cases/sharing_help.hpp"

namespace ph::app {

struct NewReferral {
    std::optional<Uuid> to;  // a colleague or an organisation
    std::string place;       // or somewhere that the system does not know
    std::string question;
    access::Categories categories;  // beside who it is about, which always goes along
};

struct ReferralInput {
    ReferralAct act = ReferralAct::accept;
    std::string words;
    std::optional<Instant> meeting_at;  // of plan_meeting
    std::string meeting_place;
};

// As the one who asks for it sees it.
struct ReferralSeen {
    ReferralView referral;
    std::vector<ReferralStepView> steps;
    std::vector<ReferralAct> acts;  // open to the reader, the first one first
    bool silent = false;            // the term passed
};

// Of a dossier, the newest first. What was asked is left out for who may not see what goes along.
Result<std::vector<ReferralSeen>> referrals(Call& call, const DossierId& dossier);
// What `to` would see once they accepted, by the sharing assistant. Faults as sharing_help().
Result<SharingHelp> referral_help(Call& call, const DossierId& dossier, const Uuid& to,
                                  access::Categories categories);
// Fault::invalid; Fault::forbidden when the gate would not open all of it to them; Fault::conflict when they
// are asked or involved already, or may not know of a restricted dossier.
Result<ReferralSeen> refer(Call& call, const DossierId& dossier, const NewReferral& input);
// Fault::invalid and Fault::conflict of domain/referral.hpp.
Result<ReferralSeen> act_as_sender(Call& call, const DossierId& dossier, const ReferralId& id,
                                   const ReferralInput& input);

// Open ones to the asker or to their organisation, the oldest first.
Result<std::vector<ReferralSeen>> received_referrals(Call& call);
// By accepting, the involvement of the asker begins. Faults as act_as_sender(); Fault::missing when it was
// not sent to them.
Result<ReferralSeen> act_as_receiver(Call& call, const ReferralId& id, const ReferralInput& input);

// Of the participant who asks: who was asked to help, and whether they come.
Result<std::vector<ReferralSeen>> own_referrals(Call& call);

}  // namespace ph::app
