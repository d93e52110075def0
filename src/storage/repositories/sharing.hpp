// Consents, covenants, broken glass and who may know of a restricted dossier: what makes grants besides
// involvements.
#pragma once
#include "app/ports/sharing.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlSharingRepository final : public app::SharingRepository {
  public:
    SqlSharingRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
