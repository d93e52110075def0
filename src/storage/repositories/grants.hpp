// What the gate asks before every decision, and the grants that follow from involvements.
#pragma once
#include "access/gate.hpp"
#include "domain/dossier.hpp"
#include "storage/sql/connection.hpp"

namespace ph::storage {

class SqlGrantSource final : public access::GrantSource {
  public:
    explicit SqlGrantSource(sql::Connection& connection) : connection_(connection) {}
    Result<std::optional<access::Target>> target(const DossierId& dossier, const access::Actor& actor,
                                                 Instant now) override;

  private:
    sql::Connection& connection_;
};

// The grant of an involvement that was added or changed; whoever writes an involvement calls this in the same
// transaction.
Status write_grant(sql::Connection& connection, const Involvement& involvement);

}  // namespace ph::storage
