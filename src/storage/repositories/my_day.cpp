// One person's day over all dossiers within reach. Everything starts at an index on that person: the tasks
// and appointments they own, or the few grants that make up their caseload.
#include "storage/filter.hpp"
#include "storage/repositories/work.hpp"
#include "storage/repositories/work_sql.hpp"

namespace ph::storage {
namespace {

using app::AppointmentView;
using app::CaseloadRow;
using app::NextTryRow;
using app::ReportRhythmRow;
using app::TaskView;

// The open dossiers d of which the user is the coach, found through the grants g that hold today: $1 user, $2
// today, $3 municipality.
constexpr std::string_view caseload_from =
    "FROM access_grant g JOIN dossier d ON d.id = g.dossier_id "
    "WHERE g.user_id = $1 AND g.starts_on <= $2 AND (g.ends_on IS NULL OR g.ends_on > $2) "
    "AND d.coach_id = $1 AND d.municipality_id = $3 AND d.phase <> 'closed'";

sql::Arguments caseload_arguments(const access::Scope& scope, Date today) {
    return sql::arguments_of(scope.user(), today, scope.municipality());
}

template <class Read>
Status each(const sql::Mapper& db, std::string_view sql, const sql::Arguments& arguments, Read read) {
    PH_TRY([[maybe_unused]] const auto rows,
           db.connection().run(sql, arguments, [&](const sql::Row& row) { read(row); }));
    return {};
}

}  // namespace

Result<std::vector<TaskView>> SqlWorkRepository::tasks_until(const access::Scope& scope, Date today,
                                                             Date last_day) {
    sql::Arguments arguments;
    std::string where = "WHERE t.owner_id = " + arguments.add(scope.user()) +
                        " AND t.status = 'open' AND t.due_on <= " + arguments.add(last_day);
    where += " AND " + scope_filter(scope, "d", today, arguments) + " ORDER BY t.due_on, t.id LIMIT 1000";
    return list_views<TaskView>(db_, tasks_sql(where), arguments);
}

Result<std::vector<AppointmentView>> SqlWorkRepository::appointments_between(const access::Scope& scope,
                                                                             Date today, Instant from,
                                                                             Instant until) {
    sql::Arguments arguments;
    std::string where = "WHERE a.with_user_id = " + arguments.add(scope.user()) +
                        " AND a.starts_at >= " + arguments.add(from) + " AND a.starts_at < " +
                        arguments.add(until) + " AND a.status = 'planned'";
    where += " AND " + scope_filter(scope, "d", today, arguments) + " ORDER BY a.starts_at, a.id LIMIT 1000";
    return list_views<AppointmentView>(db_, appointments_sql(where), arguments);
}

Result<std::vector<CaseloadRow>> SqlWorkRepository::caseload(const access::Scope& scope, Date today) {
    // Somebody may hold several grants on one dossier; the latest counts as the start of being the coach.
    static const std::string sql =
        "SELECT c.id, " + std::string(person_name_sql) +
        ", c.phase, c.rung, h.town, c.opened_on, c.last_spoken_at, c.coach_since, "
        "(SELECT min(t.due_on) FROM task t WHERE t.dossier_id = c.id AND t.status = 'open') "
        "FROM (SELECT d.id, d.participant_id, d.household_id, d.phase, d.rung, d.opened_on, "
        "d.last_spoken_at, "
        "max(g.starts_on) AS coach_since " +
        std::string(caseload_from) +
        " GROUP BY d.id) c JOIN person p ON p.id = c.participant_id JOIN household h ON h.id = "
        "c.household_id "
        "ORDER BY c.last_spoken_at NULLS FIRST, c.opened_on, c.id";
    std::vector<CaseloadRow> rows;
    PH_CHECK(each(db_, sql, caseload_arguments(scope, today), [&](const sql::Row& row) {
        CaseloadRow& one = rows.emplace_back();
        one.id = row.get<DossierId>(0);
        one.name = row.get<std::string>(1);
        one.phase = row.get<DossierPhase>(2);
        one.rung = row.get<std::optional<int>>(3);
        one.town = row.get<std::string>(4);
        one.opened_on = row.get<Date>(5);
        one.last_spoken_at = row.get<std::optional<Instant>>(6);
        one.coach_since = row.get<Date>(7);
        one.next_task_on = row.get<std::optional<Date>>(8);
    }));
    return rows;
}

Result<std::vector<NextTryRow>> SqlWorkRepository::next_tries(const access::Scope& scope, Date today) {
    static const std::string sql =
        "SELECT d.id, " + std::string(person_name_sql) +
        ", c.id, c.next_try_on, c.channel FROM (SELECT d.id, d.participant_id " + std::string(caseload_from) +
        " GROUP BY d.id) d JOIN contact c ON c.id = "
        "(SELECT l.id FROM contact l WHERE l.dossier_id = d.id ORDER BY l.at DESC, l.id DESC LIMIT 1) "
        "JOIN person p ON p.id = d.participant_id WHERE c.next_try_on <= $2 ORDER BY c.next_try_on, d.id";
    std::vector<NextTryRow> rows;
    PH_CHECK(each(db_, sql, caseload_arguments(scope, today),
                  [&](const sql::Row& row) { rows.push_back(db_.read<NextTryRow>(row)); }));
    return rows;
}

Result<std::vector<ReportRhythmRow>> SqlWorkRepository::report_rhythms(const access::Scope& scope,
                                                                       Date today) {
    static const std::string select =
        "SELECT d.id, " + std::string(person_name_sql) +
        ", t.id, t.title, t.starts_on, t.ends_on, t.report_every_days, "
        "(SELECT max(r.reported_on) FROM progress_report r WHERE r.trajectory_id = t.id) ";
    static const std::string running = " AND t.status = 'running' AND t.report_every_days > 0";
    static const std::string own = select + "FROM (SELECT d.id, d.participant_id " +
                                   std::string(caseload_from) +
                                   " GROUP BY d.id) d JOIN person p ON p.id = d.participant_id JOIN "
                                   "trajectory t ON t.dossier_id = d.id" +
                                   running;
    std::vector<ReportRhythmRow> rows;
    const auto read = [&](const sql::Row& row) { rows.push_back(db_.read<ReportRhythmRow>(row)); };
    PH_CHECK(each(db_, own, caseload_arguments(scope, today), read));
    const std::size_t of_caseload = rows.size();
    sql::Arguments arguments;
    std::string responsible =
        select +
        "FROM trajectory t JOIN dossier d ON d.id = t.dossier_id JOIN person p ON p.id = d.participant_id "
        "WHERE t.responsible_id = " +
        arguments.add(scope.user()) + running;
    responsible += " AND " + scope_filter(scope, "d", today, arguments);
    PH_CHECK(each(db_, responsible, arguments, [&](const sql::Row& row) {
        auto one = db_.read<ReportRhythmRow>(row);
        const auto end = rows.begin() + static_cast<std::ptrdiff_t>(of_caseload);
        const bool known = std::any_of(rows.begin(), end, [&](const ReportRhythmRow& other) {
            return other.trajectory_id == one.trajectory_id;
        });
        if (!known) rows.push_back(std::move(one));
    }));
    return rows;
}

Result<std::optional<DossierId>> SqlWorkRepository::own_dossier(const access::Scope& scope) {
    return db_.connection().scalar<DossierId>(
        "SELECT d.id FROM user_account u JOIN dossier d ON d.participant_id = u.person_id "
        "WHERE u.id = $1 AND d.municipality_id = $2 "
        "ORDER BY CASE WHEN d.phase = 'closed' THEN 1 ELSE 0 END, d.opened_on DESC, d.id DESC LIMIT 1",
        scope.user(), scope.municipality());
}

Result<int> SqlWorkRepository::without_coach(const access::Scope& scope) {
    PH_TRY(const auto count,
           db_.connection().scalar<int>("SELECT count(*) FROM dossier WHERE municipality_id = $1 AND phase = "
                                        "'registered' AND coach_id IS NULL",
                                        scope.municipality()));
    return count.value_or(0);
}

}  // namespace ph::storage
