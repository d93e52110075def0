// Facts and client snapshots in the API.
#pragma once
#include "app/use_cases/facts.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/lists.hpp"

namespace ph::wire {

struct NieuwFeit {
    PersonId persoonId;
    std::string feit;
    RawJson waarde;
    FactSource bron = FactSource::person;
    std::optional<std::string> bronToelichting;
    Date datum;
};
BOOST_DESCRIBE_STRUCT(NieuwFeit, (), (persoonId, feit, waarde, bron, bronToelichting, datum))

struct Feit {
    FactId id;
    PersonId persoonId;
    std::string feit;
    std::optional<std::string> vraag;
    RawJson waarde;
    FactSource bron = FactSource::person;
    std::optional<std::string> bronToelichting;
    Date datum;
    std::string vastgelegdDoor;
    Instant vastgelegdOp;
    bool geldig = true;
};
BOOST_DESCRIBE_STRUCT(Feit, (),
                      (id, persoonId, feit, vraag, waarde, bron, bronToelichting, datum, vastgelegdDoor,
                       vastgelegdOp, geldig))

struct Antwoord {
    std::string feit;
    RawJson waarde;
    std::optional<FactSource> bron;
    std::optional<std::string> bronToelichting;
};
BOOST_DESCRIBE_STRUCT(Antwoord, (), (feit, waarde, bron, bronToelichting))

struct NieuweKlantfoto {
    PersonId persoonId;
    std::string formulier;
    FilledBy ingevuldDoor = FilledBy::together;
    Date datum;
    std::vector<Antwoord> antwoorden;
    std::optional<std::string> opmerking;
};
BOOST_DESCRIBE_STRUCT(NieuweKlantfoto, (), (persoonId, formulier, ingevuldDoor, datum, antwoorden, opmerking))

struct Klantfoto {
    SnapshotId id;
    PersonId persoonId;
    std::string formulier;
    int formulierVersie = 1;
    FilledBy ingevuldDoor = FilledBy::together;
    Date datum;
    std::optional<std::string> opmerking;
    std::string vastgelegdDoor;
    std::vector<Feit> feiten;
};
BOOST_DESCRIBE_STRUCT(Klantfoto, (),
                      (id, persoonId, formulier, formulierVersie, ingevuldDoor, datum, opmerking,
                       vastgelegdDoor, feiten))

app::NewFact to_domain(const NieuwFeit& dto);
app::NewSnapshot to_domain(const NieuweKlantfoto& dto);
// With the words of the question, when a form of the catalogue asks it.
Feit to_dto(const app::FactView& fact, const app::Catalogue& catalogue);
Klantfoto to_dto(const app::SnapshotWithFacts& snapshot, const app::Catalogue& catalogue);

}  // namespace ph::wire
