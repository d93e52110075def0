// Accounts in the API.
#pragma once
#include "app/use_cases/users.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/lists.hpp"

namespace ph::wire {

struct NieuweGebruiker {
    std::string gebruikersnaam;
    std::string naam;
    std::optional<std::string> email;
    std::optional<std::string> telefoon;
    OrganisationId organisatieId;
    std::vector<Role> rollen;
    std::optional<PersonId> persoonId;
};
BOOST_DESCRIBE_STRUCT(NieuweGebruiker, (),
                      (gebruikersnaam, naam, email, telefoon, organisatieId, rollen, persoonId))

struct GebruikerWijziging {
    std::optional<std::string> naam;
    std::optional<std::string> email;
    std::optional<std::string> telefoon;
    std::optional<std::vector<Role>> rollen;
    std::optional<bool> actief;
    std::optional<bool> nieuwWachtwoord;
};
BOOST_DESCRIBE_STRUCT(GebruikerWijziging, (), (naam, email, telefoon, rollen, actief, nieuwWachtwoord))

struct Gebruiker {
    UserId id;
    int versie = 1;
    std::string gebruikersnaam;
    std::string naam;
    std::string email;
    std::string telefoon;
    std::string organisatie;
    OrganisationId organisatieId;
    std::vector<Role> rollen;
    bool actief = true;
    std::optional<PersonId> persoonId;
};
BOOST_DESCRIBE_STRUCT(Gebruiker, (),
                      (id, versie, gebruikersnaam, naam, email, telefoon, organisatie, organisatieId, rollen,
                       actief, persoonId))

struct NieuweGebruikerAntwoord {
    Gebruiker gebruiker;
    std::optional<std::string> eenmaligWachtwoord;
};
BOOST_DESCRIBE_STRUCT(NieuweGebruikerAntwoord, (), (gebruiker, eenmaligWachtwoord))

User to_domain(const NieuweGebruiker& dto);
app::UserChange to_domain(const GebruikerWijziging& dto);
Gebruiker to_dto(const app::UserView& user);
NieuweGebruikerAntwoord to_dto(const app::UserWithPassword& user);

}  // namespace ph::wire
