// Decision tables of a municipality, as they travel.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/decision_tables.hpp"
#include "wire/dto/lists.hpp"
#include "wire/names.hpp"

namespace ph::wire {

template <>
struct Names<sim::Aspect> {
    static constexpr auto table = names<sim::Aspect>({{sim::Aspect::fact, "feit"},
                                                      {sim::Aspect::step, "stap"},
                                                      {sim::Aspect::term, "termijn"},
                                                      {sim::Aspect::outcome, "uitkomst"}});
};

struct Tabelgebruik {
    std::string id;
    std::string naam;
};
BOOST_DESCRIBE_STRUCT(Tabelgebruik, (), (id, naam))

struct BeslistabelRegel {
    std::string id;
    std::string naam;
    std::optional<std::string> vraag;
    std::vector<Tabelgebruik> gebruiktIn;
    bool wijzigbaar = false;
    std::optional<std::string> waaromNiet;
    int geldt = 0;
    std::optional<Date> geldtVanaf;
    std::optional<int> komt;
    std::optional<Date> komtOp;
    int versie = 1;
};
BOOST_DESCRIBE_STRUCT(BeslistabelRegel, (),
                      (id, naam, vraag, gebruiktIn, wijzigbaar, waaromNiet, geldt, geldtVanaf, komt, komtOp,
                       versie))

struct Tabelkolom {
    std::string kop;
    std::string uitdrukking;
    std::optional<std::string> soort;
    std::optional<std::string> toegestaan;
    bool uitkomst = false;
};
BOOST_DESCRIBE_STRUCT(Tabelkolom, (), (kop, uitdrukking, soort, toegestaan, uitkomst))

struct Tabelrij {
    std::string id;
    std::vector<std::string> cellen;
    std::optional<std::string> uitleg;
};
BOOST_DESCRIBE_STRUCT(Tabelrij, (), (id, cellen, uitleg))

struct Tabelversie {
    int nummer = 1;
    Date geldtVanaf;
    std::string reden;
    std::optional<std::string> uitleg;
    Instant gepubliceerdOp;
    std::string gepubliceerdDoor;
    std::optional<Instant> ingetrokkenOp;
    std::optional<std::string> ingetrokkenDoor;
    std::optional<std::string> redenIntrekking;
};
BOOST_DESCRIBE_STRUCT(Tabelversie, (),
                      (nummer, geldtVanaf, reden, uitleg, gepubliceerdOp, gepubliceerdDoor, ingetrokkenOp,
                       ingetrokkenDoor, redenIntrekking))

struct Beslistabel : BeslistabelRegel {
    int getoond = 0;
    std::string xml;
    std::string dmn;
    std::string hitPolicy;
    std::vector<Tabelkolom> kolommen;
    std::vector<Tabelrij> regels;
    std::vector<Tabelversie> geschiedenis;
};
BOOST_DESCRIBE_STRUCT(Beslistabel, (BeslistabelRegel),
                      (getoond, xml, dmn, hitPolicy, kolommen, regels, geschiedenis))

struct Tabelverschil {
    std::optional<int> regel;
    std::string tekst;
};
BOOST_DESCRIBE_STRUCT(Tabelverschil, (), (regel, tekst))

struct Tabelfout {
    std::string code;
    std::string melding;
    std::optional<int> regelInXml;
    std::optional<int> positie;
    std::optional<int> regel;
    std::optional<int> kolom;
    std::optional<std::string> kop;
    std::optional<std::string> element;
    std::optional<std::string> aanpak;
};
BOOST_DESCRIBE_STRUCT(Tabelfout, (), (code, melding, regelInXml, positie, regel, kolom, kop, element, aanpak))

struct Gevolg {
    sim::Aspect soort{};
    std::optional<std::string> onderdeel;
    std::string tekst;
};
BOOST_DESCRIBE_STRUCT(Gevolg, (), (soort, onderdeel, tekst))

struct GewijzigdVerloop {
    std::string aanpak;
    std::string aanpakNaam;
    std::string persoon;
    std::string persoonNaam;
    std::vector<Gevolg> gevolgen;
};
BOOST_DESCRIBE_STRUCT(GewijzigdVerloop, (), (aanpak, aanpakNaam, persoon, persoonNaam, gevolgen))

struct Tabelcontrole {
    bool klopt = false;
    std::vector<Tabelfout> fouten;
    std::vector<Tabelverschil> verschillen;
    std::vector<GewijzigdVerloop> gewijzigd;
    int vergeleken = 0;
};
BOOST_DESCRIBE_STRUCT(Tabelcontrole, (), (klopt, fouten, verschillen, gewijzigd, vergeleken))

struct Tabelvraag {
    std::string xml;
    std::optional<Date> geldtVanaf;
};
BOOST_DESCRIBE_STRUCT(Tabelvraag, (), (xml, geldtVanaf))

struct NieuweTabelversie {
    std::string xml;
    Date geldtVanaf;
    std::string reden;
    std::optional<std::string> uitleg;
};
BOOST_DESCRIBE_STRUCT(NieuweTabelversie, (), (xml, geldtVanaf, reden, uitleg))

struct TabelIntrekking {
    std::string reden;
};
BOOST_DESCRIBE_STRUCT(TabelIntrekking, (), (reden))

BeslistabelRegel to_dto(const app::TableListing& listing);
Beslistabel to_dto(const app::TablePicture& picture);
Tabelverschil to_dto(const dmn::TableChange& change);
Tabelcontrole to_dto(const app::TableTrial& trial);
app::NewTable to_domain(const NieuweTabelversie& dto);

}  // namespace ph::wire
