// What a participant reads where scripts do not run: everything of /mijn on one page, in plain Dutch (B1).
#pragma once
#include <optional>
#include <string>

#include "http/response.hpp"
#include "http/site.hpp"
#include "wire/dto/family_plans.hpp"
#include "wire/dto/first_talks.hpp"
#include "wire/dto/my_overview.hpp"

namespace ph::http {

// What the API answers to this reader; a part that is not for them is absent.
struct PlainPage {
    std::optional<wire::MijnOverzicht> overview;
    std::optional<wire::MijnKennismaking> told;
    std::optional<wire::Familieplan> family;
    std::optional<wire::Veiligheid> safety;
};

// `csrf` goes into the button that signs out. Without an overview: nothing_for_you().
Response plain_overview(const Site& site, const std::string& csrf, const PlainPage& page);
// For someone who takes part in no dossier (yet).
Response nothing_for_you(const Site& site, const std::string& csrf);

}  // namespace ph::http
