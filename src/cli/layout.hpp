// Text for a terminal: widths are counted in characters, not in bytes.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace ph::cli {

inline constexpr std::size_t screen_width = 100;

// How many characters of UTF-8.
std::size_t width(std::string_view text) noexcept;
// With spaces after it, up to this width.
std::string padded(std::string_view text, std::size_t to);
// Lines of at most this width, broken at spaces and after hyphens; a longer word is cut.
std::vector<std::string> wrapped(std::string_view text, std::size_t to);
// "  label   text", the text in a column of its own that starts at `indent`.
std::string with_label(std::string_view label, std::string_view text, std::size_t indent);

}  // namespace ph::cli
