#include "catalogue/scalars.hpp"

#include <tuple>

namespace ph::catalogue {
namespace {

constexpr std::string_view blank = " \t";

bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// The offset of the first sign of the scalar itself: past an anchor or a tag (YAML 1.2, 6.9).
std::size_t past_properties(std::string_view raw, std::size_t at) {
    while (at < raw.size() && (raw[at] == '&' || raw[at] == '!')) {
        at = std::min(raw.find_first_of(" \t\n", at), raw.size());
        at = std::min(raw.find_first_not_of(" \t\n", at), raw.size());
    }
    return at;
}

// Walks the spelling of a scalar beside its text and remembers at which offset each character stands.
class Spelling {
  public:
    Spelling(std::string_view raw, std::size_t at) : raw_(raw), at_(past_properties(raw, at)) {
        style_ = at_ < raw_.size() ? raw_[at_] : '\0';
        if (style_ == '|' || style_ == '>') {
            at_ = std::min(raw_.find('\n', at_), raw_.size());
            skip_breaks();
        } else if (style_ == '"' || style_ == '\'') {
            ++at_;
        } else {
            style_ = '\0';
        }
    }

    [[nodiscard]] std::size_t start() const { return at_; }

    // One offset for each character of the text, and one for its end.
    std::vector<std::size_t> offsets(std::string_view text) {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (continues_character(text[i])) continue;
            if (at_break(text[i])) {
                found.push_back(at_);
                // Several line breaks in a row are as many characters of the text.
                if (i + 1 == text.size() || text[i + 1] != '\n') skip_breaks();
                continue;
            }
            skip_continuation();
            found.push_back(at_);
            at_ = std::min(at_ + length(), raw_.size());
        }
        found.push_back(at_);
        return found;
    }

  private:
    // Whether a blank or line break of the text is spelled as the end of a line.
    [[nodiscard]] bool at_break(char character) const {
        if (character != ' ' && character != '\n') return false;
        const std::size_t next = raw_.find_first_not_of(blank, at_);
        return next != std::string_view::npos && (raw_[next] == '\n' || raw_[next] == '\r');
    }
    void skip_breaks() { at_ = std::min(raw_.find_first_not_of(" \t\r\n", at_), raw_.size()); }
    // In double quotes, a backslash at the end of a line joins it with the next without a blank.
    void skip_continuation() {
        if (style_ == '"' && raw_.substr(at_).starts_with("\\\n")) {
            ++at_;
            skip_breaks();
        }
    }
    // Bytes of the character here.
    [[nodiscard]] std::size_t length() const {
        if (style_ == '\'' && raw_.substr(at_).starts_with("''")) return 2;
        if (style_ == '"' && raw_[at_] == '\\' && at_ + 1 < raw_.size()) {
            switch (raw_[at_ + 1]) {
                case 'x': return 4;
                case 'u': return 6;
                case 'U': return 10;
                default: return 2;
            }
        }
        std::size_t bytes = 1;
        while (at_ + bytes < raw_.size() && continues_character(raw_[at_ + bytes])) ++bytes;
        return bytes;
    }

    std::string_view raw_;
    std::size_t at_;
    char style_;
};

Spelling spelling_of(const View& scalar) {
    return {scalar.source()->text(), scalar.source()->offset(scalar.node().Mark())};
}

// How many characters of the text FEEL had passed when it counted this place; nothing beyond the text.
std::optional<std::size_t> characters_before(const std::string& text, Place start, const Place& place) {
    std::size_t count = 0;
    for (std::size_t i = 0;; ++i) {
        if (i < text.size() && continues_character(text[i])) continue;
        if (start.line == place.line && start.column == place.column) return count;
        if (i >= text.size()) return std::nullopt;
        start.column = text[i] == '\n' ? 1 : start.column + 1;
        start.line += text[i] == '\n' ? 1 : 0;
        ++count;
    }
}

}  // namespace

engine::Written Scalars::written(const View& scalar) {
    Place start = scalar.source()->place(spelling_of(scalar).start());
    scalars_.push_back({scalar, start});
    return {scalar.text(), std::move(start)};
}

std::optional<Scalars::Position> Scalars::find(const Place& place) const {
    const auto order = [](const Place& at) { return std::tie(at.line, at.column); };
    const Scalar* last = nullptr;
    for (const Scalar& scalar : scalars_) {
        if (order(scalar.start) > order(place)) continue;
        if (last == nullptr || order(scalar.start) > order(last->start)) last = &scalar;
    }
    if (last == nullptr || last->start.file != place.file) return std::nullopt;
    const auto passed = characters_before(last->view.text(), last->start, place);
    return passed ? std::optional{Position{last, *passed}} : std::nullopt;
}

Place Scalars::corrected(Place place) const {
    const auto position = find(place);
    if (!position) return place;
    const View& view = position->scalar->view;
    return view.source()->place(spelling_of(view).offsets(view.text())[position->passed]);
}

std::string Scalars::text_from(const Place& place) const {
    const auto position = find(place);
    if (!position) return {};
    const std::string text = position->scalar->view.text();
    std::size_t at = 0;
    for (std::size_t passed = 0; passed < position->passed; ++passed) {
        for (++at; at < text.size() && continues_character(text[at]);) ++at;
    }
    return text.substr(at);
}

}  // namespace ph::catalogue
