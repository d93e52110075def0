#include "domain/letter_text.hpp"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace ph {
namespace {

std::size_t places_of(std::string_view word) {
    std::size_t places = 0;
    const auto length = static_cast<std::int32_t>(word.size());
    for (std::int32_t at = 0; at < length;) {
        UChar32 character = 0;
        U8_NEXT(word.data(), at, length, character);
        const bool takes_none =
            character >= 0 && (U_GET_GC_MASK(character) & (U_GC_M_MASK | U_GC_CF_MASK)) != 0;
        if (!takes_none) ++places;
    }
    return places;
}

void wrap_line(std::string_view line, std::size_t columns, std::string& into) {
    std::size_t used = 0;
    while (!line.empty()) {
        const std::string_view word = line.substr(0, line.find(' '));
        line.remove_prefix(std::min(line.size(), word.size() + 1));
        if (word.empty()) continue;
        const std::size_t places = places_of(word);
        if (used > 0 && used + 1 + places > columns) {
            into += '\n';
            used = 0;
        }
        if (used > 0) into += ' ';
        into += word;
        used += places + (used > 0 ? 1 : 0);
    }
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t columns) {
    std::string lines;
    while (true) {
        const auto end = text.find('\n');
        wrap_line(text.substr(0, end), columns, lines);
        if (end == std::string_view::npos) return lines;
        lines += '\n';
        text.remove_prefix(end + 1);
    }
}

bool reads_right_to_left(const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    const auto locale = icu::Locale::forLanguageTag(language, status);
    return U_SUCCESS(status) && static_cast<bool>(locale.isRightToLeft());
}

}  // namespace ph
