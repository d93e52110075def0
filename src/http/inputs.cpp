#include "http/inputs.hpp"

#include <charconv>

namespace ph::http {

Error missing_id() {
    return {Fault::missing, "Dit bestaat niet, of u mag het niet zien.", {}};
}

Error not_json() {
    return {
        Fault::invalid,
        "De gegevens kloppen niet.",
        {{"verkeerd-soort", "Stuur de gegevens als JSON, met de kop Content-Type: application/json.", {}}}};
}

bool is_json(const Request& request) {
    const auto type = request.header("content-type");
    return type && (*type == json_type || type->starts_with("application/json;"));
}

Error stale_version() {
    return {Fault::stale,
            "Iemand anders heeft dit intussen gewijzigd. Haal de nieuwste versie op en probeer het opnieuw.",
            {}};
}

Result<int> required_version(const Request& request) {
    const auto header = request.header("if-match");
    if (!header) {
        return Error{Fault::unversioned,
                     "Stuur in de kop If-Match mee welke versie u wijzigt (de ETag van uw laatste lezing).",
                     {}};
    }
    const std::string_view text = *header;
    int version = 0;
    if (text.size() > 2 && text.front() == '"' && text.back() == '"') {
        const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size() - 1, version);
        if (error == std::errc{} && end == text.data() + text.size() - 1 && version > 0) return version;
    }
    return stale_version();
}

Query::Query(const Request& request) {
    std::string_view rest = request.query;
    while (!rest.empty()) {
        const std::size_t end = rest.find('&');
        const std::string_view pair = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        if (pair.empty()) continue;
        const std::size_t equals = std::min(pair.find('='), pair.size());
        const auto name = percent_decode(pair.substr(0, equals), true);
        const auto value =
            percent_decode(equals == pair.size() ? std::string_view{} : pair.substr(equals + 1), true);
        if (name && value) {
            given_.push_back({*name, *value});
        } else {
            add(name.value_or(""), "ongeldige-tekens",
                "Dit staat niet goed in het adres (geen geldige UTF-8 of een verkeerd %-teken).");
        }
    }
    used_.assign(given_.size(), false);
}

std::optional<std::string> Query::text(std::string_view name) {
    std::optional<std::string> found;
    for (std::size_t i = 0; i < given_.size(); ++i) {
        if (given_[i].name != name) continue;
        used_[i] = true;
        if (found) {
            add(name, "dubbel-veld", "Dit staat er twee keer. Laat er één staan.");
        } else {
            found = given_[i].value;
        }
    }
    return found;
}

int Query::integer(std::string_view name, int lowest, int highest, int standard) {
    const auto found = text(name);
    if (!found) return standard;
    int number = 0;
    const char* last = found->data() + found->size();
    const auto [end, error] = std::from_chars(found->data(), last, number);
    if (error == std::errc{} && end == last && number >= lowest && number <= highest) return number;
    add(name, "buiten-bereik",
        "Dit moet een getal zijn van " + std::to_string(lowest) + " tot en met " + std::to_string(highest) +
            ".");
    return standard;
}

bool Query::flag(std::string_view name, bool standard) {
    return one_way(name).value_or(standard);
}

std::optional<bool> Query::one_way(std::string_view name) {
    const auto found = text(name);
    if (!found) return std::nullopt;
    if (*found != "true" && *found != "false") add(name, "verkeerd-type", "Kies uit true of false.");
    return *found == "true";
}

app::PageRequest Query::page() {
    app::PageRequest page;
    page.limit = integer("limit", 1, 200, 50);
    page.after = cursor(app::parse_cursor);
    return page;
}

std::optional<app::TextKey> Query::text_cursor() {
    return cursor(app::parse_text_cursor);
}

Response with_next_page(Response response, const Request& request, const std::optional<app::PageKey>& next) {
    return with_next_cursor(std::move(response), request,
                            next ? std::optional{app::to_cursor(*next)} : std::nullopt);
}

Response with_next_cursor(Response response, const Request& request, const std::optional<std::string>& next) {
    if (!next) return response;
    std::string query;
    std::string_view rest = request.query;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('&'), rest.size());
        const std::string_view pair = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!pair.empty() && !pair.starts_with("cursor=")) query += std::string{pair} + '&';
    }
    response.with("Link", '<' + request.path + '?' + query + "cursor=" + *next + ">; rel=\"next\"");
    return response;
}

Status Query::finish() {
    for (std::size_t i = 0; i < given_.size(); ++i) {
        if (!used_[i])
            add(given_[i].name, "onbekend-veld",
                "Deze vraag kent dit niet. Haal het weg of verbeter de naam.");
    }
    if (problems_.empty()) return {};
    return Error{Fault::invalid, "Het adres klopt niet.", std::move(problems_)};
}

void Query::add(std::string_view name, std::string_view code, std::string message) {
    problems_.push_back({std::string{code}, std::move(message), wire::at_pointer('?' + std::string{name})});
}

}  // namespace ph::http
