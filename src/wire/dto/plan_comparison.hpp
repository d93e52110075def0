// Two plans beside each other as they travel.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/plan_comparison.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/lists.hpp"
#include "wire/json.hpp"

namespace ph::wire {

struct PlanKop {
    PlanId id;
    int nummer = 1;
    PlanStatus status{};
    std::optional<Date> deelnemerAkkoordOp;
    std::optional<Date> coachAkkoordOp;
    std::optional<std::string> coachAkkoordDoor;
    std::optional<Date> beeindigdOp;
};
BOOST_DESCRIBE_STRUCT(PlanKop, (),
                      (id, nummer, status, deelnemerAkkoordOp, coachAkkoordOp, coachAkkoordDoor, beeindigdOp))

// Absent is empty: nothing was written, or no day was agreed on.
struct PlanWijziging {
    PlanPart veld{};
    std::optional<std::string> van;
    std::optional<std::string> naar;
};
BOOST_DESCRIBE_STRUCT(PlanWijziging, (), (veld, van, naar))

struct DoelVerschil {
    ChangeKind soort{};
    std::string titel;
    std::string leefgebied;
    std::optional<int> niveau;  // how far it was in the earlier plan
    std::vector<PlanWijziging> wijzigingen;
};
BOOST_DESCRIBE_STRUCT(DoelVerschil, (), (soort, titel, leefgebied, niveau, wijzigingen))

struct ActieVerschil {
    ChangeKind soort{};
    std::string omschrijving;
    ActorKind uitvoerder{};
    std::optional<std::string> naam;
    std::optional<std::string> doel;  // its title
    std::optional<Date> gedaanOp;
    std::vector<PlanWijziging> wijzigingen;
};
BOOST_DESCRIBE_STRUCT(ActieVerschil, (), (soort, omschrijving, uitvoerder, naam, doel, gedaanOp, wijzigingen))

struct PlanVerschil {
    PlanKop nieuw;
    std::optional<PlanKop> oud;
    std::vector<PlanWijziging> teksten;
    std::vector<DoelVerschil> doelen;
    std::vector<ActieVerschil> acties;
    int doelenGelijk = 0;
    std::optional<std::vector<Weggelaten>> weggelaten;
};
BOOST_DESCRIBE_STRUCT(PlanVerschil, (), (nieuw, oud, teksten, doelen, acties, doelenGelijk, weggelaten))

PlanVerschil to_dto(const app::PlanComparison& comparison, const app::Catalogue& catalogue);

}  // namespace ph::wire
