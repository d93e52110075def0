// Words inside HTML and SVG.
#pragma once
#include <string>
#include <string_view>

namespace ph::effect {

inline std::string escaped(std::string_view words) {
    std::string safe;
    safe.reserve(words.size());
    for (const char letter : words) {
        switch (letter) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            case '\'': safe += "&#39;"; break;
            default: safe += letter;
        }
    }
    return safe;
}

}  // namespace ph::effect
