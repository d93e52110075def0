// Randomness and new ids, both injected so that a test can fix them.
#pragma once
#include <cstdint>
#include <span>

#include "base/id.hpp"
#include "base/time.hpp"

namespace ph {

class Random {
  public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

// From the kernel; fit for keys and tokens.
class SecureRandom final : public Random {
  public:
    void fill(std::span<std::uint8_t> bytes) override;
};

// A version 7 UUID: 48 bits of milliseconds, 74 random bits.
Uuid make_uuid(Instant now, Random& random);

template <class IdType>
IdType make_id(Instant now, Random& random) {
    return IdType{make_uuid(now, random)};
}

}  // namespace ph
