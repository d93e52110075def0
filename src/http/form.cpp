#include "http/form.hpp"

#include <algorithm>

namespace ph::http {

std::optional<std::vector<Parameter>> url_decoded(std::string_view text) {
    std::vector<Parameter> fields;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('&'), text.size());
        const std::string_view pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (pair.empty()) continue;
        const std::size_t equals = std::min(pair.find('='), pair.size());
        auto name = percent_decode(pair.substr(0, equals), true);
        auto value = percent_decode(pair.substr(std::min(equals + 1, pair.size())), true);
        if (!name || !value) return std::nullopt;
        fields.push_back({*std::move(name), *std::move(value)});
    }
    return fields;
}

Result<Form> Form::read(const Request& request) {
    const auto type = request.header("content-type");
    auto fields = type && type->starts_with("application/x-www-form-urlencoded") ? url_decoded(request.body)
                                                                                 : std::nullopt;
    if (!fields)
        return Error{Fault::invalid,
                     "Dit formulier kwam niet goed aan. Laad de pagina opnieuw en probeer het nog eens.",
                     {}};
    Form form;
    form.fields_ = *std::move(fields);
    return form;
}

std::string_view Form::field(std::string_view name) const noexcept {
    for (const Parameter& field : fields_) {
        if (field.name == name) return field.value;
    }
    return {};
}

}  // namespace ph::http
