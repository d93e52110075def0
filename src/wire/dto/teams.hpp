// Teams and the households they are involved with, in the API.
#pragma once
#include "app/use_cases/teams.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/lists.hpp"

namespace ph::wire {

struct NieuwTeam {
    std::string naam;
    OrganisationId organisatieId;
    std::vector<UserId> leden;
};
BOOST_DESCRIBE_STRUCT(NieuwTeam, (), (naam, organisatieId, leden))

struct TeamWijziging {
    std::string naam;
    std::vector<UserId> leden;
};
BOOST_DESCRIBE_STRUCT(TeamWijziging, (), (naam, leden))

struct Teamlid {
    UserId id;
    std::string naam;
};
BOOST_DESCRIBE_STRUCT(Teamlid, (), (id, naam))

struct Team {
    TeamId id;
    int versie = 1;
    std::string naam;
    std::string organisatie;
    OrganisationId organisatieId;
    std::vector<Teamlid> leden;
};
BOOST_DESCRIBE_STRUCT(Team, (), (id, versie, naam, organisatie, organisatieId, leden))

struct NieuwBetrokkenTeam {
    TeamId teamId;
    Role rol = Role::coach;
    std::optional<Date> vanaf;
    std::optional<std::string> reden;
};
BOOST_DESCRIBE_STRUCT(NieuwBetrokkenTeam, (), (teamId, rol, vanaf, reden))

struct BetrokkenTeam {
    TeamInvolvementId id;
    int versie = 1;
    TeamId teamId;
    std::string naam;
    std::string organisatie;
    Role rol = Role::coach;
    Date vanaf;
    std::optional<Date> tot;
    std::optional<std::string> reden;
};
BOOST_DESCRIBE_STRUCT(BetrokkenTeam, (), (id, versie, teamId, naam, organisatie, rol, vanaf, tot, reden))

app::TeamInput to_domain(const NieuwTeam& dto);
app::TeamInput to_domain(const TeamWijziging& dto);
app::NewTeamInvolvement to_domain(const NieuwBetrokkenTeam& dto);
Team to_dto(const app::TeamView& team);
BetrokkenTeam to_dto(const app::TeamInvolvementView& involvement);

}  // namespace ph::wire
