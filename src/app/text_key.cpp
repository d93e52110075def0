#include "app/text_key.hpp"

#include "domain/checks.hpp"

namespace ph::app {
namespace {

constexpr std::string_view hex = "0123456789abcdef";

Error no_cursor() {
    Checks checks;
    checks.fail("?cursor", "ongeldige-cursor",
                "Deze verwijzing naar een bladzijde klopt niet. Begin weer bij de eerste bladzijde.");
    return checks.status().error();
}

}  // namespace

// "<text in hexadecimal>.<uuid>": safe in a URL without escaping.
std::string to_cursor(const TextKey& key) {
    std::string cursor;
    cursor.reserve(key.value.size() * 2 + 37);
    for (const char c : key.value) {
        const auto byte = static_cast<unsigned char>(c);
        cursor += hex[byte >> 4U];
        cursor += hex[byte & 0x0FU];
    }
    return cursor + '.' + key.id.to_string();
}

Result<TextKey> parse_text_cursor(std::string_view text) {
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos || dot % 2 != 0) return no_cursor();
    const auto id = Uuid::parse(text.substr(dot + 1));
    if (!id) return no_cursor();
    TextKey key{{}, *id};
    for (std::size_t i = 0; i < dot; i += 2) {
        const std::size_t high = hex.find(text[i]);
        const std::size_t low = hex.find(text[i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) return no_cursor();
        key.value += static_cast<char>((high << 4U) | low);
    }
    return key;
}

}  // namespace ph::app
