// What the gate asks before every decision, and the grants that follow from involvements.
#pragma once
#include "access/grants.hpp"
#include "app/ports/grants.hpp"
#include "storage/sql/connection.hpp"

namespace ph::storage {

class SqlGrantRepository final : public app::GrantRepository {
  public:
    explicit SqlGrantRepository(sql::Connection& connection) : connection_(connection) {}
    Result<std::optional<access::Target>> target(const DossierId& dossier, const access::Actor& actor,
                                                 Instant now) override;
    Result<int> renew(const access::Policy& policy) override;

  private:
    sql::Connection& connection_;
};

// Puts these in the place of the grants that followed from the same record; whoever writes an involvement
// calls this in the same transaction.
Status write_grants(sql::Connection& connection, const Uuid& source,
                    const std::vector<access::KeptGrant>& grants);

}  // namespace ph::storage
