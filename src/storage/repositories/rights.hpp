// What participants asked under the AVG, and everything that is kept about one person.
#pragma once
#include "app/ports/rights.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlRightsRepository final : public app::RightsRepository {
  public:
    SqlRightsRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
