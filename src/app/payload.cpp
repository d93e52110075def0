#include "app/payload.hpp"

namespace ph::app {

std::string quoted(std::string_view text) {
    std::string out;
    constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            out += '\\';
            out += character;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += hex[byte >> 4U];
            out += hex[byte & 0x0FU];
        } else {
            out += character;
        }
    }
    out += '"';
    return out;
}

void Payload::name(std::string_view name) {
    if (!members_.empty()) members_ += ',';
    members_ += quoted(name);
    members_ += ':';
}

Payload& Payload::add(std::string_view field, std::string_view value) {
    name(field);
    members_ += quoted(value);
    return *this;
}

Payload& Payload::add(std::string_view field, int value) {
    name(field);
    members_ += std::to_string(value);
    return *this;
}

}  // namespace ph::app
