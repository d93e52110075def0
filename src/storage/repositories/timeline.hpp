// The story of a dossier out of its records (app/ports/timeline.hpp).
#pragma once
#include "app/ports/timeline.hpp"
#include "storage/sql/connection.hpp"

namespace ph::storage {

class SqlTimelineRepository final : public app::TimelineRepository {
  public:
    explicit SqlTimelineRepository(sql::Connection& connection) : connection_(connection) {}
    Result<std::vector<app::TimelineMoment>> moments(const access::Admission& admission,
                                                     const std::set<app::TimelineKind>& kinds) override;

  private:
    sql::Connection& connection_;
};

}  // namespace ph::storage
