// Taking today's visits along to where there is no network: the key that they are sealed with on the device.
#pragma once
#include <string>

#include "app/call.hpp"

namespace ph::app {

struct TakeAlongKey {
    std::string key;  // 256 random bits as base64url, 43 characters
    Instant given_at;
    Instant valid_until;  // the municipality sets how many hours; then the device wipes what it took along
};

// A new one each time and kept nowhere here: whoever has only the device, or only the database, reads
// nothing. For whoever has a day; what goes along is read through the gate like anything else.
Result<TakeAlongKey> take_along_key(Call& call);

}  // namespace ph::app
