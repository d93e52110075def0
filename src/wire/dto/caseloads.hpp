// De caseload van de gemeente en een overdracht, as they travel.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/caseloads.hpp"
#include "app/use_cases/handovers.hpp"
#include "wire/dto/involvements.hpp"
#include "wire/dto/lists.hpp"
#include "wire/dto/work.hpp"
#include "wire/names.hpp"

namespace ph::wire {

template <>
struct Names<app::CoachChoice> {
    static constexpr auto table = names<app::CoachChoice>({{app::CoachChoice::with_room, "ruimte"},
                                                           {app::CoachChoice::without_room, "vol"},
                                                           {app::CoachChoice::term_at_risk, "termijn"},
                                                           {app::CoachChoice::silent, "stil"}});
};

struct FaseAantal {
    DossierPhase fase{};
    int aantal = 0;
};
BOOST_DESCRIBE_STRUCT(FaseAantal, (), (fase, aantal))

struct Werkverdeling {
    int huishoudens = 0;
    double gewicht = 0;
    std::vector<FaseAantal> fasen;  // those in which there are any
    int spoed = 0;
    int termijnBinnenkort = 0;
    int termijnTeLaat = 0;
    int langNietGesproken = 0;
    std::optional<Date> langstNietGesprokenSinds;
};
BOOST_DESCRIBE_STRUCT(Werkverdeling, (),
                      (huishoudens, gewicht, fasen, spoed, termijnBinnenkort, termijnTeLaat,
                       langNietGesproken, langstNietGesprokenSinds))

struct CoachCaseload {
    UserId coachId;
    std::string naam;
    std::string organisatie;
    bool actief = true;
    bool heeftRuimte = false;
    Werkverdeling werk;
};
BOOST_DESCRIBE_STRUCT(CoachCaseload, (), (coachId, naam, organisatie, actief, heeftRuimte, werk))

struct WachtrijAantal {
    std::string plek;
    std::string naam;
    std::optional<std::string> aanpak;
    int aantal = 0;
    std::optional<Date> langstSinds;
};
BOOST_DESCRIBE_STRUCT(WachtrijAantal, (), (plek, naam, aanpak, aantal, langstSinds))

struct CaseloadOverzicht {
    int werkbaar = 0;
    int binnenkortDagen = 0;
    Werkverdeling zonderCoach;
    std::optional<Date> zonderCoachSinds;
    std::vector<WachtrijAantal> wachtOpPlaats;
};
BOOST_DESCRIBE_STRUCT(CaseloadOverzicht, (),
                      (werkbaar, binnenkortDagen, zonderCoach, zonderCoachSinds, wachtOpPlaats))

struct OverdrachtGesprek {
    Instant begin;
    int minuten = 0;
    std::string plaats;
};
BOOST_DESCRIBE_STRUCT(OverdrachtGesprek, (), (begin, minuten, plaats))

struct NieuweOverdracht {
    UserId coachId;
    std::string reden;
    OverdrachtGesprek gesprek;
};
BOOST_DESCRIBE_STRUCT(NieuweOverdracht, (), (coachId, reden, gesprek))

struct Overdracht {
    Betrokkene betrokkene;
    Afspraak gesprek;
    Date vorigeCoachTot;
};
BOOST_DESCRIBE_STRUCT(Overdracht, (), (betrokkene, gesprek, vorigeCoachTot))

CaseloadOverzicht to_dto(const app::CaseloadOverview& found);
Bladzijde<CoachCaseload> to_dto(const app::CoachPage& page);
app::NewHandover to_domain(const NieuweOverdracht& dto);
Overdracht to_dto(const app::Handover& handover);

}  // namespace ph::wire
