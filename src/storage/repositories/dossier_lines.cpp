#include "storage/repositories/dossier_lines.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "domain/trajectory.hpp"
#include "storage/repositories/views.hpp"
#include "storage/sql/codec.hpp"

namespace ph::storage {
namespace {

// $1 is the day on which a report is next expected, which the domain knows and SQL does not.
std::string insert_sql(std::string_view which) {
    return "INSERT INTO dossier_line (id, municipality_id, participant_id, coach_id, phase, name, "
           "family_name, town, "
           "rung, opened_on, last_spoken_at, restricted, next_report_on, next_task_on, next_try_on) "
           "SELECT d.id, d.municipality_id, d.participant_id, d.coach_id, d.phase, " +
           std::string(person_name_sql) +
           ", p.family_name, h.town, d.rung, d.opened_on, d.last_spoken_at, d.restricted, $1, "
           "(SELECT min(t.due_on) FROM task t WHERE t.dossier_id = d.id AND t.status = 'open'), "
           "(SELECT c.next_try_on FROM contact c WHERE c.dossier_id = d.id ORDER BY c.at DESC, c.id DESC "
           "LIMIT 1) "
           "FROM dossier d JOIN person p ON p.id = d.participant_id JOIN household h ON h.id = "
           "d.household_id "
           "WHERE " +
           std::string(which) +
           " ON CONFLICT (id) DO UPDATE SET participant_id = excluded.participant_id, coach_id = "
           "excluded.coach_id, "
           "phase = excluded.phase, name = excluded.name, family_name = excluded.family_name, town = "
           "excluded.town, "
           "rung = excluded.rung, opened_on = excluded.opened_on, last_spoken_at = excluded.last_spoken_at, "
           "restricted = excluded.restricted, "
           "next_report_on = excluded.next_report_on, next_task_on = excluded.next_task_on, "
           "next_try_on = excluded.next_try_on";
}

Result<std::optional<Date>> next_report_of(sql::Connection& connection, const DossierId& dossier) {
    std::optional<Date> first;
    const auto read = [&](const sql::Row& row) {
        Trajectory trajectory;
        trajectory.starts_on = row.get<Date>(0);
        trajectory.ends_on = row.get<Date>(1);
        trajectory.report_every_days = row.get<int>(2);
        const auto expected = next_report_on(trajectory, row.get<std::optional<Date>>(3));
        if (expected && (!first || *expected < *first)) first = expected;
    };
    PH_TRY([[maybe_unused]] const auto rows,
           connection.run("SELECT t.starts_on, t.ends_on, t.report_every_days, "
                          "(SELECT max(r.reported_on) FROM progress_report r WHERE r.trajectory_id = t.id) "
                          "FROM trajectory t WHERE t.dossier_id = $1 AND t.status = 'running' AND "
                          "t.report_every_days > 0",
                          sql::arguments_of(dossier), read));
    return first;
}

Result<std::vector<DossierId>> dossiers_in(sql::Connection& connection, std::string_view sql,
                                           const sql::Arguments& arguments) {
    std::vector<DossierId> found;
    PH_TRY([[maybe_unused]] const auto rows, connection.run(sql, arguments, [&](const sql::Row& row) {
        found.push_back(row.get<DossierId>(0));
    }));
    return found;
}

}  // namespace

Status refresh_line(sql::Connection& connection, const DossierId& dossier) {
    // Locks the line first: on PostgreSQL a change that is still under way would otherwise be missed by the
    // statements below, and then be overwritten by them.
    PH_TRY([[maybe_unused]] const auto locked,
           connection.execute("UPDATE dossier_line SET phase = phase WHERE id = $1", dossier));
    PH_TRY(const auto next_report, next_report_of(connection, dossier));
    static const std::string sql = insert_sql("d.id = $2");
    PH_TRY([[maybe_unused]] const auto rows, connection.execute(sql, next_report, dossier));
    return {};
}

Result<std::vector<DossierId>> dossiers_of_household(sql::Connection& connection, const DossierId& dossier) {
    return dossiers_in(connection,
                       "SELECT id FROM dossier WHERE household_id = (SELECT household_id FROM dossier WHERE "
                       "id = $1) ORDER BY id",
                       sql::arguments_of(dossier));
}

Status refresh_all_lines(sql::Connection& connection) {
    static const std::string every = insert_sql("d.id IS NOT NULL");
    PH_TRY([[maybe_unused]] const auto rows, connection.execute(every, std::optional<Date>{}));
    PH_TRY(const auto with_reports,
           dossiers_in(connection, "SELECT DISTINCT dossier_id FROM trajectory WHERE report_every_days > 0",
                       {}));
    for (const DossierId& each : with_reports) PH_CHECK(refresh_line(connection, each));
    return {};
}

}  // namespace ph::storage
