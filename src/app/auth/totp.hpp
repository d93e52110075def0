// Time-based one-time passwords (RFC 6238): SHA-1, six digits, steps of 30 seconds, as every authenticator
// app knows.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"

namespace ph::app::auth {

// The step a code belongs to, when it is right at `now` or one step off and lies after `last_step` (a code
// counts once). `secret` in raw bytes.
std::optional<std::int64_t> accept_totp(std::string_view secret, std::string_view code,
                                        std::int64_t last_step, Instant now);

// Base32 in groups of four, for typing over.
std::string grouped_secret(std::string_view secret);
// "otpauth://totp/...": what a QR code holds.
std::string otpauth_uri(std::string_view secret, std::string_view issuer, std::string_view account);

}  // namespace ph::app::auth
