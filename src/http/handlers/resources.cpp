// The resources of the API, one line each.
#include "http/handlers/handlers.hpp"

namespace ph::http {

void add_resource_routes(RouteTable& table) {
    add_catalogue_routes(table);
    add_comparison_routes(table);
    add_decision_table_routes(table);
    add_cohort_routes(table);
    add_registration_routes(table);
    add_dossier_routes(table);
    add_person_routes(table);
    add_team_routes(table);
    add_fact_routes(table);
    add_measurement_routes(table);
    add_first_talk_routes(table);
    add_plan_routes(table);
    add_trajectory_routes(table);
    add_work_routes(table);
    add_caseload_routes(table);
    add_home_visit_routes(table);
    add_case_routes(table);
    add_own_routes(table);
    add_who_looked_routes(table);
    add_sharing_routes(table);
    add_consent_overview_routes(table);
    add_learning_routes(table);
    add_letter_routes(table);
    add_protection_routes(table);
    add_processing_routes(table);
    add_retention_routes(table);
    add_referral_routes(table);
    add_meeting_routes(table);
    add_own_meeting_routes(table);
    add_family_plan_routes(table);
}

}  // namespace ph::http
