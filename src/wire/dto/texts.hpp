// Text between people and the domain: cleaned on the way in, absent when empty on the way out (lists.hpp).
#pragma once
#include <optional>
#include <string>

#include "base/text.hpp"
#include "wire/dto/lists.hpp"

namespace ph::wire {

inline std::string line_of(const std::optional<std::string>& text) {
    return text ? clean_line(*text) : std::string{};
}
inline std::string text_of(const std::optional<std::string>& text) {
    return text ? clean(*text) : std::string{};
}
// For changes: absent stays absent.
inline std::optional<std::string> changed_line(const std::optional<std::string>& text) {
    return text ? std::optional{clean_line(*text)} : std::nullopt;
}
inline std::optional<std::string> changed_text(const std::optional<std::string>& text) {
    return text ? std::optional{clean(*text)} : std::nullopt;
}

}  // namespace ph::wire
