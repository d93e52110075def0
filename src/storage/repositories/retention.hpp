// Which dossiers have passed their term, who approved their destruction, and what is held back.
#pragma once
#include "app/ports/retention.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlRetentionRepository final : public app::RetentionRepository {
  public:
    SqlRetentionRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
