// /v1/caseload, its coaches and /v1/dossiers/{dossierId}/overdrachten.
#include "wire/dto/caseloads.hpp"

#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"

namespace ph::http {
namespace {

Result<Response> caseload_overview(app::Call& call, const Request&) {
    PH_TRY(const auto found, app::caseload_overview(call));
    return ok(wire::to_dto(found));
}

Result<Response> coach_loads(app::Call& call, const Request& request) {
    Query query{request};
    const auto choice = query.one_of<app::CoachChoice>("toon");
    const int limit = query.integer("limit", 1, 200, 50);
    const auto after = query.text_cursor();
    PH_CHECK(query.finish());
    PH_TRY(const auto page, app::coach_loads(call, choice, after, limit));
    const auto dto = wire::to_dto(page);
    return with_next_cursor(ok(dto), request, dto.volgende);
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
    table.add({Method::get, "/v1/caseload/coaches", Permission::caseload_read, coach_loads});
    table.add(
        {Method::post, "/v1/dossiers/{dossierId}/overdrachten", Permission::involvement_change, hand_over});
}

}  // namespace ph::http
