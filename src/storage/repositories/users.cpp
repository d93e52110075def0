// Colleagues and organisations, credentials and their second factor. Sessions and login failures:
// sessions.cpp.
#include "storage/repositories/users.hpp"

#include "storage/repositories/revisions.hpp"

namespace ph::storage {
namespace {

std::string place_of_totp(const UserId& user) {
    return "totp " + user.to_string();
}

std::optional<Bytes> sealed_totp(const Secrets& secrets, const app::Credential& credential) {
    if (!credential.totp_secret) return std::nullopt;
    return seal(secrets, *credential.totp_secret, place_of_totp(credential.user_id));
}

Error other_municipality() {
    return {
        Fault::missing, "Dit bestaat niet in deze gemeente.", {{"niet-gevonden", "Dit bestaat niet.", {}}}};
}

}  // namespace

template <class... Values>
Status SqlUserRepository::run(std::string_view sql, const Values&... values) {
    PH_TRY([[maybe_unused]] const auto rows, db_.connection().execute(sql, values...));
    return {};
}

Status SqlUserRepository::install(const Municipality& municipality, const Organisation& organisation,
                                  const User& administrator) {
    PH_CHECK(db_.insert(municipality));
    PH_CHECK(db_.insert(organisation));
    return db_.insert(administrator);
}

Result<std::vector<Municipality>> SqlUserRepository::municipalities() {
    return db_.list<Municipality>("ORDER BY name, id");
}

Result<std::optional<app::Account>> SqlUserRepository::account(std::string_view login) {
    PH_TRY(auto user, db_.one<User>("WHERE login = $1 AND active = $2", login, true));
    return with_credential(std::move(user));
}

Result<std::optional<app::Account>> SqlUserRepository::account(const UserId& id) {
    PH_TRY(auto user, db_.one<User>("WHERE id = $1 AND active = $2", id, true));
    return with_credential(std::move(user));
}

Result<std::optional<app::Account>> SqlUserRepository::with_credential(std::optional<User> user) {
    if (!user) return std::optional<app::Account>{};
    PH_TRY(auto found, credential(user->id));
    return std::optional<app::Account>{{std::move(*user), std::move(found)}};
}

Result<std::optional<app::Credential>> SqlUserRepository::credential(const UserId& user) {
    std::optional<app::Credential> found;
    const auto read = [&](const sql::Row& row) {
        app::Credential& credential = found.emplace();
        credential.user_id = user;
        credential.password_hash = row.get<std::string>(0);
        if (const auto sealed = row.get<std::optional<Bytes>>(1)) {
            credential.totp_secret = open_sealed(db_.secrets(), *sealed, place_of_totp(user));
            if (!credential.totp_secret)
                throw std::runtime_error("a second factor does not open: another installation key");
        }
        credential.totp_last_step = row.get<std::int64_t>(2);
        credential.must_change = row.get<bool>(3);
        credential.changed_at = row.get<Instant>(4);
        credential.version = row.get<int>(5);
    };
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(
               "SELECT password_hash, totp_secret, totp_last_step, must_change, changed_at, version "
               "FROM credential WHERE user_id = $1",
               sql::arguments_of(user), read));
    return found;
}

Status SqlUserRepository::add_credential(const app::Credential& credential) {
    return run(
        "INSERT INTO credential (user_id, password_hash, totp_secret, totp_last_step, must_change, "
        "changed_at, "
        "version) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        credential.user_id, credential.password_hash, sealed_totp(db_.secrets(), credential),
        credential.totp_last_step, credential.must_change, credential.changed_at, credential.version);
}

Status SqlUserRepository::change_credential(const app::Credential& credential) {
    PH_TRY(const auto rows,
           db_.connection().execute(
               "UPDATE credential SET password_hash = $2, totp_secret = $3, totp_last_step = $4, must_change "
               "= $5, "
               "changed_at = $6, version = version + 1 WHERE user_id = $1 AND version = $7",
               credential.user_id, credential.password_hash, sealed_totp(db_.secrets(), credential),
               credential.totp_last_step, credential.must_change, credential.changed_at, credential.version));
    if (rows == 1) return {};
    PH_TRY(const auto present, db_.connection().scalar<int>(
                                   "SELECT version FROM credential WHERE user_id = $1", credential.user_id));
    return present ? sql::stale_version() : sql::not_found();
}

