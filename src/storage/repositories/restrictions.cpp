// Which dossiers are restricted and who is named. Grants of who is named are ended, never removed: their day
// is drawn anew when something changes.
#include <algorithm>
#include <iterator>

#include "storage/repositories/grants.hpp"
#include "storage/repositories/protection.hpp"

namespace ph::storage {
namespace {

using app::KnownPerson;
using app::Named;
using app::RestrictionView;

constexpr std::string_view known_sql =
    "SELECT d.id, p.given_names, p.name_prefix, p.family_name, p.birth_date, d.restricted FROM person p "
    "JOIN dossier d ON d.household_id = p.household_id WHERE d.municipality_id = $1 AND ";

// Of whom a grant with $3 holds at $4, on the dossiers d of $1.
constexpr std::string_view named_now =
    "EXISTS (SELECT 1 FROM access_grant g WHERE g.subject_id = $3 AND g.dossier_id = d.id AND g.origin = "
    "'named' AND g.from_at <= $4 AND (g.until_at IS NULL OR g.until_at > $4))";

KnownPerson read_known(const sql::Row& row, int first = 0) {
    KnownPerson one;
    one.dossier_id = row.get<DossierId>(first);
    one.given_names = row.get<std::string>(first + 1);
    one.name_prefix = row.get<std::string>(first + 2);
    one.family_name = row.get<std::string>(first + 3);
    one.birth_date = row.get<std::optional<Date>>(first + 4);
    one.restricted = row.get<bool>(first + 5);
    return one;
}

Result<std::vector<KnownPerson>> known_where(const sql::Mapper& db, std::string_view where,
                                             const sql::Arguments& arguments) {
    std::vector<KnownPerson> found;
    PH_TRY([[maybe_unused]] const auto rows,
           db.connection().run(std::string{known_sql}.append(where), arguments,
                               [&](const sql::Row& row) { found.push_back(read_known(row)); }));
    return found;
}

// By name; everybody once.
Result<std::vector<Named>> colleagues(const sql::Mapper& db, std::string_view sql,
                                      const sql::Arguments& arguments) {
    std::vector<Named> found;
    PH_TRY([[maybe_unused]] const auto rows, db.connection().run(sql, arguments, [&](const sql::Row& row) {
        found.push_back({row.get<UserId>(0), row.get<std::string>(1)});
    }));
    return found;
}

Status add_people(const sql::Mapper& db, Instant now, RestrictionView& view) {
    const auto arguments = sql::arguments_of(view.person.dossier_id, now);
    PH_TRY(
        view.named,
        colleagues(db,
                   "SELECT DISTINCT u.id, u.display_name FROM access_grant g JOIN user_account u ON u.id = "
                   "g.subject_id WHERE g.dossier_id = $1 AND g.origin = 'named' AND g.from_at <= $2 AND "
                   "(g.until_at IS NULL OR g.until_at > $2) ORDER BY u.display_name, u.id",
                   arguments));
    PH_TRY(view.involved,
           colleagues(db,
                      "SELECT DISTINCT u.id, u.display_name FROM involvement i JOIN user_account u ON u.id = "
                      "i.user_id WHERE i.dossier_id = $1 AND i.starts_on <= $2 AND (i.ends_on IS NULL OR "
                      "i.ends_on > $2) AND u.person_id IS NULL ORDER BY u.display_name, u.id",
                      sql::arguments_of(view.person.dossier_id, local_date(now))));
    return {};
}

// The participant of each of these dossiers with the last decision about it.
Result<std::vector<RestrictionView>> views(sql::Mapper& db, const access::Scope& scope,
                                           std::string_view where, const sql::Arguments& arguments) {
    static const std::string select =
        "SELECT d.id, p.given_names, p.name_prefix, p.family_name, p.birth_date, d.restricted, "
        "(SELECT count(*) FROM dossier_restriction n WHERE n.dossier_id = d.id), "
        "COALESCE(u.display_name, ''), r.id, " +
        sql::columns<Restriction>("r") +
        " FROM dossier d JOIN person p ON p.id = d.participant_id LEFT JOIN dossier_restriction r ON r.id = "
        "(SELECT l.id FROM dossier_restriction l WHERE l.dossier_id = d.id ORDER BY l.decided_at DESC, l.id "
        "DESC LIMIT 1) LEFT JOIN user_account u ON u.id = r.decided_by WHERE d.municipality_id = $1 AND ";
    std::vector<RestrictionView> found;
    PH_TRY([[maybe_unused]] const auto rows,
           db.connection().run(select + std::string{where}, arguments, [&](const sql::Row& row) {
               RestrictionView& view = found.emplace_back();
               view.person = read_known(row);
               view.revision = 1 + row.get<int>(6);
               view.decided_by_name = row.get<std::string>(7);
               if (!row.is_null(8)) view.last = db.read<Restriction>(row, 9);
           }));
    for (RestrictionView& view : found) PH_CHECK(add_people(db, scope.now(), view));
    return found;
}

Result<bool> any(const sql::Mapper& db, std::string_view sql, const sql::Arguments& arguments) {
    bool found = false;
    PH_TRY([[maybe_unused]] const auto rows,
           db.connection().run(sql, arguments, [&](const sql::Row&) { found = true; }));
    return found;
}

}  // namespace

Result<std::vector<KnownPerson>> SqlProtectionRepository::known(const access::Scope& scope,
                                                                const DossierId& dossier) {
    return known_where(db_, "d.id = $2 AND p.id = d.participant_id",
                       sql::arguments_of(scope.municipality(), dossier));
}

Result<std::vector<KnownPerson>> SqlProtectionRepository::known(const access::Scope& scope, const Bsn& bsn) {
    const auto hash = db_.hash_of(bsn);
    return known_where(db_, "p.municipality_id = $1 AND p.bsn_hash = $2",
                       sql::arguments_of(scope.municipality(), hash));
}

Result<std::vector<KnownPerson>> SqlProtectionRepository::known(const access::Scope& scope,
                                                                const std::vector<std::string>& keys,
                                                                int most) {
    std::vector<KnownPerson> found;
    for (const std::string& key : keys) {
        PH_TRY(auto more, known_where(db_,
                                      "p.id IN (SELECT person_id FROM person_key WHERE municipality_id = $1 "
                                      "AND key = $2) LIMIT $3",
                                      sql::arguments_of(scope.municipality(), key, most)));
        std::ranges::move(more, std::back_inserter(found));
    }
    return found;
}

Result<std::optional<RestrictionView>> SqlProtectionRepository::restriction(const access::Scope& scope,
                                                                            const DossierId& dossier) {
    PH_TRY(auto found, views(db_, scope, "d.id = $2", sql::arguments_of(scope.municipality(), dossier)));
    if (found.empty()) return std::optional<RestrictionView>{};
    return std::optional{std::move(found.front())};
}

Result<std::vector<RestrictionView>> SqlProtectionRepository::restrictions(const access::Scope& scope) {
    return views(db_, scope, "d.restricted ORDER BY r.decided_at DESC, d.id LIMIT 1000",
                 sql::arguments_of(scope.municipality()));
}

Status SqlProtectionRepository::restrict_dossier(const access::Scope& scope, const Restriction& restriction,
                                                 const std::vector<access::KeptGrant>& named) {
    PH_TRY(
        const auto changed,
        db_.connection().execute("UPDATE dossier SET restricted = $3 WHERE id = $1 AND municipality_id = $2",
                                 restriction.dossier_id, scope.municipality(), restriction.restricted));
    if (changed == 0) return sql::not_found();
    PH_TRY(
        [[maybe_unused]] const auto ended,
        db_.connection().execute("UPDATE access_grant SET until_at = $2 WHERE dossier_id = $1 AND origin = "
                                 "'named' AND (until_at IS NULL OR until_at > $2)",
                                 restriction.dossier_id, scope.now()));
    PH_CHECK(db_.insert(restriction));
    return write_grants(db_.connection(), restriction.id.uuid, named);
}

Result<bool> SqlProtectionRepository::is_hidden(const access::Scope& scope, const Bsn& bsn) {
    static const std::string sql =
        "SELECT d.id FROM person p JOIN dossier d ON d.household_id = p.household_id "
        "WHERE p.municipality_id = $1 AND p.bsn_hash = $2 AND d.restricted AND NOT " +
        std::string{named_now} + " LIMIT 1";
    const auto hash = db_.hash_of(bsn);
    return any(db_, sql, sql::arguments_of(scope.municipality(), hash, scope.user(), scope.now()));
}

Result<bool> SqlProtectionRepository::is_hidden(const access::Admission& admission, const UserId& user,
                                                const Bsn& bsn, Instant now) {
    static const std::string sql =
        "SELECT d.id FROM person p JOIN dossier d ON d.household_id = p.household_id "
        "WHERE p.municipality_id = $1 AND p.bsn_hash = $2 AND d.restricted AND d.id <> $5 AND NOT " +
        std::string{named_now} + " LIMIT 1";
    const auto hash = db_.hash_of(bsn);
    return any(db_, sql, sql::arguments_of(admission.municipality(), hash, user, now, admission.dossier()));
}

Result<bool> SqlProtectionRepository::may_know(const access::Admission& admission, const UserId& user,
                                               Instant now) {
    static const std::string sql =
        "SELECT d.id FROM dossier d WHERE d.id = $1 AND d.municipality_id = $2 AND (NOT d.restricted OR " +
        std::string{named_now} + ")";
    return any(db_, sql, sql::arguments_of(admission.dossier(), admission.municipality(), user, now));
}

}  // namespace ph::storage
