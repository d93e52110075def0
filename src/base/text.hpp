// Text as people type it: made safe to keep and show, and measured in characters instead of bytes.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace ph {

// Without control characters (C0, DEL and C1; line breaks and tabs stay, CR LF becomes LF) and without white
// space at either end. Input is valid UTF-8.
std::string clean(std::string_view text);
// The same on one line: line breaks and tabs become spaces.
std::string clean_line(std::string_view text);
// Unicode code points, as JSON Schema counts maxLength.
std::size_t characters(std::string_view text) noexcept;

}  // namespace ph
