// Consent of a participant to share with an organisation: asked, given, refused, withdrawn. What a yes opens
// is for the ground to say (access/decide.cpp).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/sharing.hpp"
#include "app/use_cases/sharings.hpp"

namespace ph::app {

struct Consents {
    std::vector<ConsentView> list;         // the newest first; what the reader may know of
    std::vector<access::Agreeable> about;  // what one may be about
    Date until_at_most;
};

struct NewConsent {
    OrganisationId organisation_id;
    access::Categories categories;
    std::string purpose;
    Date until_on;
    // How it was given to a professional; absent: the participant is asked, and answers on their own account.
    std::optional<access::ConsentMeans> means;
    std::optional<Date> given_on;
    std::string note;
};

// With what had been shared under it until then.
struct WithdrawnConsent {
    ConsentView consent;
    std::vector<SharingSeen> shared;
};

// For professionals. Of special categories that are not open to the reader: only what was agreed with their
// own organisation.
Result<Consents> consents(Call& call, const DossierId& dossier);
Result<ConsentView> add_consent(Call& call, const DossierId& dossier, const NewConsent& input);
Result<WithdrawnConsent> withdraw_consent(Call& call, const DossierId& dossier, const ConsentId& id,
                                          access::ConsentMeans means, const std::string& note);

// For the participant, on the own dossier. Fault::missing when there is none.
Result<Consents> own_consents(Call& call);
Result<ConsentView> give_own_consent(Call& call, const NewConsent& input);
Result<ConsentView> answer_own_consent(Call& call, const ConsentId& id, bool yes);
Result<WithdrawnConsent> withdraw_own_consent(Call& call, const ConsentId& id);

}  // namespace ph::app
