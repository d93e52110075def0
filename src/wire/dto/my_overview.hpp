// Mijn overzicht, what a participant sees, as it travels.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/my_overview.hpp"
#include "wire/dto/measurements.hpp"
#include "wire/dto/plan_comparison.hpp"
#include "wire/dto/plans.hpp"
#include "wire/dto/reference.hpp"
#include "wire/dto/trajectories.hpp"
#include "wire/dto/work.hpp"

namespace ph::wire {

struct HelperDto {
    std::string naam;
    Role rol{};
    std::string organisatie;
    std::optional<std::string> telefoon;
    std::optional<std::string> email;
    bool vast = false;
};
BOOST_DESCRIBE_STRUCT(HelperDto, (), (naam, rol, organisatie, telefoon, email, vast))

struct MijnOverzicht {
    std::string naam;
    DossierId dossierId;
    std::optional<Afspraak> volgendeAfspraak;
    std::optional<Afspraak> herinnering;
    std::vector<Afspraak> afspraken;
    std::optional<Actie> volgendeStap;
    std::optional<Plan> plan;
    std::optional<PlanVerschil> planVerschil;
    std::vector<HelperDto> helpers;
    std::vector<Traject> trajecten;
    std::optional<int> trede;
    std::vector<Niveau> treden;
    std::vector<Meting> metingen;
};
BOOST_DESCRIBE_STRUCT(MijnOverzicht, (),
                      (naam, dossierId, volgendeAfspraak, herinnering, afspraken, volgendeStap, plan,
                       planVerschil, helpers, trajecten, trede, treden, metingen))

MijnOverzicht to_dto(const app::MyOverview& overview, const app::Catalogue& catalogue, Date today);

}  // namespace ph::wire
