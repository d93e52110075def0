#include "http/request.hpp"

#include "base/utf8.hpp"

namespace ph::http {
namespace {

int hex_value(char c) noexcept {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_control(char c) noexcept {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

std::string_view trimmed(std::string_view text) noexcept {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

}  // namespace

std::optional<Method> parse_method(std::string_view text) noexcept {
    for (std::size_t i = 0; i < method_names.size(); ++i) {
        if (method_names[i] == text) return static_cast<Method>(i);
    }
    return std::nullopt;
}

std::optional<std::string_view> Request::header(std::string_view name) const noexcept {
    for (const Header& header : headers) {
        if (header.name == name) return header.value;
    }
    return std::nullopt;
}

std::string_view Request::parameter(std::string_view name) const noexcept {
    for (const Parameter& parameter : parameters) {
        if (parameter.name == name) return parameter.value;
    }
    return {};
}

std::optional<std::string_view> Request::cookie(std::string_view name) const noexcept {
    for (const Header& header : headers) {
        if (header.name != "cookie") continue;
        std::string_view rest = header.value;
        while (!rest.empty()) {
            const std::size_t end = rest.find(';');
            const std::string_view pair = trimmed(rest.substr(0, end));
            const std::size_t equals = pair.find('=');
            if (equals != std::string_view::npos && pair.substr(0, equals) == name)
                return pair.substr(equals + 1);
            rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        }
    }
    return std::nullopt;
}

bool is_loopback(std::string_view address) noexcept {
    if (address.starts_with("::ffff:")) address.remove_prefix(7);
    return address == "::1" || address.starts_with("127.");
}

std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            const int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
            if (high < 0 || low < 0) return std::nullopt;
            c = static_cast<char>(high * 16 + low);
            i += 2;
        } else if (c == '+' && plus_is_space) {
            c = ' ';
        }
        if (is_control(c)) return std::nullopt;
        decoded += c;
    }
    if (!is_utf8(decoded)) return std::nullopt;
    return decoded;
}

}  // namespace ph::http
