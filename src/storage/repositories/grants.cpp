#include "storage/repositories/grants.hpp"

namespace ph::storage {

Result<std::optional<access::Target>> SqlGrantSource::target(const DossierId& dossier,
                                                             const access::Actor& actor, Instant now) {
    constexpr auto sql =
        "SELECT d.participant_id, EXISTS (SELECT 1 FROM access_grant g WHERE g.user_id = $3 AND g.dossier_id "
        "= d.id "
        "AND g.starts_on <= $4 AND (g.ends_on IS NULL OR g.ends_on > $4)) "
        "FROM dossier d WHERE d.id = $1 AND d.municipality_id = $2";
    std::optional<access::Target> target;
    PH_TRY([[maybe_unused]] const auto rows,
           connection_.run(
               sql, sql::arguments_of(dossier, actor.municipality_id, actor.user_id, local_date(now)),
               [&](const sql::Row& row) {
                   target =
                       access::Target{dossier, actor.municipality_id, row.get<PersonId>(0), row.get<bool>(1)};
               }));
    return target;
}

Status write_grant(sql::Connection& connection, const Involvement& involvement) {
    PH_TRY([[maybe_unused]] const auto rows,
           connection.execute(
               "INSERT INTO access_grant (user_id, dossier_id, involvement_id, starts_on, ends_on) "
               "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (user_id, dossier_id, involvement_id) "
               "DO UPDATE SET starts_on = excluded.starts_on, ends_on = excluded.ends_on",
               involvement.user_id, involvement.dossier_id, involvement.id, involvement.starts_on,
               involvement.ends_on));
    return {};
}

}  // namespace ph::storage
