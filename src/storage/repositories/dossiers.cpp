#include "storage/repositories/dossiers.hpp"

#include "storage/repositories/dossier_lines.hpp"
#include "storage/repositories/grants.hpp"
#include "storage/repositories/person_keys.hpp"
#include "storage/repositories/views.hpp"

namespace ph::storage {
namespace {

using app::Colleague;
using app::DossierView;
using app::InvolvementView;
using app::RegistrationView;

// The columns of Colleague from user_account `user` and organisation `organisation`.
std::string colleague_columns(const std::string& user, const std::string& organisation) {
    return user + ".id, " + user + ".display_name, " + organisation + ".id, " + organisation + ".name, " +
           user + ".roles, " + user + ".phone, " + user + ".email";
}

std::optional<Colleague> colleague_at(const sql::Mapper& db, const sql::Row& row, int first) {
    if (row.is_null(first)) return std::nullopt;
    return db.read<Colleague>(row, first);
}

const std::string& dossier_sql() {
    static const std::string sql = "SELECT " + sql::columns<Dossier>("d") +
                                   ", p.given_names, p.name_prefix, p.family_name, " +
                                   colleague_columns("c", "co") + ", " + colleague_columns("r", "ro") +
                                   ", EXISTS (SELECT 1 FROM snapshot s WHERE s.dossier_id = d.id) FROM "
                                   "dossier d JOIN person p ON p.id = d.participant_id "
                                   "LEFT JOIN user_account c ON c.id = d.coach_id LEFT JOIN organisation co "
                                   "ON co.id = c.organisation_id "
                                   "LEFT JOIN user_account r ON r.id = d.director_id LEFT JOIN organisation "
                                   "ro ON ro.id = r.organisation_id "
                                   "WHERE d.id = $1 AND d.municipality_id = $2";
    return sql;
}

DossierView read_dossier(const sql::Mapper& db, const sql::Row& row) {
    DossierView view;
    static_cast<Dossier&>(view) = db.read<Dossier>(row);
    constexpr int names = column_count<Dossier>;
    Person person;
    person.given_names = row.get<std::string>(names);
    person.name_prefix = row.get<std::string>(names + 1);
    person.family_name = row.get<std::string>(names + 2);
    view.name = person.full_name();
    view.coach = colleague_at(db, row, names + 3);
    view.director = colleague_at(db, row, names + 3 + column_count<Colleague>);
    view.has_snapshot = row.get<bool>(names + 3 + 2 * column_count<Colleague>);
    return view;
}

// The organisation is the one of the involvement: a colleague may have moved since.
std::string involvements_sql(std::string_view rest) {
    return "SELECT " + sql::columns<Involvement>("i") + ", " + colleague_columns("u", "o") +
           " FROM involvement i JOIN user_account u ON u.id = i.user_id "
           "JOIN organisation o ON o.id = i.organisation_id WHERE i.dossier_id = $1 " +
           std::string{rest};
}

InvolvementView read_involvement(const sql::Mapper& db, const sql::Row& row) {
    return {db.read<Involvement>(row), db.read<Colleague>(row, column_count<Involvement>)};
}

}  // namespace

Status SqlDossierRepository::open(const access::Scope& scope, const app::Opening& opening) {
    if (opening.dossier.municipality_id != scope.municipality()) return sql::not_found();
    PH_CHECK(db_.insert(opening.household));
    for (const Person& person : opening.persons) {
        PH_CHECK(db_.insert(person));
        PH_CHECK(write_person_keys(db_.connection(), person));
    }
    PH_CHECK(db_.insert(opening.dossier));
    PH_CHECK(db_.insert(opening.registration));
    PH_CHECK(db_.insert(opening.involvement));
    PH_CHECK(write_grants(db_.connection(), opening.involvement.id.uuid, opening.grants));
    PH_CHECK(db_.insert_all(opening.tasks));
    // Its line at once: work in the same transaction may follow.
    return refresh_line(db_.connection(), opening.dossier.id);
}

Result<DossierView> SqlDossierRepository::dossier(const access::Admission& admission) {
    std::optional<DossierView> found;
    PH_TRY(
        [[maybe_unused]] const auto rows,
        db_.connection().run(dossier_sql(), sql::arguments_of(admission.dossier(), admission.municipality()),
                             [&](const sql::Row& row) { found = read_dossier(db_, row); }));
    if (!found) return sql::not_found();
    return std::move(*found);
}

Status SqlDossierRepository::change(const access::Admission& admission, Dossier& dossier) {
    if (dossier.id != admission.dossier() || dossier.municipality_id != admission.municipality())
        return sql::not_found();
    return db_.update_and_count(dossier);
}

Status SqlDossierRepository::add_phase_change(const access::Admission& admission, const PhaseChange& change) {
    return insert_own(db_, admission, change);
}

Result<std::optional<RegistrationView>> SqlDossierRepository::registration(
    const access::Admission& admission) {
    static const std::string sql =
        "SELECT " + sql::columns<Registration>("r") +
        ", d.participant_id, u.display_name FROM registration r "
        "JOIN dossier d ON d.id = r.dossier_id JOIN user_account u ON u.id = r.recorded_by "
        "WHERE r.dossier_id = $1 ORDER BY r.received_at, r.id LIMIT 1";
    std::optional<RegistrationView> found;
    constexpr int more = column_count<Registration>;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(sql, sql::arguments_of(admission.dossier()), [&](const sql::Row& row) {
               found = RegistrationView{db_.read<Registration>(row), row.get<PersonId>(more),
                                        row.get<std::string>(more + 1)};
           }));
    return found;
}

Result<std::vector<InvolvementView>> SqlDossierRepository::involvements(const access::Admission& admission) {
    static const std::string sql = involvements_sql("ORDER BY i.starts_on, i.id");
    std::vector<InvolvementView> found;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(sql, sql::arguments_of(admission.dossier()),
                                [&](const sql::Row& row) { found.push_back(read_involvement(db_, row)); }));
    return found;
}

Result<InvolvementView> SqlDossierRepository::involvement(const access::Admission& admission,
                                                          const InvolvementId& id) {
    static const std::string sql = involvements_sql("AND i.id = $2");
    std::optional<InvolvementView> found;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(sql, sql::arguments_of(admission.dossier(), id),
                                [&](const sql::Row& row) { found = read_involvement(db_, row); }));
    if (!found) return sql::not_found();
    return std::move(*found);
}

Status SqlDossierRepository::add_involvement(const access::Admission& admission,
                                             const Involvement& involvement,
                                             const std::vector<access::KeptGrant>& grants) {
    PH_CHECK(insert_own(db_, admission, involvement));
    return write_grants(db_.connection(), involvement.id.uuid, grants);
}

Status SqlDossierRepository::change_involvement(const access::Admission& admission, Involvement& involvement,
                                                const std::vector<access::KeptGrant>& grants) {
    PH_CHECK(update_own(db_, admission, involvement));
    return write_grants(db_.connection(), involvement.id.uuid, grants);
}

Result<User> SqlDossierRepository::candidate(const access::Admission& admission, const UserId& user) {
    PH_TRY(auto found,
           db_.one<User>("WHERE id = $1 AND municipality_id = $2", user, admission.municipality()));
    if (!found) return sql::not_found();
    return std::move(*found);
}

}  // namespace ph::storage
