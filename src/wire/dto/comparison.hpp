// The approaches of the catalogue and their comparison, as they travel.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/comparison.hpp"
#include "wire/dto/lists.hpp"

namespace ph::wire {

struct AanpakRegel {
    std::string id;
    int versie = 1;
    std::string naam;
    std::string gemeente;
    Date geldtVanaf;
    std::string bron;
    std::vector<std::string> feiten;
};
BOOST_DESCRIBE_STRUCT(AanpakRegel, (), (id, versie, naam, gemeente, geldtVanaf, bron, feiten))

struct Opengelaten {
    std::string over;
    std::string tekst;
};
BOOST_DESCRIBE_STRUCT(Opengelaten, (), (over, tekst))

struct AanpakFeit {
    std::string naam;
    std::string soort;
    std::string vraag;
    std::vector<std::string> keuzes;
    bool volgtUitBeslissing = false;
};
BOOST_DESCRIBE_STRUCT(AanpakFeit, (), (naam, soort, vraag, keuzes, volgtUitBeslissing))

struct AanpakStap {
    std::string id;
    std::string naam;
    std::string soort;
    std::optional<std::string> fase;
    std::optional<std::string> uitleg;
    std::optional<std::string> bron;
    std::optional<std::string> eigenaar;
    std::vector<std::string> betekenis;
    std::optional<std::string> duur;
    std::optional<std::string> aanname;
    std::optional<std::string> termijn;
    std::optional<std::string> volgens;
    std::optional<int> plaatsen;
    bool metDeHand = false;
    bool inTePlannen = false;
};
BOOST_DESCRIBE_STRUCT(AanpakStap, (),
                      (id, naam, soort, fase, uitleg, bron, eigenaar, betekenis, duur, aanname, termijn,
                       volgens, plaatsen, metDeHand, inTePlannen))

struct AanpakBeschrijving {
    std::string id;
    int versie = 1;
    std::string naam;
    std::string gemeente;
    Date geldtVanaf;
    std::string bron;
    std::vector<std::string> uitgangspunten;
    std::vector<Opengelaten> opengelaten;
    std::vector<AanpakFeit> feiten;
    std::vector<AanpakStap> onderdelen;
};
BOOST_DESCRIBE_STRUCT(AanpakBeschrijving, (),
                      (id, versie, naam, gemeente, geldtVanaf, bron, uitgangspunten, opengelaten, feiten,
                       onderdelen))

struct FeitWaarde {
    std::string feit;
    std::string waarde;
};
BOOST_DESCRIBE_STRUCT(FeitWaarde, (), (feit, waarde))

struct VoorbeeldPersoon {
    std::string id;
    std::string naam;
    std::string bron;
    std::optional<std::string> verhaal;
    Date meldtZich;
    std::vector<FeitWaarde> feiten;
    std::vector<std::string> vergelijkMet;
};
BOOST_DESCRIBE_STRUCT(VoorbeeldPersoon, (), (id, naam, bron, verhaal, meldtZich, feiten, vergelijkMet))

struct OvergenomenFeit {
    std::string feit;
    std::string vraag;
    std::string waarde;
    std::optional<std::string> toelichting;
};
BOOST_DESCRIBE_STRUCT(OvergenomenFeit, (), (feit, vraag, waarde, toelichting))

struct NietOvergenomen {
    std::string vraag;
    std::string reden;
};
BOOST_DESCRIBE_STRUCT(NietOvergenomen, (), (vraag, reden))

struct Vergelijkfeiten {
    Date meldtZich;
    std::vector<OvergenomenFeit> feiten;
    std::vector<NietOvergenomen> nietOvergenomen;
};
BOOST_DESCRIBE_STRUCT(Vergelijkfeiten, (), (meldtZich, feiten, nietOvergenomen))

struct DuurKeuze {
    std::string aanpak;
    std::string onderdeel;
    std::string duur;
};
BOOST_DESCRIBE_STRUCT(DuurKeuze, (), (aanpak, onderdeel, duur))

struct Vergelijkvraag {
    std::optional<std::string> persoon;
    std::optional<Date> meldtZich;
    std::optional<std::vector<std::string>> aanpakken;
    std::optional<std::vector<FeitWaarde>> feiten;
    std::optional<std::vector<std::string>> vol;
    std::optional<std::vector<DuurKeuze>> duren;
};
BOOST_DESCRIBE_STRUCT(Vergelijkvraag, (), (persoon, meldtZich, aanpakken, feiten, vol, duren))

struct StapVerwijzing {
    std::string onderdeel;
    std::string naam;
};
BOOST_DESCRIBE_STRUCT(StapVerwijzing, (), (onderdeel, naam))

// A figure that is absent: it never came to that.
struct AanpakCijfers {
    std::optional<int> eersteGesprek;
    std::optional<int> voorschot;
    std::optional<int> inkomen;
    std::optional<int> diagnose;
    std::optional<int> eersteActiviteit;
    std::optional<int> gesprekkenTotInkomen;
    std::optional<int> gesprekkenTotDiagnose;
    std::optional<int> gesprekken;
    std::optional<int> looptijd;
};
BOOST_DESCRIBE_STRUCT(AanpakCijfers, (),
                      (eersteGesprek, voorschot, inkomen, diagnose, eersteActiviteit, gesprekkenTotInkomen,
                       gesprekkenTotDiagnose, gesprekken, looptijd))

struct AanpakBestemming : StapVerwijzing {
    int dag = 0;
    bool looptDoor = false;
};
BOOST_DESCRIBE_STRUCT(AanpakBestemming, (StapVerwijzing), (dag, looptDoor))

struct AanpakGrens : StapVerwijzing {
    int dag = 0;
    std::string uitleg;
};
BOOST_DESCRIBE_STRUCT(AanpakGrens, (StapVerwijzing), (dag, uitleg))

struct AanpakBesluit : StapVerwijzing {
    int dag = 0;
    std::string eigenaar;
};
BOOST_DESCRIBE_STRUCT(AanpakBesluit, (StapVerwijzing), (dag, eigenaar))

struct WachtOpPlaats : StapVerwijzing {
    int sinds = 0;
};
BOOST_DESCRIBE_STRUCT(WachtOpPlaats, (StapVerwijzing), (sinds))

struct KostenPost {
    std::string betaler;
    std::optional<std::int64_t> bedrag;
    std::vector<StapVerwijzing> onbekend;
};
BOOST_DESCRIBE_STRUCT(KostenPost, (), (betaler, bedrag, onbekend))

struct AanpakAanname : StapVerwijzing {
    std::string tekst;
    std::optional<std::string> duur;
};
BOOST_DESCRIBE_STRUCT(AanpakAanname, (StapVerwijzing), (tekst, duur))

struct TijdlijnRegel : StapVerwijzing {
    std::string soort;
    std::optional<std::string> eigenaar;
    int keer = 1;
    std::optional<Date> wachtVanaf;
    std::optional<Date> begin;
    std::optional<Date> einde;
    std::string toestand;
    bool aanname = false;
    bool verlopen = false;
    std::vector<std::string> betekenis;
};
BOOST_DESCRIBE_STRUCT(TijdlijnRegel, (StapVerwijzing),
                      (soort, eigenaar, keer, wachtVanaf, begin, einde, toestand, aanname, verlopen,
                       betekenis))

struct AanpakUitkomst {
    std::string id;
    std::string naam;
    std::string gemeente;
    Date begin;
    Date einde;
    bool afgebroken = false;
    AanpakCijfers cijfers;
    std::vector<AanpakBestemming> bestemmingen;
    std::vector<AanpakGrens> grenzen;
    std::vector<StapVerwijzing> alternatieven;
    std::vector<WachtOpPlaats> wachtOp;
    std::vector<AanpakBesluit> besluiten;
    std::vector<KostenPost> kosten;
    std::vector<AanpakAanname> aannames;
    std::vector<TijdlijnRegel> tijdlijn;
};
BOOST_DESCRIBE_STRUCT(AanpakUitkomst, (),
                      (id, naam, gemeente, begin, einde, afgebroken, cijfers, bestemmingen, grenzen,
                       alternatieven, wachtOp, besluiten, kosten, aannames, tijdlijn))

struct AanpakVondst {
    std::string aanpak;
    std::string waarde;
};
BOOST_DESCRIBE_STRUCT(AanpakVondst, (), (aanpak, waarde))

struct VergelijkFeit {
    std::string naam;
    std::string soort;
    std::string vraag;
    std::vector<std::string> keuzes;
    std::optional<std::string> waarde;
    std::vector<std::string> aanpakken;
    std::vector<AanpakVondst> volgensAanpak;
};
BOOST_DESCRIBE_STRUCT(VergelijkFeit, (), (naam, soort, vraag, keuzes, waarde, aanpakken, volgensAanpak))

struct VergelijkPlaatsen {
    std::string pot;
    std::vector<std::string> onderdelen;
    int plaatsen = 0;
    bool vol = false;
};
BOOST_DESCRIBE_STRUCT(VergelijkPlaatsen, (), (pot, onderdelen, plaatsen, vol))

struct Vergelijking {
    std::optional<std::string> persoon;
    std::optional<std::string> naam;
    Date meldtZich;
    std::vector<AanpakUitkomst> aanpakken;
    std::vector<VergelijkFeit> feiten;
    std::vector<VergelijkPlaatsen> plaatsen;
};
BOOST_DESCRIBE_STRUCT(Vergelijking, (), (persoon, naam, meldtZich, aanpakken, feiten, plaatsen))

AanpakRegel to_row(const engine::Approach& approach);
AanpakBeschrijving to_dto(const engine::Approach& approach);
VoorbeeldPersoon to_dto(const sim::Person& person);
Vergelijkfeiten to_dto(const app::CopiedFacts& copied);
app::ComparisonQuestion to_domain(const Vergelijkvraag& dto);
Vergelijking to_dto(const app::Comparison& comparison);

}  // namespace ph::wire
