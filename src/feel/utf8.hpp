// UTF-8 by code point: FEEL counts characters, not bytes.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ph::feel::utf8 {

// The code point at `at` (which moves behind it). Invalid bytes read as U+FFFD, one byte at a time.
char32_t next(std::string_view text, std::size_t& at) noexcept;
void append(std::string& text, char32_t code_point);
// Well formed: shortest form, no surrogates, at most U+10FFFF.
bool is_valid(std::string_view text) noexcept;
// The number of code points.
std::size_t length(std::string_view text) noexcept;
// The byte offset of a code point index; text.size() when the text is shorter.
std::size_t offset(std::string_view text, std::size_t index) noexcept;
std::string upper_case(std::string_view text);
std::string lower_case(std::string_view text);

}  // namespace ph::feel::utf8
