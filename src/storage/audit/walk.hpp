// Every event of a log in the order of its chain, for exports: streaming, in bounded memory.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "access/gate.hpp"
#include "storage/audit/logs.hpp"

namespace ph::storage::audit {

struct WalkFilter {
    std::optional<Instant> from;   // and after
    std::optional<Instant> until;  // not part of it
    std::optional<DossierId> dossier;
};

// Calls `each` for the events that the filter lets through, without payloads. `progress` hears how many were
// looked at, of how many.
Status walk(const Log& log, const WalkFilter& filter,
            const std::function<void(const access::AuditEvent&)>& each,
            const std::function<void(std::int64_t done, std::int64_t total)>& progress);

// Of a log that holds them: those of changes and of all.
Result<std::map<MunicipalityId, std::string>> municipality_names(const Log& log);

}  // namespace ph::storage::audit
