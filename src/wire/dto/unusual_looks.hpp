// Who looked in a way that is not usual, as it travels.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/unusual_looks.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/lists.hpp"
#include "wire/oversight_names.hpp"

namespace ph::wire {

struct OpvallendDossier {
    DossierId dossierId;
    std::optional<std::string> voorletters;
    std::optional<int> geboortejaar;
    Date dag;  // the last one
    std::int64_t aantal = 0;
};
BOOST_DESCRIBE_STRUCT(OpvallendDossier, (), (dossierId, voorletters, geboortejaar, dag, aantal))

struct Opvallend {
    app::UnusualKind soort = app::UnusualKind::more_than_before;
    UserId gebruikerId;
    std::optional<std::string> wie;  // absent: no account here any more
    std::optional<std::string> organisatie;
    Role rol = Role::coach;
    int huishoudens = 0;
    std::string waarom;
    std::vector<OpvallendDossier> dossiers;  // the newest, not always all of them
};
BOOST_DESCRIBE_STRUCT(Opvallend, (),
                      (soort, gebruikerId, wie, organisatie, rol, huishoudens, waarom, dossiers))

struct OpvallendLijst {
    Date van;
    Date tot;  // and this day
    std::vector<Opvallend> items;
    int weggelaten = 0;  // rows beyond what an answer holds
};
BOOST_DESCRIBE_STRUCT(OpvallendLijst, (), (van, tot, items, weggelaten))

OpvallendLijst to_dto(const app::UnusualPage& page);

}  // namespace ph::wire
