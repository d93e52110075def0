// Searching: person_search.cpp.
#include "storage/repositories/persons.hpp"

#include "storage/filter.hpp"
#include "storage/repositories/person_keys.hpp"
#include "storage/repositories/views.hpp"

namespace ph::storage {

using app::FactView;
using app::SnapshotView;

Result<bool> SqlPersonRepository::is_person(const access::Scope& scope, const PersonId& id) {
    PH_TRY(const auto found,
           db_.connection().scalar<PersonId>("SELECT id FROM person WHERE id = $1 AND municipality_id = $2",
                                             id, scope.municipality()));
    return found.has_value();
}

Result<std::vector<std::string>> SqlPersonRepository::names(const access::Scope& scope,
                                                            const std::optional<UserId>& coach) {
    sql::Arguments arguments;
    std::string sql =
        "SELECT p.given_names, p.family_name FROM dossier d JOIN person p ON p.household_id = d.household_id "
        "WHERE " +
        scope_filter(scope, "d", arguments);
    if (coach) sql += " AND d.coach_id = " + arguments.add(*coach);
    std::vector<std::string> found;
    PH_TRY([[maybe_unused]] const auto rows, db_.connection().run(sql, arguments, [&](const sql::Row& row) {
        found.push_back(row.get<std::string>(0) + ' ' + row.get<std::string>(1));
    }));
    return found;
}

Result<Household> SqlPersonRepository::household(const access::Admission& admission) {
    PH_TRY(auto found, db_.one<Household>("WHERE id = (SELECT household_id FROM dossier WHERE id = $1) "
                                          "AND municipality_id = $2",
                                          admission.dossier(), admission.municipality()));
    if (!found) return sql::not_found();
    return std::move(*found);
}

Status SqlPersonRepository::check_household(const access::Admission& admission,
                                            const HouseholdId& household) {
    PH_TRY(const auto own, db_.connection().scalar<HouseholdId>(
                               "SELECT household_id FROM dossier WHERE id = $1 AND municipality_id = $2",
                               admission.dossier(), admission.municipality()));
    if (own == household) return {};
    return sql::not_found();
}

Status SqlPersonRepository::change_household(const access::Admission& admission, Household& household) {
    PH_CHECK(check_household(admission, household.id));
    return db_.update_and_count(household);
}

Result<std::vector<Person>> SqlPersonRepository::persons(const access::Admission& admission) {
    static const std::string sql =
        "SELECT " + sql::columns<Person>("p") +
        " FROM dossier d JOIN person p ON p.household_id = d.household_id WHERE d.id = $1 AND "
        "d.municipality_id = $2 "
        "ORDER BY CASE WHEN p.id = d.participant_id THEN 0 ELSE 1 END, p.birth_date NULLS LAST, p.id";
    std::vector<Person> found;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(sql, sql::arguments_of(admission.dossier(), admission.municipality()),
                                [&](const sql::Row& row) { found.push_back(db_.read<Person>(row)); }));
    return found;
}

Result<Person> SqlPersonRepository::person(const access::Admission& admission, const PersonId& id) {
    PH_TRY(auto found, db_.one<Person>("WHERE id = $1 AND household_id = (SELECT household_id FROM dossier "
                                       "WHERE id = $2) AND municipality_id = $3",
                                       id, admission.dossier(), admission.municipality()));
    if (!found) return sql::not_found();
    return std::move(*found);
}

Status SqlPersonRepository::add_person(const access::Admission& admission, const Person& person) {
    PH_CHECK(check_household(admission, person.household_id));
    PH_CHECK(db_.insert(person));
    return write_person_keys(db_.connection(), person);
}

Status SqlPersonRepository::change_person(const access::Admission& admission, Person& person) {
    PH_CHECK(check_household(admission, person.household_id));
    PH_CHECK(db_.update_and_count(person));
    return write_person_keys(db_.connection(), person);
}

Status SqlPersonRepository::add_person_event(const access::Admission& admission, PersonEvent event) {
    event.dossier_id = admission.dossier();
    return db_.insert(event);
}

Result<std::vector<PersonEvent>> SqlPersonRepository::person_events(const access::Admission& admission) {
    return db_.list<PersonEvent>("WHERE dossier_id = $1 ORDER BY recorded_at, id", admission.dossier());
}

Result<std::vector<FactView>> SqlPersonRepository::facts(const access::Admission& admission) {
    static const std::string sql = "SELECT " + sql::columns<Fact>("f") +
                                   ", u.display_name FROM fact f JOIN user_account u ON u.id = f.recorded_by "
                                   "WHERE f.dossier_id = $1 ORDER BY f.recorded_at, f.id";
    std::vector<FactView> found;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(sql, sql::arguments_of(admission.dossier()), [&](const sql::Row& row) {
               found.push_back({db_.read<Fact>(row), row.get<std::string>(column_count<Fact>), true});
           }));
    return found;
}

Status SqlPersonRepository::add_facts(const access::Admission& admission, const std::vector<Fact>& facts) {
    for (const Fact& fact : facts) PH_CHECK(insert_own(db_, admission, fact));
    return {};
}

Result<std::vector<SnapshotView>> SqlPersonRepository::snapshots(const access::Admission& admission) {
    static const std::string sql =
        "SELECT " + sql::columns<Snapshot>("s") +
        ", u.display_name FROM snapshot s JOIN user_account u ON u.id = s.recorded_by "
        "WHERE s.dossier_id = $1 ORDER BY s.filled_on DESC, s.id DESC";
    std::vector<SnapshotView> found;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(sql, sql::arguments_of(admission.dossier()), [&](const sql::Row& row) {
               found.push_back({db_.read<Snapshot>(row), row.get<std::string>(column_count<Snapshot>)});
           }));
    return found;
}

Status SqlPersonRepository::add_snapshot(const access::Admission& admission, const Snapshot& snapshot) {
    return insert_own(db_, admission, snapshot);
}

}  // namespace ph::storage
