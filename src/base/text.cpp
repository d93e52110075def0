#include "base/text.hpp"

namespace ph {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view white = " \n\t";
    const std::size_t first = text.find_first_not_of(white);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(white) - first + 1);
}

// U+0080..U+009F are C2 80..C2 9F in UTF-8.
bool starts_c1(std::string_view text, std::size_t at) {
    return text[at] == '\xC2' && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) <= 0x9F;
}

std::string cleaned(std::string_view text, bool one_line) {
    std::string kept;
    kept.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (starts_c1(text, i)) {
            ++i;
        } else if (byte == '\n' || byte == '\t') {
            kept += one_line ? ' ' : text[i];
        } else if (byte >= 0x20 && byte != 0x7F) {
            kept += text[i];
        }
    }
    return std::string{trimmed(kept)};
}

}  // namespace

std::string clean(std::string_view text) {
    return cleaned(text, false);
}
std::string clean_line(std::string_view text) {
    return cleaned(text, true);
}

std::size_t characters(std::string_view text) noexcept {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

}  // namespace ph
