// One transaction on one leased connection, with every repository on it. A new repository adds a member, an
// accessor and a line in the constructor.
#pragma once
#include "app/ports/unit_of_work.hpp"
#include "storage/pool.hpp"
#include "storage/repositories/audit_log.hpp"
#include "storage/repositories/cases.hpp"
#include "storage/repositories/cohorts.hpp"
#include "storage/repositories/decision_tables.hpp"
#include "storage/repositories/dossiers.hpp"
#include "storage/repositories/family_plans.hpp"
#include "storage/repositories/first_talks.hpp"
#include "storage/repositories/grants.hpp"
#include "storage/repositories/idempotency.hpp"
#include "storage/repositories/learning.hpp"
#include "storage/repositories/letters.hpp"
#include "storage/repositories/measurements.hpp"
#include "storage/repositories/meetings.hpp"
#include "storage/repositories/outreach.hpp"
#include "storage/repositories/persons.hpp"
#include "storage/repositories/planned_measurements.hpp"
#include "storage/repositories/plans.hpp"
#include "storage/repositories/protection.hpp"
#include "storage/repositories/referrals.hpp"
#include "storage/repositories/retention.hpp"
#include "storage/repositories/rights.hpp"
#include "storage/repositories/sharing.hpp"
#include "storage/repositories/timeline.hpp"
#include "storage/repositories/trajectories.hpp"
#include "storage/repositories/users.hpp"
#include "storage/repositories/work.hpp"

namespace ph::storage {

class SqlUnitOfWork final : public app::UnitOfWork {
  public:
    // The lease's connection has begun a transaction of this kind.
    // `read_log`: where the events of reads stand when that is another file.
    SqlUnitOfWork(Pool::Lease lease, Pool* read_log, const Secrets& secrets, app::Access access)
        : lease_(std::move(lease)),
          access_(access),
          grants_(*lease_),
          measurements_(*lease_, secrets),
          planned_measurements_(*lease_, secrets),
          first_talks_(*lease_, secrets),
          plans_(*lease_, secrets),
          trajectories_(*lease_, secrets),
          work_(*lease_, secrets),
          dossiers_(*lease_, secrets),
          persons_(*lease_, secrets),
          cases_(*lease_, secrets),
          decision_tables_(*lease_, secrets),
          cohorts_(*lease_, secrets),
          timeline_(*lease_),
          outreach_(*lease_, secrets),
          letters_(*lease_, secrets),
          learning_(*lease_, secrets),
          sharing_(*lease_, secrets),
          protection_(*lease_, secrets),
          referrals_(*lease_, secrets),
          meetings_(*lease_, secrets),
          family_plans_(*lease_, secrets),
          rights_(*lease_, secrets),
          retention_(*lease_, secrets),
          audit_log_(*lease_, read_log),
          users_(*lease_, secrets),
          idempotency_(*lease_) {}
    ~SqlUnitOfWork() override {
        if (open_) lease_->rollback();
    }
    SqlUnitOfWork(const SqlUnitOfWork&) = delete;
    SqlUnitOfWork& operator=(const SqlUnitOfWork&) = delete;

    app::GrantRepository& grants() override { return grants_; }
    app::MeasurementRepository& measurements() override { return measurements_; }
    app::PlannedMeasurementRepository& planned_measurements() override { return planned_measurements_; }
    app::FirstTalkRepository& first_talks() override { return first_talks_; }
    app::PlanRepository& plans() override { return plans_; }
    app::TrajectoryRepository& trajectories() override { return trajectories_; }
    app::WorkRepository& work() override { return work_; }
    app::DossierRepository& dossiers() override { return dossiers_; }
    app::PersonRepository& persons() override { return persons_; }
    app::CaseRepository& cases() override { return cases_; }
    app::DecisionTableRepository& decision_tables() override { return decision_tables_; }
    app::CohortRepository& cohorts() override { return cohorts_; }
    app::TimelineRepository& timeline() override { return timeline_; }
    app::OutreachRepository& outreach() override { return outreach_; }
    app::LetterRepository& letters() override { return letters_; }
    app::LearningRepository& learning() override { return learning_; }
    app::SharingRepository& sharing() override { return sharing_; }
    app::ProtectionRepository& protection() override { return protection_; }
    app::ReferralRepository& referrals() override { return referrals_; }
    app::MeetingRepository& meetings() override { return meetings_; }
    app::FamilyPlanRepository& family_plans() override { return family_plans_; }
    app::RightsRepository& rights() override { return rights_; }
    app::RetentionRepository& retention() override { return retention_; }
    app::AuditLog& audit_log() override { return audit_log_; }
    app::UserRepository& users() override { return users_; }
    app::IdempotencyRepository& idempotency() override { return idempotency_; }

    Result<std::optional<app::Revision>> revision(const access::Admission& admission) override;
    Result<std::optional<app::Revision>> revision(const access::Scope& scope) override;
    Status commit(const std::vector<access::AuditEvent>& events) override;

  private:
    Pool::Lease lease_;
    const app::Access access_;
    bool open_ = true;
    SqlGrantRepository grants_;
    SqlMeasurementRepository measurements_;
    SqlPlannedMeasurementRepository planned_measurements_;
    SqlFirstTalkRepository first_talks_;
    SqlPlanRepository plans_;
    SqlTrajectoryRepository trajectories_;
    SqlWorkRepository work_;
    SqlDossierRepository dossiers_;
    SqlPersonRepository persons_;
    SqlCaseRepository cases_;
    SqlDecisionTableRepository decision_tables_;
    SqlCohortRepository cohorts_;
    SqlTimelineRepository timeline_;
    SqlOutreachRepository outreach_;
    SqlLetterRepository letters_;
    SqlLearningRepository learning_;
    SqlSharingRepository sharing_;
    SqlProtectionRepository protection_;
    SqlReferralRepository referrals_;
    SqlMeetingRepository meetings_;
    SqlFamilyPlanRepository family_plans_;
    SqlRightsRepository rights_;
    SqlRetentionRepository retention_;
    SqlAuditLog audit_log_;
    SqlUserRepository users_;
    SqlIdempotencyRepository idempotency_;
};

}  // namespace ph::storage
