#include "storage/audit/looks.hpp"

#include "storage/audit/places.hpp"
#include "storage/sql/codec.hpp"

namespace ph::storage::audit {

void LookCounts::find_half_hour(Instant at) {
    constexpr std::chrono::minutes half_hour{30};
    day_ = local_date(at);
    // Counted on the clock of the wall: the day on which it moves has 46 or 50 of them.
    half_hour_ = 47;
    while (half_hour_ > 0 && local_instant(day_, half_hour_ * half_hour) > at) --half_hour_;
    from_ = local_instant(day_, half_hour_ * half_hour);
    until_ = from_ + half_hour;
}

void LookCounts::add(const sql::Row& row, int first) {
    if (row.is_null(first) || row.is_null(first + 1) || !row.boolean(first + 4)) return;
    const std::string_view role = row.text(first + 2);
    if (role == "participant") return;
    const auto at = row.get<Instant>(first + 3);
    if (at < from_ || at >= until_) find_half_hour(at);
    LookCount& count =
        counts_[{day_, row.get<UserId>(first + 1), std::string(role), row.get<DossierId>(first)}];
    ++count.events;
    count.half_hours |= std::int64_t{1} << half_hour_;
}

Status add_looks(sql::Connection& connection, const MunicipalityId& municipality, const LookCounts& looks) {
    std::vector<sql::Arguments> rows;
    rows.reserve(looks.counts().size());
    for (const auto& [key, count] : looks.counts()) {
        sql::Arguments& row = rows.emplace_back();
        row.put(municipality);
        row.put(key.day);
        row.put(key.user);
        row.put(key.role);
        row.put(key.dossier);
        row.put(count.events);
        row.put(count.half_hours);
    }
    return connection.run_batch(
        "INSERT INTO event_look (municipality_id, day, user_id, role, dossier_id, events, half_hours) VALUES "
        "($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (municipality_id, day, user_id, role, dossier_id) DO "
        "UPDATE SET events = event_look.events + excluded.events, half_hours = event_look.half_hours | "
        "excluded.half_hours",
        rows);
}

Status looks_between(sql::Connection& connection, const MunicipalityId& municipality, Date from, Date until,
                     const std::function<void(const LookKey&, const LookCount&)>& each) {
    PH_TRY([[maybe_unused]] const auto kept,
           connection.run("SELECT day, user_id, role, dossier_id, events, half_hours FROM event_look WHERE "
                          "municipality_id = $1 AND day >= $2 AND day < $3",
                          sql::arguments_of(municipality, from, until), [&](const sql::Row& row) {
                              each({row.date(0), row.get<UserId>(1), row.get<std::string>(2),
                                    row.get<DossierId>(3)},
                                   {row.integer(4), row.integer(5)});
                          }));
    PH_TRY(const std::int64_t after, placed_until(connection, municipality));
    LookCounts newest;
    PH_TRY([[maybe_unused]] const auto events,
           connection.run("SELECT " + std::string(LookCounts::columns) +
                              " FROM event WHERE municipality_id = $1 AND sequence > $2",
                          sql::arguments_of(municipality, after),
                          [&](const sql::Row& row) { newest.add(row, 0); }));
    for (const auto& [key, count] : newest.counts()) {
        if (key.day >= from && key.day < until) each(key, count);
    }
    return {};
}

}  // namespace ph::storage::audit
