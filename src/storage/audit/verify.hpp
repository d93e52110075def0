// Recomputes the chains of a log: which events were changed, removed, added or moved since they were written.
// In parallel and in bounded memory: an event is checked against the hash that its predecessor holds, so that
// any stretch of a chain can be checked on its own.
#pragma once
#include <boost/describe.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "storage/audit/anchor.hpp"
#include "storage/audit/logs.hpp"
#include "storage/secrets.hpp"

namespace ph::storage::audit {

BOOST_DEFINE_ENUM_CLASS(BreakKind, changed, missing, added, moved, payload_changed, payload_added,
                        payload_missing, destruction, head, anchor, places)

// One thing that is not as it was written.
struct Break {
    BreakKind kind = BreakKind::changed;
    std::int64_t sequence = 0;
    std::int64_t through = 0;  // of a row of events; else the same as `sequence`
    std::string what;          // a Dutch sentence, for the privacy officer
};

struct ChainReport {
    LogKind log = LogKind::all;
    MunicipalityId municipality_id;
    std::int64_t events = 0;
    std::int64_t payloads_destroyed = 0;  // lawful, not a break: a destruction names them (destroyed.hpp)
    std::int64_t broken = 0;              // how many breaks there are
    std::vector<Break> breaks;            // the first thousand, in the order of the chain
};

struct VerifyOptions {
    std::size_t threads = 0;  // each with a connection of its own; 0: as many as there are processors
    std::function<void(std::int64_t done, std::int64_t total)> progress;  // from any thread, one at a time
    std::vector<AnchorLine> anchor;  // only the lines of this kind of log are looked at
    // To check that destructions are of this installation; without them whoever can write the database can
    // add one.
    std::optional<Secrets> secrets{};
};

// On one snapshot, while the server goes on. An Error when the log cannot be read.
Result<std::vector<ChainReport>> verify(const Log& log, const VerifyOptions& options);

}  // namespace ph::storage::audit
