// Measurements that are to come in a dossier, and those of one person's day.
#pragma once
#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "base/result.hpp"
#include "domain/planned_measurement.hpp"

namespace ph::app {

// One whose window is open or past, in a dossier of the caseload. No scores, no purpose.
struct MeasureNowRow {
    DossierId dossier_id;
    std::string name;  // of the participant
    PlannedMeasurementId planned_id;
    std::string title;
    std::string instrument_id;
    Rater rater = Rater::professional;
    Date closes_on;
};
BOOST_DESCRIBE_STRUCT(MeasureNowRow, (),
                      (dossier_id, name, planned_id, title, instrument_id, rater, closes_on))

class PlannedMeasurementRepository {
  public:
    virtual ~PlannedMeasurementRepository() = default;

    // By planned day.
    virtual Result<std::vector<PlannedMeasurement>> list(const access::Admission& admission) = 0;
    // Fault::missing when this dossier has no such one.
    virtual Result<PlannedMeasurement> find(const access::Admission& admission,
                                            const PlannedMeasurementId& id) = 0;
    virtual Status add(const access::Admission& admission, const PlannedMeasurement& planned) = 0;
    // Fault::stale when `version` is not the present one; stored one higher, also in `planned`.
    virtual Status change(const access::Admission& admission, PlannedMeasurement& planned) = 0;

    // Of the dossiers of which the user of the scope is the coach, but closed ones: those that are still
    // planned and open by `today`; first to close first.
    virtual Result<std::vector<MeasureNowRow>> caseload(const access::Scope& scope, Date today) = 0;
};

}  // namespace ph::app
