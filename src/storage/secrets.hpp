// The installation's keys, and what they are used for: sealing a column and hashing it for an exact search.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ph::storage {

using Key = std::array<std::uint8_t, 32>;
using Bytes = std::vector<std::uint8_t>;

struct Secrets {
    Key seal_key{};    // encrypts columns
    Key search_key{};  // hashes columns that are searched by equality
};

// Both keys from the one key of the installation (32 random bytes, kept outside the database).
Secrets derive_secrets(const Key& installation_key);

// XChaCha20-Poly1305 with a random nonce in front. `context` binds the text to its place (column and row id),
// so that a sealed value copied to another row does not open there.
Bytes seal(const Secrets& secrets, std::string_view plain, std::string_view context);
// Nothing when the key or the context is another one, or the bytes were changed.
std::optional<std::string> open_sealed(const Secrets& secrets, std::span<const std::uint8_t> sealed,
                                       std::string_view context);

// Keyed BLAKE2b: equal values give equal hashes, and without the key nobody can try all values.
std::array<std::uint8_t, 32> search_hash(const Secrets& secrets, std::string_view value);

}  // namespace ph::storage
