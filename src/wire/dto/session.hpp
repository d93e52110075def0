// Signing in and who is signed in.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "wire/domain_names.hpp"
#include "wire/json.hpp"

namespace ph::wire {

struct InlogGegevens {
    std::string gebruikersnaam;
    std::string wachtwoord;
    std::optional<std::string> code;
};
BOOST_DESCRIBE_STRUCT(InlogGegevens, (), (gebruikersnaam, wachtwoord, code))

struct SessieGebruiker {
    UserId id;
    std::string naam;
    std::string organisatie;
    OrganisationId organisatieId;
    std::vector<Role> rollen;
    std::optional<std::string> telefoon;
    std::optional<std::string> email;
};
BOOST_DESCRIBE_STRUCT(SessieGebruiker, (), (id, naam, organisatie, organisatieId, rollen, telefoon, email))

struct Sessie {
    SessieGebruiker gebruiker;
    std::string gemeente;
    std::string csrfToken;
    bool demo = false;
    Instant verlooptOp;
    std::optional<DossierId> dossierId;  // a participant's own
};
BOOST_DESCRIBE_STRUCT(Sessie, (), (gebruiker, gemeente, csrfToken, demo, verlooptOp, dossierId))

}  // namespace ph::wire
