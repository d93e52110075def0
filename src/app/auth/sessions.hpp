// Sessions that are open, kept in memory for two seconds so that a busy screen does not ask the database each
// time. A session ended here is gone at once; one ended by another server of the same installation within
// those seconds.
#pragma once
#include <mutex>
#include <optional>
#include <unordered_map>

#include "app/auth/settings.hpp"
#include "app/ports/unit_of_work.hpp"
#include "app/ports/users.hpp"

namespace ph::app::auth {

class Sessions {
  public:
    Sessions(Storage& storage, const Clock& clock, const Settings& settings);

    // Nothing when it does not exist, is past its end, or was idle too long.
    Result<std::optional<SignedIn>> find(const Digest& token_hash);
    // Marks it as seen, at most once a minute and in a transaction of its own; after the answer has left.
    [[nodiscard]] bool wants_touch(const Session& session) const;
    Status touch(const Digest& token_hash);

    void forget(const Digest& token_hash);
    void forget_all_of(const UserId& user);

  private:
    struct Entry {
        SignedIn signed_in;
        Instant read_at;
    };
    struct DigestHash {
        std::size_t operator()(const Digest& digest) const noexcept;
    };
    [[nodiscard]] bool alive(const Session& session) const;

    Storage& storage_;
    const Clock& clock_;
    const Settings& settings_;
    std::mutex mutex_;
    std::unordered_map<Digest, Entry, DigestHash> entries_;
};

}  // namespace ph::app::auth
