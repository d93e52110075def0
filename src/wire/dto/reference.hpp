// The catalogue in the API: instruments, forms, lists to choose from, organisations and colleagues.
#pragma once
#include "app/catalogue.hpp"
#include "app/ports/dossiers.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/lists.hpp"

namespace ph::wire {

struct Medewerker {
    UserId id;
    std::string naam;
    std::string organisatie;
    OrganisationId organisatieId;
    std::vector<Role> rollen;
    std::optional<std::string> telefoon;
    std::optional<std::string> email;
};
BOOST_DESCRIBE_STRUCT(Medewerker, (), (id, naam, organisatie, organisatieId, rollen, telefoon, email))

struct Organisatie {
    OrganisationId id;
    std::string naam;
    OrganisationType soort = OrganisationType::municipality;
};
BOOST_DESCRIBE_STRUCT(Organisatie, (), (id, naam, soort))

struct Niveau {
    int waarde = 0;
    std::string label;
};
BOOST_DESCRIBE_STRUCT(Niveau, (), (waarde, label))

struct InstrumentDomein {
    std::string id;
    std::string naam;
    std::optional<std::string> uitleg;
    std::optional<std::string> vraagAlleenAls;
};
BOOST_DESCRIBE_STRUCT(InstrumentDomein, (), (id, naam, uitleg, vraagAlleenAls))

struct InstrumentVraag {
    std::string id;
    std::string tekst;
    std::optional<std::string> tekstProfessional;
    std::string soort;
    std::optional<std::vector<std::string>> keuzes;
};
BOOST_DESCRIBE_STRUCT(InstrumentVraag, (), (id, tekst, tekstProfessional, soort, keuzes))

struct Instrument {
    std::string id;
    int versie = 1;
    std::string naam;
    std::string bron;
    std::optional<std::string> inleiding;
    int laagste = 0;
    int hoogste = 0;
    bool hogerIsBeter = true;
    std::vector<Niveau> niveaus;
    std::vector<InstrumentDomein> domeinen;
    std::vector<InstrumentVraag> vragen;
    std::vector<Rater> beoordelaars;
    bool volgorde = false;
};
BOOST_DESCRIBE_STRUCT(Instrument, (),
                      (id, versie, naam, bron, inleiding, laagste, hoogste, hogerIsBeter, niveaus, domeinen,
                       vragen, beoordelaars, volgorde))

struct Keuze {
    std::string waarde;
    std::string label;
};
BOOST_DESCRIBE_STRUCT(Keuze, (), (waarde, label))

struct FormulierVraag {
    std::string feit;
    std::string tekst;
    std::optional<std::string> uitleg;
    std::string soort;
    std::optional<std::vector<Keuze>> keuzes;
    std::string categorie;
    std::string categorieNaam;
};
BOOST_DESCRIBE_STRUCT(FormulierVraag, (), (feit, tekst, uitleg, soort, keuzes, categorie, categorieNaam))

struct Formulier {
    std::string id;
    int versie = 1;
    std::string naam;
    std::string doel;
    std::vector<FormulierVraag> vragen;
};
BOOST_DESCRIBE_STRUCT(Formulier, (), (id, versie, naam, doel, vragen))

struct Termijn {
    std::string naam;
    int werkdagen = 0;
};
BOOST_DESCRIBE_STRUCT(Termijn, (), (naam, werkdagen))

struct DoelVraag {
    std::string onderdeel;
    std::string vraag;
    std::optional<std::string> hulp;
};
BOOST_DESCRIBE_STRUCT(DoelVraag, (), (onderdeel, vraag, hulp))

struct Keuzelijsten {
    std::vector<Keuze> leefgebieden;
    std::vector<Keuze> aanmelders;
    std::vector<Termijn> termijnen;
    std::vector<Keuze> redenenMetingGemist;
    std::vector<DoelVraag> doelvragen;
};
BOOST_DESCRIBE_STRUCT(Keuzelijsten, (),
                      (leefgebieden, aanmelders, termijnen, redenenMetingGemist, doelvragen))

Medewerker to_dto(const app::Colleague& colleague);
Organisatie to_dto(const Organisation& organisation);
Niveau to_dto(const app::ScaleLevel& level);
Instrument to_dto(const app::Instrument& instrument);
Formulier to_dto(const app::Form& form, const app::Catalogue& catalogue);
Keuzelijsten choices_of(const app::Catalogue& catalogue);

}  // namespace ph::wire
