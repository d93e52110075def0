#include "http/rate_limit.hpp"

#include <algorithm>

namespace ph::http {
namespace {

constexpr std::size_t prune_above = 50'000;

}  // namespace

bool RateLimiter::allow(RateClass rate_class, std::string_view who, TimePoint now) {
    const Rate& rate = rate_of(rate_class);
    if (rate.per_second <= 0) return true;
    std::string key = std::to_string(static_cast<int>(rate_class)) + ' ';
    key += who;
    const std::lock_guard lock{mutex_};
    if (buckets_.size() > prune_above) prune(now);
    const auto [entry, fresh] = buckets_.try_emplace(std::move(key), Bucket{rate.burst, now});
    Bucket& bucket = entry->second;
    const double elapsed = std::chrono::duration<double>(now - bucket.filled_at).count();
    bucket.tokens = std::min(rate.burst, bucket.tokens + elapsed * rate.per_second);
    bucket.filled_at = now;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
}

const Rate& RateLimiter::rate_of(RateClass rate_class) const noexcept {
    switch (rate_class) {
        case RateClass::read: return rates_.read;
        case RateClass::write: return rates_.write;
        case RateClass::search: return rates_.search;
        case RateClass::sign_in: return rates_.sign_in;
    }
    return rates_.write;
}

void RateLimiter::prune(TimePoint now) {
    // Whoever was quiet for a minute has a full bucket again under every rate here.
    std::erase_if(buckets_,
                  [&](const auto& entry) { return now - entry.second.filled_at > std::chrono::minutes{1}; });
}

}  // namespace ph::http
