// Users, organisations and everything around signing in (app/ports/users.hpp).
#pragma once
#include "app/ports/users.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlUserRepository final : public app::UserRepository {
  public:
    SqlUserRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    Status install(const Municipality& municipality, const Organisation& organisation,
                   const User& administrator) override;
    Result<std::vector<Municipality>> municipalities() override;
    Result<std::optional<app::Account>> account(std::string_view login) override;
    Result<std::optional<app::Account>> account(const UserId& user) override;
    Status add_credential(const app::Credential& credential) override;
    Status change_credential(const app::Credential& credential) override;
    Result<bool> spend_totp_step(const UserId& user, std::int64_t step) override;
    Status replace_recovery_codes(const UserId& user, const std::vector<app::Digest>& hashes) override;
    Result<bool> spend_recovery_code(const UserId& user, const app::Digest& hash) override;

    Status add_session(const app::Session& session) override;
    Result<std::optional<app::SignedIn>> session(const app::Digest& token_hash, Instant now) override;
    Status touch_session(const app::Digest& token_hash, Instant seen_at) override;
    Status complete_second_factor(const app::Digest& token_hash) override;
    Status remove_session(const app::Digest& token_hash) override;
    Status remove_sessions(const UserId& user, const std::optional<app::Digest>& keep) override;
    Status remove_sessions_before(Instant expired_before, Instant idle_since) override;

    Result<std::optional<User>> calendar_reader(const app::Digest& secret_hash) override;
    Result<app::LoginFailures> login_failures(std::string_view key) override;
    Result<app::LoginFailures> add_login_failure(std::string_view key, Instant at,
                                                 Instant forget_before) override;
    Status block_login(std::string_view key, Instant until) override;
    Status clear_login_failures(std::string_view key) override;

    Result<Municipality> municipality(const access::Scope& scope) override;
    Result<std::vector<Organisation>> organisations(const access::Scope& scope) override;
    Status add_organisation(const access::Scope& scope, const Organisation& organisation) override;
    Result<std::vector<User>> users(const access::Scope& scope, bool with_inactive) override;
    Result<User> user(const access::Scope& scope, const UserId& user) override;
    Status add_user(const access::Scope& scope, const User& user) override;
    Status change_user(const access::Scope& scope, const User& user) override;
    Result<std::optional<app::CalendarLink>> calendar_link(const access::Scope& scope) override;
    Status replace_calendar_link(const access::Scope& scope, const app::Digest& secret_hash) override;
    Status remove_calendar_link(const access::Scope& scope, const UserId& user) override;
    Result<std::vector<Team>> teams(const access::Scope& scope) override;
    Result<Team> team(const access::Scope& scope, const TeamId& team) override;
    Status add_team(const access::Scope& scope, const Team& team) override;
    Status change_team(const access::Scope& scope, const Team& team) override;

  private:
    Result<std::optional<app::Credential>> credential(const UserId& user);
    Status write_members(const Team& team);
    Result<std::optional<app::Account>> with_credential(std::optional<User> user);
    template <class... Values>
    Status run(std::string_view sql, const Values&... values);

    sql::Mapper db_;
};

}  // namespace ph::storage
