// Signing in and who is signed in.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "wire/access_names.hpp"
#include "wire/dto/reference.hpp"
#include "wire/json.hpp"

namespace ph::wire {

struct InlogGegevens {
    std::string gebruikersnaam;
    std::string wachtwoord;
    std::optional<std::string> code;
};
BOOST_DESCRIBE_STRUCT(InlogGegevens, (), (gebruikersnaam, wachtwoord, code))

struct Sessie {
    Medewerker gebruiker;
    std::string gemeente;
    std::string csrfToken;
    bool demo = false;
    Instant verlooptOp;
    std::optional<DossierId> dossierId;  // a participant's own
    std::vector<access::Permission> rechten;
};
BOOST_DESCRIBE_STRUCT(Sessie, (), (gebruiker, gemeente, csrfToken, demo, verlooptOp, dossierId, rechten))

}  // namespace ph::wire
