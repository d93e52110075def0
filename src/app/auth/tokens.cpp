#include "app/auth/tokens.hpp"

#include <sodium.h>

namespace ph::app::auth {
namespace {

std::string base64url(std::span<const std::uint8_t> bytes) {
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    text.pop_back();  // the terminating zero
    return text;
}

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

template <std::size_t size>
std::array<std::uint8_t, size> keyed_hash(std::string_view key, std::string_view purpose) {
    const Digest short_key = digest_of(key);
    std::array<std::uint8_t, size> out{};
    crypto_generichash(out.data(), out.size(), bytes_of(purpose), purpose.size(), short_key.data(),
                       short_key.size());
    return out;
}

}  // namespace

std::string new_token(Random& random) {
    std::array<std::uint8_t, 32> bytes{};
    random.fill(bytes);
    return base64url(bytes);
}

Digest digest_of(std::string_view text) {
    Digest digest{};
    crypto_generichash(digest.data(), digest.size(), bytes_of(text), text.size(), nullptr, 0);
    return digest;
}

std::string csrf_token(std::string_view session_token) {
    return base64url(keyed_hash<32>(session_token, "participatiehuis csrf"));
}

bool same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string enrolment_secret(std::string_view session_token) {
    const auto bytes = keyed_hash<20>(session_token, "participatiehuis totp");
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace ph::app::auth
