// Kennismaking as it travels: talks, talents, open questions, cards and client profile.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/cards.hpp"
#include "app/use_cases/client_profile.hpp"
#include "app/use_cases/first_talks.hpp"
#include "wire/dto/lists.hpp"
#include "wire/dto/planned_measurements.hpp"
#include "wire/dto/reference.hpp"
#include "wire/json.hpp"

namespace ph::wire {

struct NieuwTalent {
    std::optional<std::string> soort;
    std::optional<std::string> woorden;
};
BOOST_DESCRIBE_STRUCT(NieuwTalent, (), (soort, woorden))

struct TalentDto {
    TalentId id;
    int versie = 1;
    std::optional<std::string> soort;
    std::optional<std::string> soortNaam;
    std::optional<std::string> woorden;
    std::string vastgelegdDoor;
    bool doorDeelnemer = false;
    Instant vastgelegdOp;
    std::optional<Date> tot;
};
BOOST_DESCRIBE_STRUCT(TalentDto, (),
                      (id, versie, soort, soortNaam, woorden, vastgelegdDoor, doorDeelnemer, vastgelegdOp,
                       tot))

struct GegevenAntwoord {
    std::string vraag;
    std::string antwoord;
};
BOOST_DESCRIBE_STRUCT(GegevenAntwoord, (), (vraag, antwoord))

struct NieuweAntwoorden {
    std::vector<GegevenAntwoord> antwoorden;
};
BOOST_DESCRIBE_STRUCT(NieuweAntwoorden, (), (antwoorden))

struct Gespreksantwoord {
    TalkAnswerId id;
    std::string vraag;
    std::string antwoord;
    std::string vastgelegdDoor;
    Instant vastgelegdOp;
};
BOOST_DESCRIBE_STRUCT(Gespreksantwoord, (), (id, vraag, antwoord, vastgelegdDoor, vastgelegdOp))

struct NieuweKaartScore {
    std::string kaart;
    std::optional<int> zelfredzaamheid;
    std::optional<int> tevredenheid;
};
BOOST_DESCRIBE_STRUCT(NieuweKaartScore, (), (kaart, zelfredzaamheid, tevredenheid))

struct NieuweKaarten {
    Date datum;
    std::vector<std::string> volgorde;
    std::optional<std::vector<NieuweKaartScore>> scores;
    std::optional<ContactId> contactId;
    std::optional<std::string> opmerking;
};
BOOST_DESCRIBE_STRUCT(NieuweKaarten, (), (datum, volgorde, scores, contactId, opmerking))

struct GelegdeKaart {
    std::string kaart;
    int plaats = 1;
    std::optional<int> verschoven;
};
BOOST_DESCRIBE_STRUCT(GelegdeKaart, (), (kaart, plaats, verschoven))

struct Kaartvolgorde {
    MeasurementId metingId;
    Date datum;
    std::string vastgelegdDoor;
    bool alleen = false;
    std::vector<GelegdeKaart> kaarten;
};
BOOST_DESCRIBE_STRUCT(Kaartvolgorde, (), (metingId, datum, vastgelegdDoor, alleen, kaarten))

struct NieuwKlantprofiel {
    int profiel = 0;
    std::string reden;
    std::optional<Date> opnieuwOp;
};
BOOST_DESCRIBE_STRUCT(NieuwKlantprofiel, (), (profiel, reden, opnieuwOp))

struct Klantprofiel {
    int profiel = 0;
    std::string naam;
    std::optional<std::string> reden;
    Date datum;
    std::string vastgelegdDoor;
};
BOOST_DESCRIBE_STRUCT(Klantprofiel, (), (profiel, naam, reden, datum, vastgelegdDoor))

// What there is to choose and to ask, of the catalogue.
struct GespreksVraag {
    std::string id;
    std::string naam;
    std::string tekst;
    bool vliegwiel = false;
};
BOOST_DESCRIBE_STRUCT(GespreksVraag, (), (id, naam, tekst, vliegwiel))

struct GesprekKeuzes {
    std::vector<Keuze> talenten;
    std::vector<GespreksVraag> vragen;
    std::vector<Keuze> kaarten;
    std::vector<Niveau> niveausZelfredzaamheid;
    std::vector<Niveau> niveausTevredenheid;
    std::vector<Niveau> profielen;
    int opnieuwNaMaanden = 0;
};
BOOST_DESCRIBE_STRUCT(GesprekKeuzes, (),
                      (talenten, vragen, kaarten, niveausZelfredzaamheid, niveausTevredenheid, profielen,
                       opnieuwNaMaanden))

struct Beeldadvies {
    int gesprekken = 0;
    std::optional<std::string> aanpak;
    std::string bron;
};
BOOST_DESCRIBE_STRUCT(Beeldadvies, (), (gesprekken, aanpak, bron))

struct EersteGesprekken {
    std::optional<int> gesprekken;
    std::optional<Beeldadvies> beeld;
    std::vector<TalentDto> talenten;
    std::vector<Gespreksantwoord> antwoorden;
    std::vector<Kaartvolgorde> volgordes;
    std::vector<NieuweKaartScore> kaartscores;
    std::vector<Klantprofiel> profielen;
    std::optional<Date> opnieuwOp;
    GesprekKeuzes keuzes;
    std::optional<std::vector<Weggelaten>> weggelaten{};
};
BOOST_DESCRIBE_STRUCT(EersteGesprekken, (),
                      (gesprekken, beeld, talenten, antwoorden, volgordes, kaartscores, profielen, opnieuwOp,
                       keuzes, weggelaten))

// As the participant reads it: in plain words, and of every question only the last answer.
struct MijnTalent {
    TalentId id;
    int versie = 1;
    std::optional<std::string> naam;
    std::optional<std::string> woorden;
    bool zelf = false;  // said by the participant, who can take it off again
};
BOOST_DESCRIBE_STRUCT(MijnTalent, (), (id, versie, naam, woorden, zelf))

struct MijnAntwoord {
    std::string vraag;
    std::string antwoord;
    Instant op;
};
BOOST_DESCRIBE_STRUCT(MijnAntwoord, (), (vraag, antwoord, op))

struct MijnProfiel {
    std::string naam;
    std::optional<std::string> reden;
    Date datum;
    std::optional<Date> opnieuwOp;
};
BOOST_DESCRIBE_STRUCT(MijnProfiel, (), (naam, reden, datum, opnieuwOp))

struct MijnKennismaking {
    std::vector<MijnTalent> talenten;
    std::vector<MijnAntwoord> antwoorden;
    std::optional<Kaartvolgorde> volgorde;
    std::vector<NieuweKaartScore> kaartscores;
    std::optional<MijnProfiel> profiel;
    std::vector<Keuze> talentKeuzes;     // to choose from, beside one's own words
    std::vector<MijnMeetVraag> kaarten;  // those there are to lay
    std::vector<Niveau> niveausZelfredzaamheid;
    std::vector<Niveau> niveausTevredenheid;
};
BOOST_DESCRIBE_STRUCT(MijnKennismaking, (),
                      (talenten, antwoorden, volgorde, kaartscores, profiel, talentKeuzes, kaarten,
                       niveausZelfredzaamheid, niveausTevredenheid))

struct MijnKaarten {
    std::vector<std::string> volgorde;
    std::optional<std::vector<NieuweKaartScore>> scores;
};
BOOST_DESCRIBE_STRUCT(MijnKaarten, (), (volgorde, scores))

Talent to_domain(const NieuwTalent& dto);
app::LaidCards to_domain(const MijnKaarten& dto);
std::vector<app::GivenAnswer> to_domain(const NieuweAntwoorden& dto);
app::LaidCards to_domain(const NieuweKaarten& dto);
app::NewProfile to_domain(const NieuwKlantprofiel& dto);

TalentDto to_dto(const app::ToldTalent& talent, const app::Catalogue& catalogue);
MijnTalent to_own_dto(const app::ToldTalent& talent, const app::Catalogue& catalogue);
Gespreksantwoord to_dto(const app::TalkAnswerView& answer);
EersteGesprekken to_dto(const app::FirstTalks& talks, const app::Catalogue& catalogue);
MijnKennismaking to_own_dto(const app::FirstTalks& talks, const app::Catalogue& catalogue);

}  // namespace ph::wire
