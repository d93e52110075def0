// One person's day over all dossiers within reach. Everything starts at an index on that person: the tasks
// and appointments they own, or the few grants that make up their caseload.
#include <algorithm>
#include <iterator>
#include <tuple>

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

// The running trajectories t with a rhythm of reports, in the words of the index trajectory_with_reports.
std::string rhythm_sql(const std::string& from) {
    return "SELECT d.id, d.name, t.id, t.title, t.starts_on, t.ends_on, t.report_every_days, "
           "(SELECT max(r.reported_on) FROM progress_report r WHERE r.trajectory_id = t.id), "
           "t.responsible_id, "
           "COALESCE((SELECT u.display_name FROM user_account u WHERE u.id = t.responsible_id), "
           "t.responsible_name) " +
           from + " WHERE t.status = 'running' AND t.report_every_days > 0";
}

template <class Read>
Status each(const sql::Mapper& db, std::string_view sql, const sql::Arguments& arguments, Read read) {
    PH_TRY([[maybe_unused]] const auto rows,
           db.connection().run(sql, arguments, [&](const sql::Row& row) { read(row); }));
    return {};
}

// The first meetings of the referrals that this user accepted and that are still open.
Result<std::vector<AppointmentId>> accepted_meetings(const sql::Mapper& db, const UserId& user) {
    static const std::string open =
        " AND r.state IN ('asked', 'waiting', 'accepted') AND r.accepted_by = $1 "
        "AND r.appointment_id IS NOT NULL";
    static const std::string sql =
        "SELECT r.appointment_id FROM referral r WHERE r.to_user_id = $1" + open +
        " UNION SELECT r.appointment_id FROM referral r WHERE r.to_organisation_id = "
        "(SELECT organisation_id FROM user_account WHERE id = $1)" +
        open;
    std::vector<AppointmentId> found;
    PH_CHECK(each(db, sql, sql::arguments_of(user),
                  [&](const sql::Row& row) { found.push_back(row.get<AppointmentId>(0)); }));
    return found;
}

}  // namespace

Result<std::vector<TaskView>> SqlWorkRepository::tasks_until(const access::Scope& scope, Date last_day) {
    sql::Arguments arguments;
    const std::string user = arguments.add(scope.user());
    std::string where =
        "WHERE t.owner_id = " + user + " AND t.status = 'open' AND t.due_on <= " + arguments.add(last_day);
    where += " AND " + scope_filter(scope, "d", arguments, ScopeCheck::each_row) +
             " ORDER BY t.due_on, t.id LIMIT 1000";
    return list_views<TaskView>(db_, tasks_sql(where, user), arguments);
}

// Also the meetings of a warm handover, which are with who asked and together with who accepted. Those are
// few and each is read by its id: no index serves both, and asked at once the planner walks the municipality.
Result<std::vector<AppointmentView>> SqlWorkRepository::appointments_between(const access::Scope& scope,
                                                                             Instant from, Instant until) {
    const auto find = [&](const std::string& whose, sql::Arguments arguments, const std::string& with) {
        std::string where = "WHERE " + whose + " AND a.starts_at >= " + arguments.add(from) +
                            " AND a.starts_at < " + arguments.add(until) + " AND a.status = 'planned'";
        where += " AND " + scope_filter(scope, "d", arguments, ScopeCheck::each_row) +
                 " ORDER BY a.starts_at, a.id LIMIT 1000";
        return list_views<AppointmentView>(db_, appointments_sql(where, with), arguments);
    };
    PH_TRY(auto all, find("a.with_user_id = $1", sql::arguments_of(scope.user()), "$1"));
    PH_TRY(const auto meetings, accepted_meetings(db_, scope.user()));
    for (const AppointmentId& id : meetings) {
        PH_TRY(auto found, find("a.id = $1 AND a.with_user_id <> $2", sql::arguments_of(id, scope.user()),
                                "a.with_user_id"));
        std::ranges::move(found, std::back_inserter(all));
    }
    if (!meetings.empty()) {
        std::ranges::sort(all, [](const AppointmentView& a, const AppointmentView& b) {
            return std::tie(a.starts_at, a.id) < std::tie(b.starts_at, b.id);
        });
    }
    return all;
}

Result<std::vector<CaseloadRow>> SqlWorkRepository::caseload(const access::Scope& scope) {
    static const std::string sql =
        "SELECT d.id, g.from_at, d.name, d.phase, d.rung, d.town, d.opened_on, d.last_spoken_at, "
        "d.next_task_on, d.next_try_on, d.next_report_on " +
        std::string(caseload_from) + " ORDER BY g.dossier_id";
    std::vector<CaseloadRow> rows;
    PH_CHECK(each(db_, sql, caseload_arguments(scope), [&](const sql::Row& row) {
        const auto id = row.get<DossierId>(0);
        const Date since = local_date(row.get<Instant>(1));
        // Somebody may hold several grants on one dossier; the latest counts as the start of being the coach.
        if (!rows.empty() && rows.back().id == id) {
            rows.back().coach_since = std::max(rows.back().coach_since, since);
            return;
        }
        CaseloadRow& one = rows.emplace_back();
        one.id = id;
        one.coach_since = since;
        one.name = row.get<std::string>(2);
        one.phase = row.get<DossierPhase>(3);
        one.rung = row.get<std::optional<int>>(4);
        one.town = row.get<std::string>(5);
        one.opened_on = row.get<Date>(6);
        one.last_spoken_at = row.get<std::optional<Instant>>(7);
        one.next_task_on = row.get<std::optional<Date>>(8);
        one.next_try_on = row.get<std::optional<Date>>(9);
        one.next_report_on = row.get<std::optional<Date>>(10);
    }));
    // Never spoken to comes first. Here, because a sort of wide rows costs the database more than the
    // reading.
    std::sort(rows.begin(), rows.end(), [](const CaseloadRow& a, const CaseloadRow& b) {
        return std::tie(a.last_spoken_at, a.opened_on, a.id) < std::tie(b.last_spoken_at, b.opened_on, b.id);
    });
    return rows;
}

