// Metingen and trede-bepalingen as they travel.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/catalogue.hpp"
#include "app/ports/measurements.hpp"
#include "app/use_cases/measurement_rules.hpp"
#include "wire/domain_names.hpp"
#include "wire/json.hpp"

namespace ph::wire {

struct ScoreDto {
    std::string domein;
    std::optional<int> waarde;
    std::optional<std::string> nietGevraagd;
    std::optional<std::string> toelichting;
};
BOOST_DESCRIBE_STRUCT(ScoreDto, (), (domein, waarde, nietGevraagd, toelichting))

struct VraagAntwoord {
    std::string vraag;
    RawJson waarde;
};
BOOST_DESCRIBE_STRUCT(VraagAntwoord, (), (vraag, waarde))

struct NieuweMeting {
    PersonId persoonId;
    std::string instrument;
    Moment moment{};
    Rater beoordelaar{};
    Date datum;
    std::optional<std::vector<ScoreDto>> scores;
    std::optional<std::vector<VraagAntwoord>> antwoorden;
    std::optional<ContactId> contactId;
    std::optional<std::string> reden;
    std::optional<std::string> opmerking;
};
BOOST_DESCRIBE_STRUCT(NieuweMeting, (),
                      (persoonId, instrument, moment, beoordelaar, datum, scores, antwoorden, contactId,
                       reden, opmerking))

struct Meting {
    MeasurementId id;
    PersonId persoonId;
    std::string instrument;
    std::string instrumentNaam;
    int instrumentVersie = 1;
    Moment moment{};
    Rater beoordelaar{};
    Date datum;
    std::vector<ScoreDto> scores;
    std::vector<VraagAntwoord> antwoorden;
    std::optional<std::string> uitleg;
    std::optional<std::string> reden;
    std::optional<std::string> opmerking;
    std::string vastgelegdDoor;
    Instant vastgelegdOp;
};
BOOST_DESCRIBE_STRUCT(Meting, (),
                      (id, persoonId, instrument, instrumentNaam, instrumentVersie, moment, beoordelaar,
                       datum, scores, antwoorden, uitleg, reden, opmerking, vastgelegdDoor, vastgelegdOp))

struct TredeVraag {
    std::vector<VraagAntwoord> antwoorden;
};
BOOST_DESCRIBE_STRUCT(TredeVraag, (), (antwoorden))

struct TredeBepaling {
    int trede = 0;
    std::string naam;
    std::vector<std::string> uitleg;
};
BOOST_DESCRIBE_STRUCT(TredeBepaling, (), (trede, naam, uitleg))

Measurement to_domain(const NieuweMeting& dto);
std::vector<Answer> to_domain(const TredeVraag& dto);
// The catalogue gives the instrument its name; one that was taken out keeps its id as name.
Meting to_dto(const app::MeasurementView& view, const app::Catalogue& catalogue);
std::vector<Meting> to_dto(const std::vector<app::MeasurementView>& views, const app::Catalogue& catalogue);
TredeBepaling to_dto(const app::Derived& derived);

}  // namespace ph::wire