Result<bool> SqlUserRepository::spend_totp_step(const UserId& user, std::int64_t step) {
    PH_TRY(const auto rows,
           db_.connection().execute(
               "UPDATE credential SET totp_last_step = $2 WHERE user_id = $1 AND totp_last_step < $2", user,
               step));
    return rows == 1;
}

Status SqlUserRepository::replace_recovery_codes(const UserId& user, const std::vector<app::Digest>& hashes) {
    PH_CHECK(run("DELETE FROM recovery_code WHERE user_id = $1", user));
    for (const app::Digest& hash : hashes) {
        PH_CHECK(run("INSERT INTO recovery_code (user_id, code_hash) VALUES ($1, $2)", user, hash));
    }
    return {};
}

Result<bool> SqlUserRepository::spend_recovery_code(const UserId& user, const app::Digest& hash) {
    PH_TRY(const auto rows,
           db_.connection().execute("DELETE FROM recovery_code WHERE user_id = $1 AND code_hash = $2", user,
                                    hash));
    return rows == 1;
}

Result<Municipality> SqlUserRepository::municipality(const access::Scope& scope) {
    return db_.by_id<Municipality>(scope.municipality());
}

Result<std::vector<Organisation>> SqlUserRepository::organisations(const access::Scope& scope) {
    return db_.list<Organisation>("WHERE municipality_id = $1 ORDER BY name, id", scope.municipality());
}

Status SqlUserRepository::add_organisation(const access::Scope& scope, const Organisation& organisation) {
    if (organisation.municipality_id != scope.municipality()) return other_municipality();
    return db_.insert(organisation);
}

Result<std::vector<User>> SqlUserRepository::users(const access::Scope& scope, bool with_inactive) {
    if (with_inactive) {
        return db_.list<User>("WHERE municipality_id = $1 ORDER BY display_name, id", scope.municipality());
    }
    return db_.list<User>("WHERE municipality_id = $1 AND active = $2 ORDER BY display_name, id",
                          scope.municipality(), true);
}

Result<User> SqlUserRepository::user(const access::Scope& scope, const UserId& id) {
    PH_TRY(auto found, db_.one<User>("WHERE id = $1 AND municipality_id = $2", id, scope.municipality()));
    if (!found) return sql::not_found();
    return std::move(*found);
}

Status SqlUserRepository::add_user(const access::Scope& scope, const User& added) {
    if (added.municipality_id != scope.municipality()) return other_municipality();
    return db_.insert(added);
}

Status SqlUserRepository::change_user(const access::Scope& scope, const User& changed) {
    PH_TRY([[maybe_unused]] const User present, user(scope, changed.id));
    if (changed.municipality_id != scope.municipality()) return other_municipality();
    PH_CHECK(db_.update(changed));
    return count_change(db_.connection(), scope.municipality());
}

Result<std::vector<Team>> SqlUserRepository::teams(const access::Scope& scope) {
    return db_.list<Team>("WHERE municipality_id = $1 ORDER BY name, id", scope.municipality());
}

Result<Team> SqlUserRepository::team(const access::Scope& scope, const TeamId& id) {
    PH_TRY(auto found, db_.one<Team>("WHERE id = $1 AND municipality_id = $2", id, scope.municipality()));
    if (!found) return sql::not_found();
    return std::move(*found);
}

Status SqlUserRepository::add_team(const access::Scope& scope, const Team& added) {
    if (added.municipality_id != scope.municipality()) return other_municipality();
    PH_CHECK(db_.insert(added));
    return write_members(added);
}

Status SqlUserRepository::change_team(const access::Scope& scope, const Team& changed) {
    PH_TRY([[maybe_unused]] const Team present, team(scope, changed.id));
    if (changed.municipality_id != scope.municipality()) return other_municipality();
    PH_CHECK(db_.update(changed));
    PH_CHECK(write_members(changed));
    return count_change(db_.connection(), scope.municipality());
}

Status SqlUserRepository::write_members(const Team& team) {
    PH_CHECK(run("DELETE FROM team_member WHERE team_id = $1", team.id));
    for (const UserId& member : team.members) {
        PH_CHECK(run("INSERT INTO team_member (user_id, team_id) VALUES ($1, $2)", member, team.id));
    }
    return {};
}

}  // namespace ph::storage
