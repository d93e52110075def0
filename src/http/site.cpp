#include "http/site.hpp"

#include "app/auth/tokens.hpp"

namespace ph::http {
namespace {

std::string cookie(const Site& site, std::string_view value, std::string_view rest) {
    std::string text;
    text.append(site.cookie_name())
        .append("=")
        .append(value)
        .append("; Path=/; HttpOnly; SameSite=Lax")
        .append(rest);
    if (site.tls()) text += "; Secure";
    return text;
}

Error not_ours() {
    return {Fault::forbidden,
            "Deze opdracht komt niet van een pagina van dit systeem en is niet uitgevoerd. Laad de pagina "
            "opnieuw.",
            {{"csrf", "De kop X-CSRF-Token of Origin klopt niet.", {}}}};
}

bool has(const Response& response, std::string_view name) {
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [&](const Header& header) { return header.name == name; });
}

}  // namespace

std::string session_cookie(const Site& site, std::string_view token) {
    return cookie(site, token, "");
}
std::string ended_cookie(const Site& site) {
    return cookie(site, "", "; Max-Age=0");
}

Status check_origin(const Site& site, const Request& request) {
    const auto fetch_site = request.header("sec-fetch-site");
    if (fetch_site && *fetch_site != "same-origin" && *fetch_site != "none") return not_ours();
    const auto origin = request.header("origin");
    if (!origin) return {};
    if (!site.public_url.empty()) return *origin == site.public_url ? Status{} : not_ours();
    const auto host = request.header("host");
    if (host && *origin == "http://" + std::string{*host}) return {};
    return not_ours();
}

Status check_csrf(const Request& request) {
    const auto token = request.header("x-csrf-token");
    if (!token || !request.session || !app::auth::same_secret(*token, request.session->csrf_token))
        return not_ours();
    return {};
}

void add_standard_headers(const Site& site, Response& response) {
    const auto add = [&](std::string_view name, std::string_view value) {
        if (!has(response, name)) response.with(name, value);
    };
    add("Cache-Control", "no-store");
    add("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    add("Cross-Origin-Resource-Policy", "same-origin");
    response.with("API-Version", api_version);
    response.with("Cross-Origin-Opener-Policy", "same-origin");
    response.with("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    // Not no-referrer: browsers would then send "Origin: null" with our own forms.
    response.with("Referrer-Policy", "same-origin");
    response.with("X-Content-Type-Options", "nosniff");
    response.with("X-Frame-Options", "DENY");
    if (site.tls()) response.with("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
}

}  // namespace ph::http
