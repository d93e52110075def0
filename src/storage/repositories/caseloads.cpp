// How the work is divided over coaches: one statement for each block, counted in indexes (app/caseload.hpp).
#include "storage/filter.hpp"
#include "storage/repositories/views.hpp"
#include "storage/repositories/work.hpp"

namespace ph::storage {
namespace {

using app::CaseloadDays;

// What stands in `days` for the phase of d.
template <class Make>
std::string by_phase(const CaseloadDays& days, sql::Arguments& arguments, Make make) {
    if (days.silent_before.empty()) return "NULL";
    std::string sql = "CASE d.phase";
    for (const auto& [phase, day] : days.silent_before)
        sql += " WHEN " + arguments.add(phase) + " THEN " + arguments.add(make(day));
    return sql + " END";
}

std::string number_of(const std::string& condition) {
    return "sum(CASE WHEN " + condition + " THEN 1 ELSE 0 END)";
}

// The lines d of these coaches; without any, those that wait for one.
std::string held_by_coaches(const std::vector<UserId>& coaches, sql::Arguments& arguments) {
    if (coaches.empty()) return "d.coach_id IS NULL AND d.phase <> 'closed'";
    std::string sql = "d.coach_id IN (";
    for (const UserId& coach : coaches) sql += (sql.back() == '(' ? "" : ", ") + arguments.add(coach);
    return sql + ") AND d.phase <> 'closed'";
}

}  // namespace

Result<std::vector<app::LoadCount>> SqlWorkRepository::load_counts(const access::Scope& scope,
                                                                   const CaseloadDays& days,
                                                                   const std::vector<UserId>& coaches) {
    sql::Arguments arguments;
    std::string sql = "SELECT d.coach_id, d.phase, count(*), ";
    sql += number_of("d.next_task_on <= " + arguments.add(days.soon)) + ", ";
    sql += number_of("d.next_task_on < " + arguments.add(days.today)) + ", ";
    const auto midnight = [](Date day) { return local_instant(day, std::chrono::minutes{0}); };
    const std::string spoken_before = by_phase(days, arguments, midnight);
    const std::string opened_before = by_phase(days, arguments, [](Date day) { return day; });
    sql += number_of("d.last_spoken_at < " + spoken_before +
                     " OR (d.last_spoken_at IS NULL AND d.opened_on < " + opened_before + ")");
    sql +=
        ", min(d.last_spoken_at), min(CASE WHEN d.last_spoken_at IS NULL THEN d.opened_on END), "
        "min(d.opened_on) FROM dossier_line d WHERE ";
    sql += held_by_coaches(coaches, arguments) + " AND ";
    sql += scope_filter(scope, "d", arguments) + " GROUP BY d.coach_id, d.phase";
    return list_views<app::LoadCount>(db_, sql, arguments);
}

Result<std::vector<app::UrgentCount>> SqlWorkRepository::urgent_counts(const access::Scope& scope,
                                                                       const CaseloadDays& days,
                                                                       const std::vector<UserId>& coaches) {
    sql::Arguments arguments;
    // CROSS JOIN: SQLite starts at the few registrations of these days.
    std::string sql =
        "SELECT d.coach_id, count(DISTINCT d.id) FROM registration r CROSS JOIN dossier_line d WHERE "
        "d.id = r.dossier_id AND r.municipality_id = ";
    sql += arguments.add(scope.municipality()) + " AND r.received_at >= " + arguments.add(days.urgent_since);
    sql +=
        " AND r.urgent_needs LIKE '%\"urgent\":true%' AND " + held_by_coaches(coaches, arguments) + " AND ";
    sql += scope_filter(scope, "d", arguments, ScopeCheck::each_row) + " GROUP BY d.coach_id";
    return list_views<app::UrgentCount>(db_, sql, arguments);
}

Result<std::vector<app::CoachName>> SqlWorkRepository::coach_names(const access::Scope& scope,
                                                                   const std::optional<app::TextKey>& after,
                                                                   int limit) {
    sql::Arguments arguments;
    const std::string can_coach = "(u.active AND u.roles LIKE '%\"coach\"%')";
    // Participants have accounts too, and are many: user_account_of_staff leaves them out.
    std::string sql = "SELECT u.id, u.display_name, o.name, " + can_coach +
                      " FROM user_account u CROSS JOIN organisation o WHERE o.id = u.organisation_id AND "
                      "u.person_id IS NULL AND u.municipality_id = " +
                      arguments.add(scope.municipality()) + " AND (" + can_coach +
                      " OR EXISTS (SELECT 1 FROM dossier d WHERE d.coach_id = u.id AND d.phase <> 'closed'))";
    if (after)
        sql += " AND (u.display_name, u.id) > (" + arguments.add(after->value) + ", " +
               arguments.add(after->id) + ")";
    sql += " ORDER BY u.display_name, u.id LIMIT " + arguments.add(limit);
    return list_views<app::CoachName>(db_, sql, arguments);
}

Result<std::vector<app::QueueCount>> SqlWorkRepository::queue_counts(const access::Scope& scope) {
    sql::Arguments arguments;
    std::string sql =
        "SELECT p.pool, min(p.approach_id), count(*), min(p.since) FROM case_place p CROSS JOIN dossier_line "
        "d WHERE d.id = p.dossier_id AND p.waits AND p.municipality_id = ";
    sql += arguments.add(scope.municipality()) + " AND ";
    sql += scope_filter(scope, "d", arguments, ScopeCheck::each_row) + " GROUP BY p.pool ORDER BY p.pool";
    return list_views<app::QueueCount>(db_, sql, arguments);
}

}  // namespace ph::storage
