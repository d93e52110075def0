// Dossiers in the API: the list, the whole picture, the phase.
#pragma once
#include "app/use_cases/dossiers.hpp"
#include "wire/dto/dossier_row.hpp"
#include "wire/dto/involvements.hpp"
#include "wire/dto/measurements.hpp"
#include "wire/dto/next_step.hpp"
#include "wire/dto/persons.hpp"
#include "wire/dto/plans.hpp"
#include "wire/dto/registrations.hpp"
#include "wire/dto/trajectories.hpp"
#include "wire/dto/work.hpp"

namespace ph::wire {

template <>
struct Names<app::DossierOrder> {
    static constexpr auto table =
        names<app::DossierOrder>({{app::DossierOrder::name, "naam"},
                                  {app::DossierOrder::longest_not_spoken, "langst-niet-gesproken"},
                                  {app::DossierOrder::newest, "nieuwste"}});
};

struct Fasewisseling {
    DossierPhase fase = DossierPhase::guided;
    std::string reden;
};
BOOST_DESCRIBE_STRUCT(Fasewisseling, (), (fase, reden))

struct Dossier {
    DossierId id;
    int versie = 1;
    std::string naam;
    DossierPhase fase = DossierPhase::registered;
    std::optional<std::string> faseReden;
    Date geopendOp;
    std::optional<Date> afgeslotenOp;
    std::optional<Medewerker> coach;
    std::optional<Medewerker> regisseur;
    std::optional<int> trede;
    std::optional<Instant> laatstGesprokenOp;
};
BOOST_DESCRIBE_STRUCT(Dossier, (),
                      (id, versie, naam, fase, faseReden, geopendOp, afgeslotenOp, coach, regisseur, trede,
                       laatstGesprokenOp))

struct DossierBeeld {
    Dossier dossier;
    Huishouden huishouden;
    std::vector<Persoon> personen;
    std::optional<Aanmelding> aanmelding;
    std::vector<Betrokkene> betrokkenen;
    std::optional<Plan> plan;
    std::vector<Traject> trajecten;
    std::vector<Taak> taken;
    std::vector<Afspraak> afspraken;
    std::vector<ContactDto> laatsteContacten;
    std::vector<Meting> laatsteMetingen;
    std::optional<VolgendeStap> volgendeStap;
    std::optional<std::vector<Weggelaten>> weggelaten{};
};
BOOST_DESCRIBE_STRUCT(DossierBeeld, (),
                      (dossier, huishouden, personen, aanmelding, betrokkenen, plan, trajecten, taken,
                       afspraken, laatsteContacten, laatsteMetingen, volgendeStap, weggelaten))

Dossier to_dto(const app::DossierView& view);
DossierBeeld to_dto(const app::DossierPicture& picture, const app::Catalogue& catalogue, Date today);
Bladzijde<DossierRegel> to_dto(const app::DossierPage& page);

}  // namespace ph::wire
