#include "app/auth/totp.hpp"

#include <liboath/oath.h>

#include <ctime>

#include "app/auth/tokens.hpp"

namespace ph::app::auth {
namespace {

constexpr std::int64_t step_seconds = 30;

std::string base32(std::string_view secret) {
    char* text = nullptr;
    std::size_t length = 0;
    if (oath_base32_encode(secret.data(), secret.size(), &text, &length) != OATH_OK) return {};
    std::string copy{text, length};
    free(text);
    while (copy.ends_with('=')) copy.pop_back();
    return copy;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    constexpr std::string_view hex_digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        if (plain.find(c) != std::string_view::npos) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += '%';
        encoded += hex_digits[byte >> 4U];
        encoded += hex_digits[byte & 0x0FU];
    }
    return encoded;
}

}  // namespace

std::optional<std::int64_t> accept_totp(std::string_view secret, std::string_view code,
                                        std::int64_t last_step, Instant now) {
    constexpr int digits = 6;
    if (code.size() != digits) return std::nullopt;
    const std::int64_t present =
        std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count() / step_seconds;
    std::optional<std::int64_t> accepted;
    for (std::int64_t step = present - 1; step <= present + 1; ++step) {
        std::array<char, digits + 1> expected{};
        if (oath_totp_generate(secret.data(), secret.size(), static_cast<std::time_t>(step * step_seconds),
                               static_cast<unsigned>(step_seconds), 0, digits, expected.data()) != OATH_OK) {
            return std::nullopt;
        }
        if (same_secret({expected.data(), digits}, code) && step > last_step && !accepted) accepted = step;
    }
    return accepted;
}

std::string grouped_secret(std::string_view secret) {
    const std::string text = base32(secret);
    std::string grouped;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && i % 4 == 0) grouped += ' ';
        grouped += text[i];
    }
    return grouped;
}

std::string otpauth_uri(std::string_view secret, std::string_view issuer, std::string_view account) {
    const std::string name = percent_encoded(issuer);
    return "otpauth://totp/" + name + ':' + percent_encoded(account) + "?secret=" + base32(secret) +
           "&issuer=" + name;
}

}  // namespace ph::app::auth
