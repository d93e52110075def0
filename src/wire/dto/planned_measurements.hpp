// Geplande metingen, het verloop and the participant's own questions as they travel.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/measured_course.hpp"
#include "app/use_cases/own_measurements.hpp"
#include "app/use_cases/planned_measurements.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/reference.hpp"

namespace ph::wire {

template <>
struct Names<app::ScoreChange> {
    static constexpr auto table = names<app::ScoreChange>({{app::ScoreChange::improved, "vooruit"},
                                                           {app::ScoreChange::unchanged, "gelijk"},
                                                           {app::ScoreChange::deteriorated, "achteruit"}});
};

struct GeplandeMeting {
    PlannedMeasurementId id;
    PersonId persoonId;
    std::string naam;
    std::string doel;
    std::string instrument;
    std::string instrumentNaam;
    Moment moment{};
    Rater beoordelaar{};
    Date geplandOp;
    Date vanaf;
    Date tot;
    PlannedStatus status{};
    bool aanDeBeurt = false;
    bool teLaat = false;
    std::vector<std::string> domeinen;
    std::optional<MeasurementId> metingId;
    std::optional<Date> gemetenOp;
    std::optional<std::string> redenGemist;
    std::optional<std::string> redenGemistNaam;
    std::optional<std::string> toelichting;
    int versie = 1;
};
BOOST_DESCRIBE_STRUCT(GeplandeMeting, (),
                      (id, persoonId, naam, doel, instrument, instrumentNaam, moment, beoordelaar, geplandOp,
                       vanaf, tot, status, aanDeBeurt, teLaat, domeinen, metingId, gemetenOp, redenGemist,
                       redenGemistNaam, toelichting, versie))

struct GemisteMeting {
    std::string redenGemist;
    std::optional<std::string> toelichting;
};
BOOST_DESCRIBE_STRUCT(GemisteMeting, (), (redenGemist, toelichting))

struct DomeinVerloop {
    std::string domein;
    int eerste = 0;
    int laatste = 0;
    std::optional<double> index;
    std::optional<app::ScoreChange> verandering;
};
BOOST_DESCRIBE_STRUCT(DomeinVerloop, (), (domein, eerste, laatste, index, verandering))

struct Verloop {
    PersonId persoonId;
    std::string instrument;
    std::string instrumentNaam;
    Rater beoordelaar{};
    Date eersteDatum;
    Date laatsteDatum;
    std::optional<double> kleinsteVerschil;
    std::optional<std::string> bron;
    std::optional<std::string> waaromNiet;
    std::vector<DomeinVerloop> domeinen;
};
BOOST_DESCRIBE_STRUCT(Verloop, (),
                      (persoonId, instrument, instrumentNaam, beoordelaar, eersteDatum, laatsteDatum,
                       kleinsteVerschil, bron, waaromNiet, domeinen))

struct MijnMeetVraag {
    std::string domein;
    std::string naam;
    std::optional<std::string> uitleg;
    std::optional<std::string> pictogram;
};
BOOST_DESCRIBE_STRUCT(MijnMeetVraag, (), (domein, naam, uitleg, pictogram))

struct MijnMeting {
    PlannedMeasurementId geplandeMetingId;
    std::string naam;
    std::string doel;
    std::string instrumentNaam;
    std::string inleiding;
    Date tot;
    int laagste = 0;
    int hoogste = 0;
    bool hogerIsBeter = true;
    std::vector<Niveau> niveaus;
    std::vector<MijnMeetVraag> vragen;
    bool volgorde = false;
};
BOOST_DESCRIBE_STRUCT(MijnMeting, (),
                      (geplandeMetingId, naam, doel, instrumentNaam, inleiding, tot, laagste, hoogste,
                       hogerIsBeter, niveaus, vragen, volgorde))

struct MijnScore {
    std::string domein;
    int waarde = 0;
};
BOOST_DESCRIBE_STRUCT(MijnScore, (), (domein, waarde))

struct MijnScores {
    PlannedMeasurementId geplandeMetingId;
    std::vector<MijnScore> scores;
};
BOOST_DESCRIBE_STRUCT(MijnScores, (), (geplandeMetingId, scores))

GeplandeMeting to_dto(const PlannedMeasurement& planned, const app::Catalogue& catalogue, Date today);
app::MissedMeasurement to_domain(const GemisteMeting& dto);
Verloop to_dto(const app::MeasuredCourse& course, const app::Catalogue& catalogue);
// In the participant's words where the catalogue has them.
std::vector<Niveau> own_levels(const app::Instrument& instrument);
MijnMeting to_dto(const app::OwnQuestions& questions);
app::OwnScores to_domain(const MijnScores& dto);

}  // namespace ph::wire
