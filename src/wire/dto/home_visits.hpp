// Huisbezoeken as they travel.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/home_visits.hpp"
#include "wire/dto/measurements.hpp"
#include "wire/dto/work.hpp"

namespace ph::wire {

struct BezoekGesprek {
    std::optional<PersonId> persoonId;
    Instant moment;
    ContactOutcome uitkomst{};
    std::optional<std::string> verslag;
    std::optional<Date> volgendePoging;
};
BOOST_DESCRIBE_STRUCT(BezoekGesprek, (), (persoonId, moment, uitkomst, verslag, volgendePoging))

// A meting without the contact: that is this visit.
struct BezoekMeting {
    PersonId persoonId;
    std::string instrument;
    Moment moment{};
    Rater beoordelaar{};
    Date datum;
    std::optional<std::vector<ScoreDto>> scores;
    std::optional<std::vector<VraagAntwoord>> antwoorden;
    std::optional<std::string> reden;
    std::optional<std::string> opmerking;
};
BOOST_DESCRIBE_STRUCT(BezoekMeting, (),
                      (persoonId, instrument, moment, beoordelaar, datum, scores, antwoorden, reden,
                       opmerking))

struct BezochteAfspraak {
    AppointmentId id;
    int versie = 1;
};
BOOST_DESCRIBE_STRUCT(BezochteAfspraak, (), (id, versie))

struct NieuwHuisbezoek {
    BezoekGesprek gesprek;
    std::optional<std::vector<BezoekMeting>> metingen;
    std::optional<NieuweTaak> taak;
    std::optional<NieuweAfspraak> afspraak;
    std::optional<BezochteAfspraak> bezochteAfspraak;
};
BOOST_DESCRIBE_STRUCT(NieuwHuisbezoek, (), (gesprek, metingen, taak, afspraak, bezochteAfspraak))

struct Huisbezoek {
    ContactDto gesprek;
    std::vector<Meting> metingen;
    std::optional<Taak> taak;
    std::optional<Afspraak> afspraak;
    std::optional<Afspraak> bezochteAfspraak;
};
BOOST_DESCRIBE_STRUCT(Huisbezoek, (), (gesprek, metingen, taak, afspraak, bezochteAfspraak))

app::HomeVisit to_domain(const NieuwHuisbezoek& dto);
Huisbezoek to_dto(const app::RecordedVisit& visit, const app::Catalogue& catalogue);

}  // namespace ph::wire
