// Teams that are involved with a household, with the grants that follow from it.
#include "storage/repositories/dossiers.hpp"
#include "storage/repositories/grants.hpp"
#include "storage/repositories/views.hpp"

namespace ph::storage {
namespace {

using app::TeamInvolvementView;

std::string team_involvements_sql(std::string_view rest) {
    return "SELECT " + sql::columns<TeamInvolvement>("i") +
           ", t.name, o.name FROM team_involvement i JOIN team t ON t.id = i.team_id JOIN organisation o ON "
           "o.id "
           "= t.organisation_id WHERE i.dossier_id = $1 " +
           std::string{rest};
}

TeamInvolvementView read_team_involvement(const sql::Mapper& db, const sql::Row& row) {
    constexpr int names = column_count<TeamInvolvement>;
    return {db.read<TeamInvolvement>(row), row.get<std::string>(names), row.get<std::string>(names + 1)};
}

}  // namespace

Result<std::vector<TeamInvolvementView>> SqlDossierRepository::team_involvements(
    const access::Admission& admission) {
    static const std::string sql = team_involvements_sql("ORDER BY i.starts_on, i.id");
    std::vector<TeamInvolvementView> found;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(sql, sql::arguments_of(admission.dossier()), [&](const sql::Row& row) {
               found.push_back(read_team_involvement(db_, row));
           }));
    return found;
}

Result<TeamInvolvementView> SqlDossierRepository::team_involvement(const access::Admission& admission,
                                                                   const TeamInvolvementId& id) {
    static const std::string sql = team_involvements_sql("AND i.id = $2");
    std::optional<TeamInvolvementView> found;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(sql, sql::arguments_of(admission.dossier(), id),
                                [&](const sql::Row& row) { found = read_team_involvement(db_, row); }));
    if (!found) return sql::not_found();
    return std::move(*found);
}

Status SqlDossierRepository::add_team_involvement(const access::Admission& admission,
                                                  const TeamInvolvement& involvement,
                                                  const std::vector<access::KeptGrant>& grants) {
    PH_CHECK(insert_own(db_, admission, involvement));
    return write_grants(db_.connection(), involvement.id.uuid, grants);
}

Status SqlDossierRepository::change_team_involvement(const access::Admission& admission,
                                                     TeamInvolvement& involvement,
                                                     const std::vector<access::KeptGrant>& grants) {
    PH_CHECK(update_own(db_, admission, involvement));
    return write_grants(db_.connection(), involvement.id.uuid, grants);
}

Result<std::vector<User>> SqlDossierRepository::members(const access::Admission& admission,
                                                        const TeamId& team) {
    PH_TRY(const auto found,
           db_.one<Team>("WHERE id = $1 AND municipality_id = $2", team, admission.municipality()));
    if (!found) return sql::not_found();
    return db_.list<User>("WHERE id IN (SELECT user_id FROM team_member WHERE team_id = $1) ORDER BY id",
                          team);
}

}  // namespace ph::storage
