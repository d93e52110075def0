// Lists of people to approach (app/ports/outreach.hpp).
#pragma once
#include "app/ports/outreach.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlOutreachRepository final : public app::OutreachRepository {
  public:
    SqlOutreachRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    Result<std::vector<app::OutreachListView>> lists(const access::Scope& scope) override;
    Result<app::OutreachListView> list(const access::Scope& scope, const OutreachListId& id) override;
    Status add_list(const access::Scope& scope, const OutreachList& list) override;
    Status add_people(const access::Scope& scope, const std::vector<OutreachPerson>& people) override;
    Status remove_list(const access::Scope& scope, const OutreachListId& id) override;

    Result<app::Page<OutreachPerson>> people(const access::Scope& scope, const app::OutreachFilter& filter,
                                             Date today, const app::PageRequest& page) override;
    Result<OutreachPerson> person(const access::Scope& scope, const OutreachPersonId& id) override;
    Status change_person(const access::Scope& scope, OutreachPerson& person) override;
    Result<std::vector<app::OutreachNamesake>> born_on(const access::Scope& scope,
                                                       const std::vector<Date>& days) override;
    Result<std::vector<app::OutreachNamesake>> listed(const access::Scope& scope, bool only_undated) override;

    Result<std::vector<app::OutreachAttemptView>> attempts(const access::Scope& scope,
                                                           const OutreachPersonId& person) override;
    Result<std::vector<app::OutreachAttemptView>> attempts(const access::Admission& admission) override;
    Status add_attempt(const access::Scope& scope, const OutreachAttempt& attempt) override;

    Result<app::OutreachFunnel> funnel(const access::Scope& scope,
                                       const std::optional<OutreachListId>& list) override;
    Result<std::vector<app::OutreachReasonCount>> reasons(const access::Scope& scope,
                                                          const std::optional<OutreachListId>& list) override;

    Result<std::vector<OutreachPerson>> silent_since(const access::Scope& scope, Date day, int most) override;
    Status forget_words(const access::Scope& scope, const OutreachPersonId& person) override;

    // debt_signals.cpp
    Result<std::vector<OutreachPerson>> households(const access::Scope& scope, const std::string& ladder,
                                                   const std::vector<std::string>& keys) override;
    Result<std::vector<app::DebtSignalView>> signals(const access::Scope& scope,
                                                     const OutreachPersonId& person) override;
    Result<std::vector<app::DebtSignalView>> signals(const access::Admission& admission) override;
    Result<app::DebtSignalView> signal(const access::Scope& scope, const DebtSignalId& id) override;
    Status add_signals(const access::Scope& scope, const std::vector<DebtSignal>& signals) override;
    Status change_signal(const access::Scope& scope, DebtSignal& signal) override;

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
