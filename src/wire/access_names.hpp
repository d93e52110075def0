// The Dutch words for permissions and for categories of data: in catalogue/toegang, in what a session may do
// and in what an answer leaves out.
#pragma once
#include "access/policy.hpp"
#include "wire/names.hpp"

namespace ph::wire {

template <>
struct Names<access::Permission> {
    static constexpr auto table =
        names<access::Permission>({{access::Permission::session, "sessie"},
                                   {access::Permission::catalogue_read, "catalogus-lezen"},
                                   {access::Permission::approach_compare, "aanpakken-vergelijken"},
                                   {access::Permission::decision_table_change, "beslistabellen-beheren"},
                                   {access::Permission::person_search, "personen-zoeken"},
                                   {access::Permission::registration_add, "aanmelden"},
                                   {access::Permission::dossier_list, "dossiers-bekijken"},
                                   {access::Permission::dossier_read, "dossier-lezen"},
                                   {access::Permission::dossier_change_phase, "fase-wijzigen"},
                                   {access::Permission::person_change, "persoon-wijzigen"},
                                   {access::Permission::bsn_read, "bsn-lezen"},
                                   {access::Permission::fact_read, "feiten-lezen"},
                                   {access::Permission::fact_add, "feiten-vastleggen"},
                                   {access::Permission::snapshot_add, "klantfoto-vastleggen"},
                                   {access::Permission::involvement_read, "betrokkenen-lezen"},
                                   {access::Permission::involvement_change, "betrokkenen-wijzigen"},
                                   {access::Permission::measurement_read, "metingen-lezen"},
                                   {access::Permission::measurement_add, "metingen-vastleggen"},
                                   {access::Permission::plan_read, "plan-lezen"},
                                   {access::Permission::plan_change, "plan-wijzigen"},
                                   {access::Permission::plan_agree, "plan-akkoord"},
                                   {access::Permission::trajectory_read, "trajecten-lezen"},
                                   {access::Permission::trajectory_change, "trajecten-wijzigen"},
                                   {access::Permission::report_add, "verslag-schrijven"},
                                   {access::Permission::contact_read, "contacten-lezen"},
                                   {access::Permission::contact_add, "contacten-vastleggen"},
                                   {access::Permission::appointment_read, "afspraken-lezen"},
                                   {access::Permission::appointment_change, "afspraken-wijzigen"},
                                   {access::Permission::task_read, "taken-lezen"},
                                   {access::Permission::task_change, "taken-wijzigen"},
                                   {access::Permission::timeline_read, "tijdlijn-lezen"},
                                   {access::Permission::my_day_read, "mijn-dag"},
                                   {access::Permission::own_overview_read, "mijn-overzicht"},
                                   {access::Permission::user_read, "gebruikers-lezen"},
                                   {access::Permission::user_change, "gebruikers-wijzigen"},
                                   {access::Permission::audit_read, "logboek-lezen"},
                                   {access::Permission::case_read, "aanpak-lezen"},
                                   {access::Permission::case_change, "aanpak-uitvoeren"},
                                   {access::Permission::case_move, "aanpak-overstappen"},
                                   {access::Permission::referral_read, "verwijzingen-lezen"},
                                   {access::Permission::referral_make, "verwijzen"},
                                   {access::Permission::referral_receive, "verwijzingen-ontvangen"},
                                   {access::Permission::direction_change, "regie-overdragen"},
                                   {access::Permission::outreach, "benaderen"},
                                   {access::Permission::outreach_list, "benaderlijsten-beheren"},
                                   {access::Permission::outreach_figures, "benaderen-overzien"},
                                   {access::Permission::debt_signal, "schuldsignalen"},
                                   {access::Permission::consent_read, "toestemmingen-lezen"},
                                   {access::Permission::consent_change, "toestemmingen-vastleggen"},
                                   {access::Permission::consent_oversight, "toestemmingen-overzien"},
                                   {access::Permission::own_consent, "eigen-toestemmingen"},
                                   {access::Permission::own_data, "eigen-gegevens"},
                                   {access::Permission::own_request, "eigen-verzoeken"},
                                   {access::Permission::own_measurement, "eigen-metingen"},
                                   {access::Permission::share, "gegevens-delen"},
                                   {access::Permission::working_note, "eigen-aantekeningen"},
                                   {access::Permission::covenant_read, "convenanten-lezen"},
                                   {access::Permission::covenant_change, "convenanten-beheren"},
                                   {access::Permission::break_glass, "noodtoegang"},
                                   {access::Permission::break_glass_review, "noodtoegang-beoordelen"},
                                   {access::Permission::restriction_change, "dossiers-afschermen"},
                                   {access::Permission::request_handle, "verzoeken-behandelen"},
                                   {access::Permission::data_hand_over, "gegevens-uitgeven"},
                                   {access::Permission::retention_read, "bewaartermijnen-lezen"},
                                   {access::Permission::retention_decide, "vernietiging-besluiten"},
                                   {access::Permission::retention_hold, "vernietiging-tegenhouden"},
                                   {access::Permission::processing_register, "verwerkingsregister-lezen"},
                                   {access::Permission::cohort_change, "cohorten-beheren"},
                                   {access::Permission::effect_read, "effectrapporten-lezen"},
                                   {access::Permission::effect_cases, "effectdossiers-bekijken"},
                                   {access::Permission::caseload_read, "caseload-overzien"},
                                   {access::Permission::meeting_attend, "overleggen-bijwonen"},
                                   {access::Permission::meeting_lead, "overleggen-leiden"},
                                   {access::Permission::meeting_item_read, "overlegpunten-lezen"},
                                   {access::Permission::meeting_item_change, "overlegpunten-inbrengen"},
                                   {access::Permission::own_meeting, "eigen-overleggen"},
                                   {access::Permission::family_plan_read, "familieplan-lezen"},
                                   {access::Permission::family_plan_support, "familieplan-ondersteunen"},
                                   {access::Permission::own_family_plan, "eigen-familieplan"},
                                   {access::Permission::safety_read, "veiligheidsafspraken-lezen"},
                                   {access::Permission::safety_change, "veiligheidsafspraken-maken"},
                                   {access::Permission::training_follow, "opleidingen-volgen"},
                                   {access::Permission::training_change, "opleidingen-beheren"},
                                   {access::Permission::intervision, "intervisie"}});
};

template <>
struct Names<access::DataCategory> {
    static constexpr auto table =
        names<access::DataCategory>({{access::DataCategory::identity, "identiteit-en-contact"},
                                     {access::DataCategory::income, "inkomen-en-schulden"},
                                     {access::DataCategory::work, "werk-en-opleiding"},
                                     {access::DataCategory::living, "wonen"},
                                     {access::DataCategory::family, "gezin"},
                                     {access::DataCategory::network, "sociaal-netwerk"},
                                     {access::DataCategory::physical_health, "lichamelijke-gezondheid"},
                                     {access::DataCategory::mental_health, "geestelijke-gezondheid"},
                                     {access::DataCategory::justice, "politie-en-justitie"},
                                     {access::DataCategory::plan, "plan-en-doelen"},
                                     {access::DataCategory::trajectory, "trajectvoortgang"},
                                     {access::DataCategory::measurement, "metingen"},
                                     {access::DataCategory::contact_note, "contactverslagen"},
                                     {access::DataCategory::working_note, "werkaantekeningen"},
                                     {access::DataCategory::document, "documenten"},
                                     {access::DataCategory::bsn, "bsn"},
                                     {access::DataCategory::wishes, "wensen"}});
};

template <>
struct Names<access::GroundCondition> {
    static constexpr auto table =
        names<access::GroundCondition>({{access::GroundCondition::involved, "betrokken"},
                                        {access::GroundCondition::by_role, "rol"},
                                        {access::GroundCondition::consent, "toestemming"},
                                        {access::GroundCondition::covenant, "convenant"},
                                        {access::GroundCondition::break_glass, "noodtoegang"},
                                        {access::GroundCondition::in_groups, "groepen"}});
};

}  // namespace ph::wire
