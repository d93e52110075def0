// Signing in: password, second factor, new password. Whoever fails learns nothing about which part was wrong,
// an unknown name takes as long as a known one, and every change of standing gives the session a new token.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/auth/password.hpp"
#include "app/auth/sessions.hpp"
#include "app/auth/settings.hpp"

namespace ph::app::auth {

struct Attempt {
    std::string login;
    std::string password;
    std::optional<std::string> code;  // one-time code, when the client sends all at once
    std::string address;              // of the client, for its own lockout
};

// What must still happen before this session opens anything.
enum class Next { nothing, code, enrol, new_password };
Next next_step(const SignedIn& signed_in, const Settings& settings);

struct Opened {
    std::string token;  // for the cookie; kept nowhere else
    User user;
    Next next = Next::nothing;
};

struct Enrolled {
    Opened opened;
    std::vector<std::string> recovery_codes;  // shown once
};

// A new password for the person who is signed in with `token`.
struct PasswordChange {
    std::string token;
    std::string present;
    std::string renewed;
    std::string address;
};

class SignIn {
  public:
    SignIn(Storage& storage, Sessions& sessions, const Passwords& passwords, const access::Policy& policy,
           Clock& clock, Random& random, const Settings& settings);

    // Fault::unauthenticated: name, password or code is wrong. Fault::too_many: wait, the title says how
    // long. Without a code the session of someone with a second factor opens nothing yet (Next::code).
    Result<Opened> open(const Attempt& attempt);
    // The second step: a one-time code or a recovery code.
    Result<Opened> confirm(const std::string& token, const std::string& code, const std::string& address);
    // The secret follows from the session, so that the page can be shown again.
    Result<Enrolled> enrol(const std::string& token, const std::string& code, const std::string& address);
    // Ends all other sessions of this person. Fault::invalid with everything that is wrong with the new one.
    Result<Opened> change_password(const PasswordChange& change);
    Status close(const std::string& token);

    // Who has this token, also when a step is still open.
    Result<std::optional<SignedIn>> who(const std::string& token);

  private:
    // Under which names failures are counted.
    struct Keys {
        std::string login;
        std::string address;
    };
    static Keys keys_of(std::string_view login, const std::string& address);

    Status check_not_blocked(UserRepository& users, const Keys& keys);
    // Counts the failure, blocks when it is one too many, and gives the one answer for every kind of mistake.
    Error failed(const Keys& keys, const User* user);
    Status count_failure(UserRepository& users, const std::string& key, const Backoff& backoff);
    // Spends a one-time or recovery code; false when it is not right (any more).
    Result<bool> spend(UserRepository& users, const Credential& credential, const std::string& code);
    // Adds the new session in `work`, ends the one it replaces, and commits.
    Result<Opened> start(UnitOfWork& work, const Account& account, bool second_factor_done,
                         const std::optional<Digest>& replaces, std::string_view action);
    Result<SignedIn> pending(const std::string& token, Next expected);
    Result<Account> account_of(const UserId& user);
    [[nodiscard]] access::AuditEvent event(const User& user, std::string_view action, bool allowed) const;

    Storage& storage_;
    Sessions& sessions_;
    const Passwords& passwords_;
    const access::Policy& policy_;
    Clock& clock_;
    Random& random_;
    const Settings& settings_;
};

}  // namespace ph::app::auth
