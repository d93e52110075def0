// The sign-in half of the user repository: sessions, and the failures behind lockout.
#include "storage/repositories/users.hpp"

namespace ph::storage {
namespace {

Status status_of(const Result<std::int64_t>& changed) {
    return changed.ok() ? Status{} : Status{changed.error()};
}

app::LoginFailures read_failures(const sql::Row& row) {
    return {row.get<int>(0), row.get<Instant>(1), row.get<std::optional<Instant>>(2)};
}

}  // namespace

Status SqlUserRepository::add_session(const app::Session& session) {
    return status_of(db_.connection().execute(
        "INSERT INTO session (token_hash, user_id, csrf_hash, created_at, last_seen_at, expires_at, "
        "second_factor_done) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        session.token_hash, session.user_id, session.csrf_hash, session.created_at, session.last_seen_at,
        session.expires_at, session.second_factor_done));
}

Result<std::optional<app::SignedIn>> SqlUserRepository::session(const app::Digest& token_hash, Instant now) {
    static const std::string sql =
        "SELECT s.user_id, s.csrf_hash, s.created_at, s.last_seen_at, s.expires_at, s.second_factor_done, "
        "c.must_change, c.totp_secret IS NOT NULL, " +
        sql::columns<User>("u") +
        " FROM session s JOIN user_account u ON u.id = s.user_id LEFT JOIN credential c ON c.user_id = u.id "
        "WHERE s.token_hash = $1 AND s.expires_at > $2 AND u.active = $3";
    std::optional<app::SignedIn> found;
    const auto read = [&](const sql::Row& row) {
        app::SignedIn& signed_in = found.emplace();
        signed_in.session = {token_hash,          row.get<UserId>(0),  row.get<app::Digest>(1),
                             row.get<Instant>(2), row.get<Instant>(3), row.get<Instant>(4),
                             row.get<bool>(5)};
        signed_in.must_change = row.get<std::optional<bool>>(6).value_or(false);
        signed_in.totp_enrolled = row.get<bool>(7);
        signed_in.user = db_.read<User>(row, 8);
    };
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(sql, sql::arguments_of(token_hash, now, true), read));
    return found;
}

Status SqlUserRepository::touch_session(const app::Digest& token_hash, Instant seen_at) {
    return status_of(db_.connection().execute("UPDATE session SET last_seen_at = $2 WHERE token_hash = $1",
                                              token_hash, seen_at));
}

Status SqlUserRepository::complete_second_factor(const app::Digest& token_hash) {
    return status_of(db_.connection().execute(
        "UPDATE session SET second_factor_done = $2 WHERE token_hash = $1", token_hash, true));
}

Status SqlUserRepository::remove_session(const app::Digest& token_hash) {
    return status_of(db_.connection().execute("DELETE FROM session WHERE token_hash = $1", token_hash));
}

Status SqlUserRepository::remove_sessions(const UserId& user, const std::optional<app::Digest>& keep) {
    if (!keep) return status_of(db_.connection().execute("DELETE FROM session WHERE user_id = $1", user));
    return status_of(
        db_.connection().execute("DELETE FROM session WHERE user_id = $1 AND token_hash <> $2", user, *keep));
}

Status SqlUserRepository::remove_sessions_before(Instant expired_before, Instant idle_since) {
    return status_of(db_.connection().execute(
        "DELETE FROM session WHERE expires_at < $1 OR last_seen_at < $2", expired_before, idle_since));
}

Result<app::LoginFailures> SqlUserRepository::login_failures(std::string_view key) {
    app::LoginFailures found;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run("SELECT failures, last_at, blocked_until FROM login_failure WHERE key = $1",
                                sql::arguments_of(key),
                                [&](const sql::Row& row) { found = read_failures(row); }));
    return found;
}

Result<app::LoginFailures> SqlUserRepository::add_login_failure(std::string_view key, Instant at,
                                                                Instant forget_before) {
    app::LoginFailures state;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(
               "INSERT INTO login_failure (key, failures, last_at) VALUES ($1, 1, $2) ON CONFLICT (key) DO "
               "UPDATE SET "
               "failures = CASE WHEN login_failure.last_at < $3 THEN 1 ELSE login_failure.failures + 1 END, "
               "last_at = excluded.last_at RETURNING failures, last_at, blocked_until",
               sql::arguments_of(key, at, forget_before),
               [&](const sql::Row& row) { state = read_failures(row); }));
    return state;
}

Status SqlUserRepository::block_login(std::string_view key, Instant until) {
    return status_of(
        db_.connection().execute("UPDATE login_failure SET blocked_until = $2 WHERE key = $1", key, until));
}

Status SqlUserRepository::clear_login_failures(std::string_view key) {
    return status_of(db_.connection().execute("DELETE FROM login_failure WHERE key = $1", key));
}

}  // namespace ph::storage
