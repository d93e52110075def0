#include "engine/scenario/lines.hpp"

#include "base/text.hpp"

namespace ph::engine::scenario {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    return text;
}

}  // namespace

std::vector<Line> lines_of(std::string_view text, const std::string& file) {
    std::vector<Line> lines;
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view whole = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t indent = std::min(whole.find_first_not_of(' '), whole.size());
        const std::string_view content = trimmed(whole);
        if (content.empty() || content.front() == '#') continue;
        lines.push_back({{file, number, static_cast<int>(indent) + 1, {}},
                         static_cast<int>(indent),
                         std::string{content}});
    }
    return lines;
}

void Words::skip(std::size_t bytes) {
    left_.remove_prefix(std::min(bytes, left_.size()));
    while (!left_.empty() && left_.front() == ' ') left_.remove_prefix(1);
}

bool Words::take(std::string_view words) {
    if (!left_.starts_with(words)) return false;
    const bool whole = left_.size() == words.size() || left_[words.size()] == ' ' ||
                       left_[words.size()] == ',' || left_[words.size()] == ':' || words.ends_with(' ') ||
                       words.ends_with(':');
    if (whole) skip(words.size());
    return whole;
}

Written Words::until(std::string_view end) {
    const std::size_t at = end.empty() ? left_.size() : std::min(left_.find(end), left_.size());
    Written written{std::string{trimmed(left_.substr(0, at))}, place()};
    skip(at + end.size());
    return written;
}

Place Words::place() const {
    Place place = line_->place;
    const std::size_t read = line_->text.size() - left_.size();
    place.column += static_cast<int>(characters(std::string_view{line_->text}.substr(0, read)));
    return place;
}

}  // namespace ph::engine::scenario
