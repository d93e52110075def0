// Users, organisations, credentials, sessions and the counters behind lockout.
// Signing in happens before there is an actor, so that half takes no proof of the gate and only app/auth and
// the set-up commands may call it; whatever concerns colleagues takes a Scope.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/gate.hpp"
#include "app/ports/digest.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "domain/organisation.hpp"

namespace ph::app {

// How one user proves who they are.
struct Credential {
    UserId user_id;
    std::string password_hash;               // argon2id in its own text form
    std::optional<std::string> totp_secret;  // raw bytes; encrypted at rest; none before enrolment
    std::int64_t totp_last_step = 0;  // 30-second step of the last accepted code; codes up to it are spent
    bool must_change = false;         // the password was given by someone else
    Instant changed_at;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(Credential, (),
                      (user_id, password_hash, totp_secret, totp_last_step, must_change, changed_at, version))

struct Session {
    Digest token_hash{};  // of the cookie; the token itself is kept nowhere
    UserId user_id;
    Digest csrf_hash{};
    Instant created_at;
    Instant last_seen_at;
    Instant expires_at;  // absolute end
    bool second_factor_done = false;
};
BOOST_DESCRIBE_STRUCT(Session, (),
                      (token_hash, user_id, csrf_hash, created_at, last_seen_at, expires_at,
                       second_factor_done))

// A session with its user, as every request needs them together.
struct SignedIn {
    Session session;
    User user;
    bool must_change = false;  // of the credential
    bool totp_enrolled = false;
};

struct Account {
    User user;
    std::optional<Credential> credential;
};

// The secret address with which a calendar reads when somebody's own appointments are; one a user.
struct CalendarLink {
    UserId user_id;
    Digest secret_hash{};  // the secret itself is kept nowhere
    Instant made_at;
};

// Failures since the last success, for one login or one address.
struct LoginFailures {
    int count = 0;
    Instant last_at;
    std::optional<Instant> blocked_until;
};

class UserRepository {
  public:
    virtual ~UserRepository() = default;

    // --- signing in and setting up: no actor yet
    // -----------------------------------------------------------------

    // A new municipality with its own organisation and first administrator. Fault::conflict when the code or
    // the login is taken.
    virtual Status install(const Municipality& municipality, const Organisation& organisation,
                           const User& administrator) = 0;
    virtual Result<std::vector<Municipality>> municipalities() = 0;
    // Nothing when no active user has this login (lower case).
    virtual Result<std::optional<Account>> account(std::string_view login) = 0;
    virtual Result<std::optional<Account>> account(const UserId& user) = 0;
    // The first credential of a user. Fault::conflict when there is one.
    virtual Status add_credential(const Credential& credential) = 0;
    // Fault::stale when `version` is not the present one; on success the stored version is one higher.
    virtual Status change_credential(const Credential& credential) = 0;
    // Spends every one-time code up to `step`; false when it was spent already (a replay).
    virtual Result<bool> spend_totp_step(const UserId& user, std::int64_t step) = 0;
    virtual Status replace_recovery_codes(const UserId& user, const std::vector<Digest>& hashes) = 0;
    // False when there is no such code, or it was used.
    virtual Result<bool> spend_recovery_code(const UserId& user, const Digest& hash) = 0;

    virtual Status add_session(const Session& session) = 0;
    // One indexed query. Nothing when it does not exist, its absolute end has passed or its user is not
    // active; the idle limit is the caller's to judge from last_seen_at.
    virtual Result<std::optional<SignedIn>> session(const Digest& token_hash, Instant now) = 0;
    virtual Status touch_session(const Digest& token_hash, Instant seen_at) = 0;
    virtual Status complete_second_factor(const Digest& token_hash) = 0;
    virtual Status remove_session(const Digest& token_hash) = 0;
    // All sessions of a user but one; after a new password or a lost telephone.
    virtual Status remove_sessions(const UserId& user, const std::optional<Digest>& keep) = 0;
    virtual Status remove_sessions_before(Instant expired_before, Instant idle_since) = 0;

    // Whose calendar link this is; nothing when there is none, or the user is not active.
    virtual Result<std::optional<User>> calendar_reader(const Digest& secret_hash) = 0;

    // `key` is a login or an address with its kind in front, "login:jan". No row: count 0.
    virtual Result<LoginFailures> login_failures(std::string_view key) = 0;
    // Adds one and returns the new state; failures older than `forget_before` no longer count.
    virtual Result<LoginFailures> add_login_failure(std::string_view key, Instant at,
                                                    Instant forget_before) = 0;
    virtual Status block_login(std::string_view key, Instant until) = 0;
    virtual Status clear_login_failures(std::string_view key) = 0;

    // --- colleagues and organisations: under a Scope of the municipality
    // ------------------------------------------

    virtual Result<Municipality> municipality(const access::Scope& scope) = 0;
    virtual Result<std::vector<Organisation>> organisations(const access::Scope& scope) = 0;
    virtual Status add_organisation(const access::Scope& scope, const Organisation& organisation) = 0;
    // By display name; inactive users only when asked for.
    virtual Result<std::vector<User>> users(const access::Scope& scope, bool with_inactive) = 0;
    // Fault::missing when there is no such user in this municipality.
    virtual Result<User> user(const access::Scope& scope, const UserId& user) = 0;
    // Fault::conflict when the login is taken.
    virtual Status add_user(const access::Scope& scope, const User& user) = 0;
    // Fault::stale when `version` is not the present one; on success the stored version is one higher.
    virtual Status change_user(const access::Scope& scope, const User& user) = 0;

    // Of the user of the scope.
    virtual Result<std::optional<CalendarLink>> calendar_link(const access::Scope& scope) = 0;
    // Takes the place of the one before, whose address then leads nowhere.
    virtual Status replace_calendar_link(const access::Scope& scope, const Digest& secret_hash) = 0;
    // Of any user of the municipality. No error when there is none.
    virtual Status remove_calendar_link(const access::Scope& scope, const UserId& user) = 0;

    // By name.
    virtual Result<std::vector<Team>> teams(const access::Scope& scope) = 0;
    // Fault::missing when there is no such team in this municipality.
    virtual Result<Team> team(const access::Scope& scope, const TeamId& team) = 0;
    virtual Status add_team(const access::Scope& scope, const Team& team) = 0;
    // Fault::stale as above. Who is no member any more sees nothing through the team from then on.
    virtual Status change_team(const access::Scope& scope, const Team& team) = 0;
};

}  // namespace ph::app
