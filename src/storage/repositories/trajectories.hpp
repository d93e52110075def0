// Trajectories and progress reports (app/ports/trajectories.hpp).
#pragma once
#include "app/ports/trajectories.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlTrajectoryRepository final : public app::TrajectoryRepository {
  public:
    SqlTrajectoryRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    Result<std::vector<app::TrajectoryView>> list(const access::Admission& admission) override;
    Result<app::TrajectoryView> find(const access::Admission& admission,
                                     const TrajectoryId& trajectory) override;
    Status add(const access::Admission& admission, const Trajectory& trajectory) override;
    Status change(const access::Admission& admission, Trajectory& trajectory) override;
    Status add_report(const access::Admission& admission, const ProgressReport& report) override;
    Result<bool> has_organisation(const access::Admission& admission,
                                  const OrganisationId& organisation) override;

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
