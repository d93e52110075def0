#include "catalogue/view.hpp"

#include "base/text.hpp"

namespace ph::catalogue {
namespace {

YAML::Node find(const YAML::Node& map, const std::string& key) {
    for (const auto& pair : map) {
        if (pair.first.Scalar() == key) return pair.second;
    }
    return YAML::Node{YAML::NodeType::Undefined};
}

}  // namespace

SourceText::SourceText(std::string file, std::string text) : file_(std::move(file)), text_(std::move(text)) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    lines_.push_back(text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    for (std::size_t i = 0; i < text_.size(); ++i) {
        if (text_[i] == '\n') lines_.push_back(i + 1);
    }
}

std::size_t SourceText::offset(const YAML::Mark& mark) const {
    const std::size_t line = std::min(static_cast<std::size_t>(mark.line), lines_.size() - 1);
    return std::min(lines_[line] + static_cast<std::size_t>(mark.column), text_.size());
}

Place SourceText::place(std::size_t offset) const {
    const auto next = std::ranges::upper_bound(lines_, offset);
    const std::size_t line = next == lines_.begin() ? 0 : static_cast<std::size_t>(next - lines_.begin()) - 1;
    const std::size_t before =
        characters(std::string_view{text_}.substr(lines_[line], offset - lines_[line]));
    return {file_, static_cast<int>(line) + 1, static_cast<int>(before) + 1, {}};
}

Place View::place() const {
    return source_->place(source_->offset(node_.Mark()));
}

bool View::has(const std::string& key) const {
    return find(node_, key).IsDefined();
}

View View::at(const std::string& key) const {
    const YAML::Node value = find(node_, key);
    if (!value.IsDefined()) throw YAML::KeyNotFound(node_.Mark(), key);
    return {value, source_};
}

std::vector<View> View::items() const {
    std::vector<View> views;
    views.reserve(node_.size());
    for (const auto& item : node_) views.emplace_back(item, source_);
    return views;
}

std::vector<std::pair<View, View>> View::entries() const {
    std::vector<std::pair<View, View>> views;
    views.reserve(node_.size());
    for (const auto& pair : node_) views.emplace_back(View{pair.first, source_}, View{pair.second, source_});
    return views;
}

std::string View::text_or(const std::string& key, std::string fallback) const {
    return has(key) ? text(key) : std::move(fallback);
}

int View::integer_or(const std::string& key, int fallback) const {
    return has(key) ? integer(key) : fallback;
}

bool View::yes_or(const std::string& key, bool fallback) const {
    return has(key) ? at(key).yes() : fallback;
}

std::vector<View> View::items(const std::string& key) const {
    return has(key) ? at(key).items() : std::vector<View>{};
}

std::vector<std::pair<View, View>> View::entries(const std::string& key) const {
    return has(key) ? at(key).entries() : std::vector<std::pair<View, View>>{};
}

}  // namespace ph::catalogue
