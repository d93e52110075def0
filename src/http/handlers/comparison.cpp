// /v1/aanpakken, /voorbeeldpersonen and /vergelijkingen: what other approaches would do for one person.
#include "wire/dto/comparison.hpp"

#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"

namespace ph::http {
namespace {

Result<Response> list(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto approaches, app::approaches_of_catalogue(call));
    return ok(wire::Lijst<wire::AanpakRegel>{
        wire::each(approaches, [](const auto* approach) { return wire::to_row(*approach); })});
}

Result<Response> find(app::Call& call, const Request& request) {
    PH_TRY(const auto* approach, app::approach_of_catalogue(call, request.parameter("aanpakId")));
    return ok(wire::to_dto(*approach));
}

Result<Response> persons(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto prepared, app::prepared_persons(call));
    return ok(wire::Lijst<wire::VoorbeeldPersoon>{
        wire::each(prepared, [](const auto* person) { return wire::to_dto(*person); })});
}

Result<Response> compare(app::Call& call, const Request& request) {
    PH_TRY(const auto body, body_as<wire::Vergelijkvraag>(request));
    PH_TRY(const auto comparison, app::compare_approaches(call, wire::to_domain(body)));
    return ok(wire::to_dto(comparison));
}

}  // namespace

void add_comparison_routes(RouteTable& table) {
    using access::Permission;
    table.add({Method::get, "/v1/aanpakken", Permission::catalogue_read, list});
    table.add({Method::get, "/v1/aanpakken/{aanpakId}", Permission::catalogue_read, find});
    table.add({Method::get, "/v1/voorbeeldpersonen", Permission::approach_compare, persons});
    // A POST because the question is long; it changes nothing.
    table.add({Method::post,
               "/v1/vergelijkingen",
               Permission::approach_compare,
               compare,
               {.access = app::Access::read, .rate = RateClass::search}});
}

}  // namespace ph::http
