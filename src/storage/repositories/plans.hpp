// Action plans with goals, actions and GAS scores (app/ports/plans.hpp).
#pragma once
#include "app/ports/plans.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlPlanRepository final : public app::PlanRepository {
  public:
    SqlPlanRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    Result<std::vector<app::PlanView>> list(const access::Admission& admission) override;
    Result<std::vector<ActionPlan>> heads(const access::Admission& admission) override;
    Result<app::PlanView> find(const access::Admission& admission, const PlanId& plan) override;
    Status add(const access::Admission& admission, const PlanDocument& document) override;
    Status change(const access::Admission& admission, ActionPlan& plan) override;
    Status replace(const access::Admission& admission, PlanDocument& document) override;
    Status change_action(const access::Admission& admission, const Action& action) override;
    Status add_score(const access::Admission& admission, const GasScore& score) override;

  private:
    Status add_contents(const PlanDocument& document);

    sql::Mapper db_;
};

}  // namespace ph::storage
