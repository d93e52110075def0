// Cases and the approaches they began with (app/ports/cases.hpp).
#pragma once
#include "app/ports/cases.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlCaseRepository final : public app::CaseRepository {
  public:
    SqlCaseRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    Result<std::vector<ApproachSource>> sources() override;
    Result<ApproachSource> source(const std::string& approach_id, int approach_version) override;
    Result<std::vector<app::Edition>> editions() override;
    Status keep_source(const ApproachSource& source) override;
    Result<std::vector<app::DueCase>> due(Instant now, int most) override;

    Result<std::vector<app::PlacePool>> waiting_pools() override;
    Result<std::vector<CasePlace>> pool(const app::PlacePool& pool, bool to_admit) override;

    Result<std::string> usual_approach(const access::Admission& admission) override;
    Result<std::vector<Case>> cases(const access::Admission& admission) override;
    Result<Case> find(const access::Admission& admission, const CaseId& id) override;
    Status open(const access::Admission& admission, const Case& opened) override;
    Status change(const access::Admission& admission, Case& changed) override;
    Status add_step(const access::Admission& admission, const CaseStep& step,
                    const std::vector<CaseHappening>& happenings) override;
    Result<std::vector<app::CaseStepView>> steps(const access::Admission& admission,
                                                 const CaseId& id) override;
    Result<std::vector<CaseHappening>> happenings(const access::Admission& admission,
                                                  const CaseId& id) override;
    Result<std::vector<CasePlace>> places(const access::Admission& admission, const CaseId& id) override;
    Status set_places(const access::Admission& admission, const CaseId& id,
                      const std::vector<CasePlace>& places) override;
    Result<std::vector<Task>> open_tasks(const access::Admission& admission, const CaseId& id) override;

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
