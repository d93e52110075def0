#include "effect/cell_ids.hpp"

namespace ph::effect {
namespace {

constexpr std::string_view of_leavers = "afvallers/kenmerk/";
constexpr std::string_view of_reasons = "/reden/";

}  // namespace

std::string id_part(std::string_view words) {
    std::string part;
    for (const char sign : words) {
        switch (sign) {
            case '/': part += "%2F"; break;
            case '%': part += "%25"; break;
            default: part += sign;
        }
    }
    return part;
}

std::string category_id(const std::string& of, const std::string& value) {
    return std::string{of_leavers} + id_part(of) + '/' + id_part(value);
}

std::string reason_id(const std::string& reason) {
    return std::string{of_reasons.substr(1)} + id_part(reason);
}

std::string_view open_question(std::string_view id) {
    std::size_t end = std::string_view::npos;
    if (id.starts_with(of_leavers)) {
        end = id.find('/', of_leavers.size());
    } else if (id.starts_with("trechter/")) {
        const auto at = id.find(of_reasons);
        if (at != std::string_view::npos) end = at + of_reasons.size() - 1;
    }
    return end == std::string_view::npos ? std::string_view{} : id.substr(0, end + 1);
}

}  // namespace ph::effect
