// The hash chain of the audit, one a municipality. Event n holds
//   hash(n) = SHA-256(hash(n-1) | every field of event n, each with its length | payload hash)
// so that changing or removing an event shows in every later hash. The payload lies apart, with a random
// salt, and the event keeps SHA-256(salt | payload): destroying a payload leaves the chain whole and the hash
// cannot be guessed.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "storage/sql/connection.hpp"

namespace ph::storage::audit {

using Hash = std::array<std::uint8_t, 32>;

// Adds the events in order, inside the running write transaction. The heads stay locked until it ends.
Status append(sql::Connection& connection, std::span<const access::AuditEvent> events);

// Where a chain is broken, in Dutch for the privacy officer.
struct Break {
    std::int64_t sequence = 0;
    std::string what;
};

struct ChainReport {
    MunicipalityId municipality_id;
    std::int64_t events = 0;
    std::int64_t payloads_destroyed = 0;  // lawful, not a break
    std::vector<Break> breaks;            // the first hundred
};

// Recomputes every chain from its first event; run it in a read transaction.
Result<std::vector<ChainReport>> verify(sql::Connection& connection);

}  // namespace ph::storage::audit
