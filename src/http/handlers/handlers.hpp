// One function a resource, each in http/handlers/<resource>.cpp; resources.cpp adds them all to the table.
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
#include "app/ports/workbooks.hpp"
#include "http/route_table.hpp"

namespace ph::http {

// Every resource of the API but the sessions (handlers/sessions.hpp).
void add_resource_routes(RouteTable& table);

// One of them each.
void add_measurement_routes(RouteTable& table);
void add_first_talk_routes(RouteTable& table);
void add_own_routes(RouteTable& table);
void add_who_looked_routes(RouteTable& table);
void add_plan_routes(RouteTable& table);
void add_trajectory_routes(RouteTable& table);
void add_work_routes(RouteTable& table);
void add_caseload_routes(RouteTable& table);
void add_home_visit_routes(RouteTable& table);
void add_case_routes(RouteTable& table);
void add_catalogue_routes(RouteTable& table);
void add_comparison_routes(RouteTable& table);
void add_decision_table_routes(RouteTable& table);
void add_cohort_routes(RouteTable& table);
void add_registration_routes(RouteTable& table);
void add_retention_routes(RouteTable& table);
void add_dossier_routes(RouteTable& table);
void add_person_routes(RouteTable& table);
void add_team_routes(RouteTable& table);
void add_fact_routes(RouteTable& table);
void add_sharing_routes(RouteTable& table);
void add_consent_overview_routes(RouteTable& table);
// Not among the resources: reading a workbook comes from outside.
void add_outreach_routes(RouteTable& table, const app::ReadWorkbook& read);
void add_learning_routes(RouteTable& table);
void add_letter_routes(RouteTable& table);
void add_protection_routes(RouteTable& table);
void add_processing_routes(RouteTable& table);
void add_referral_routes(RouteTable& table);
void add_meeting_routes(RouteTable& table);
void add_own_meeting_routes(RouteTable& table);
void add_family_plan_routes(RouteTable& table);

}  // namespace ph::http
