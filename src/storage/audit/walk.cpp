#include "storage/audit/walk.hpp"

#include <algorithm>
#include <vector>

#include "storage/audit/chain.hpp"
#include "storage/audit/places.hpp"
#include "storage/sql/codec.hpp"

namespace ph::storage::audit {
namespace {

// Events are stamped just before they are written: their moments go up with their numbers but for a little.
constexpr std::chrono::hours slack{1};

struct Part {
    MunicipalityId municipality;
    std::int64_t first = 1;
    std::int64_t last = 0;
};

// The first number at or after `from`, by halving.
Result<std::int64_t> first_since(sql::Connection& connection, const Part& part, Instant from) {
    std::int64_t low = part.first;
    std::int64_t high = part.last + 1;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        PH_TRY(const auto at, connection.scalar<std::int64_t>(
                                  "SELECT at FROM event WHERE municipality_id = $1 AND sequence >= "
                                  "$2 ORDER BY sequence LIMIT 1",
                                  part.municipality, middle));
        if (!at || Instant{std::chrono::milliseconds{*at}} >= from) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

Result<std::vector<Part>> parts_of(sql::Connection& connection, const WalkFilter& filter) {
    std::vector<Part> parts;
    PH_TRY([[maybe_unused]] const auto heads,
           connection.run("SELECT municipality_id, sequence FROM chain_head ORDER BY municipality_id", {},
                          [&](const sql::Row& row) {
                              parts.push_back({row.get<MunicipalityId>(0), 1, row.integer(1)});
                          }));
    for (Part& part : parts) {
        const Part whole = part;
        if (filter.from) {
            PH_TRY(part.first, first_since(connection, whole, *filter.from - slack));
        }
        if (filter.until) {
            PH_TRY(const auto end, first_since(connection, whole, *filter.until + slack));
            part.last = std::min(part.last, end - 1);
        }
    }
    return parts;
}

bool wanted(const access::AuditEvent& event, const WalkFilter& filter) {
    if (filter.from && event.at < *filter.from) return false;
    if (filter.until && event.at >= *filter.until) return false;
    return !filter.dossier || event.dossier_id == filter.dossier;
}

}  // namespace

Status walk(const Log& log, const WalkFilter& filter,
            const std::function<void(const access::AuditEvent&)>& each,
            const std::function<void(std::int64_t done, std::int64_t total)>& progress) {
    static const std::string select =
        "SELECT " + std::string(event_columns) +
        " FROM event WHERE municipality_id = $1 AND sequence >= $2 AND sequence < $3 ORDER BY sequence";
    PH_TRY(const auto connection, open_snapshot(log));
    PH_TRY(const auto parts, parts_of(*connection, filter));
    std::int64_t total = 0;
    for (const Part& part : parts) total += std::max<std::int64_t>(0, part.last - part.first + 1);
    std::int64_t done = 0;
    for (const Part& part : parts) {
        for (std::int64_t from = part.first; from <= part.last; from += stretch_size) {
            const std::int64_t end = std::min(part.last + 1, from + stretch_size);
            PH_TRY([[maybe_unused]] const auto rows,
                   connection->run(select, sql::arguments_of(part.municipality, from, end),
                                   [&](const sql::Row& row) {
                                       const auto event = event_of(read_fields(row));
                                       if (wanted(event, filter)) each(event);
                                   }));
            done += end - from;
            if (progress) progress(done, total);
        }
    }
    return {};
}

Result<std::map<MunicipalityId, std::string>> municipality_names(const Log& log) {
    PH_TRY(const auto connection, open_snapshot(log));
    std::map<MunicipalityId, std::string> names;
    PH_TRY([[maybe_unused]] const auto rows,
           connection->run("SELECT id, name FROM municipality", {}, [&](const sql::Row& row) {
               names.emplace(row.get<MunicipalityId>(0), row.get<std::string>(1));
           }));
    return names;
}

}  // namespace ph::storage::audit
