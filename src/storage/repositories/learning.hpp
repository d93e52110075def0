// Trainings and intervision.
#pragma once
#include "app/ports/learning.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlLearningRepository final : public app::LearningRepository {
  public:
    SqlLearningRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    Result<std::vector<app::TrainingView>> trainings(const access::Scope& scope, Instant from) override;
    Result<std::vector<app::TrainingView>> past_trainings(const access::Scope& scope, Instant before,
                                                          int limit) override;
    Result<std::vector<app::TrainingView>> own_trainings(const access::Scope& scope, Instant from,
                                                         Instant until) override;
    Result<app::TrainingView> training(const access::Scope& scope, const TrainingId& id) override;
    Status add_training(const access::Scope& scope, const Training& training) override;
    Status change_training(const access::Scope& scope, Training& training) override;
    Result<bool> sign_up(const access::Scope& scope, const TrainingSignUp& sign_up) override;
    Status sign_off(const access::Scope& scope, const TrainingId& id) override;
    Result<std::vector<std::string>> participants(const access::Scope& scope, const TrainingId& id) override;

    Result<std::vector<IntervisionGroup>> groups(const access::Scope& scope) override;
    Status add_group(const access::Scope& scope, const IntervisionGroup& group) override;
    Status change_group(const access::Scope& scope, IntervisionGroup& group) override;
    Result<std::vector<app::IntervisionCaseView>> cases(const access::Scope& scope,
                                                        const IntervisionGroup& group) override;
    Status add_case(const access::Scope& scope, const IntervisionCase& one) override;
    Result<app::IntervisionCaseView> one_case(const access::Scope& scope, const IntervisionGroup& group,
                                              const IntervisionCaseId& id) override;
    Status change_case(const access::Scope& scope, IntervisionCase& one) override;
    Status remove_case(const access::Scope& scope, const IntervisionCaseId& id) override;

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
