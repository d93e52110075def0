// A text as a QR code, drawn on the server: nothing is asked of another site and no script is needed.
#pragma once
#include <string>
#include <string_view>

namespace ph::http {

// An inline SVG with `label` as its name for who cannot see it. Always black on white with the quiet edge of
// four modules that readers need (ISO/IEC 18004), also in the dark theme. Empty when the text is too long.
std::string qr_code(std::string_view text, std::string_view label);

}  // namespace ph::http
