// Measurements of a dossier: append-only, so there is nothing to change here but the latest rung.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/gate.hpp"
#include "base/result.hpp"
#include "domain/measurement.hpp"

namespace ph::app {

// A measurement with the name of who recorded it.
struct MeasurementView : Measurement {
    std::string recorded_by_name;
};
BOOST_DESCRIBE_STRUCT(MeasurementView, (Measurement), (recorded_by_name))

class MeasurementRepository {
  public:
    virtual ~MeasurementRepository() = default;

    // Newest first; of one instrument when asked for.
    virtual Result<std::vector<MeasurementView>> list(const access::Admission& admission,
                                                      std::optional<std::string_view> instrument) = 0;
    // The newest of each instrument and rater, newest first.
    virtual Result<std::vector<MeasurementView>> latest(const access::Admission& admission) = 0;
    virtual Status add(const access::Admission& admission, const Measurement& measurement) = 0;
    // The rung that holds now, on the dossier itself. Derived from the measurements, so its version stays.
    virtual Status set_rung(const access::Admission& admission, int rung) = 0;
};

}  // namespace ph::app
