#include "storage/repositories/decision_tables.hpp"

#include "storage/repositories/views.hpp"

namespace ph::storage {

Result<std::vector<app::TableVersion>> SqlDecisionTableRepository::versions(
    const MunicipalityId& municipality) {
    return list_views<app::TableVersion>(
        db_,
        "SELECT t.id, t.decision_id, t.number, t.holds_from, t.reason, t.explanation, t.published_at, "
        "p.display_name, w.withdrawn_at, COALESCE(w.reason, ''), COALESCE(v.display_name, '') "
        "FROM published_table t JOIN user_account p ON p.id = t.published_by "
        "LEFT JOIN withdrawn_table w ON w.id = t.id LEFT JOIN user_account v ON v.id = w.withdrawn_by "
        "WHERE t.municipality_id = $1 ORDER BY t.decision_id, t.number",
        sql::arguments_of(municipality));
}

Result<std::string> SqlDecisionTableRepository::text(const MunicipalityId& municipality,
                                                     const std::string& decision_id, int number) {
    PH_TRY(auto found, db_.connection().scalar<std::string>(
                           "SELECT text FROM published_table WHERE municipality_id = $1 AND decision_id = $2 "
                           "AND number = $3",
                           municipality, decision_id, number));
    if (!found) return sql::not_found();
    return std::move(*found);
}

Status SqlDecisionTableRepository::publish(const access::Scope& scope, const PublishedTable& table) {
    if (table.municipality_id != scope.municipality()) return sql::not_found();
    return db_.insert(table);
}

Status SqlDecisionTableRepository::withdraw(const access::Scope& scope, const WithdrawnTable& withdrawn) {
    PH_TRY(const auto own, db_.connection().scalar<int>(
                               "SELECT number FROM published_table WHERE id = $1 AND municipality_id = $2",
                               withdrawn.id, scope.municipality()));
    if (!own) return sql::not_found();
    return db_.insert(withdrawn);
}

}  // namespace ph::storage
