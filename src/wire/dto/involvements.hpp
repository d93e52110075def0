// Who helps a household, in the API.
#pragma once
#include "app/use_cases/involvements.hpp"
#include "wire/dto/reference.hpp"

namespace ph::wire {

struct NieuweBetrokkene {
    UserId medewerkerId;
    Role rol = Role::coach;
    std::optional<Date> vanaf;
    std::optional<bool> regie;
    std::optional<std::string> reden;
};
BOOST_DESCRIBE_STRUCT(NieuweBetrokkene, (), (medewerkerId, rol, vanaf, regie, reden))

struct BetrokkeneWijziging {
    Date tot;
    std::string reden;
};
BOOST_DESCRIBE_STRUCT(BetrokkeneWijziging, (), (tot, reden))

struct Betrokkene {
    InvolvementId id;
    int versie = 1;
    Medewerker medewerker;
    Role rol = Role::coach;
    Date vanaf;
    std::optional<Date> tot;
    bool regie = false;
    std::optional<std::string> reden;
};
BOOST_DESCRIBE_STRUCT(Betrokkene, (), (id, versie, medewerker, rol, vanaf, tot, regie, reden))

app::NewInvolvement to_domain(const NieuweBetrokkene& dto);
Betrokkene to_dto(const app::InvolvementView& view, bool direction);
// All of one dossier, with the direction where it lies today.
std::vector<Betrokkene> to_dto(const app::DossierView& dossier, const std::vector<app::InvolvementView>& list,
                               Date today);

}  // namespace ph::wire
