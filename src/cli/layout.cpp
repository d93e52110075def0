#include "cli/layout.hpp"

#include <algorithm>

namespace ph::cli {
namespace {

bool continues(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// The first so many characters, in bytes.
std::size_t bytes_of(std::string_view text, std::size_t characters) noexcept {
    std::size_t at = 0;
    while (at < text.size() && characters > 0) {
        ++at;
        while (at < text.size() && continues(text[at])) ++at;
        --characters;
    }
    return at;
}

// The next piece that is kept together, with the space or hyphen that ends it.
std::string_view next_piece(std::string_view text) {
    const std::size_t end = text.find_first_of(" -");
    return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

std::string_view without_space(std::string_view piece) {
    return piece.ends_with(' ') ? piece.substr(0, piece.size() - 1) : piece;
}

}  // namespace

std::size_t width(std::string_view text) noexcept {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return !continues(byte); }));
}

std::string padded(std::string_view text, std::size_t to) {
    std::string line{text};
    const std::size_t now = width(text);
    if (now < to) line.append(to - now, ' ');
    return line;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t to) {
    std::vector<std::string> lines{""};
    while (!text.empty()) {
        std::string_view piece = next_piece(text);
        if (width(without_space(piece)) > to) piece = piece.substr(0, bytes_of(piece, to));
        if (!lines.back().empty() && width(lines.back()) + width(without_space(piece)) > to) {
            lines.emplace_back();
        }
        lines.back() += piece;
        text.remove_prefix(piece.size());
    }
    for (std::string& line : lines) line = without_space(line);
    return lines;
}

std::string with_label(std::string_view label, std::string_view text, std::size_t indent) {
    std::string block;
    std::string head = padded("  " + std::string{label}, indent);
    for (const std::string& line : wrapped(text, screen_width - indent)) {
        block += head + line + '\n';
        head.assign(indent, ' ');
    }
    return block;
}

}  // namespace ph::cli
