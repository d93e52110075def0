// Plannen van aanpak as they travel.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/ports/plans.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/problems.hpp"
#include "wire/json.hpp"

namespace ph::wire {

struct NieuwPlan {
    std::optional<PlanId> kopieVan;
};
BOOST_DESCRIBE_STRUCT(NieuwPlan, (), (kopieVan))

struct Gas {
    std::string minTwee;
    std::string minEen;
    std::string nul;
    std::string plusEen;
    std::string plusTwee;
};
BOOST_DESCRIBE_STRUCT(Gas, (), (minTwee, minEen, nul, plusEen, plusTwee))

struct DoelInhoud {
    std::optional<GoalId> id;
    std::string leefgebied;
    std::string titel;
    std::string specifiek;
    std::string meetbaar;
    std::string acceptabel;
    std::string realistisch;
    std::optional<Date> einddatum;
    Gas gas;
    std::optional<Date> kijkenOp{};
};
BOOST_DESCRIBE_STRUCT(DoelInhoud, (),
                      (id, leefgebied, titel, specifiek, meetbaar, acceptabel, realistisch, einddatum, gas,
                       kijkenOp))

struct ActieInhoud {
    std::optional<ActionId> id;
    std::optional<int> doelNummer;  // place of the goal in `doelen`, from 0
    std::string omschrijving;
    ActorKind uitvoerder{};
    std::optional<std::string> naam;
    std::optional<UserId> medewerkerId;
    std::optional<Date> voor;
    std::optional<Date> gedaanOp;
};
BOOST_DESCRIBE_STRUCT(ActieInhoud, (),
                      (id, doelNummer, omschrijving, uitvoerder, naam, medewerkerId, voor, gedaanOp))

struct PlanInhoud {
    std::string wensen;
    std::string talenten;
    std::string samenvatting;
    std::vector<DoelInhoud> doelen;
    std::vector<ActieInhoud> acties;
};
BOOST_DESCRIBE_STRUCT(PlanInhoud, (), (wensen, talenten, samenvatting, doelen, acties))

struct NieuwAkkoord {
    Agreement van{};
    std::optional<std::string> toelichting;
};
BOOST_DESCRIBE_STRUCT(NieuwAkkoord, (), (van, toelichting))

struct NieuweGasScore {
    GoalId doelId;
    int niveau = 0;
    Date datum;
    Rater beoordelaar{};
    std::optional<std::string> toelichting;
    std::optional<Date> volgendeOp{};
};
BOOST_DESCRIBE_STRUCT(NieuweGasScore, (), (doelId, niveau, datum, beoordelaar, toelichting, volgendeOp))

struct GasScoreDto {
    GasScoreId id;
    GoalId doelId;
    int niveau = 0;
    Date datum;
    Rater beoordelaar{};
    std::optional<std::string> toelichting;
    std::string vastgelegdDoor;
    std::optional<Date> volgendeOp{};
};
BOOST_DESCRIBE_STRUCT(GasScoreDto, (),
                      (id, doelId, niveau, datum, beoordelaar, toelichting, vastgelegdDoor, volgendeOp))

struct ActieWijziging {
    bool gedaan = false;
    std::optional<Date> gedaanOp;
};
BOOST_DESCRIBE_STRUCT(ActieWijziging, (), (gedaan, gedaanOp))

struct Doel {
    GoalId id;
    std::string leefgebied;
    std::string titel;
    std::string specifiek;
    std::string meetbaar;
    std::string acceptabel;
    std::string realistisch;
    std::optional<Date> einddatum;
    Gas gas;
    std::vector<GasScoreDto> gasScores;
    std::optional<Date> kijkenOp{};
};
BOOST_DESCRIBE_STRUCT(Doel, (),
                      (id, leefgebied, titel, specifiek, meetbaar, acceptabel, realistisch, einddatum, gas,
                       gasScores, kijkenOp))

struct Actie {
    ActionId id;
    std::optional<GoalId> doelId;
    std::string omschrijving;
    ActorKind uitvoerder{};
    std::optional<std::string> naam;
    std::optional<UserId> medewerkerId;
    std::optional<Date> voor;
    std::optional<Date> gedaanOp;
};
BOOST_DESCRIBE_STRUCT(Actie, (), (id, doelId, omschrijving, uitvoerder, naam, medewerkerId, voor, gedaanOp))

struct Plan {
    PlanId id;
    int versie = 1;
    int nummer = 1;
    PlanStatus status{};
    std::string wensen;
    std::string talenten;
    std::string samenvatting;
    std::vector<Doel> doelen;
    std::vector<Actie> acties;
    std::string gemaaktDoor;
    Instant gemaaktOp;
    std::optional<Date> deelnemerAkkoordOp;
    std::optional<Date> coachAkkoordOp;
    std::optional<std::string> coachAkkoordDoor;
    std::optional<Date> beeindigdOp;
    std::vector<Fout> openPunten;
};
BOOST_DESCRIBE_STRUCT(Plan, (),
                      (id, versie, nummer, status, wensen, talenten, samenvatting, doelen, acties,
                       gemaaktDoor, gemaaktOp, deelnemerAkkoordOp, coachAkkoordOp, coachAkkoordDoor,
                       beeindigdOp, openPunten))

// Goals without an id of their own get a placeholder, so that an action can point to its goal. A doelNummer
// that is not there points to no goal, which the rules of the plan report.
PlanDocument to_domain(const PlanInhoud& dto);
GasScore to_domain(const NieuweGasScore& dto);
std::string remark_of(const NieuwAkkoord& dto);
// The day an action was done; nothing when the tick is taken back.
std::optional<Date> done_on(const ActieWijziging& dto, Date today);
// Open points are told for a draft only.
Plan to_dto(const app::PlanView& view, Date today);
std::vector<Plan> to_dto(const std::vector<app::PlanView>& views, Date today);
GasScoreDto to_dto(const app::GasScoreView& view);
Actie to_dto(const Action& action);

}  // namespace ph::wire
