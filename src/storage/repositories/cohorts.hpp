// Cohorts, their reports and their people (app/ports/cohorts.hpp).
#pragma once
#include "app/ports/cohorts.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlCohortRepository final : public app::CohortRepository {
  public:
    SqlCohortRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    Result<std::vector<SavedCohort>> list(const access::Scope& scope) override;
    Result<SavedCohort> find(const access::Scope& scope, const CohortId& id) override;
    Status add(const access::Scope& scope, const SavedCohort& cohort) override;
    Status change(const access::Scope& scope, SavedCohort& cohort) override;
    // cohort_subjects.cpp
    Result<app::Page<app::CohortSubject>> subjects(const access::Scope& scope,
                                                   const app::SubjectQuestion& question,
                                                   const app::PageRequest& page) override;
    Result<app::Page<app::CohortSubject>> ended_after_outreach(const access::Scope& scope,
                                                               const std::optional<OutreachListId>& list,
                                                               const app::PageRequest& page) override;
    Result<std::optional<KeptReport>> latest_report(const access::Scope& scope,
                                                    const CohortId& cohort) override;
    Result<std::vector<KeptReport>> definitions_told(const access::Scope& scope) override;
    Result<std::vector<KeptReportId>> told_so_far(const access::Scope& scope) override;
    Status keep(const access::Scope& scope, const KeptReport& report) override;
    Result<std::vector<app::FoundEvidence>> evidence(const access::Scope& scope,
                                                     const app::EvidenceQuestion& question) override;
    Status keep_evidence(const access::Scope& scope, const MeasuredEvidence& evidence) override;

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
