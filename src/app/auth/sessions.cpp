#include "app/auth/sessions.hpp"

#include <cstring>

namespace ph::app::auth {
namespace {

constexpr std::chrono::seconds fresh{2};
constexpr std::chrono::seconds touch_interval{60};
constexpr std::size_t most_entries = 20'000;

}  // namespace

std::size_t Sessions::DigestHash::operator()(const Digest& digest) const noexcept {
    std::size_t head = 0;
    std::memcpy(&head, digest.data(), sizeof head);  // a digest is random: any part of it is a hash
    return head;
}

Sessions::Sessions(Storage& storage, const Clock& clock, const Settings& settings)
    : storage_(storage),
      clock_(clock),
      settings_(settings) {}

Result<std::optional<SignedIn>> Sessions::find(const Digest& token_hash) {
    const Instant now = clock_.now();
    {
        const std::lock_guard lock{mutex_};
        if (const auto found = entries_.find(token_hash); found != entries_.end()) {
            if (now - found->second.read_at < fresh && alive(found->second.signed_in.session))
                return std::optional{found->second.signed_in};
            entries_.erase(found);
        }
    }
    PH_TRY(const auto work, storage_.begin(Access::read));
    PH_TRY(std::optional<SignedIn> signed_in, work->users().session(token_hash, now));
    if (!signed_in || !alive(signed_in->session)) return std::optional<SignedIn>{};
    const std::lock_guard lock{mutex_};
    if (entries_.size() >= most_entries) entries_.clear();
    entries_.insert_or_assign(token_hash, Entry{*signed_in, now});
    return signed_in;
}

bool Sessions::alive(const Session& session) const {
    const Instant now = clock_.now();
    return now < session.expires_at && now - session.last_seen_at < settings_.idle;
}

bool Sessions::wants_touch(const Session& session) const {
    return clock_.now() - session.last_seen_at >= touch_interval;
}

Status Sessions::touch(const Digest& token_hash) {
    const Instant now = clock_.now();
    {
        const std::lock_guard lock{mutex_};
        const auto found = entries_.find(token_hash);
        if (found != entries_.end()) {
            if (!wants_touch(found->second.signed_in.session)) return {};  // another request was first
            found->second.signed_in.session.last_seen_at = now;
        }
    }
    PH_TRY(const auto work, storage_.begin(Access::write));
    PH_CHECK(work->users().touch_session(token_hash, now));
    return work->commit({});
}

void Sessions::forget(const Digest& token_hash) {
    const std::lock_guard lock{mutex_};
    entries_.erase(token_hash);
}

void Sessions::forget_all_of(const UserId& user) {
    const std::lock_guard lock{mutex_};
    std::erase_if(entries_, [&](const auto& entry) { return entry.second.signed_in.user.id == user; });
}

}  // namespace ph::app::auth
