#include "storage/secrets.hpp"

#include <sodium.h>

#include <stdexcept>

namespace ph::storage {
namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

void ready() {
    static const bool initialised = sodium_init() >= 0;
    if (!initialised) throw std::runtime_error("libsodium cannot start");
}

}  // namespace

Secrets derive_secrets(const Key& installation_key) {
    ready();
    constexpr char context[crypto_kdf_CONTEXTBYTES + 1] = "storage1";
    Secrets secrets;
    crypto_kdf_derive_from_key(secrets.seal_key.data(), secrets.seal_key.size(), 1, context,
                               installation_key.data());
    crypto_kdf_derive_from_key(secrets.search_key.data(), secrets.search_key.size(), 2, context,
                               installation_key.data());
    return secrets;
}

Bytes seal(const Secrets& secrets, std::string_view plain, std::string_view context) {
    ready();
    Bytes sealed(nonce_size + plain.size() + tag_size);
    randombytes_buf(sealed.data(), nonce_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + nonce_size, nullptr, bytes_of(plain),
                                               plain.size(), bytes_of(context), context.size(), nullptr,
                                               sealed.data(), secrets.seal_key.data());
    return sealed;
}

std::optional<std::string> open_sealed(const Secrets& secrets, std::span<const std::uint8_t> sealed,
                                       std::string_view context) {
    if (sealed.size() < nonce_size + tag_size) return std::nullopt;
    std::string plain(sealed.size() - nonce_size - tag_size, '\0');
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr, sealed.data() + nonce_size,
        sealed.size() - nonce_size, bytes_of(context), context.size(), sealed.data(),
        secrets.seal_key.data());
    if (failed != 0) return std::nullopt;
    return plain;
}

std::array<std::uint8_t, 32> search_hash(const Secrets& secrets, std::string_view value) {
    std::array<std::uint8_t, 32> hash{};
    crypto_generichash(hash.data(), hash.size(), bytes_of(value), value.size(), secrets.search_key.data(),
                       secrets.search_key.size());
    return hash;
}

}  // namespace ph::storage
