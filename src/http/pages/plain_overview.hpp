// What a participant reads where scripts do not run: everything of /mijn on one page, in plain Dutch (B1).
#pragma once
#include <string>

#include "http/response.hpp"
#include "http/site.hpp"
#include "wire/dto/my_overview.hpp"

namespace ph::http {

// `csrf` goes into the button that signs out.
Response plain_overview(const Site& site, const std::string& csrf, const wire::MijnOverzicht& overview);
// For someone who takes part in no dossier (yet).
Response nothing_for_you(const Site& site, const std::string& csrf);

}  // namespace ph::http
