#include "catalogue/view.hpp"

namespace ph::catalogue {
namespace {

YAML::Node find(const YAML::Node& map, const std::string& key) {
    for (const auto& pair : map) {
        if (pair.first.Scalar() == key) return pair.second;
    }
    return YAML::Node{YAML::NodeType::Undefined};
}

}  // namespace

Place View::place() const {
    const YAML::Mark mark = node_.Mark();
    return {*file_, mark.line + 1, mark.column + 1, {}};
}

bool View::has(const std::string& key) const {
    return find(node_, key).IsDefined();
}

View View::at(const std::string& key) const {
    const YAML::Node value = find(node_, key);
    if (!value.IsDefined()) throw YAML::KeyNotFound(node_.Mark(), key);
    return {value, file_};
}

std::vector<View> View::items() const {
    std::vector<View> views;
    views.reserve(node_.size());
    for (const auto& item : node_) views.emplace_back(item, file_);
    return views;
}

std::vector<std::pair<View, View>> View::entries() const {
    std::vector<std::pair<View, View>> views;
    views.reserve(node_.size());
    for (const auto& pair : node_) views.emplace_back(View{pair.first, file_}, View{pair.second, file_});
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
