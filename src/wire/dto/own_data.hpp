// "Alles over mij" as it travels; the machine-readable copy has the same shape (api/eigen-gegevens.json).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/own_data.hpp"
#include "wire/access_names.hpp"
#include "wire/dto/lists.hpp"
#include "wire/rights_names.hpp"

namespace ph::wire {

template <>
struct Names<app::OwnKind> {
    static constexpr auto table = names<app::OwnKind>({{app::OwnKind::person, "persoon"},
                                                       {app::OwnKind::bsn, "bsn"},
                                                       {app::OwnKind::account, "account"},
                                                       {app::OwnKind::person_event, "persoonsgebeurtenis"},
                                                       {app::OwnKind::address, "adres"},
                                                       {app::OwnKind::housemate, "huisgenoot"},
                                                       {app::OwnKind::registration, "aanmelding"},
                                                       {app::OwnKind::phase, "fase"},
                                                       {app::OwnKind::fact, "feit"},
                                                       {app::OwnKind::snapshot, "klantfoto"},
                                                       {app::OwnKind::measurement, "meting"},
                                                       {app::OwnKind::planned_measurement, "geplande-meting"},
                                                       {app::OwnKind::talent, "talent"},
                                                       {app::OwnKind::talk_answer, "gespreksantwoord"},
                                                       {app::OwnKind::plan, "plan"},
                                                       {app::OwnKind::goal, "doel"},
                                                       {app::OwnKind::action, "actie"},
                                                       {app::OwnKind::goal_score, "doelscore"},
                                                       {app::OwnKind::trajectory, "traject"},
                                                       {app::OwnKind::report, "verslag"},
                                                       {app::OwnKind::contact, "gesprek"},
                                                       {app::OwnKind::appointment, "afspraak"},
                                                       {app::OwnKind::task, "taak"},
                                                       {app::OwnKind::approach, "aanpak"},
                                                       {app::OwnKind::step, "stap"},
                                                       {app::OwnKind::place, "plek"},
                                                       {app::OwnKind::involvement, "betrokkene"},
                                                       {app::OwnKind::team, "team"},
                                                       {app::OwnKind::consent, "toestemming"},
                                                       {app::OwnKind::sharing, "deling"},
                                                       {app::OwnKind::emergency, "noodtoegang"},
                                                       {app::OwnKind::referral, "verwijzing"},
                                                       {app::OwnKind::direction, "regie"},
                                                       {app::OwnKind::request, "verzoek"},
                                                       {app::OwnKind::outreach, "benadering"},
                                                       {app::OwnKind::meeting, "overleg"},
                                                       {app::OwnKind::decision, "besluit"},
                                                       {app::OwnKind::family_agreement, "familieafspraak"},
                                                       {app::OwnKind::family_proposal, "familievoorstel"},
                                                       {app::OwnKind::safety, "veiligheidsafspraak"},
                                                       {app::OwnKind::debt_signal, "schuldsignaal"}});
};

struct GegevenRegel {
    std::string veld;
    std::string naam;
    RawJson waarde;
    std::string tekst;
};
BOOST_DESCRIBE_STRUCT(GegevenRegel, (), (veld, naam, waarde, tekst))

struct GegevenOpmerking {
    RemarkKind soort{};
    Date datum;
    std::string tekst;
};
BOOST_DESCRIBE_STRUCT(GegevenOpmerking, (), (soort, datum, tekst))

struct Gegeven {
    app::OwnKind soort{};
    std::string id;
    std::string titel;
    std::vector<std::string> categorieen;
    std::optional<Date> datum;
    std::optional<std::string> door;
    bool geldig = true;
    std::vector<GegevenRegel> regels;
    std::vector<GegevenOpmerking> opmerkingen;
};
BOOST_DESCRIBE_STRUCT(Gegeven, (), (soort, id, titel, categorieen, datum, door, geldig, regels, opmerkingen))

struct Rubriek {
    std::string id;
    std::string titel;
    std::string uitleg;
    std::vector<Gegeven> items;
};
BOOST_DESCRIBE_STRUCT(Rubriek, (), (id, titel, uitleg, items))

struct NietGetoond {
    std::string wat;
    std::string waarom;
    std::string vraagAan;
};
BOOST_DESCRIBE_STRUCT(NietGetoond, (), (wat, waarom, vraagAan))

struct EigenGegevens {
    int versie = 1;  // of this shape
    Instant gemaaktOp;
    std::string gemeente;
    std::string naam;
    DossierId dossierId;
    std::vector<Rubriek> rubrieken;
    std::vector<NietGetoond> nietGetoond;
};
BOOST_DESCRIBE_STRUCT(EigenGegevens, (),
                      (versie, gemaaktOp, gemeente, naam, dossierId, rubrieken, nietGetoond))

Gegeven to_dto(const app::OwnItem& item);
EigenGegevens to_dto(const app::OwnData& data);

}  // namespace ph::wire
