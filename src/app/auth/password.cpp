#include "app/auth/password.hpp"

#include <sodium.h>

#include <stdexcept>

namespace ph::app::auth {
namespace {

constexpr std::size_t nobody_bytes = 32;  // as many as libsodium gives a hash

std::string random_base64(std::size_t size) {
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
    std::vector<unsigned char> bytes(size);
    randombytes_buf(bytes.data(), bytes.size());
    std::string text(sodium_base64_encoded_len(size, variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    text.resize(text.size() - 1);  // it ends with a zero
    return text;
}

}  // namespace

Passwords::Passwords(PasswordCost cost) : cost_(cost) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
    nobody_ = "$argon2id$v=19$m=" + std::to_string(cost_.memory / 1024) +
              ",t=" + std::to_string(cost_.passes) + ",p=1$" + random_base64(crypto_pwhash_SALTBYTES) + '$' +
              random_base64(nobody_bytes);
}

Result<std::string> Passwords::hash(std::string_view password) const {
    std::string text(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str_alg(text.data(), password.data(), password.size(), cost_.passes, cost_.memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return Error{
            Fault::unavailable, "Het systeem heeft nu te weinig geheugen. Probeer het zo opnieuw.", {}};
    }
    text.resize(text.find('\0'));
    return text;
}

bool Passwords::verify(const std::string& hash, std::string_view password) const {
    ++verified_;
    const std::string& against = hash.empty() ? nobody_ : hash;
    const bool same = crypto_pwhash_str_verify(against.c_str(), password.data(), password.size()) == 0;
    return same && !hash.empty();
}

std::vector<Problem> problems_of_password(std::string_view password, std::string_view login,
                                          const Settings& settings) {
    std::vector<Problem> problems;
    const auto add = [&](std::string_view code, std::string message) {
        Place place;
        place.pointer = "/nieuwWachtwoord";
        problems.push_back({std::string{code}, std::move(message), place});
    };
    const auto length = static_cast<std::size_t>(std::count_if(password.begin(), password.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
    }));
    if (length < settings.shortest_password) {
        add("te-kort", "Kies een wachtwoord van minstens " + std::to_string(settings.shortest_password) +
                           " tekens. Vier losse woorden achter elkaar is makkelijk te onthouden.");
    }
    if (password.size() > settings.longest_password) {
        add("te-lang",
            "Kies een wachtwoord van hoogstens " + std::to_string(settings.longest_password) + " tekens.");
    }
    if (!login.empty() && password.find(login) != std::string_view::npos) {
        add("te-makkelijk", "Zet uw gebruikersnaam niet in uw wachtwoord.");
    }
    if (!password.empty() && password.find_first_not_of(password.front()) == std::string_view::npos) {
        add("te-makkelijk", "Een wachtwoord van steeds hetzelfde teken is te makkelijk te raden.");
    }
    return problems;
}

}  // namespace ph::app::auth
