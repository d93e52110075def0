// One director at a time: the direction is offered to a helper of the household and passes at the moment of
// the yes, so that there is never a day without.
#pragma once
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/dossiers.hpp"
#include "app/ports/referrals.hpp"

namespace ph::app {

struct Directions {
    DossierView dossier;  // who has it now
    std::vector<DirectionOfferView> offers;
};

Result<Directions> directions(Call& call, const DossierId& dossier);
// By who has it; when nobody has, by the coach. Fault::invalid; Fault::conflict when somebody was asked
// already or `to` does not help this household.
Result<DirectionOfferView> offer_direction(Call& call, const DossierId& dossier, const UserId& to,
                                           const std::string& reason);
// By who was asked (accepted, refused) or by who asked (withdrawn). Fault::conflict when somebody else became
// director in the meantime.
Result<DirectionOfferView> answer_direction(Call& call, const DossierId& dossier, const DirectionOfferId& id,
                                            OfferState answer, const std::string& words);

}  // namespace ph::app
