// Opleidingen and intervisie as they travel.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/intervision.hpp"
#include "app/use_cases/trainings.hpp"
#include "wire/dto/lists.hpp"
#include "wire/json.hpp"
#include "wire/names.hpp"

namespace ph::wire {

template <>
struct Names<app::TrainingsWhen> {
    static constexpr auto table = names<app::TrainingsWhen>(
        {{app::TrainingsWhen::to_come, "komend"}, {app::TrainingsWhen::before, "geweest"}});
};

struct NieuweOpleiding {
    std::string titel;
    std::optional<std::string> uitleg;
    Instant begin;
    int minuten = 0;
    std::string plaats;
    std::string voorWie;
    std::optional<int> plekken;  // absent: as many as want to
};
BOOST_DESCRIBE_STRUCT(NieuweOpleiding, (), (titel, uitleg, begin, minuten, plaats, voorWie, plekken))

struct OpleidingWijziging {
    std::string titel;
    std::optional<std::string> uitleg;
    Instant begin;
    int minuten = 0;
    std::string plaats;
    std::string voorWie;
    std::optional<int> plekken;
    bool gaatNietDoor = false;
};
BOOST_DESCRIBE_STRUCT(OpleidingWijziging, (),
                      (titel, uitleg, begin, minuten, plaats, voorWie, plekken, gaatNietDoor))

struct Opleiding {
    TrainingId id;
    int versie = 1;
    std::string titel;
    std::optional<std::string> uitleg;
    Instant begin;
    int minuten = 0;
    std::string plaats;
    std::string voorWie;
    std::optional<int> plekken;
    bool gaatNietDoor = false;
    std::string gemaaktDoor;
    int aangemeld = 0;
    bool ikKom = false;
};
BOOST_DESCRIBE_STRUCT(Opleiding, (),
                      (id, versie, titel, uitleg, begin, minuten, plaats, voorWie, plekken, gaatNietDoor,
                       gemaaktDoor, aangemeld, ikKom))

struct OpleidingDeelnemer {
    std::string naam;
};
BOOST_DESCRIBE_STRUCT(OpleidingDeelnemer, (), (naam))

struct NieuweIntervisiegroep {
    std::string naam;
    std::vector<UserId> ledenIds;
};
BOOST_DESCRIBE_STRUCT(NieuweIntervisiegroep, (), (naam, ledenIds))

struct IntervisiegroepWijziging {
    std::string naam;
    std::vector<UserId> ledenIds;
};
BOOST_DESCRIBE_STRUCT(IntervisiegroepWijziging, (), (naam, ledenIds))

struct Intervisielid {
    UserId id;
    std::string naam;
};
BOOST_DESCRIBE_STRUCT(Intervisielid, (), (id, naam))

struct Intervisiegroep {
    IntervisionGroupId id;
    int versie = 1;
    std::string naam;
    std::vector<Intervisielid> leden;
};
BOOST_DESCRIBE_STRUCT(Intervisiegroep, (), (id, versie, naam, leden))

struct NieuweIntervisiecasus {
    std::optional<Date> op;
    std::string vraag;
    std::optional<std::string> geprobeerd;
    bool zonderNamen = false;  // the writer looked again
};
BOOST_DESCRIBE_STRUCT(NieuweIntervisiecasus, (), (op, vraag, geprobeerd, zonderNamen))

struct IntervisieConclusie {
    std::string conclusie;
    bool zonderNamen = false;
};
BOOST_DESCRIBE_STRUCT(IntervisieConclusie, (), (conclusie, zonderNamen))

struct Intervisiecasus {
    IntervisionCaseId id;
    int versie = 1;
    Date op;
    std::string vraag;
    std::optional<std::string> geprobeerd;
    std::optional<std::string> conclusie;
    std::optional<Date> conclusieOp;
    std::string ingebrachtDoor;
    bool vanMij = false;
};
BOOST_DESCRIBE_STRUCT(Intervisiecasus, (),
                      (id, versie, op, vraag, geprobeerd, conclusie, conclusieOp, ingebrachtDoor, vanMij))

Training to_domain(const NieuweOpleiding& dto);
Training to_domain(const OpleidingWijziging& dto);
app::NewIntervisionCase to_domain(const NieuweIntervisiecasus& dto);

Opleiding to_dto(const app::TrainingView& view);
Intervisiegroep to_dto(const app::IntervisionGroupView& view);
Intervisiecasus to_dto(const app::IntervisionCaseView& view, const UserId& reader);

}  // namespace ph::wire
