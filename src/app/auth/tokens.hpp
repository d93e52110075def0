// Session tokens: 256 random bits that only the browser keeps; the database has their hash.
#pragma once
#include <string>
#include <string_view>

#include "app/ports/digest.hpp"
#include "base/random.hpp"

namespace ph::app::auth {

// 43 characters of base64url.
std::string new_token(Random& random);
// BLAKE2b-256 of a text.
Digest digest_of(std::string_view text);
// The CSRF token of a session follows from its token (BLAKE2b keyed with it): nothing to store, nothing to
// guess.
std::string csrf_token(std::string_view session_token);
// Compares in a time that does not tell where two texts differ.
bool same_secret(std::string_view a, std::string_view b);
// 20 bytes for a TOTP secret that stays the same while one session enrols.
std::string enrolment_secret(std::string_view session_token);

}  // namespace ph::app::auth
