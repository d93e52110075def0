#include "feel/source.hpp"

#include "feel/utf8.hpp"

namespace ph::feel {

Place Source::place(std::uint32_t offset) const {
    Place at{file, line, column, {}};
    std::size_t i = 0;
    while (i < offset && i < text.size()) {
        if (utf8::next(text, i) == U'\n') {
            ++at.line;
            at.column = 1;
        } else {
            ++at.column;
        }
    }
    return at;
}

void Problems::add(const Source& source, Span span, std::string code, std::string message) {
    if (!source.where.empty()) message = source.where + ": " + message;
    list_.push_back({std::move(code), std::move(message), source.place(span.begin)});
}

}  // namespace ph::feel
