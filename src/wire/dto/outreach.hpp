// Approaching people in the API.
#pragma once
#include "app/use_cases/debt_signals.hpp"
#include "app/use_cases/outreach.hpp"
#include "app/use_cases/outreach_import.hpp"
#include "wire/dto/registrations.hpp"
#include "wire/outreach_names.hpp"

namespace ph::wire {

template <>
struct Names<app::OutreachTurn> {
    static constexpr auto table = names<app::OutreachTurn>({{app::OutreachTurn::now, "nu"},
                                                            {app::OutreachTurn::later, "later"},
                                                            {app::OutreachTurn::undecided, "zonder-vervolg"},
                                                            {app::OutreachTurn::joined, "doet-mee"},
                                                            {app::OutreachTurn::stopped, "gestopt"},
                                                            {app::OutreachTurn::late, "te-laat"}});
};

template <>
struct Names<app::OutreachDouble> {
    static constexpr auto table =
        names<app::OutreachDouble>({{app::OutreachDouble::in_file, "twee-keer-in-bestand"},
                                    {app::OutreachDouble::on_list, "staat-al-op-een-lijst"},
                                    {app::OutreachDouble::has_dossier, "is-al-bekend"}});
};

struct Benaderstap {
    std::string id;
    std::string naam;
    Channel manier = Channel::phone;
    int naDagen = 0;
    std::string uitleg;
    bool afspraak = false;
};
BOOST_DESCRIBE_STRUCT(Benaderstap, (), (id, naam, manier, naDagen, uitleg, afspraak))

struct Benaderuitkomst {
    OutreachOutcome uitkomst = OutreachOutcome::sent;
    std::string uitleg;
};
BOOST_DESCRIBE_STRUCT(Benaderuitkomst, (), (uitkomst, uitleg))

struct Benaderkeuze {
    std::string id;
    std::string naam;
};
BOOST_DESCRIBE_STRUCT(Benaderkeuze, (), (id, naam))

struct Benaderladder {
    std::string id;
    int versie = 1;
    std::string naam;
    std::string bron;
    std::string voorWie;
    std::vector<Benaderstap> stappen;
    std::vector<Benaderuitkomst> uitkomsten;
    std::vector<Benaderkeuze> plekken;
    std::vector<Benaderkeuze> redenenGestopt;
    int hoogstensPogingen = 1;
    int hoogstensNee = 1;
    std::optional<int> eersteContactDagen;
    // Of a ladder for early signals of debts.
    std::optional<std::vector<Benaderkeuze>> soortenAchterstand;
    std::optional<std::vector<Benaderkeuze>> resultaten;
};
BOOST_DESCRIBE_STRUCT(Benaderladder, (),
                      (id, versie, naam, bron, voorWie, stappen, uitkomsten, plekken, redenenGestopt,
                       hoogstensPogingen, hoogstensNee, eersteContactDagen, soortenAchterstand, resultaten))

// The heading of the column for each field.
struct Benaderkolommen {
    std::optional<std::string> voornamen;
    std::optional<std::string> tussenvoegsel;
    std::optional<std::string> achternaam;
    std::optional<std::string> geboortedatum;
    std::optional<std::string> telefoon;
    std::optional<std::string> straat;
    std::optional<std::string> postcode;
    std::optional<std::string> plaats;
    std::optional<std::string> taal;
    std::optional<std::string> soortAchterstand;
    std::optional<std::string> bedrag;
    std::optional<std::string> melder;
    std::optional<std::string> signaalOp;
};
BOOST_DESCRIBE_STRUCT(Benaderkolommen, (),
                      (voornamen, tussenvoegsel, achternaam, geboortedatum, telefoon, straat, postcode,
                       plaats, taal, soortAchterstand, bedrag, melder, signaalOp))

struct Benaderbestand {
    std::string bestand;  // the text of the CSV, or a workbook in base64
    Benaderkolommen kolommen;
    std::optional<std::string> ladder;  // needed to read signals
    std::optional<std::string> blad;    // of a workbook
};
BOOST_DESCRIBE_STRUCT(Benaderbestand, (), (bestand, kolommen, ladder, blad))

struct NieuweBenaderlijst {
    std::string naam;
    std::string herkomst;
    std::string ladder;
    std::string bestand;
    Benaderkolommen kolommen;
    bool dubbelenWeglaten = true;
    bool fouteRegelsWeglaten = false;
    std::optional<std::string> blad;  // of a workbook
};
BOOST_DESCRIBE_STRUCT(NieuweBenaderlijst, (),
                      (naam, herkomst, ladder, bestand, kolommen, dubbelenWeglaten, fouteRegelsWeglaten,
                       blad))

struct Benaderregel {
    std::string naam;
    std::optional<Date> geboortedatum;
    std::optional<std::string> telefoon;
    std::optional<std::string> adres;
};
BOOST_DESCRIBE_STRUCT(Benaderregel, (), (naam, geboortedatum, telefoon, adres))

struct Benaderfout {
    int regel = 0;
    std::optional<int> kolom;
    std::optional<std::string> kop;
    std::string melding;
};
BOOST_DESCRIBE_STRUCT(Benaderfout, (), (regel, kolom, kop, melding))

struct Benaderdubbel {
    int regel = 0;
    std::string naam;
    app::OutreachDouble soort = app::OutreachDouble::in_file;
};
BOOST_DESCRIBE_STRUCT(Benaderdubbel, (), (regel, naam, soort))

struct Benadervoorbeeld {
    std::vector<std::string> bladen;  // of a workbook
    std::vector<std::string> koppen;
    int regels = 0;
    int goed = 0;
    int foutAantal = 0;    // rows
    int dubbelAantal = 0;  // rows
    int samengevoegd = 0;  // rows
    std::vector<Benaderregel> eerste;
    std::vector<Benaderfout> fouten;
    std::vector<Benaderdubbel> dubbelen;
};
BOOST_DESCRIBE_STRUCT(Benadervoorbeeld, (),
                      (bladen, koppen, regels, goed, foutAantal, dubbelAantal, samengevoegd, eerste, fouten,
                       dubbelen))

struct Benaderlijst {
    OutreachListId id;
    std::string naam;
    std::string herkomst;
    std::string ladder;
    std::string gemaaktDoor;
    Instant gemaaktOp;
    std::int64_t mensen = 0;
    std::int64_t open = 0;
    std::int64_t zonderVervolg = 0;
    bool ongedaanKan = false;
};
BOOST_DESCRIBE_STRUCT(Benaderlijst, (),
                      (id, naam, herkomst, ladder, gemaaktDoor, gemaaktOp, mensen, open, zonderVervolg,
                       ongedaanKan))

struct GemaakteBenaderlijst {
    Benaderlijst lijst;
    int dubbelenWeggelaten = 0;
    int fouteRegelsWeggelaten = 0;
    int samengevoegd = 0;
};
BOOST_DESCRIBE_STRUCT(GemaakteBenaderlijst, (),
                      (lijst, dubbelenWeggelaten, fouteRegelsWeggelaten, samengevoegd))

struct BenaderdePersoon {
    OutreachPersonId id;
    int versie = 1;
    OutreachListId lijstId;
    std::string lijst;
    std::string ladder;
    OutreachStanding stand = OutreachStanding::open;
    std::optional<std::string> naam;  // absent once there is a dossier
    std::optional<Date> geboortedatum;
    std::optional<std::string> telefoon;
    std::optional<std::string> straat;
    std::optional<std::string> postcode;
    std::optional<std::string> woonplaats;
    std::string taal;
    std::optional<std::string> stap;  // id
    std::optional<Date> op;
    std::optional<std::string> plek;  // id
    int pogingen = 0;
    int keerNee = 0;
    std::optional<std::string> reden;  // id
    Date laatstOp;
    std::optional<Date> eersteContactVoor;  // the last day, of whom is not reached yet
};
BOOST_DESCRIBE_STRUCT(BenaderdePersoon, (),
                      (id, versie, lijstId, lijst, ladder, stand, naam, geboortedatum, telefoon, straat,
                       postcode, woonplaats, taal, stap, op, plek, pogingen, keerNee, reden, laatstOp,
                       eersteContactVoor))

struct Benaderpoging {
    OutreachAttemptId id;
    Date op;
    std::string stap;
    Channel manier = Channel::phone;
    OutreachOutcome uitkomst = OutreachOutcome::no_answer;
    std::optional<std::string> woorden;
    std::optional<std::string> plek;
    std::optional<Date> afgesprokenOp;
    std::string vastgelegdDoor;
    Instant vastgelegdOp;
};
BOOST_DESCRIBE_STRUCT(Benaderpoging, (),
                      (id, op, stap, manier, uitkomst, woorden, plek, afgesprokenOp, vastgelegdDoor,
                       vastgelegdOp))

struct Schuldsignaal {
    DebtSignalId id;
    int versie = 1;
    std::optional<std::string> opNaamVan;
    std::string soort;  // name
    std::int64_t bedragInCenten = 0;
    std::optional<std::string> melder;
    Date signaalOp;
    std::optional<std::string> resultaat;  // name
    std::optional<Date> resultaatOp;
    std::string vastgelegdDoor;
};
BOOST_DESCRIBE_STRUCT(Schuldsignaal, (),
                      (id, versie, opNaamVan, soort, bedragInCenten, melder, signaalOp, resultaat,
                       resultaatOp, vastgelegdDoor))

struct NieuwSchuldsignaal {
    std::string ladder;
    std::string voornamen;
    std::optional<std::string> tussenvoegsel;
    std::string achternaam;
    std::optional<Date> geboortedatum;
    std::optional<std::string> telefoon;
    std::optional<std::string> straat;
    std::optional<std::string> postcode;
    std::optional<std::string> plaats;
    std::optional<std::string> taal;
    std::string soortAchterstand;
    std::string bedrag;
    std::string melder;
    std::optional<Date> signaalOp;
};
BOOST_DESCRIBE_STRUCT(NieuwSchuldsignaal, (),
                      (ladder, voornamen, tussenvoegsel, achternaam, geboortedatum, telefoon, straat,
                       postcode, plaats, taal, soortAchterstand, bedrag, melder, signaalOp))

struct Signaalresultaat {
    std::string resultaat;
    std::optional<Date> op;
};
BOOST_DESCRIBE_STRUCT(Signaalresultaat, (), (resultaat, op))

struct Benaderkaart {
    BenaderdePersoon persoon;
    std::optional<Benaderladder> ladder;
    std::vector<Benaderpoging> pogingen;  // the newest first
    std::optional<DossierId> dossierId;   // to who may open it
    std::vector<Schuldsignaal> signalen;  // the newest first
};
BOOST_DESCRIBE_STRUCT(Benaderkaart, (), (persoon, ladder, pogingen, dossierId, signalen))

struct NieuweBenaderpoging {
    std::optional<Date> op;
    std::optional<Channel> manier;
    OutreachOutcome uitkomst = OutreachOutcome::no_answer;
    std::optional<std::string> woorden;
    std::optional<std::string> plek;
    std::optional<Date> afgesprokenOp;
};
BOOST_DESCRIBE_STRUCT(NieuweBenaderpoging, (), (op, manier, uitkomst, woorden, plek, afgesprokenOp))

struct Benadervervolg {
    std::string stap;
    Date op;
};
BOOST_DESCRIBE_STRUCT(Benadervervolg, (), (stap, op))

struct Benaderstop {
    std::string reden;
};
BOOST_DESCRIBE_STRUCT(Benaderstop, (), (reden))

struct Benaderdeelname {
    std::string vraag;
    std::vector<Nood> noden;
    std::optional<NieuwePersoon> persoon;
    std::optional<HuishoudenVelden> huishouden;
    bool gecontroleerdOpDubbel = false;
};
BOOST_DESCRIBE_STRUCT(Benaderdeelname, (), (vraag, noden, persoon, huishouden, gecontroleerdOpDubbel))

struct Trechterreden {
    std::optional<std::string> reden;  // absent: the term passed
    std::int64_t aantal = 0;
};
BOOST_DESCRIBE_STRUCT(Trechterreden, (), (reden, aantal))

struct Benadertrechter {
    std::int64_t opDeLijst = 0;
    std::int64_t benaderd = 0;
    std::int64_t bereikt = 0;
    std::int64_t gesproken = 0;
    std::int64_t doetMee = 0;
    std::int64_t vertrokken = 0;
    std::int64_t gestopt = 0;
    std::int64_t open = 0;
    std::int64_t zonderVervolg = 0;
    std::vector<Trechterreden> redenen;
    std::vector<Trechterreden> redenenVertrek;
    std::vector<Benaderlijst> lijsten;
};
BOOST_DESCRIBE_STRUCT(Benadertrechter, (),
                      (opDeLijst, benaderd, bereikt, gesproken, doetMee, vertrokken, gestopt, open,
                       zonderVervolg, redenen, redenenVertrek, lijsten))

app::OutreachFile to_domain(const Benaderbestand& dto, const app::ReadWorkbook& read);
app::NewOutreachList to_domain(const NieuweBenaderlijst& dto, const app::ReadWorkbook& read);
app::NewOutreachAttempt to_domain(const NieuweBenaderpoging& dto);
app::OutreachJoining to_domain(const Benaderdeelname& dto);
// Without a day: `today`.
app::NewDebtSignal to_domain(const NieuwSchuldsignaal& dto, Date today);

Benaderladder to_dto(const OutreachLadder& ladder);
Benadervoorbeeld to_dto(const app::OutreachPreview& preview);
Benaderlijst to_dto(const app::OutreachListView& list);
GemaakteBenaderlijst to_dto(const app::OutreachImported& imported);
Bladzijde<BenaderdePersoon> to_dto(const app::OutreachPage& page);
Benaderkaart to_dto(const app::OutreachCard& card);
Schuldsignaal to_dto(const app::DebtSignalView& signal, const app::Catalogue& catalogue);
Benadertrechter to_dto(const app::OutreachFigures& figures, const app::Catalogue& catalogue);

}  // namespace ph::wire
