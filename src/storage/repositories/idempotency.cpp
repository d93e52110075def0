#include "storage/repositories/idempotency.hpp"

namespace ph::storage {

Result<std::optional<app::StoredAnswer>> SqlIdempotencyRepository::find(const UserId& user,
                                                                        std::string_view key) {
    if (connection_.dialect() == sql::Dialect::postgres) {
        // SQLite has one writer; here a lock named after the key makes the second of two equal requests wait.
        const std::string name = user.to_string() + ' ' + std::string(key);
        PH_TRY([[maybe_unused]] const auto turn,
               connection_.execute("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended($1, 0))", name));
    }
    std::optional<app::StoredAnswer> found;
    const auto read = [&](const sql::Row& row) {
        found = app::StoredAnswer{user,
                                  std::string(key),
                                  row.get<app::Digest>(0),
                                  row.get<int>(1),
                                  row.get<std::vector<app::StoredHeader>>(2),
                                  row.get<std::string>(3),
                                  row.get<Instant>(4),
                                  row.get<std::optional<DossierId>>(5)};
    };
    PH_TRY(
        [[maybe_unused]] const auto rows,
        connection_.run("SELECT request_hash, status, headers, body, created_at, dossier_id FROM idempotency "
                        "WHERE user_id = $1 AND key = $2",
                        sql::arguments_of(user, key), read));
    return found;
}

Status SqlIdempotencyRepository::remember(const app::StoredAnswer& answer) {
    PH_TRY([[maybe_unused]] const auto rows,
           connection_.execute("INSERT INTO idempotency (user_id, key, request_hash, status, headers, body, "
                               "created_at, dossier_id) "
                               "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                               answer.user_id, answer.key, answer.request_hash, answer.status, answer.headers,
                               answer.body, answer.created_at, answer.dossier));
    return {};
}

Status SqlIdempotencyRepository::forget_before(Instant created_before) {
    PH_TRY([[maybe_unused]] const auto rows,
           connection_.execute("DELETE FROM idempotency WHERE created_at < $1", created_before));
    return {};
}

}  // namespace ph::storage
