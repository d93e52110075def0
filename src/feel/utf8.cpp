#include "feel/utf8.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace ph::feel::utf8 {
namespace {

// Length of the sequence a first byte announces; 0 for a byte that cannot start one.
std::size_t announced(unsigned char c) noexcept {
    if (c < 0x80) return 1;
    if (c >= 0xC2 && c < 0xE0) return 2;
    if (c >= 0xE0 && c < 0xF0) return 3;
    return c >= 0xF0 && c < 0xF5 ? 4 : 0;
}

// Decodes a sequence; nothing when it is malformed.
std::optional<char32_t> decode(std::string_view text, std::size_t at, std::size_t count) noexcept {
    if (count == 0 || at + count > text.size()) return std::nullopt;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    if (count == 1) return byte(0);
    char32_t code_point = byte(0) & (0x7FU >> count);
    for (std::size_t i = 1; i < count; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) return std::nullopt;
        code_point = (code_point << 6U) | (byte(i) & 0x3FU);
    }
    const char32_t least = count == 2 ? 0x80 : count == 3 ? 0x800 : 0x10000;
    if (code_point < least || code_point > 0x10FFFF || (code_point >= 0xD800 && code_point < 0xE000)) {
        return std::nullopt;
    }
    return code_point;
}

icu::UnicodeString to_icu(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

}  // namespace

char32_t next(std::string_view text, std::size_t& at) noexcept {
    const std::size_t count = announced(static_cast<unsigned char>(text[at]));
    const auto code_point = decode(text, at, count);
    at += code_point ? count : 1;
    return code_point.value_or(0xFFFD);
}

void append(std::string& text, char32_t c) {
    const auto push = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) {
        push(c);
    } else if (c < 0x800) {
        push(0xC0 | (c >> 6U));
        push(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        push(0xE0 | (c >> 12U));
        push(0x80 | ((c >> 6U) & 0x3F));
        push(0x80 | (c & 0x3F));
    } else {
        push(0xF0 | (c >> 18U));
        push(0x80 | ((c >> 12U) & 0x3F));
        push(0x80 | ((c >> 6U) & 0x3F));
        push(0x80 | (c & 0x3F));
    }
}

bool is_valid(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t count = announced(static_cast<unsigned char>(text[at]));
        if (!decode(text, at, count)) return false;
        at += count;
    }
    return true;
}

std::size_t length(std::string_view text) noexcept {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return count;
}

std::size_t offset(std::string_view text, std::size_t index) noexcept {
    std::size_t at = 0;
    for (; index > 0 && at < text.size(); --index) next(text, at);
    return at;
}

std::string upper_case(std::string_view text) {
    std::string result;
    return to_icu(text).toUpper(icu::Locale::getRoot()).toUTF8String(result);
}

std::string lower_case(std::string_view text) {
    std::string result;
    return to_icu(text).toLower(icu::Locale::getRoot()).toUTF8String(result);
}

}  // namespace ph::feel::utf8
