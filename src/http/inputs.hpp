// What a handler takes out of a request: ids of the path, the body as a DTO, the version of If-Match, the
// query.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/page.hpp"
#include "app/text_key.hpp"
#include "base/result.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "wire/json.hpp"

namespace ph::http {

Error missing_id();
Error not_json();
[[nodiscard]] bool is_json(const Request& request);

// The id of a path parameter. Fault::missing when it is no UUID: nothing can exist there.
template <class IdType>
Result<IdType> id_parameter(const Request& request, std::string_view name) {
    if (const auto id = IdType::parse(request.parameter(name))) return *id;
    return missing_id();
}

// The body as a DTO, with every problem at once. Fault::invalid also when it is not application/json.
template <class Dto>
Result<Dto> body_as(const Request& request, const wire::Limits& limits = {}) {
    if (!is_json(request)) return not_json();
    return wire::read<Dto>(request.body, limits);
}

// The version in If-Match. Fault::unversioned (428) when absent, Fault::stale (412) when it is not one of
// ours.
Result<int> required_version(const Request& request);
// Fault::stale (412): someone else changed it meanwhile.
Error stale_version();

// The query parameters of a list. Every problem is kept until finish(), unknown and repeated names too:
//   Query query{request};
//   const auto phase = query.one_of<DossierPhase>("fase");
//   const auto limit = query.integer("limit", 1, 200, 50);
//   PH_CHECK(query.finish());
class Query {
  public:
    explicit Query(const Request& request);

    [[nodiscard]] std::optional<std::string> text(std::string_view name);
    [[nodiscard]] int integer(std::string_view name, int lowest, int highest, int standard);
    [[nodiscard]] bool flag(std::string_view name, bool standard);
    // Nothing when it is not there: both are meant.
    [[nodiscard]] std::optional<bool> one_way(std::string_view name);

    // Dates, instants and ids.
    template <wire::TextType T>
    [[nodiscard]] std::optional<T> value(std::string_view name) {
        const auto found = text(name);
        if (!found) return std::nullopt;
        auto parsed = wire::Text<T>::parse(*found);
        if (!parsed) add(name, wire::Text<T>::code, std::string{wire::Text<T>::message});
        return parsed;
    }
    // An enum by its Dutch name.
    template <wire::NamedEnum T>
    [[nodiscard]] std::optional<T> one_of(std::string_view name) {
        const auto found = text(name);
        if (!found) return std::nullopt;
        auto parsed = wire::named<T>(*found);
        if (!parsed)
            add(name, "onbekende-waarde", "Deze waarde bestaat niet. Kies uit " + wire::all_names<T>() + ".");
        return parsed;
    }

    // `cursor` and `limit` of a long list.
    [[nodiscard]] app::PageRequest page();

    // `cursor` of a list in the order of a text.
    [[nodiscard]] std::optional<app::TextKey> text_cursor();

    // `cursor` of a list with a kind of its own: how its text is read. Nothing: from the beginning.
    template <class Key>
    [[nodiscard]] std::optional<Key> cursor_as(Result<Key> (*parse)(std::string_view)) {
        return cursor(parse);
    }

    // Fault::invalid with everything that is wrong; the pointer of a problem is "?name".
    [[nodiscard]] Status finish();

  private:
    // Where the page before ended, as `parse` reads it; a cursor of others is one of the problems.
    template <class Key>
    std::optional<Key> cursor(Result<Key> (*parse)(std::string_view)) {
        const auto found = text("cursor");
        if (!found) return std::nullopt;
        auto key = parse(*found);
        if (key.ok()) return *std::move(key);
        add("cursor", "ongeldige-cursor",
            "Deze cursor is niet van ons. Neem hem over uit het vorige antwoord.");
        return std::nullopt;
    }
    void add(std::string_view name, std::string_view code, std::string message);

    std::vector<Parameter> given_;
    std::vector<bool> used_;
    std::vector<Problem> problems_;
};

// Adds the Link header (rel="next") of a list that goes on; the same query with the new cursor.
Response with_next_page(Response response, const Request& request, const std::optional<app::PageKey>& next);
// The same for a list with a cursor of its own kind.
Response with_next_cursor(Response response, const Request& request, const std::optional<std::string>& next);

}  // namespace ph::http
