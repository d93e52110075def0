#include "catalogue/schemas.hpp"

#include <map>
#include <stdexcept>

namespace ph::catalogue {
namespace {

std::map<std::string_view, Schema> parse_all() {
    std::map<std::string_view, Schema> parsed;
    for (const auto& [name, text] : schema_texts()) {
        auto schema = Schema::parse(text, std::string{name});
        if (!schema.ok()) throw std::logic_error(to_text(schema.error()));
        parsed.emplace(name, std::move(schema).value());
    }
    return parsed;
}

}  // namespace

const Schema& schema(std::string_view name) {
    static const std::map<std::string_view, Schema> all = parse_all();
    const auto found = all.find(name);
    if (found == all.end()) throw std::logic_error("no schema " + std::string{name});
    return found->second;
}

}  // namespace ph::catalogue
