// /v1/methoden/{methodeId}/gemeten-bewijs and the same of an approach.
#include "http/handlers/evidence.hpp"

#include "http/inputs.hpp"
#include "wire/dto/evidence.hpp"

namespace ph::http {

void add_evidence_routes(RouteTable& table, const app::EvidenceRules& rules) {
    using access::Permission;
    table.add({Method::get, "/v1/methoden/{methodeId}/gemeten-bewijs", Permission::catalogue_read,
               [&rules](app::Call& call, const Request& request) -> Result<Response> {
                   PH_CHECK(Query{request}.finish());
                   PH_TRY(const auto told, app::evidence_of_method(call, request.parameter("methodeId")));
                   return ok(wire::to_dto(told, call.catalogue, rules));
               }});
    table.add({Method::get, "/v1/aanpakken/{aanpakId}/gemeten-bewijs", Permission::catalogue_read,
               [&rules](app::Call& call, const Request& request) -> Result<Response> {
                   PH_CHECK(Query{request}.finish());
                   PH_TRY(const auto told, app::evidence_of_approach(call, request.parameter("aanpakId")));
                   return ok(wire::to_dto(told, call.catalogue, rules));
               }});
}

}  // namespace ph::http
