// /v1/aanpakken, /voorbeeldpersonen, /vergelijkingen and what a dossier brings to them: what other approaches
// would do for one person.
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

Result<Response> copy_facts(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto copied, app::copy_facts_to_compare(call, dossier));
    return ok(wire::to_dto(copied));
}

}  // namespace

void add_comparison_routes(RouteTable& table) {
    using access::Permission;
    table.add({Method::get, "/v1/aanpakken", Permission::catalogue_read, list});
    table.add({Method::get, "/v1/aanpakken/{aanpakId}", Permission::catalogue_read, find});
    table.add({Method::get, "/v1/voorbeeldpersonen", Permission::approach_compare, persons});
    table.add({Method::get, "/v1/dossiers/{dossierId}/vergelijkfeiten", Permission::fact_read, copy_facts});
    // A POST because the question is long; it changes nothing.
    table.add({Method::post,
               "/v1/vergelijkingen",
               Permission::approach_compare,
               compare,
               {.access = app::Access::read, .rate = RateClass::search}});
}

}  // namespace ph::http
