// Passwords: argon2id (RFC 9106) through libsodium. Hashing takes about 100 ms and 64 MB: call it on its own
// pool.
#pragma once
#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/auth/settings.hpp"
#include "base/result.hpp"

namespace ph::app::auth {

class Passwords {
  public:
    explicit Passwords(PasswordCost cost);

    // The text form with its own salt and parameters. Fault::unavailable when there is no memory for it.
    [[nodiscard]] Result<std::string> hash(std::string_view password) const;
    // An empty hash is "nobody": it takes as long as a real one and is never right.
    [[nodiscard]] bool verify(const std::string& hash, std::string_view password) const;

    // How many were verified so far; each costs the same work, whoever it is for.
    [[nodiscard]] std::uint64_t verified() const noexcept { return verified_; }
    // What an empty hash is compared with: it must be readable, or "nobody" would answer at once.
    [[nodiscard]] const std::string& nobody() const noexcept { return nobody_; }

  private:
    mutable std::atomic<std::uint64_t> verified_{0};
    PasswordCost cost_;
    std::string nobody_;  // a hash of nothing: random bytes, with the cost of a real one
};

// Every reason why a new password is not good enough, with the pointer of its field; empty when it is.
std::vector<Problem> problems_of_password(std::string_view password, std::string_view login,
                                          const Settings& settings);

}  // namespace ph::app::auth
