// Published decision tables (app/ports/decision_tables.hpp).
#pragma once
#include "app/ports/decision_tables.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlDecisionTableRepository final : public app::DecisionTableRepository {
  public:
    SqlDecisionTableRepository(sql::Connection& connection, const Secrets& secrets)
        : db_(connection, secrets) {}

    Result<std::vector<app::TableVersion>> versions(const MunicipalityId& municipality) override;
    Result<std::string> text(const MunicipalityId& municipality, const std::string& decision_id,
                             int number) override;
    Status publish(const access::Scope& scope, const PublishedTable& table) override;
    Status withdraw(const access::Scope& scope, const WithdrawnTable& withdrawn) override;

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
