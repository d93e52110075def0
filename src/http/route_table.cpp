#include "http/route_table.hpp"

#include <array>
#include <map>
#include <stdexcept>

namespace ph::http {

Route::Route(Method method_, std::string path_, access::Permission permission_, Handler handler_,
             RouteOptions options)
    : method(method_),
      path(std::move(path_)),
      permission(permission_),
      handler(std::move(handler_)),
      access(options.access.value_or(method_ == Method::get ? app::Access::read : app::Access::write)),
      rate(options.rate.value_or(access == app::Access::read ? RateClass::read : RateClass::write)),
      body_limit(options.body_limit) {}

Route::Route(Method method_, std::string path_, access::Permission permission_, Stages stages_,
             RouteOptions options)
    : method(method_),
      path(std::move(path_)),
      permission(permission_),
      stages(std::move(stages_)),
      access(app::Access::write),
      rate(options.rate.value_or(RateClass::write)),
      body_limit(options.body_limit) {}

std::size_t Match::body_limit() const noexcept {
    if (const auto* found = std::get_if<const Route*>(&route)) return (*found)->body_limit;
    if (const auto* found = std::get_if<const PublicRoute*>(&route)) return (*found)->body_limit;
    return 0;
}

std::string_view Match::path_template() const noexcept {
    if (const auto* found = std::get_if<const Route*>(&route)) return (*found)->path;
    if (const auto* found = std::get_if<const PublicRoute*>(&route)) return (*found)->path;
    return "-";
}

// One segment of the paths.
struct RouteTable::Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
    std::unique_ptr<Node> parameter;
    std::string parameter_name;
    std::array<Target, method_names.size()> targets;
    std::array<Target, method_names.size()> rest;  // "/*"

    [[nodiscard]] const std::array<Target, method_names.size()>* own_targets() const {
        for (const Target& target : targets) {
            if (target.index() != 0) return &targets;
        }
        return nullptr;
    }
};

namespace {

// Takes the next segment of "/a/b"; false at the end. An empty segment (a trailing slash) is a segment.
bool next_segment(std::string_view& path, std::string_view& segment) {
    if (path.empty()) return false;
    path.remove_prefix(1);
    const std::size_t end = std::min(path.find('/'), path.size());
    segment = path.substr(0, end);
    path.remove_prefix(end);
    return true;
}

}  // namespace

RouteTable::RouteTable() : root_(std::make_unique<Node>()) {}
RouteTable::~RouteTable() = default;

void RouteTable::add(Route route) {
    const Route& kept = routes_.emplace_back(std::move(route));
    insert(kept.method, kept.path, &kept);
}

void RouteTable::add_public(PublicRoute route) {
    const PublicRoute& kept = public_routes_.emplace_back(std::move(route));
    insert(kept.method, kept.path, &kept);
}

void RouteTable::insert(Method method, std::string_view path, Target target) {
    const auto index = static_cast<std::size_t>(method);
    const std::string whole{path};
    Node* node = root_.get();
    std::string_view segment;
    while (next_segment(path, segment)) {
        if (segment == "*") {
            if (node->rest[index].index() != 0) throw std::logic_error("this route is there twice: " + whole);
            node->rest[index] = target;
            return;
        }
        std::unique_ptr<Node>* next = nullptr;
        if (segment.starts_with('{')) {
            const std::string_view name = segment.substr(1, segment.size() - 2);
            if (node->parameter && node->parameter_name != name) {
                throw std::logic_error("two names for one path parameter: " + whole);
            }
            node->parameter_name = name;
            next = &node->parameter;
        } else {
            next = &node->literals[std::string{segment}];
        }
        if (!*next) *next = std::make_unique<Node>();
        node = next->get();
    }
    if (node->targets[index].index() != 0) throw std::logic_error("this route is there twice: " + whole);
    node->targets[index] = target;
}

Match RouteTable::match(Method method, std::string_view path) const {
    Match match;
    const auto index = static_cast<std::size_t>(method);
    if (!path.starts_with('/')) return match;
    const Node* node = root_.get();
    const std::array<Target, method_names.size()>* rest = nullptr;  // of the deepest "*" passed
    std::string_view segment;
    bool whole = true;
    while (next_segment(path, segment)) {
        for (const Target& target : node->rest) {
            if (target.index() != 0) rest = &node->rest;
        }
        const auto decoded = percent_decode(segment);
        if (!decoded) return {};
        if (const auto literal = node->literals.find(*decoded); literal != node->literals.end()) {
            node = literal->second.get();
        } else if (node->parameter && !decoded->empty()) {
            match.parameters.push_back({node->parameter_name, *decoded});
            node = node->parameter.get();
        } else {
            whole = false;
            break;
        }
    }
    const auto* targets = whole ? node->own_targets() : nullptr;
    if (targets == nullptr) targets = rest;
    if (targets == nullptr) return {};
    match.route = (*targets)[index];
    if (match.found()) return match;
    for (std::size_t i = 0; i < targets->size(); ++i) {
        if ((*targets)[i].index() == 0) continue;
        if (!match.allowed.empty()) match.allowed += ", ";
        match.allowed += method_names[i];
    }
    return match;
}

}  // namespace ph::http
