// Who looked at which dossier on which day: follows from the events, and is kept as one row for each, so that
// a question about weeks does not read millions of events. Written together with the places (places.hpp).
#pragma once
#include <functional>
#include <map>
#include <string>
#include <tuple>

#include "domain/ids.hpp"
#include "storage/sql/connection.hpp"

namespace ph::storage::audit {

// What one user did with one dossier in one role on one day.
struct LookKey {
    Date day;  // in the Netherlands
    UserId user;
    std::string role;
    DossierId dossier;
    friend auto operator<=>(const LookKey&, const LookKey&) = default;
};
struct LookCount {
    std::int64_t events = 0;
    std::int64_t half_hours = 0;  // a bit for each half hour of the day in which there was one
};

// Adds up events while they come. What the gate refused, what nobody did, and participants at their own
// dossier do not count.
class LookCounts {
  public:
    // The columns for add(), of table event.
    static constexpr std::string_view columns = "dossier_id, user_id, role, at, allowed";
    // `first`: the column of the row where those begin.
    void add(const sql::Row& row, int first);
    [[nodiscard]] const std::map<LookKey, LookCount>& counts() const noexcept { return counts_; }

  private:
    // The day and half hour of a moment; events come in the order of time, so that most share the last one.
    void find_half_hour(Instant at);

    std::map<LookKey, LookCount> counts_;
    Instant from_;
    Instant until_;
    Date day_;
    int half_hour_ = 0;
};

// Adds to the rows that are there, in the running write transaction.
Status add_looks(sql::Connection& connection, const MunicipalityId& municipality, const LookCounts& looks);

// Of the days from `from` until `until` (not part of it), those of events without a row too. The same key may
// come more than once.
Status looks_between(sql::Connection& connection, const MunicipalityId& municipality, Date from, Date until,
                     const std::function<void(const LookKey&, const LookCount&)>& each);

}  // namespace ph::storage::audit
