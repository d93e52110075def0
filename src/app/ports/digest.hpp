// A SHA-256 or BLAKE2b digest of a token or request: what is kept of a secret that must only be recognised.
#pragma once
#include <array>
#include <cstdint>

namespace ph::app {

using Digest = std::array<std::uint8_t, 32>;

}  // namespace ph::app
