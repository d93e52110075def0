// Measurements that an approach plans: shown, done by measuring, or missed with a reason. Nothing waits for
// them.
#pragma once
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/planned_measurements.hpp"

namespace ph::app {

// Plans what the approaches of this dossier ask and is not planned yet, counts from the baseline anew where
// one was taken since, and withdraws what an approach asked that the case left. To be called again at will.
Status plan_measurements(Call& call, const access::Admission& admission);

// The planned one that a measurement settles, if there is one; then what counts from a baseline is planned
// anew.
Status settle_planned(Call& call, const access::Admission& admission, const Measurement& taken);

// The domains that a planned measurement asks: those of its purpose, else all that need no reason of their
// own.
std::vector<std::string> asked_domains(const Catalogue& catalogue, const PlannedMeasurement& planned);

// By planned day.
Result<std::vector<PlannedMeasurement>> list_planned(Call& call, const DossierId& dossier);

struct MissedMeasurement {
    std::string reason;  // id of the catalogue's list
    std::string note;
};
// Refused for one that is settled, or whose first day has not come.
Result<PlannedMeasurement> miss_planned(Call& call, const DossierId& dossier, const PlannedMeasurementId& id,
                                        int version, MissedMeasurement missed);

}  // namespace ph::app
