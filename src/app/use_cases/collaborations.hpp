// In which form several organisations help one household together, as the director or the coach chose it.
#pragma once
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/dossiers.hpp"
#include "app/ports/referrals.hpp"

namespace ph::app {

struct Collaborations {
    bool has_director = false;
    std::vector<CollaborationView> chosen;  // the newest first: that one holds
};

Result<Collaborations> collaborations(Call& call, const DossierId& dossier);
// By the director, or the coach. Fault::invalid: a form that the catalogue does not know, or no reason;
// Fault::conflict: somebody else, or the form that it has already.
Result<Collaborations> choose_collaboration(Call& call, const DossierId& dossier, const std::string& form,
                                            const std::string& reason);
// Of the catalogue; nothing for a form that it no longer has.
const CollaborationForm* find_form(const Catalogue& catalogue, const std::string& form);

}  // namespace ph::app