Result<std::vector<NextTryRow>> SqlWorkRepository::next_tries(const access::Scope& scope, Date today) {
    static const std::string sql =
        "SELECT d.id, d.name, c.id, c.next_try_on, c.channel FROM (SELECT d.id, d.name " +
        std::string(caseload_from) +
        " AND d.next_try_on <= $4 GROUP BY d.id, d.name) d JOIN contact c ON c.id = "
        "(SELECT l.id FROM contact l WHERE l.dossier_id = d.id ORDER BY l.at DESC, l.id DESC LIMIT 1) "
        "ORDER BY c.next_try_on, d.id";
    std::vector<NextTryRow> rows;
    auto arguments = caseload_arguments(scope);
    arguments.put(today);
    PH_CHECK(
        each(db_, sql, arguments, [&](const sql::Row& row) { rows.push_back(db_.read<NextTryRow>(row)); }));
    return rows;
}

Result<std::vector<ReportRhythmRow>> SqlWorkRepository::caseload_reports(const access::Scope& scope,
                                                                         Date today) {
    static const std::string sql = rhythm_sql("FROM (SELECT d.id, d.name " + std::string(caseload_from) +
                                              " AND d.next_report_on <= $4 GROUP BY d.id, d.name) d JOIN "
                                              "trajectory t ON t.dossier_id = d.id");
    auto arguments = caseload_arguments(scope);
    arguments.put(today);
    return list_views<ReportRhythmRow>(db_, sql, arguments);
}

Result<std::vector<ReportRhythmRow>> SqlWorkRepository::directed_reports(const access::Scope& scope,
                                                                         Date today) {
    sql::Arguments arguments;
    std::string sql = rhythm_sql(
        "FROM dossier x JOIN dossier_line d ON d.id = x.id JOIN trajectory t ON t.dossier_id = d.id");
    sql += " AND x.director_id = " + arguments.add(scope.user());
    sql += " AND d.phase <> 'closed' AND d.next_report_on <= " + arguments.add(today) + " AND " +
           scope_filter(scope, "d", arguments, ScopeCheck::each_row);
    return list_views<ReportRhythmRow>(db_, sql, arguments);
}

Result<std::vector<DossierId>> SqlWorkRepository::without_step(const access::Scope& scope, Instant from) {
    static const std::string sql = "SELECT DISTINCT d.id " + std::string(caseload_from) + " AND " +
                                   without_step_sql("$4") + " ORDER BY d.id";
    auto arguments = caseload_arguments(scope);
    arguments.put(from);
    std::vector<DossierId> found;
    PH_CHECK(each(db_, sql, arguments, [&](const sql::Row& row) { found.push_back(row.get<DossierId>(0)); }));
    return found;
}

Result<std::vector<ReportRhythmRow>> SqlWorkRepository::own_reports(const access::Scope& scope, Date today) {
    sql::Arguments arguments;
    std::string sql =
        rhythm_sql("FROM trajectory t JOIN dossier_line d ON d.id = t.dossier_id AND t.responsible_id = " +
                   arguments.add(scope.user()));
    sql += " AND d.next_report_on <= " + arguments.add(today) + " AND " +
           scope_filter(scope, "d", arguments, ScopeCheck::each_row);
    return list_views<ReportRhythmRow>(db_, sql, arguments);
}

Result<std::optional<DossierId>> SqlWorkRepository::own_dossier(const access::Scope& scope) {
    return db_.connection().scalar<DossierId>(
        "SELECT d.id FROM user_account u JOIN dossier d ON d.participant_id = u.person_id "
        "WHERE u.id = $1 AND d.municipality_id = $2 "
        "ORDER BY CASE WHEN d.phase = 'closed' THEN 1 ELSE 0 END, d.opened_on DESC, d.id DESC LIMIT 1",
        scope.user(), scope.municipality());
}

Result<int> SqlWorkRepository::without_coach(const access::Scope& scope) {
    sql::Arguments arguments;
    const std::string sql =
        "SELECT count(*) FROM dossier d WHERE d.phase = 'registered' AND d.coach_id IS NULL AND " +
        scope_filter(scope, "d", arguments, ScopeCheck::each_row);
    int count = 0;
    PH_CHECK(each(db_, sql, arguments, [&](const sql::Row& row) { count = row.get<int>(0); }));
    return count;
}

}  // namespace ph::storage
