// Measurements (app/ports/measurements.hpp).
#pragma once
#include "app/ports/measurements.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlMeasurementRepository final : public app::MeasurementRepository {
  public:
    SqlMeasurementRepository(sql::Connection& connection, const Secrets& secrets)
        : db_(connection, secrets) {}

    Result<std::vector<app::MeasurementView>> list(const access::Admission& admission,
                                                   std::optional<std::string_view> instrument) override;
    Result<std::vector<app::MeasurementView>> latest(const access::Admission& admission) override;
    Status add(const access::Admission& admission, const Measurement& measurement) override;
    Status set_rung(const access::Admission& admission, int rung) override;

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
