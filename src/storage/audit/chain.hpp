// The hash chain of the audit, one a municipality. Event n holds
//   hash(n) = SHA-256(hash(n-1) | every field of event n, each with its length | payload hash)
// so that changing or removing an event shows in every later hash. The payload lies apart, with a random
// salt, and the event keeps SHA-256(salt | payload): destroying a payload leaves the chain whole and the hash
// cannot be guessed. The chain has no secret: who can write the database can write a whole chain anew.
// Against that stands an anchor that is kept elsewhere (storage/audit/anchor.hpp).
#pragma once
#include <span>

#include "access/gate.hpp"
#include "storage/audit/form.hpp"
#include "storage/sql/connection.hpp"

namespace ph::storage::audit {

// The newest event of a chain.
struct Head {
    std::int64_t sequence = 0;
    Hash hash{};
};

// Adds the events in order, inside the running write transaction. The heads stay locked until it ends.
Status append(sql::Connection& connection, std::span<const access::AuditEvent> events);

}  // namespace ph::storage::audit
