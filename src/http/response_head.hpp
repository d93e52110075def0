// The status line and headers of an answer as they go over the wire (RFC 9112).
#pragma once
#include <string>

#include "base/time.hpp"
#include "http/response.hpp"

namespace ph::http {

// Control characters in a header value are dropped: no value can start a header of its own.
std::string response_head(const Response& response, bool keep_alive, Instant now);

}  // namespace ph::http
