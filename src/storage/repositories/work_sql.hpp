// What repositories of the daily work share: appointments and tasks with the names of their dossier and
// colleague, and whose caseload a dossier is.
// `owner` is what the colleague's id equals: a value of the query when there is only one, so that it is
// looked up once.
#pragma once
#include <string>
#include <string_view>

#include "storage/repositories/views.hpp"

namespace ph::storage {

inline std::string appointments_sql(std::string_view rest, std::string_view owner = "a.with_user_id") {
    return "SELECT " + sql::columns<Appointment>("a") +
           ", d.name, u.display_name FROM appointment a JOIN dossier_line d ON d.id = a.dossier_id "
           "JOIN user_account u ON u.id = " +
           std::string(owner) + " " + std::string(rest);
}

inline std::string tasks_sql(std::string_view rest, std::string_view owner = "t.owner_id") {
    return "SELECT " + sql::columns<Task>("t") +
           ", d.name, u.display_name FROM task t JOIN dossier_line d ON d.id = t.dossier_id "
           "JOIN user_account u ON u.id = " +
           std::string(owner) + " " + std::string(rest);
}

// The lines d of the open dossiers of which the user is the coach, found through the grants g of involvements
// that hold now: $1 user, $2 now, $3 municipality.
inline constexpr std::string_view caseload_from =
    "FROM access_grant g JOIN dossier_line d ON d.id = g.dossier_id "
    "WHERE g.subject_id = $1 AND g.from_at <= $2 AND (g.until_at IS NULL OR g.until_at > $2) "
    "AND g.origin = 'involvement' AND d.coach_id = $1 AND d.municipality_id = $3 AND d.phase <> 'closed' "
    "AND (NOT d.restricted OR EXISTS (SELECT 1 FROM access_grant n WHERE n.subject_id = $1 AND n.dossier_id "
    "= "
    "d.id "
    "AND n.origin = 'named' AND n.from_at <= $2 AND (n.until_at IS NULL OR n.until_at > $2)))";

// Of the line d: nothing is agreed, and no appointment is planned from `from` on.
inline std::string without_step_sql(const std::string& from) {
    return "d.phase <> 'closed' AND d.next_task_on IS NULL AND d.next_try_on IS NULL AND NOT EXISTS (SELECT "
           "1 "
           "FROM appointment w WHERE w.dossier_id = d.id AND w.starts_at >= " +
           from + " AND w.status = 'planned')";
}

inline sql::Arguments caseload_arguments(const access::Scope& scope) {
    return sql::arguments_of(scope.user(), scope.now(), scope.municipality());
}

}  // namespace ph::storage
