// /v1/caseload and /v1/dossiers/{dossierId}/overdrachten.
#include "wire/dto/caseloads.hpp"

#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"

namespace ph::http {
namespace {

Result<Response> caseload_overview(app::Call& call, const Request&) {
    PH_TRY(const auto found, app::caseload_overview(call));
    return ok(wire::to_dto(found));
}

Result<Response> hand_over(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweOverdracht>(request));
    PH_TRY(const auto done, app::hand_over(call, dossier, wire::to_domain(body)));
    return created(wire::to_dto(done));
}

}  // namespace

void add_caseload_routes(RouteTable& table) {
    using access::Permission;
    table.add({Method::get, "/v1/caseload", Permission::caseload_read, caseload_overview});
    table.add(
        {Method::post, "/v1/dossiers/{dossierId}/overdrachten", Permission::involvement_change, hand_over});
}

}  // namespace ph::http
