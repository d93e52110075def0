#include "storage/repositories/rights.hpp"

#include "storage/filter.hpp"
#include "storage/repositories/grants.hpp"
#include "storage/repositories/views.hpp"

namespace ph::storage {

template <>
inline constexpr std::string_view sql::table_of<RightsRequest> = "rights_request";

namespace {

std::string requests_sql(std::string_view where) {
    return "SELECT " + sql::columns<RightsRequest>("r") +
           ", d.name, u.display_name, h.display_name FROM rights_request r "
           "JOIN dossier_line d ON d.id = r.dossier_id JOIN user_account u ON u.id = r.recorded_by "
           "LEFT JOIN user_account h ON h.id = r.handler_id WHERE " +
           std::string(where);
}

}  // namespace

Result<std::vector<app::RightsRequestView>> SqlRightsRepository::list(
    const access::Scope& scope, bool answered, const std::optional<app::RightsKey>& after, int limit) {
    sql::Arguments arguments;
    std::string where = "r.municipality_id = " + arguments.add(scope.municipality()) +
                        (answered ? " AND r.decided_at IS NOT NULL" : " AND r.decided_at IS NULL") + " AND " +
                        scope_filter(scope, "d", arguments);
    if (after)
        where += " AND (r.due_on, r.id) > (" + arguments.add(after->due_on) + ", " +
                 arguments.add(after->id) + ")";
    where += " ORDER BY r.due_on, r.id LIMIT " + arguments.add(limit);
    return list_views<app::RightsRequestView>(db_, requests_sql(where), arguments);
}

Result<int> SqlRightsRepository::hidden(const access::Scope& scope) {
    sql::Arguments arguments;
    // The filter is unknown, not false, for whoever is no participant themself.
    const std::string sql =
        "SELECT count(*) FROM rights_request r JOIN dossier_line d ON d.id = r.dossier_id WHERE "
        "r.municipality_id = " +
        arguments.add(scope.municipality()) + " AND r.decided_at IS NULL AND d.restricted AND (" +
        scope_filter(scope, "d", arguments) + ") IS NOT TRUE";
    int count = 0;
    PH_TRY([[maybe_unused]] const auto rows, db_.connection().run(sql, arguments, [&](const sql::Row& row) {
        count = static_cast<int>(row.get<std::int64_t>(0));
    }));
    return count;
}

Result<app::RightsRequestView> SqlRightsRepository::find(const access::Scope& scope,
                                                         const RightsRequestId& id) {
    sql::Arguments arguments;
    const std::string where = "r.id = " + arguments.add(id) + " AND " + scope_filter(scope, "d", arguments);
    return one_view<app::RightsRequestView>(db_, requests_sql(where), arguments);
}

Result<std::optional<DossierId>> SqlRightsRepository::dossier_of(const access::Scope& scope,
                                                                 const PersonId& person) {
    sql::Arguments arguments;
    const std::string sql =
        "SELECT d.id FROM dossier d WHERE d.participant_id = " + arguments.add(person) + " AND " +
        scope_filter(scope, "d", arguments) +
        " ORDER BY CASE WHEN d.phase = 'closed' THEN 1 ELSE 0 END, d.opened_on DESC, d.id "
        "DESC LIMIT 1";
    std::optional<DossierId> found;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(sql, arguments, [&](const sql::Row& row) { found = row.get<DossierId>(0); }));
    return found;
}

Status SqlRightsRepository::add(const access::Scope& scope, const RightsRequest& request,
                                const std::vector<access::KeptGrant>& grants) {
    if (request.municipality_id != scope.municipality()) return sql::not_found();
    PH_CHECK(db_.insert(request));
    return write_grants(db_.connection(), request.id.uuid, grants);
}

Status SqlRightsRepository::change(const access::Scope& scope, RightsRequest& request,
                                   const std::vector<access::KeptGrant>& grants) {
    if (request.municipality_id != scope.municipality()) return sql::not_found();
    PH_CHECK(db_.update_and_count(request));
    return write_grants(db_.connection(), request.id.uuid, grants);
}

Status SqlRightsRepository::add(const access::Admission& admission, const RightsRequest& request) {
    return insert_own(db_, admission, request);
}

Status SqlRightsRepository::change(const access::Admission& admission, RightsRequest& request) {
    PH_CHECK(update_own(db_, admission, request));
    if (request.is_open()) return {};
    return write_grants(db_.connection(), request.id.uuid, {});
}

Result<std::vector<app::RightsRequestView>> SqlRightsRepository::of_dossier(
    const access::Admission& admission) {
    return list_views<app::RightsRequestView>(
        db_, requests_sql("r.dossier_id = $1 ORDER BY r.received_at DESC, r.id DESC"),
        sql::arguments_of(admission.dossier()));
}

Result<std::vector<PhaseChange>> SqlRightsRepository::phase_changes(const access::Admission& admission) {
    return db_.list<PhaseChange>("WHERE dossier_id = $1 ORDER BY changed_at, id", admission.dossier());
}

Result<std::vector<User>> SqlRightsRepository::accounts(const access::Admission& admission) {
    return db_.list<User>(
        "WHERE person_id = (SELECT participant_id FROM dossier WHERE id = $1) ORDER BY login",
        admission.dossier());
}

Status SqlRightsRepository::erase_note(const access::Admission& admission, const ContactId& contact) {
    PH_TRY(const auto rows,
           db_.connection().execute("UPDATE contact SET note = '' WHERE id = $1 AND dossier_id = $2", contact,
                                    admission.dossier()));
    if (rows != 1) return sql::not_found();
    // The letter that the contact records says as much.
    PH_TRY([[maybe_unused]] const auto letters,
           db_.connection().execute("UPDATE letter SET title = '', paragraphs = '[]' WHERE contact_id = $1 "
                                    "AND dossier_id = $2",
                                    contact, admission.dossier()));
    return {};
}

Status SqlRightsRepository::erase_fact(const access::Admission& admission, const FactId& fact) {
    PH_TRY(const auto rows, db_.connection().execute("DELETE FROM fact WHERE id = $1 AND dossier_id = $2",
                                                     fact, admission.dossier()));
    return rows == 1 ? Status{} : Status{sql::not_found()};
}

}  // namespace ph::storage
