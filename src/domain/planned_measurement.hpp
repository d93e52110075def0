// A measurement that is to come: planned when a household follows an approach, done by measuring in its
// window, or missed with a reason. Nothing waits for it.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "domain/measurement.hpp"

namespace ph {

// `withdrawn`: the household went on in another approach, which plans its own.
BOOST_DEFINE_ENUM_CLASS(PlannedStatus, planned, done, missed, withdrawn)

struct PlannedMeasurement {
    PlannedMeasurementId id;
    DossierId dossier_id;
    MunicipalityId municipality_id;
    PersonId person_id;
    CaseId case_id;       // the approach that plans it
    std::string plan_id;  // of the catalogue's moment; one that was taken out is still known by the rest
    std::string name;     // "Vervolgmeting"
    std::string purpose;  // what the answers are for, as the participant reads it
    std::string instrument_id;
    Moment moment = Moment::baseline;
    Rater rater = Rater::professional;
    Date planned_on;
    Date opens_on;   // measuring from this day on settles it
    Date closes_on;  // and until this day, included
    PlannedStatus status = PlannedStatus::planned;
    std::optional<MeasurementId> measurement_id;
    std::optional<Date> measured_on;
    std::string missed_reason;  // id of the catalogue's list
    std::string missed_note;
    std::optional<UserId> settled_by;
    std::optional<Instant> settled_at;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(PlannedMeasurement, (),
                      (id, dossier_id, municipality_id, person_id, case_id, plan_id, name, purpose,
                       instrument_id, moment, rater, planned_on, opens_on, closes_on, status, measurement_id,
                       measured_on, missed_reason, missed_note, settled_by, settled_at, version))

// How it stands on a day.
enum class PlannedTurn { ahead, now, late, settled };
[[nodiscard]] PlannedTurn turn_of(const PlannedMeasurement& planned, Date today);

// Whether this measurement is the one that was planned: instrument, person, rater and moment, in the window.
[[nodiscard]] bool settles(const Measurement& taken, const PlannedMeasurement& planned);

// The same day so many months later; the last day of a month that is too short.
[[nodiscard]] Date months_after(Date day, int months);

}  // namespace ph
