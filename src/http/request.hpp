// A request as the handlers see it: plain data, no socket and no Beast.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/ports/users.hpp"
#include "base/time.hpp"

namespace ph::http {

enum class Method { get, post, put, patch, remove };
inline constexpr std::array<std::string_view, 5> method_names{"GET", "POST", "PUT", "PATCH", "DELETE"};
[[nodiscard]] constexpr std::string_view name_of(Method method) {
    return method_names[static_cast<std::size_t>(method)];
}
[[nodiscard]] std::optional<Method> parse_method(std::string_view text) noexcept;

struct Header {
    std::string name;  // lower case in a request, as written in a response
    std::string value;
};

struct Parameter {
    std::string name;
    std::string value;
};

// Who is signed in, for the few handlers that are about the session itself; all others use
// app::Call::actor().
struct SessionInfo {
    app::SignedIn signed_in;
    std::string csrf_token;
};

struct Request {
    Method method = Method::get;
    std::string path;   // decoded, without the query
    std::string query;  // still encoded; read it with http::Query
    std::vector<Header> headers;
    std::string body;
    std::string peer;                   // address of the client, for lockout and rates; never logged
    std::string trace_id;               // W3C trace context: 32 hex digits
    std::vector<Parameter> parameters;  // of the path template
    std::optional<SessionInfo> session;

    // `name` in lower case; the first of several.
    [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const noexcept;
    // A parameter of the path template; empty when the template has no such name.
    [[nodiscard]] std::string_view parameter(std::string_view name) const noexcept;
    // A cookie by its name.
    [[nodiscard]] std::optional<std::string_view> cookie(std::string_view name) const noexcept;
};

// Whether an address is of this machine itself.
[[nodiscard]] bool is_loopback(std::string_view address) noexcept;

// "%C3%A9" -> "é". Nothing when an escape is broken, or the result is not UTF-8 or holds a control character.
std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space = false);

}  // namespace ph::http
