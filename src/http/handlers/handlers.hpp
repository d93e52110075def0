// One function a resource, each in http/handlers/<resource>.cpp; src/server adds them all to the table.
//
// A handler reads its inputs, calls one use case and shapes the answer; it holds no rules of its own:
//
//   Result<Response> add_task(app::Call& call, const Request& request) {
//       PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
//       PH_TRY(const auto body, body_as<wire::NieuweTaak>(request));
//       PH_TRY(const auto task, app::add_task(call, dossier, wire::to_domain(body)));
//       return with_version(created(wire::to_dto(task)), task.version);
//   }
//   void add_task_routes(RouteTable& table) {
//       table.add({Method::post, "/v1/dossiers/{dossierId}/taken", access::Permission::task_change,
//       add_task});
//   }
#pragma once
#include "http/route_table.hpp"

namespace ph::http {

// The routes about sessions and pages need more than a table: handlers/sessions.hpp, pages/*.hpp.

}  // namespace ph::http
