#include "storage/repositories/grants.hpp"

#include "storage/filter.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {
namespace {

constexpr std::int64_t renewed_at_once = 2000;

Status insert(sql::Connection& connection, const std::vector<access::KeptGrant>& grants) {
    constexpr auto sql =
        "INSERT INTO access_grant (subject_id, dossier_id, source_id, ground, purpose, origin, categories, "
        "from_at, until_at, role) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    if (grants.empty()) return {};
    std::vector<sql::Arguments> rows(grants.size());
    for (std::size_t i = 0; i < grants.size(); ++i) {
        const access::KeptGrant& one = grants[i];
        sql::Arguments& row = rows[i];
        row.put(one.subject);
        row.put(one.dossier_id);
        row.put(one.source);
        row.put(one.grant.ground);
        row.put(one.grant.purpose);
        row.put(one.grant.origin);
        row.put(one.grant.categories.bits());
        row.put(one.from);
        row.put(one.until);
        row.put(one.role);
    }
    return connection.run_batch(sql, rows);
}

UserId& subject_of(Involvement& involvement) {
    return involvement.user_id;
}
TeamId& subject_of(TeamInvolvement& involvement) {
    return involvement.team_id;
}

// The involvements after `last`, in the order of their ids. `columns`: up to and with the table.
template <class Any>
Result<std::vector<Any>> involvements_after(sql::Connection& connection, std::string_view columns,
                                            const Uuid& last) {
    std::vector<Any> found;
    found.reserve(renewed_at_once);
    const std::string sql = "SELECT id, dossier_id, role, starts_on, ends_on, " + std::string{columns} +
                            " WHERE id > $1 ORDER BY id LIMIT $2";
    PH_TRY([[maybe_unused]] const auto rows,
           connection.run(sql, sql::arguments_of(last, renewed_at_once), [&](const sql::Row& row) {
               Any& one = found.emplace_back();
               one.id.uuid = row.get<Uuid>(0);
               one.dossier_id = row.get<DossierId>(1);
               one.role = row.get<Role>(2);
               one.starts_on = row.get<Date>(3);
               one.ends_on = row.get<std::optional<Date>>(4);
               subject_of(one).uuid = row.get<Uuid>(5);
           }));
    return found;
}

// Writes the grants of all involvements of one kind. How many there are.
template <class Any>
Result<int> renew_all(sql::Connection& connection, const access::Policy& policy, std::string_view columns) {
    int renewed = 0;
    Uuid last;
    for (bool more = true; more;) {
        PH_TRY(const auto involvements, involvements_after<Any>(connection, columns, last));
        std::vector<access::KeptGrant> grants;
        for (const Any& one : involvements) {
            std::ranges::move(access::grants_of(policy, one), std::back_inserter(grants));
        }
        PH_CHECK(insert(connection, grants));
        renewed += static_cast<int>(involvements.size());
        more = static_cast<std::int64_t>(involvements.size()) == renewed_at_once;
        if (more) last = involvements.back().id.uuid;
    }
    return renewed;
}

}  // namespace

Result<std::optional<access::Target>> SqlGrantRepository::target(const DossierId& dossier,
                                                                 const access::Actor& actor, Instant now) {
    // The grants are looked for whether there is such a dossier or not, so that the time tells neither.
    sql::Arguments arguments;
    const std::string id = arguments.add(dossier);
    std::string sql =
        "SELECT d.participant_id, d.restricted, g.categories, g.purpose, g.ground, g.origin, d.private_time "
        "FROM "
        "municipality m "
        "LEFT JOIN dossier d ON d.id = " +
        id + " AND d.municipality_id = m.id LEFT JOIN access_grant g ON g.subject_id IN (" +
        subjects_of(arguments.add(actor.user_id));
    for (const Uuid& group : actor.groups)
        sql += " UNION ALL SELECT id FROM organisation WHERE id = " + arguments.add(group);
    sql += ") AND (g.role IS NULL";
    for (const Role role : actor.roles) sql += " OR g.role = " + arguments.add(role);
    sql += ") AND g.dossier_id IN (" + id + ", " + arguments.add(access::every_dossier) + ")";
    const std::string at = arguments.add(now);
    sql += " AND g.from_at <= " + at + " AND (g.until_at IS NULL OR g.until_at > " + at +
           ") WHERE m.id = " + arguments.add(actor.municipality_id);
    std::optional<access::Target> target;
    PH_TRY([[maybe_unused]] const auto rows, connection_.run(sql, arguments, [&](const sql::Row& row) {
        if (row.is_null(0)) return;
        if (!target)
            target = access::Target{dossier, actor.municipality_id, row.get<PersonId>(0), row.get<bool>(1),
                                    {},      row.get<bool>(6)};
        if (row.is_null(2)) return;
        target->grants.push_back({access::Categories::known(row.get<std::int64_t>(2)),
                                  row.get<std::string>(3), row.get<std::string>(4),
                                  row.get<access::GrantOrigin>(5)});
    }));
    return target;
}

Result<int> SqlGrantRepository::renew(const access::Policy& policy) {
    const std::string mark = access::mark_of(policy);
    PH_TRY(const auto noted, connection_.scalar<std::string>("SELECT mark FROM grant_policy WHERE id = 1"));
    if (noted == mark) return 0;
    PH_TRY([[maybe_unused]] const auto gone, connection_.execute("DELETE FROM access_grant WHERE origin = $1",
                                                                 access::GrantOrigin::involvement));
    PH_TRY(const int people, renew_all<Involvement>(connection_, policy, "user_id FROM involvement"));
    PH_TRY(const int teams, renew_all<TeamInvolvement>(connection_, policy, "team_id FROM team_involvement"));
    PH_TRY(
        [[maybe_unused]] const auto rows,
        connection_.execute("INSERT INTO grant_policy (id, mark) VALUES (1, $1) ON CONFLICT (id) DO UPDATE "
                            "SET mark = excluded.mark",
                            mark));
    return people + teams;
}

Status write_grants(sql::Connection& connection, const Uuid& source,
                    const std::vector<access::KeptGrant>& grants) {
    PH_TRY([[maybe_unused]] const auto rows,
           connection.execute("DELETE FROM access_grant WHERE source_id = $1", source));
    return insert(connection, grants);
}

}  // namespace ph::storage
