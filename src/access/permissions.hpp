// One permission for each kind of act; every route names exactly one (http/routes.cpp). Their Dutch names are
// in wire/access_names.hpp, and who has them is data: catalogue/toegang/rollen.yaml.
#pragma once
#include <boost/describe.hpp>

namespace ph::access {

// Boost.Describe counts to 52 in one list, so there are three: the daily work, what keeps it lawful, and
// where people come together.

// session: sign out, see who you are, for every signed-in person. catalogue_read: instruments, forms,
// organisations, colleagues' names. approach_compare: what approaches would do for a prepared person.
// person_search: duplicates, and by name. person_change: names, birth date, BSN, household members. bsn_read:
// the nine digits. case_read: the approach that a household follows; case_change: begin one, act on its
// steps; case_move: another version, or another approach. referral_make: ask somebody to help;
// referral_receive: answer that. direction_change: offer the direction, and take it over. outreach:
// approaching people who have no dossier yet; outreach_list: who they are; outreach_figures: how many, of
// whom nothing is told. caseload_read: how the work is divided over coaches. debt_signal: what people who are
// approached are behind with.
#define PH_PERMISSIONS_OF_WORK                                                                              \
    session, catalogue_read, approach_compare, decision_table_change, person_search, registration_add,      \
        dossier_list, dossier_read, dossier_change_phase, person_change, bsn_read, fact_read, fact_add,     \
        snapshot_add, involvement_read, involvement_change, measurement_read, measurement_add, plan_read,   \
        plan_change, plan_agree, trajectory_read, trajectory_change, report_add, contact_read, contact_add, \
        appointment_read, appointment_change, task_read, task_change, timeline_read, my_day_read,           \
        own_overview_read, user_read, user_change, audit_read, case_read, case_change, case_move, outreach, \
        outreach_list, outreach_figures, referral_read, referral_make, referral_receive, direction_change,  \
        caseload_read, debt_signal

// consent_oversight: every consent of the municipality, without what was told under it.
// own_consent, own_data, own_request, own_measurement: of the participant. share: may I tell, and telling it.
// working_note: of the writer alone. covenant_*: agreements with partners. request_handle: what participants
// asked under the AVG. data_hand_over: everything about a person, for that person. processing_register: what
// is kept of whom, why and how long (AVG, article 30). cohort_change: who is looked at together, without
// looking. effect_read: counts and results of such a group, of nobody in particular. effect_cases: which of
// the dossiers that one may see stand behind these counts. training_follow: what
// can be learned, and signing up; training_change: making that calendar. intervision: cases without names, in
// one's groups.
#define PH_PERMISSIONS_OF_TRUST                                                                           \
    consent_read, consent_change, consent_oversight, own_consent, own_data, own_request, own_measurement, \
        share, working_note, covenant_read, covenant_change, break_glass, break_glass_review,             \
        restriction_change, request_handle, data_hand_over, retention_read, retention_decide,             \
        retention_hold, processing_register, cohort_change, effect_read, effect_cases, training_follow,   \
        training_change, intervision

// meeting_attend: what one is invited to, and writing down what is said there; meeting_lead: planning and
// moving it, and who comes. meeting_item_*: the questions of one dossier on an agenda. own_meeting: of the
// participant, where they are invited. family_plan_*: the plan that a family makes itself, which is closed to
// everybody else while they are among themselves; own_family_plan: of the participant. safety_*: what was
// agreed so that everybody is safe, which may stay open meanwhile.
#define PH_PERMISSIONS_OF_TALKS                                                                          \
    meeting_attend, meeting_lead, meeting_item_read, meeting_item_change, own_meeting, family_plan_read, \
        family_plan_support, own_family_plan, safety_read, safety_change

enum class Permission { PH_PERMISSIONS_OF_WORK, PH_PERMISSIONS_OF_TRUST, PH_PERMISSIONS_OF_TALKS };

BOOST_DESCRIBE_ENUM_BEGIN(Permission)
BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, Permission, PH_PERMISSIONS_OF_WORK)
BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, Permission, PH_PERMISSIONS_OF_TRUST)
BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, Permission, PH_PERMISSIONS_OF_TALKS)
BOOST_DESCRIBE_ENUM_END(Permission)

#undef PH_PERMISSIONS_OF_WORK
#undef PH_PERMISSIONS_OF_TRUST
#undef PH_PERMISSIONS_OF_TALKS

}  // namespace ph::access
