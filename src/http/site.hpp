// How the outside world reaches this server, and what follows from that for cookies and headers.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "http/request.hpp"
#include "http/response.hpp"

namespace ph::http {

// An account of the demo municipality, offered on its sign-in page.
struct DemoAccount {
    std::string login;
    std::string password;
    std::string name;
    std::string can;  // Dutch: what one does with it, as "Begeleidt huishoudens"
};

struct Site {
    // "https://participatiehuis.example" when a proxy with TLS stands in front; empty on loopback.
    std::string public_url;
    std::string name = "Participatiehuis";
    bool demo = false;
    std::vector<DemoAccount> demo_accounts;

    [[nodiscard]] bool tls() const noexcept { return public_url.starts_with("https://"); }
    [[nodiscard]] std::string_view cookie_name() const noexcept {
        return tls() ? "__Host-ph_sessie" : "ph_sessie";
    }
};

// Set-Cookie for a new session, and for its end.
std::string session_cookie(const Site& site, std::string_view token);
std::string ended_cookie(const Site& site);

// A change must come from our own pages: Origin, when sent, has to be this site. Fault::forbidden.
Status check_origin(const Site& site, const Request& request);
// ... and carry the CSRF token of its session in X-CSRF-Token.
Status check_csrf(const Request& request);

// The headers every answer has; an answer's own Cache-Control and Content-Security-Policy stay.
void add_standard_headers(const Site& site, Response& response);

// What a page of ours may load: only from here, no inline script or style.
inline constexpr std::string_view page_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'";
// The same for /werk, where dmn-js writes six style attributes of its own for the watermark that its licence
// asks for (dmn-js-shared, PoweredByUtil.js). By their hash: any other stays refused.
inline constexpr std::string_view work_page_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-hashes' "
    "'sha256-r3vOsuepBDg6tz/cOusiNJ9Y4Lp9hGQTT7pzDks1Xxc=' "
    "'sha256-CA/eh4+2R0J7cEQ14gBMtx834RIOjzMUqCM+evtrkp4=' "
    "'sha256-JpvvTIK7ulxf/3oA+AUuVbO9Labs8npGWGm9X9nGIWw=' "
    "'sha256-9OIpRRx0bq4t4s2zyqbocMNwedniLDaxLB+FlLIjNgM=' "
    "'sha256-GAdrtwahSjGXI0UQQnfyEVtPn+wfgQxvyrjyQuByfuU=' "
    "'sha256-ZG9bHUWWXDZyu7zfItuLwGK+cah/hweM0RfXpZpxZVM='; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'";
inline constexpr std::string_view api_version = "1.0.0";

}  // namespace ph::http
