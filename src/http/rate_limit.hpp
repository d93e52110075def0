// How often one user (or, before signing in, one address) may ask: a token bucket for each class of route.
#pragma once
#include <chrono>
#include <mutex>
#include <string>
#include <unordered_map>

#include "http/route_table.hpp"

namespace ph::http {

struct Rate {
    double per_second = 0;  // 0: no limit
    double burst = 0;
};

struct Rates {
    Rate read;  // bounded by the worker queue
    Rate write{.per_second = 20, .burst = 100};
    Rate search{.per_second = 10, .burst = 50};
    Rate sign_in{.per_second = 2, .burst = 30};
};

class RateLimiter {
  public:
    using TimePoint = std::chrono::steady_clock::time_point;
    explicit RateLimiter(const Rates& rates) : rates_(rates) {}

    // Takes one token; false when there is none.
    [[nodiscard]] bool allow(RateClass rate_class, std::string_view who, TimePoint now);

  private:
    struct Bucket {
        double tokens = 0;
        TimePoint filled_at;
    };
    [[nodiscard]] const Rate& rate_of(RateClass rate_class) const noexcept;
    void prune(TimePoint now);

    Rates rates_;
    std::mutex mutex_;
    std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace ph::http
