// The calendar links of users (app/ports/users.hpp).
#include "storage/repositories/users.hpp"

namespace ph::storage {

Result<std::optional<User>> SqlUserRepository::calendar_reader(const app::Digest& secret_hash) {
    static const std::string sql =
        "SELECT " + sql::columns<User>("u") +
        " FROM calendar_link l JOIN user_account u ON u.id = l.user_id WHERE l.secret_hash = $1 AND "
        "u.active = $2";
    std::optional<User> found;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(sql, sql::arguments_of(secret_hash, true),
                                [&](const sql::Row& row) { found = db_.read<User>(row, 0); }));
    return found;
}

Result<std::optional<app::CalendarLink>> SqlUserRepository::calendar_link(const access::Scope& scope) {
    std::optional<app::CalendarLink> found;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run("SELECT secret_hash, made_at FROM calendar_link WHERE user_id = $1",
                                sql::arguments_of(scope.user()), [&](const sql::Row& row) {
                                    found = {scope.user(), row.get<app::Digest>(0), row.get<Instant>(1)};
                                }));
    return found;
}

Status SqlUserRepository::replace_calendar_link(const access::Scope& scope, const app::Digest& secret_hash) {
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().execute(
               "INSERT INTO calendar_link (user_id, secret_hash, made_at) VALUES ($1, $2, $3) ON CONFLICT "
               "(user_id) DO UPDATE SET secret_hash = excluded.secret_hash, made_at = excluded.made_at",
               scope.user(), secret_hash, scope.now()));
    return {};
}

Status SqlUserRepository::remove_calendar_link(const access::Scope& scope, const UserId& id) {
    PH_TRY([[maybe_unused]] const User known, user(scope, id));
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().execute("DELETE FROM calendar_link WHERE user_id = $1", id));
    return {};
}

}  // namespace ph::storage
