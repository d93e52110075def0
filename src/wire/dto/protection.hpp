// Restricted dossiers, access in an emergency and notes of one's own, as they travel.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/break_glass.hpp"
#include "app/use_cases/restrictions.hpp"
#include "wire/dto/persons.hpp"

namespace ph::wire {

template <>
struct Names<Danger> {
    static constexpr auto table = names<Danger>({{Danger::life, "leven"},
                                                 {Danger::violence, "geweld"},
                                                 {Danger::child, "kind"},
                                                 {Danger::missing, "vermist"},
                                                 {Danger::other, "anders"}});
};
template <>
struct Names<GlassVerdict> {
    static constexpr auto table = names<GlassVerdict>({{GlassVerdict::justified, "terecht"},
                                                       {GlassVerdict::not_justified, "niet-terecht"},
                                                       {GlassVerdict::needs_talk, "gesprek-nodig"}});
};

struct AfschermingVraag {
    std::optional<DossierId> dossierId;
    std::optional<BsnTekst> bsn;
    std::optional<std::string> naam;
    std::optional<Date> geboortedatum;
};
BOOST_DESCRIBE_STRUCT(AfschermingVraag, (), (dossierId, bsn, naam, geboortedatum))

// As little as tells apart whom one means.
struct AfTeSchermen {
    DossierId dossierId;
    std::string voorletters;
    std::optional<int> geboortejaar;
    bool afgeschermd = false;
};
BOOST_DESCRIBE_STRUCT(AfTeSchermen, (), (dossierId, voorletters, geboortejaar, afgeschermd))

struct MetNaamGenoemd {
    UserId id;
    std::string naam;
};
BOOST_DESCRIBE_STRUCT(MetNaamGenoemd, (), (id, naam))

struct Afscherming {
    DossierId dossierId;
    int versie = 1;
    std::string voorletters;
    std::optional<int> geboortejaar;
    bool afgeschermd = false;
    std::optional<std::string> reden;
    std::optional<std::string> beslotenDoor;
    std::optional<Instant> beslotenOp;
    std::vector<MetNaamGenoemd> medewerkers;
    std::vector<MetNaamGenoemd> betrokken;
};
BOOST_DESCRIBE_STRUCT(Afscherming, (),
                      (dossierId, versie, voorletters, geboortejaar, afgeschermd, reden, beslotenDoor,
                       beslotenOp, medewerkers, betrokken))

struct NieuweAfscherming {
    bool afgeschermd = true;
    std::string reden;
    std::vector<UserId> medewerkerIds;
};
BOOST_DESCRIBE_STRUCT(NieuweAfscherming, (), (afgeschermd, reden, medewerkerIds))

struct NieuweNoodtoegang {
    Danger gevaar{};
    std::string reden;
    std::optional<Date> vertellenVanaf;
    std::optional<std::string> redenUitstel;
    std::optional<UserId> uitstelBeslotenDoorId;
};
BOOST_DESCRIBE_STRUCT(NieuweNoodtoegang, (),
                      (gevaar, reden, vertellenVanaf, redenUitstel, uitstelBeslotenDoorId))

// What somebody has open: no more than they need to know about it.
struct EigenNoodtoegang {
    BrokenGlassId id;
    DossierId dossierId;
    Instant begin;
    Instant tot;
};
BOOST_DESCRIBE_STRUCT(EigenNoodtoegang, (), (id, dossierId, begin, tot))

struct NoodtoegangStand {
    std::optional<EigenNoodtoegang> noodtoegang;
};
BOOST_DESCRIBE_STRUCT(NoodtoegangStand, (), (noodtoegang))

struct NoodtoegangOordeel {
    GlassVerdict oordeel{};
    std::string toelichting;
    std::string door;
    Instant op;
};
BOOST_DESCRIBE_STRUCT(NoodtoegangOordeel, (), (oordeel, toelichting, door, op))

struct NoodtoegangUitstel {
    Date vertellenVanaf;
    std::string reden;
    std::string beslotenDoor;
};
BOOST_DESCRIBE_STRUCT(NoodtoegangUitstel, (), (vertellenVanaf, reden, beslotenDoor))

struct Noodtoegang {
    BrokenGlassId id;
    int versie = 1;
    DossierId dossierId;
    std::string voorletters;
    std::optional<int> geboortejaar;
    std::string door;
    UserId doorId;
    Role rol{};
    std::string organisatie;
    Danger gevaar{};
    std::string reden;
    Instant begin;
    Instant einde;
    std::optional<NoodtoegangUitstel> uitstel;
    std::optional<NoodtoegangOordeel> beoordeling;
};
BOOST_DESCRIBE_STRUCT(Noodtoegang, (),
                      (id, versie, dossierId, voorletters, geboortejaar, door, doorId, rol, organisatie,
                       gevaar, reden, begin, einde, uitstel, beoordeling))

// As who took it reads it.
struct GenomenNoodtoegang {
    BrokenGlassId id;
    DossierId dossierId;
    std::string voorletters;
    Danger gevaar{};
    std::string reden;
    Instant begin;
    Instant einde;
    std::optional<NoodtoegangOordeel> beoordeling;
};
BOOST_DESCRIBE_STRUCT(GenomenNoodtoegang, (),
                      (id, dossierId, voorletters, gevaar, reden, begin, einde, beoordeling))

struct NieuweBeoordeling {
    GlassVerdict oordeel{};
    std::string toelichting;
    std::optional<bool> nuVertellen;
};
BOOST_DESCRIBE_STRUCT(NieuweBeoordeling, (), (oordeel, toelichting, nuVertellen))

// As the participant reads it.
struct MijnNoodtoegang {
    std::string door;
    Role rol{};
    std::string organisatie;
    Danger gevaar{};
    std::string reden;
    Instant begin;
    Instant einde;
    std::optional<GlassVerdict> oordeel;
    std::optional<std::string> toelichting;  // of the verdict
};
BOOST_DESCRIBE_STRUCT(MijnNoodtoegang, (),
                      (door, rol, organisatie, gevaar, reden, begin, einde, oordeel, toelichting))

struct AantekeningTekst {
    std::string tekst;
};
BOOST_DESCRIBE_STRUCT(AantekeningTekst, (), (tekst))

struct Aantekening {
    WorkingNoteId id;
    int versie = 1;
    std::string tekst;
    Instant geschrevenOp;
    Instant gewijzigdOp;
    Date blijftTot;
};
BOOST_DESCRIBE_STRUCT(Aantekening, (), (id, versie, tekst, geschrevenOp, gewijzigdOp, blijftTot))

// No more of a day of birth than its year.
std::optional<int> year_of(const std::optional<Date>& birth_date);

app::RestrictionQuestion to_domain(const AfschermingVraag& dto);
AfTeSchermen to_dto(const app::KnownPerson& known);
app::NewRestriction to_domain(const NieuweAfscherming& dto);
Afscherming to_dto(const app::RestrictionView& view);
app::NewBrokenGlass to_domain(const NieuweNoodtoegang& dto);
NoodtoegangStand to_dto(const std::optional<BrokenGlass>& open);
Noodtoegang to_dto(const app::BrokenGlassView& view);
GenomenNoodtoegang to_taker(const app::BrokenGlassView& view);
MijnNoodtoegang to_participant(const app::BrokenGlassView& view);
app::GlassReview to_domain(const NieuweBeoordeling& dto);
Aantekening to_dto(const WorkingNote& note);

}  // namespace ph::wire
