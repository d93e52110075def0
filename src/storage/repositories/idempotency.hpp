// Answers kept under an Idempotency-Key (app/ports/idempotency.hpp).
#pragma once
#include "app/ports/idempotency.hpp"
#include "storage/sql/connection.hpp"

namespace ph::storage {

class SqlIdempotencyRepository final : public app::IdempotencyRepository {
  public:
    explicit SqlIdempotencyRepository(sql::Connection& connection) : connection_(connection) {}

    Result<std::optional<app::StoredAnswer>> find(const UserId& user, std::string_view key) override;
    Status remember(const app::StoredAnswer& answer) override;
    Status forget_before(Instant created_before) override;

  private:
    sql::Connection& connection_;
};

}  // namespace ph::storage
