// Who opened a dossier because somebody was in danger: kept for the review and for the participant.
#include "storage/filter.hpp"
#include "storage/repositories/grants.hpp"
#include "storage/repositories/protection.hpp"
#include "storage/repositories/views.hpp"

namespace ph::storage {
namespace {

using app::BrokenGlassView;

const std::string& view_sql() {
    static const std::string sql =
        "SELECT " + sql::columns<BrokenGlass>("b") +
        ", u.display_name, o.name, COALESCE(w.display_name, ''), COALESCE(r.display_name, ''), "
        "p.given_names, p.family_name, p.birth_date FROM broken_glass b "
        "JOIN user_account u ON u.id = b.user_id JOIN organisation o ON o.id = u.organisation_id "
        "JOIN dossier d ON d.id = b.dossier_id JOIN person p ON p.id = d.participant_id "
        "LEFT JOIN user_account w ON w.id = b.wait_decided_by "
        "LEFT JOIN user_account r ON r.id = b.reviewed_by WHERE ";
    return sql;
}

// Newest first.
Result<app::Page<BrokenGlassView>> glass_page(const sql::Mapper& db, std::string sql,
                                              sql::Arguments& arguments, const app::PageRequest& page) {
    if (page.after) {
        const std::string at = arguments.add(page.after->at);
        sql += " AND (b.opened_at < " + at + " OR (b.opened_at = " + at + " AND b.id < " +
               arguments.add(page.after->id) + "))";
    }
    sql += " ORDER BY b.opened_at DESC, b.id DESC LIMIT " + arguments.add(page.limit + 1);
    PH_TRY(auto rows, list_views<BrokenGlassView>(db, sql, arguments));
    return app::make_page(std::move(rows), page.limit, [](const BrokenGlassView& one) {
        return app::PageKey{one.opened_at, one.id.uuid};
    });
}

}  // namespace

Result<bool> SqlProtectionRepository::exists(const access::Scope& scope, const DossierId& dossier) {
    sql::Arguments arguments;
    std::string sql = "SELECT d.id FROM dossier d WHERE d.id = " + arguments.add(dossier);
    sql += " AND " + scope_filter(scope, "d", arguments, ScopeCheck::each_row);
    bool found = false;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(sql, arguments, [&](const sql::Row&) { found = true; }));
    return found;
}

Status SqlProtectionRepository::add_glass(const access::Scope& scope, const BrokenGlass& glass,
                                          const access::KeptGrant& grant) {
    if (glass.municipality_id != scope.municipality()) return sql::not_found();
    PH_CHECK(db_.insert(glass));
    return write_grants(db_.connection(), glass.id.uuid, {grant});
}

Result<std::optional<BrokenGlass>> SqlProtectionRepository::open_glass(const access::Scope& scope,
                                                                       const DossierId& dossier) {
    return db_.one<BrokenGlass>(
        "WHERE dossier_id = $1 AND user_id = $2 AND municipality_id = $3 AND ended_at "
        "IS NULL AND until_at > $4 ORDER BY opened_at DESC LIMIT 1",
        dossier, scope.user(), scope.municipality(), scope.now());
}

Status SqlProtectionRepository::change_glass(const access::Scope& scope, BrokenGlass& glass) {
    if (glass.municipality_id != scope.municipality()) return sql::not_found();
    PH_CHECK(db_.update_and_count(glass));
    if (!glass.ended_at) return {};
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().execute(
               "UPDATE access_grant SET until_at = $2 WHERE source_id = $1 AND until_at > $2", glass.id,
               *glass.ended_at));
    return {};
}

Result<app::Page<BrokenGlassView>> SqlProtectionRepository::glasses(const access::Scope& scope,
                                                                    std::optional<bool> waiting,
                                                                    const app::PageRequest& page) {
    sql::Arguments arguments;
    std::string sql = view_sql() + "b.municipality_id = " + arguments.add(scope.municipality());
    if (waiting) sql += *waiting ? " AND b.verdict IS NULL" : " AND b.verdict IS NOT NULL";
    return glass_page(db_, std::move(sql), arguments, page);
}

Result<app::Page<BrokenGlassView>> SqlProtectionRepository::glasses_taken(const access::Scope& scope,
                                                                          const app::PageRequest& page) {
    sql::Arguments arguments;
    std::string sql = view_sql() + "b.user_id = " + arguments.add(scope.user()) + " AND " +
                      scope_filter(scope, "d", arguments, ScopeCheck::each_row);
    return glass_page(db_, std::move(sql), arguments, page);
}

Result<BrokenGlassView> SqlProtectionRepository::glass(const access::Scope& scope, const BrokenGlassId& id) {
    return one_view<BrokenGlassView>(db_, view_sql() + "b.id = $1 AND b.municipality_id = $2",
                                     sql::arguments_of(id, scope.municipality()));
}

Result<std::vector<BrokenGlassView>> SqlProtectionRepository::glasses_told(const access::Admission& admission,
                                                                           Date today) {
    return list_views<BrokenGlassView>(db_,
                                       view_sql() +
                                           "b.dossier_id = $1 AND (b.tell_from IS NULL OR b.tell_from <= $2) "
                                           "ORDER BY b.opened_at DESC, b.id DESC LIMIT 1000",
                                       sql::arguments_of(admission.dossier(), today));
}

Result<std::vector<BrokenGlass>> SqlProtectionRepository::glasses_untold(const access::Admission& admission,
                                                                         Date today) {
    return db_.list<BrokenGlass>("WHERE dossier_id = $1 AND tell_from > $2 ORDER BY opened_at, id",
                                 admission.dossier(), today);
}

}  // namespace ph::storage
