#include "storage/repositories/audit_log.hpp"

#include <algorithm>
#include <map>

#include "storage/audit/form.hpp"
#include "storage/audit/places.hpp"
#include "storage/sql/codec.hpp"

namespace ph::storage {
namespace {

using app::LoggedEvent;
using app::LogPlace;

// One statement fetches so many events; what is left of the last one asks for numbers that do not exist.
constexpr std::size_t fetched_together = 32;

std::string select_events() {
    std::string sql = "SELECT " + std::string(audit::event_columns) +
                      " FROM event WHERE municipality_id = $1 AND sequence IN ($2";
    for (std::size_t i = 1; i < fetched_together; ++i) sql += ", $" + std::to_string(i + 2);
    return sql + ")";
}

// The newest first.
Result<std::vector<LoggedEvent>> newest_of(sql::Connection& connection, const access::Admission& admission,
                                           std::int64_t below, int limit) {
    static const std::string select = select_events();
    PH_TRY(const auto places,
           audit::places_of(connection, admission.municipality(), admission.dossier(), below, limit));
    std::vector<LoggedEvent> events;
    events.reserve(places.size());
    for (std::size_t at = 0; at < places.size(); at += fetched_together) {
        auto arguments = sql::arguments_of(admission.municipality());
        for (std::size_t i = at; i < at + fetched_together; ++i)
            arguments.put(i < places.size() ? places[i] : std::int64_t{-1});
        PH_TRY([[maybe_unused]] const auto rows, connection.run(select, arguments, [&](const sql::Row& row) {
            const audit::Fields fields = audit::read_fields(row);
            events.push_back({audit::event_of(fields), fields.sequence, {}, {}, {}});
        }));
    }
    // The places follow from the events; whatever else they say is left out here and told by `audit verify`.
    std::erase_if(events,
                  [&](const LoggedEvent& one) { return one.event.dossier_id != admission.dossier(); });
    std::ranges::sort(events, std::greater<>{}, &LoggedEvent::sequence);
    return events;
}

}  // namespace

Result<std::vector<LoggedEvent>> SqlAuditLog::of_dossier(const access::Admission& admission, LogPlace after,
                                                         int limit) {
    PH_TRY(auto changes, newest_of(connection_, admission, after.changes, limit));
    std::vector<LoggedEvent> reads;
    if (read_log_ != nullptr) {
        PH_TRY(const Pool::Lease lease, read_log_->take());
        PH_CHECK(lease->begin(sql::Transaction::read));
        auto found = newest_of(*lease, admission, after.reads, limit);
        lease->rollback();
        PH_TRY(reads, std::move(found));
    }
    std::vector<LoggedEvent> merged;
    const std::size_t most = std::min(static_cast<std::size_t>(limit), changes.size() + reads.size());
    merged.reserve(most);
    auto change = changes.begin();
    auto read = reads.begin();
    while (merged.size() < most) {
        const bool read_is_newer =
            change == changes.end() || (read != reads.end() && read->event.at > change->event.at);
        auto& next = read_is_newer ? *read++ : *change++;
        (read_is_newer ? after.reads : after.changes) = next.sequence;
        next.place = after;
        merged.push_back(std::move(next));
    }
    PH_CHECK(name_users(merged));
    return merged;
}

Status SqlAuditLog::name_users(std::vector<LoggedEvent>& events) {
    std::map<UserId, std::string> users;
    std::map<OrganisationId, std::string> organisations;
    for (LoggedEvent& one : events) {
        const access::AuditEvent& event = one.event;
        if (event.user_id) {
            auto& name = users[*event.user_id];
            if (name.empty()) {
                PH_TRY(const auto found, connection_.scalar<std::string>(
                                             "SELECT display_name FROM user_account WHERE id = $1 AND "
                                             "municipality_id = $2",
                                             *event.user_id, event.municipality_id));
                name = found.value_or("");
            }
            one.user_name = name;
        }
        if (event.organisation_id) {
            auto& name = organisations[*event.organisation_id];
            if (name.empty()) {
                PH_TRY(const auto found,
                       connection_.scalar<std::string>(
                           "SELECT name FROM organisation WHERE id = $1 AND municipality_id = "
                           "$2",
                           *event.organisation_id, event.municipality_id));
                name = found.value_or("");
            }
            one.organisation_name = name;
        }
    }
    return {};
}

}  // namespace ph::storage
