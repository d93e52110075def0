#include "feel/source.hpp"

#include "feel/utf8.hpp"

namespace ph::feel {

Place Source::place(std::uint32_t offset) const {
    Place at{file, line, column, {}};
    const std::string_view spelled = raw.empty() ? std::string_view{text} : raw;
    std::size_t r = 0;
    for (std::size_t i = 0; i < offset && i < text.size() && r < spelled.size();) {
        const std::size_t from = r;
        if (utf8::next(text, i) == U'\n') {
            ++at.line;
            at.column = 1;
            r = std::min(spelled.find('\n', r), spelled.size() - 1) + 1;
            continue;
        }
        // One character of the text may be an entity ("&lt;") in the file.
        const std::size_t semicolon =
            raw.empty() || spelled[r] != '&' ? std::string_view::npos : spelled.find(';', r);
        if (semicolon != std::string_view::npos) {
            r = semicolon + 1;
        } else {
            utf8::next(spelled, r);
        }
        at.column += static_cast<int>(utf8::length(spelled.substr(from, r - from)));
    }
    return at;
}

void Problems::add(const Source& source, Span span, std::string code, std::string message) {
    if (!source.where.empty()) message = source.where + ": " + message;
    list_.push_back({std::move(code), std::move(message), source.place(span.begin)});
}

}  // namespace ph::feel
