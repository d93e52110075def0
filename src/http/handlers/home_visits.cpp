// /v1/dossiers/{dossierId}/huisbezoeken.
#include "wire/dto/home_visits.hpp"

#include "app/use_cases/home_visits.hpp"
#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"

namespace ph::http {
namespace {

Result<Response> record_visit(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuwHuisbezoek>(request));
    PH_TRY(const auto recorded, app::record_visit(call, dossier, wire::to_domain(body)));
    return created(wire::to_dto(recorded, call.catalogue));
}

}  // namespace

void add_home_visit_routes(RouteTable& table) {
    table.add({Method::post, "/v1/dossiers/{dossierId}/huisbezoeken", access::Permission::contact_add,
               record_visit});
}

}  // namespace ph::http
