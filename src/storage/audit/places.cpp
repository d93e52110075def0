#include "storage/audit/places.hpp"

#include <algorithm>

#include "storage/audit/looks.hpp"
#include "storage/sql/codec.hpp"

namespace ph::storage::audit {
namespace {

// Looked at in one statement, from the newest back: a dossier that was opened lately needs no more.
constexpr std::int64_t stretches_together = 256;

void add_offsets(std::span<const std::uint8_t> bytes, std::int64_t stretch, std::int64_t below,
                 std::size_t most, std::vector<std::int64_t>& to) {
    for (std::size_t at = bytes.size() / 2; at > 0 && to.size() < most; --at) {
        const std::int64_t offset = bytes[(2 * at) - 2] + 256 * bytes[(2 * at) - 1];
        if (const std::int64_t sequence = first_of(stretch) + offset; sequence < below)
            to.push_back(sequence);
    }
}

}  // namespace

void StretchPlaces::add(const Uuid& dossier, std::int64_t offset) {
    found_.emplace_back(dossier, static_cast<std::uint16_t>(offset));
}

std::vector<std::pair<Uuid, std::string>> StretchPlaces::rows() {
    std::ranges::sort(found_);
    std::vector<std::pair<Uuid, std::string>> rows;
    for (const auto& [dossier, offset] : found_) {
        if (rows.empty() || rows.back().first != dossier) rows.emplace_back(dossier, "");
        rows.back().second += static_cast<char>(offset & 0xFFU);
        rows.back().second += static_cast<char>(offset >> 8U);
    }
    return rows;
}

Result<bool> place_next_stretch(sql::Connection& connection, const MunicipalityId& municipality) {
    PH_TRY([[maybe_unused]] const auto made,
           connection.execute(
               "INSERT INTO event_stretch (municipality_id, done) VALUES ($1, 0) ON CONFLICT DO NOTHING",
               municipality));
    // The update locks the row, and takes the turn of whoever would do the same.
    std::optional<std::int64_t> stretch;
    PH_TRY(
        [[maybe_unused]] const auto turn,
        connection.run("UPDATE event_stretch SET done = done + 1 WHERE municipality_id = $1 AND (done + 1) "
                       "* $2 <= (SELECT sequence FROM chain_head WHERE municipality_id = $1) RETURNING done",
                       sql::arguments_of(municipality, stretch_size),
                       [&](const sql::Row& row) { stretch = row.get<std::int64_t>(0) - 1; }));
    if (!stretch) return false;
    StretchPlaces places;
    LookCounts looks;
    const std::int64_t first = first_of(*stretch);
    PH_TRY([[maybe_unused]] const auto events,
           connection.run("SELECT sequence, " + std::string(LookCounts::columns) +
                              " FROM event WHERE municipality_id = $1 AND sequence >= $2 AND sequence < $3 "
                              "AND dossier_id IS NOT NULL",
                          sql::arguments_of(municipality, first, first + stretch_size),
                          [&](const sql::Row& row) {
                              places.add(row.get<Uuid>(1), row.integer(0) - first);
                              looks.add(row, 1);
                          }));
    const auto found = places.rows();
    std::vector<sql::Arguments> rows(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        rows[i].put(municipality);
        rows[i].put(*stretch);
        rows[i].put(found[i].first);
        rows[i].put_text(sql::Kind::bytes, found[i].second);
    }
    PH_CHECK(connection.run_batch(
        "INSERT INTO event_place (municipality_id, stretch, dossier_id, places) VALUES ($1, $2, $3, $4)",
        rows));
    PH_CHECK(add_looks(connection, municipality, looks));
    return true;
}

Result<std::vector<MunicipalityId>> chains_to_place(sql::Connection& connection) {
    std::vector<MunicipalityId> found;
    PH_TRY(
        [[maybe_unused]] const auto rows,
        connection.run("SELECT h.municipality_id FROM chain_head h LEFT JOIN event_stretch s ON "
                       "s.municipality_id = h.municipality_id WHERE h.sequence >= (COALESCE(s.done, 0) + 1) "
                       "* $1 ORDER BY h.municipality_id",
                       sql::arguments_of(stretch_size),
                       [&](const sql::Row& row) { found.push_back(row.get<MunicipalityId>(0)); }));
    return found;
}

Status forget_places(sql::Connection& connection) {
    PH_TRY([[maybe_unused]] const auto places, connection.execute("DELETE FROM event_place"));
    PH_TRY([[maybe_unused]] const auto looks, connection.execute("DELETE FROM event_look"));
    PH_TRY([[maybe_unused]] const auto stretches, connection.execute("DELETE FROM event_stretch"));
    return {};
}

Result<std::int64_t> placed_until(sql::Connection& connection, const MunicipalityId& municipality) {
    PH_TRY(const auto done, connection.scalar<std::int64_t>(
                                "SELECT done FROM event_stretch WHERE municipality_id = $1", municipality));
    return done.value_or(0) * stretch_size;
}

Result<std::vector<std::int64_t>> places_of(sql::Connection& connection, const MunicipalityId& municipality,
                                            const DossierId& dossier, std::int64_t below, int limit) {
    const auto most = static_cast<std::size_t>(limit);
    std::vector<std::int64_t> found;
    // What stands after the last full stretch is read through.
    PH_TRY(const std::int64_t after, placed_until(connection, municipality));
    if (below > after) {
        PH_TRY([[maybe_unused]] const auto newest,
               connection.run("SELECT sequence FROM event WHERE municipality_id = $1 AND sequence > $2 AND "
                              "sequence < $3 AND dossier_id = $4 ORDER BY sequence DESC LIMIT $5",
                              sql::arguments_of(municipality, after, below, dossier, std::int64_t{limit}),
                              [&](const sql::Row& row) { found.push_back(row.integer(0)); }));
    }
    // CROSS JOIN: SQLite takes the stretches as the outer loop, each one look-up in the key.
    constexpr auto sql =
        "WITH RECURSIVE s(n) AS (SELECT $3 UNION ALL SELECT n - 1 FROM s WHERE n > $4) "
        "SELECT p.stretch, p.places FROM s CROSS JOIN event_place p WHERE p.municipality_id = $1 AND "
        "p.stretch "
        "= s.n AND p.dossier_id = $2 ORDER BY s.n DESC";
    std::int64_t newest = std::min(after / stretch_size - 1, (below - 2) / stretch_size);
    for (; newest >= 0 && found.size() < most; newest -= stretches_together) {
        const std::int64_t oldest = std::max<std::int64_t>(0, newest - stretches_together + 1);
        PH_TRY([[maybe_unused]] const auto rows,
               connection.run(sql, sql::arguments_of(municipality, dossier, newest, oldest),
                              [&](const sql::Row& row) {
                                  add_offsets(row.bytes(1), row.integer(0), below, most, found);
                              }));
    }
    return found;
}

}  // namespace ph::storage::audit
