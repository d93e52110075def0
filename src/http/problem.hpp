// Error -> application/problem+json (RFC 9457): the only place where a fault becomes a status.
#pragma once
#include <string_view>

#include "base/error.hpp"
#include "http/response.hpp"

namespace ph::http {

[[nodiscard]] int status_of(Fault fault) noexcept;
// The stable name of a fault for machines: "ongeldig", "geen-toegang", ...
[[nodiscard]] std::string_view code_of(Fault fault) noexcept;

// `trace_id` becomes `kenmerk`: what someone can quote to the help desk.
[[nodiscard]] Response problem_response(const Error& error, std::string_view trace_id);

// Limits of HTTP itself, which have a status but no Fault.
[[nodiscard]] Response http_problem(int status, std::string_view code, std::string_view title,
                                    std::string_view trace_id);

}  // namespace ph::http
