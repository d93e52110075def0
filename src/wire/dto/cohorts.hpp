// Cohorts and what a filter may look at, as they travel.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/cohorts.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/lists.hpp"

namespace ph::wire {

struct Cohortnaam {
    std::string naam;
    std::string vraag;
    std::string soort;
    std::vector<std::string> keuzes;
    bool vergelijkbaar = false;
};
BOOST_DESCRIBE_STRUCT(Cohortnaam, (), (naam, vraag, soort, keuzes, vergelijkbaar))

struct Cohort {
    CohortId id;
    std::string naam;
    std::optional<std::string> vraag;
    Date van;
    Date totEnMet;
    std::string filter;
    std::optional<std::string> vergelijking;
    std::vector<std::string> vergelijkOp;
    std::vector<std::string> moetGelijkZijn;
    std::vector<std::string> instrumenten;
    Rater beoordelaar = Rater::professional;
    std::optional<std::string> methode;
    std::optional<std::string> aanpak;
    Instant gewijzigdOp;
    int versie = 1;
};
BOOST_DESCRIBE_STRUCT(Cohort, (),
                      (id, naam, vraag, van, totEnMet, filter, vergelijking, vergelijkOp, moetGelijkZijn,
                       instrumenten, beoordelaar, methode, aanpak, gewijzigdOp, versie))

struct NieuwCohort {
    std::string naam;
    std::optional<std::string> vraag;
    Date van;
    Date totEnMet;
    std::string filter;
    std::optional<std::string> vergelijking;
    std::optional<std::vector<std::string>> vergelijkOp;
    std::optional<std::vector<std::string>> moetGelijkZijn;
    std::optional<std::vector<std::string>> instrumenten;
    Rater beoordelaar = Rater::professional;
    std::optional<std::string> methode;
    std::optional<std::string> aanpak;
};
BOOST_DESCRIBE_STRUCT(NieuwCohort, (),
                      (naam, vraag, van, totEnMet, filter, vergelijking, vergelijkOp, moetGelijkZijn,
                       instrumenten, beoordelaar, methode, aanpak))

struct Cohortfout {
    std::string code;
    std::string melding;
    std::string veld;  // JSON pointer into what was tried
    std::optional<int> regel;
    std::optional<int> positie;
};
BOOST_DESCRIBE_STRUCT(Cohortfout, (), (code, melding, veld, regel, positie))

struct Aantalband {
    int vanaf = 0;
    std::optional<int> minderDan;
};
BOOST_DESCRIBE_STRUCT(Aantalband, (), (vanaf, minderDan))

struct Cohortcontrole {
    bool klopt = false;
    std::vector<Cohortfout> fouten;
    std::optional<Aantalband> mensen;
    std::optional<Aantalband> vergelijking;
};
BOOST_DESCRIBE_STRUCT(Cohortcontrole, (), (klopt, fouten, mensen, vergelijking))

Cohortnaam to_dto(const app::CohortName& name);
Cohort to_dto(const SavedCohort& cohort);
Cohortcontrole to_dto(const app::CohortTrial& trial);
app::NewCohort to_domain(const NieuwCohort& dto);

}  // namespace ph::wire
