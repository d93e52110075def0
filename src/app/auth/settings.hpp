// The numbers of signing in. The defaults are what a municipality runs with; the command line may change
// them.
#pragma once
#include <chrono>
#include <cstddef>

namespace ph::app::auth {

struct PasswordCost {
    unsigned long long passes = 2;
    std::size_t memory = 64U << 20U;  // bytes, of argon2id
};

// After `threshold` failures in a row each next one doubles the wait, from `first` up to `longest`.
struct Backoff {
    int threshold = 5;
    std::chrono::seconds first{2};
    std::chrono::seconds longest{std::chrono::minutes{15}};
};

struct Settings {
    std::chrono::minutes idle{30};
    std::chrono::hours absolute{12};
    std::chrono::hours forget_failures{24};
    Backoff per_login;
    Backoff per_address{.threshold = 20};
    std::size_t shortest_password = 12;  // characters
    std::size_t longest_password = 200;  // bytes; what argon2id is asked to read
    PasswordCost cost;
    // Off in demo mode (fictional people, loopback): then a code is asked only of whoever set one up.
    bool staff_need_second_factor = true;
};

}  // namespace ph::app::auth
