// Telling somebody something about a household, and what was told to whom.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/persons.hpp"
#include "app/ports/sharing.hpp"
#include "app/use_cases/sharing_help.hpp"

namespace ph::app {

struct NewSharing {
    Uuid to;  // a colleague or an organisation
    std::vector<FactId> facts;
    std::string text;
    std::optional<access::DataCategory> text_category;
    std::optional<std::string> purpose;
};

// As the reader sees it: what was told is for who told it, who was told, and the participant.
struct SharingSeen {
    SharingView sharing;
    bool open = false;            // otherwise without its text and facts
    std::vector<FactView> facts;  // those that are open to the reader
};

// The newest first. That something of a special category was told is known only to whom that category is
// open, and to who told it or was told.
Result<std::vector<SharingSeen>> sharings(Call& call, const DossierId& dossier);
// The participant's own. Fault::missing when this person takes part in no dossier.
Result<std::vector<SharingSeen>> own_sharings(Call& call);
// Fault::forbidden with why, unless the assistant says yes to all of it. Who is told finds a task on their
// day.
Result<SharingSeen> share(Call& call, const DossierId& dossier, const NewSharing& input);

// What was told under a consent for as long as it held.
Result<std::vector<SharingSeen>> shared_under(Call& call, const access::Admission& admission,
                                              const access::Consent& consent);

}  // namespace ph::app
