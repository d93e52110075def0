// Measurements that are to come (app/ports/planned_measurements.hpp).
#pragma once
#include "app/ports/planned_measurements.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlPlannedMeasurementRepository final : public app::PlannedMeasurementRepository {
  public:
    SqlPlannedMeasurementRepository(sql::Connection& connection, const Secrets& secrets)
        : db_(connection, secrets) {}

    Result<std::vector<PlannedMeasurement>> list(const access::Admission& admission) override;
    Result<PlannedMeasurement> find(const access::Admission& admission,
                                    const PlannedMeasurementId& id) override;
    Status add(const access::Admission& admission, const PlannedMeasurement& planned) override;
    Status change(const access::Admission& admission, PlannedMeasurement& planned) override;
    Result<std::vector<app::MeasureNowRow>> caseload(const access::Scope& scope, Date today) override;

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
