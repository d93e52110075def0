// The destruction list and what was destroyed, as they travel.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/retention.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/lists.hpp"

namespace ph::wire {

template <>
struct Names<RetentionHoldType> {
    static constexpr auto table = names<RetentionHoldType>(
        {{RetentionHoldType::legal, "juridisch"}, {RetentionHoldType::objection, "bezwaar"}});
};

template <>
struct Names<DurationClass> {
    static constexpr auto table = names<DurationClass>({{DurationClass::weeks, "tot-drie-maanden"},
                                                        {DurationClass::months, "tot-een-jaar"},
                                                        {DurationClass::year, "een-tot-twee-jaar"},
                                                        {DurationClass::years, "langer-dan-twee-jaar"}});
};

// How a dossier on the list stands.
BOOST_DEFINE_ENUM_CLASS(RetentionStanding, waiting, approved, held, decided)

template <>
struct Names<RetentionStanding> {
    static constexpr auto table = names<RetentionStanding>({{RetentionStanding::waiting, "wacht"},
                                                            {RetentionStanding::approved, "een-akkoord"},
                                                            {RetentionStanding::held, "tegengehouden"},
                                                            {RetentionStanding::decided, "besloten"}});
};

struct Vernietigingsakkoord {
    std::string door;
    Instant op;
    bool uzelf = false;
};
BOOST_DESCRIBE_STRUCT(Vernietigingsakkoord, (), (door, op, uzelf))

struct Tegenhouding {
    RetentionHoldId id;
    RetentionHoldType soort{};
    std::string reden;
    std::optional<Date> tot;
    std::string door;
    Instant op;
};
BOOST_DESCRIBE_STRUCT(Tegenhouding, (), (id, soort, reden, tot, door, op))

struct TeVernietigen {
    DossierId dossierId;
    std::optional<std::string> initialen;
    int jaar = 0;
    std::string wet;
    std::string termijn;
    std::string verwijzing;
    Date sinds;
    std::string waarom;
    RetentionStanding stand{};
    std::optional<Vernietigingsakkoord> eersteAkkoord;
    std::optional<Vernietigingsakkoord> tweedeAkkoord;
    std::vector<Tegenhouding> tegengehouden;
    int versie = 1;
};
BOOST_DESCRIBE_STRUCT(TeVernietigen, (),
                      (dossierId, initialen, jaar, wet, termijn, verwijzing, sinds, waarom, stand,
                       eersteAkkoord, tweedeAkkoord, tegengehouden, versie))

struct VernietigdSoort {
    std::string soort;
    std::int64_t aantal = 0;
};
BOOST_DESCRIBE_STRUCT(VernietigdSoort, (), (soort, aantal))

struct VernietigdDossier {
    DestructionId id;
    Instant op;
    std::optional<std::string> wet;
    std::optional<std::string> termijn;
    std::optional<std::string> verwijzing;
    std::vector<std::string> akkoordVan;
    std::vector<VernietigdSoort> soorten;
    std::int64_t aantal = 0;
    bool opnieuw = false;
};
BOOST_DESCRIBE_STRUCT(VernietigdDossier, (),
                      (id, op, wet, termijn, verwijzing, akkoordVan, soorten, aantal, opnieuw))

struct Vernietigingscijfer {
    int jaar = 0;
    DossierPhase fase{};
    std::optional<std::string> aanpak;
    DurationClass duur{};
    std::optional<TrajectoryResult> uitkomst;
    int aantal = 0;
};
BOOST_DESCRIBE_STRUCT(Vernietigingscijfer, (), (jaar, fase, aanpak, duur, uitkomst, aantal))

struct Vernietigingscijfers {
    std::vector<Vernietigingscijfer> items;
    int overig = 0;
    int kleinsteAantal = 0;
};
BOOST_DESCRIBE_STRUCT(Vernietigingscijfers, (), (items, overig, kleinsteAantal))

struct NieuweTegenhouding {
    std::string reden;
    std::optional<Date> tot;
};
BOOST_DESCRIBE_STRUCT(NieuweTegenhouding, (), (reden, tot))

struct Vrijgave {
    std::string reden;
};
BOOST_DESCRIBE_STRUCT(Vrijgave, (), (reden))

TeVernietigen to_dto(const app::RetentionLine& line, const UserId& reader);
Tegenhouding to_dto(const RetentionHold& hold, const std::string& placed_by);
VernietigdDossier to_dto(const app::DestructionView& destruction);
Vernietigingscijfers to_dto(const app::DestroyedFigures& figures);
app::NewHold to_domain(const NieuweTegenhouding& dto);

}  // namespace ph::wire
