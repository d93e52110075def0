// Test doubles for the injected clock and randomness.
#pragma once
#include "base/random.hpp"
#include "base/time.hpp"

namespace ph::testing {

class FixedClock final : public Clock {
  public:
    explicit FixedClock(Instant at) : at_(at) {}
    [[nodiscard]] Instant now() const override { return at_; }
    void set(Instant at) { at_ = at; }
    void advance(std::chrono::milliseconds by) { at_ += by; }

  private:
    Instant at_;
};

// A counter mixed by splitmix64: repeatable, never twice the same.
class SeededRandom final : public Random {
  public:
    explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
    void fill(std::span<std::uint8_t> bytes) override {
        for (auto& byte : bytes) {
            state_ += 0x9E3779B97F4A7C15ULL;
            std::uint64_t z = state_;
            z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
            z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
            byte = static_cast<std::uint8_t>(z >> 56U);
        }
    }

  private:
    std::uint64_t state_;
};

}  // namespace ph::testing
