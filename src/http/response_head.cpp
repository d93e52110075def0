#include "http/response_head.hpp"

#include <array>
#include <cstdio>

namespace ph::http {
namespace {

std::string_view reason_of(int status) noexcept {
    switch (status) {
        case 200: return "OK";
        case 201: return "Created";
        case 204: return "No Content";
        case 303: return "See Other";
        case 304: return "Not Modified";
        case 400: return "Bad Request";
        case 401: return "Unauthorized";
        case 403: return "Forbidden";
        case 404: return "Not Found";
        case 405: return "Method Not Allowed";
        case 409: return "Conflict";
        case 412: return "Precondition Failed";
        case 413: return "Content Too Large";
        case 428: return "Precondition Required";
        case 429: return "Too Many Requests";
        case 431: return "Request Header Fields Too Large";
        case 500: return "Internal Server Error";
        case 501: return "Not Implemented";
        case 503: return "Service Unavailable";
        default: return "Unknown";
    }
}

// "Sun, 22 Nov 2026 09:30:00 GMT"
std::string http_date(Instant now) {
    constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Date date = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::year_month_day parts{date};
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(now - date)};
    std::array<char, 40> text{};
    const int length = std::snprintf(
        text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
        days[std::chrono::weekday{date}.c_encoding()].data(), static_cast<unsigned>(parts.day()),
        months[static_cast<unsigned>(parts.month()) - 1].data(), static_cast<int>(parts.year()),
        static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
        static_cast<int>(time.seconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

void append_header(std::string& head, std::string_view name, std::string_view value) {
    head.append(name).append(": ");
    for (const char c : value) {
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) head += c;
    }
    head.append("\r\n");
}

}  // namespace

std::string response_head(const Response& response, bool keep_alive, Instant now) {
    std::string head;
    head.reserve(1024);
    head.append("HTTP/1.1 ")
        .append(std::to_string(response.status))
        .append(" ")
        .append(reason_of(response.status))
        .append("\r\n");
    append_header(head, "Date", http_date(now));
    for (const Header& header : response.headers) append_header(head, header.name, header.value);
    if (response.status != 204 && response.status != 304)
        append_header(head, "Content-Length", std::to_string(response.content().size()));
    if (!keep_alive) append_header(head, "Connection", "close");
    head.append("\r\n");
    return head;
}

}  // namespace ph::http
