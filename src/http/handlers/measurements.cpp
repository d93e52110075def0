// /v1/dossiers/{dossierId}/metingen and /trede-bepalingen.
#include "wire/dto/measurements.hpp"

#include "app/use_cases/measurements.hpp"
#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/left_out.hpp"
#include "wire/dto/lists.hpp"

namespace ph::http {
namespace {

Result<Response> list(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    Query query{request};
    const auto instrument = query.text("instrument");
    PH_CHECK(query.finish());
    PH_TRY(const auto found, app::list_measurements(call, dossier, instrument));
    return ok(wire::with_left_out(wire::Lijst<wire::Meting>{wire::to_dto(found, call.catalogue)},
                                  call.gate.left_out(), call.catalogue));
}

Result<Response> add(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweMeting>(request));
    PH_TRY(const auto added, app::add_measurement(call, dossier, wire::to_domain(body)));
    return created(wire::to_dto(added, call.catalogue));
}

Result<Response> determine_rung(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::TredeVraag>(request));
    PH_TRY(const auto derived, app::determine_rung(call, dossier, wire::to_domain(body)));
    return ok(wire::to_dto(derived));
}

}  // namespace

void add_measurement_routes(RouteTable& table) {
    using access::Permission;
    table.add({Method::get, "/v1/dossiers/{dossierId}/metingen", Permission::measurement_read, list});
    table.add({Method::post, "/v1/dossiers/{dossierId}/metingen", Permission::measurement_add, add});
    // Asks and keeps nothing.
    table.add({Method::post,
               "/v1/dossiers/{dossierId}/trede-bepalingen",
               Permission::measurement_add,
               determine_rung,
               {.access = app::Access::read, .rate = std::nullopt}});
}

}  // namespace ph::http
