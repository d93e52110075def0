// Brieven and flyers as they travel.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/letter_files.hpp"
#include "app/use_cases/letters.hpp"
#include "wire/dto/lists.hpp"
#include "wire/json.hpp"
#include "wire/letter_names.hpp"

namespace ph::wire {

struct Brieftaal {
    std::string taal;
    std::string titel;
    std::vector<LetterField> velden;
    bool eigenTekst = false;  // has a place for it
};
BOOST_DESCRIBE_STRUCT(Brieftaal, (), (taal, titel, velden, eigenTekst))

struct Briefsjabloon {
    std::string id;
    int versie = 1;
    std::string naam;
    std::string uitleg;
    LetterKind soort = LetterKind::letter;
    std::vector<LetterUse> voor;
    std::vector<Brieftaal> talen;
};
BOOST_DESCRIBE_STRUCT(Briefsjabloon, (), (id, versie, naam, uitleg, soort, voor, talen))

struct Briefvelden {
    std::optional<std::string> naam;
    std::optional<Date> datum;
    std::optional<std::string> tijd;
    std::optional<std::string> plaats;
    std::optional<std::string> coach;
    std::optional<std::string> telefoon;
    std::optional<std::string> gemeente;
};
BOOST_DESCRIBE_STRUCT(Briefvelden, (), (naam, datum, tijd, plaats, coach, telefoon, gemeente))

struct Briefinhoud {
    std::string sjabloon;
    std::string taal;
    Briefvelden velden;
    std::optional<std::string> eigenTekst;
};
BOOST_DESCRIBE_STRUCT(Briefinhoud, (), (sjabloon, taal, velden, eigenTekst))

// On paper before it is sent: with the day and the address that go along.
struct Briefproef {
    std::string sjabloon;
    std::string taal;
    Briefvelden velden;
    std::optional<std::string> eigenTekst;
    std::optional<Date> verstuurdOp;
    std::optional<std::vector<std::string>> adres;
};
BOOST_DESCRIBE_STRUCT(Briefproef, (), (sjabloon, taal, velden, eigenTekst, verstuurdOp, adres))

struct Briefalinea {
    std::optional<std::string> pictogram;
    std::string tekst;
};
BOOST_DESCRIBE_STRUCT(Briefalinea, (), (pictogram, tekst))

struct Leesbevinding {
    ReadingFlaw soort = ReadingFlaw::long_sentence;
    int begin = 0;   // UTF-16 units
    int lengte = 0;  // likewise
    std::string tekst;
    std::optional<int> woorden;  // of a long sentence
    std::vector<std::string> beter;
};
BOOST_DESCRIBE_STRUCT(Leesbevinding, (), (soort, begin, lengte, tekst, woorden, beter))

struct Briefvoorbeeld {
    std::string titel;
    std::vector<Briefalinea> alineas;
    std::vector<LetterField> ontbreekt;
    std::optional<int> leesgemak;
    std::vector<Leesbevinding> bevindingen;  // about the sender's own text
};
BOOST_DESCRIBE_STRUCT(Briefvoorbeeld, (), (titel, alineas, ontbreekt, leesgemak, bevindingen))

struct NieuweBrief {
    std::string sjabloon;
    std::string taal;
    Briefvelden velden;
    std::optional<std::string> eigenTekst;
    std::optional<PersonId> persoonId;
    std::optional<Date> verstuurdOp;
};
BOOST_DESCRIBE_STRUCT(NieuweBrief, (), (sjabloon, taal, velden, eigenTekst, persoonId, verstuurdOp))

// To somebody who is approached: there is no household to choose from.
struct NieuweBenaderbrief {
    std::string sjabloon;
    std::string taal;
    Briefvelden velden;
    std::optional<std::string> eigenTekst;
    std::optional<Date> verstuurdOp;
};
BOOST_DESCRIBE_STRUCT(NieuweBenaderbrief, (), (sjabloon, taal, velden, eigenTekst, verstuurdOp))

struct Brief {
    LetterId id;
    std::string sjabloon;
    LetterKind soort = LetterKind::letter;
    std::string taal;
    std::optional<std::string> titel;  // absent: taken out, or not for this reader
    std::vector<Briefalinea> alineas;
    Date verstuurdOp;
    std::string verstuurdDoor;
    std::optional<ContactId> contactId;
};
BOOST_DESCRIBE_STRUCT(Brief, (),
                      (id, sjabloon, soort, taal, titel, alineas, verstuurdOp, verstuurdDoor, contactId))

LetterInput to_domain(const Briefinhoud& dto);
app::LetterProof to_domain(const Briefproef& dto);
app::NewLetter to_domain(const NieuweBrief& dto);
app::NewLetter to_domain(const NieuweBenaderbrief& dto);

Briefsjabloon to_dto(const LetterTemplate& letter);
Briefvoorbeeld to_dto(const app::LetterPreview& preview);
Brief to_dto(const app::LetterView& letter);
Lijst<Brief> to_dto(const std::vector<app::LetterView>& letters);

}  // namespace ph::wire
