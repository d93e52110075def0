// The sentences a municipality words itself (catalogue/teksten): what the timeline tells, the next step and
// why, and what the system writes into a dossier by itself.
#pragma once
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace ph {

enum class Sentence : std::uint8_t {
    registered,
    snapshot_made,
    fact_recorded,
    measured,
    goal_scored,
    action_done,
    phase_registered,
    phase_guided,
    phase_aftercare,
    phase_closed,
    helper_began,
    helper_stopped,
    role_intaker,
    role_coach,
    role_income_consultant,
    role_partner,
    role_work_supervisor,
    role_team_leader,
    role_policy_officer,
    role_privacy_officer,
    role_administrator,
    role_participant,
    plan_started,
    plan_ended,
    participant_agreed,
    coach_agreed,
    care_started,
    participation_started,
    trajectory_reached,
    trajectory_partly,
    trajectory_not_reached,
    trajectory_broken_off,
    report_on_course,
    report_slower,
    report_stuck,
    contact_spoken,
    contact_no_answer,
    contact_message_left,
    contact_not_home,
    contact_declined,
    contact_call_back_later,
    appointment_planned,
    appointment_done,
    appointment_cancelled,
    appointment_missed,
    task_added,
    task_done,
    task_dropped,
    person_joined,
    birth_date_corrected,
    bsn_corrected,
    approach_started,
    step_began,
    step_planned,
    step_finished,
    step_stopped,
    step_failed,
    step_reached,
    step_term_passed,
    step_lengthened,
    approach_ended,
    approach_moved,
    why_task_late,
    why_task_today,
    why_task_first,
    why_appointment_today,
    why_appointment_first,
    step_try_again,
    why_try_again,
    step_close_trajectory,
    why_close_trajectory,
    step_assign_coach,
    why_assign_coach,
    step_make_snapshot,
    why_make_snapshot,
    step_determine_rung,
    why_determine_rung,
    step_measure_domains,
    why_measure_domains,
    step_start_plan,
    why_start_plan,
    step_one_open_point,
    why_one_open_point,
    step_open_points,
    why_open_points,
    step_coach_to_agree,
    why_coach_to_agree,
    step_participant_to_agree,
    why_participant_to_agree,
    step_agree_plan,
    why_agree_plan,
    step_start_trajectory,
    why_start_trajectory,
    step_silent,
    why_silent,
    step_never_spoken,
    why_never_spoken,
    step_measure_again,
    why_measure_again,
    urgent_sleeping,
    urgent_food,
    urgent_money,
    urgent_safety,
    urgent_reason,
    took_registration,
    became_responsible,
    handed_over,
    coach_assigned,
    step_to_start
};

// Where a sentence stands: file and keys below catalogue/teksten; and the words between braces it may use,
// with spaces between them.
struct SentenceRule {
    Sentence sentence;
    std::string_view path;
    std::string_view words;
};

constexpr std::array<SentenceRule, 109> sentence_rules{
    {{Sentence::registered, "tijdlijn/aanmelding", ""},
     {Sentence::snapshot_made, "tijdlijn/klantfoto", "naam"},
     {Sentence::fact_recorded, "tijdlijn/feit", "vraag"},
     {Sentence::measured, "tijdlijn/meting", "naam"},
     {Sentence::goal_scored, "tijdlijn/doel", "doel"},
     {Sentence::action_done, "tijdlijn/actie", "actie"},
     {Sentence::phase_registered, "tijdlijn/fase/aangemeld", ""},
     {Sentence::phase_guided, "tijdlijn/fase/begeleid", ""},
     {Sentence::phase_aftercare, "tijdlijn/fase/nazorg", ""},
     {Sentence::phase_closed, "tijdlijn/fase/afgesloten", ""},
     {Sentence::helper_began, "tijdlijn/betrokkene/begonnen", "naam rol"},
     {Sentence::helper_stopped, "tijdlijn/betrokkene/gestopt", "naam rol"},
     {Sentence::role_intaker, "tijdlijn/rol/intaker", ""},
     {Sentence::role_coach, "tijdlijn/rol/coach", ""},
     {Sentence::role_income_consultant, "tijdlijn/rol/inkomensconsulent", ""},
     {Sentence::role_partner, "tijdlijn/rol/ketenpartner", ""},
     {Sentence::role_work_supervisor, "tijdlijn/rol/werkbegeleider", ""},
     {Sentence::role_team_leader, "tijdlijn/rol/teamleider", ""},
     {Sentence::role_policy_officer, "tijdlijn/rol/beleidsmedewerker", ""},
     {Sentence::role_privacy_officer, "tijdlijn/rol/privacyfunctionaris", ""},
     {Sentence::role_administrator, "tijdlijn/rol/beheerder", ""},
     {Sentence::role_participant, "tijdlijn/rol/deelnemer", ""},
     {Sentence::plan_started, "tijdlijn/plan/begonnen", "nummer"},
     {Sentence::plan_ended, "tijdlijn/plan/beeindigd", "nummer"},
     {Sentence::participant_agreed, "tijdlijn/akkoord/deelnemer", "nummer"},
     {Sentence::coach_agreed, "tijdlijn/akkoord/coach", "nummer"},
     {Sentence::care_started, "tijdlijn/traject/zorg", "traject"},
     {Sentence::participation_started, "tijdlijn/traject/participatie", "traject"},
     {Sentence::trajectory_reached, "tijdlijn/traject/gehaald", "traject"},
     {Sentence::trajectory_partly, "tijdlijn/traject/deels", "traject"},
     {Sentence::trajectory_not_reached, "tijdlijn/traject/niet-gehaald", "traject"},
     {Sentence::trajectory_broken_off, "tijdlijn/traject/afgebroken", "traject"},
     {Sentence::report_on_course, "tijdlijn/verslag/op-koers", "traject"},
     {Sentence::report_slower, "tijdlijn/verslag/langzamer", "traject"},
     {Sentence::report_stuck, "tijdlijn/verslag/vastgelopen", "traject"},
     {Sentence::contact_spoken, "tijdlijn/contact/gesproken", ""},
     {Sentence::contact_no_answer, "tijdlijn/contact/geen-gehoor", ""},
     {Sentence::contact_message_left, "tijdlijn/contact/bericht-achtergelaten", ""},
     {Sentence::contact_not_home, "tijdlijn/contact/niet-thuis", ""},
     {Sentence::contact_declined, "tijdlijn/contact/wil-niet", ""},
     {Sentence::contact_call_back_later, "tijdlijn/contact/later-terugbellen", ""},
     {Sentence::appointment_planned, "tijdlijn/afspraak/gepland", "onderwerp"},
     {Sentence::appointment_done, "tijdlijn/afspraak/geweest", "onderwerp"},
     {Sentence::appointment_cancelled, "tijdlijn/afspraak/afgezegd", "onderwerp"},
     {Sentence::appointment_missed, "tijdlijn/afspraak/gemist", "onderwerp"},
     {Sentence::task_added, "tijdlijn/taak/open", "taak"},
     {Sentence::task_done, "tijdlijn/taak/gedaan", "taak"},
     {Sentence::task_dropped, "tijdlijn/taak/vervallen", "taak"},
     {Sentence::person_joined, "tijdlijn/persoon/erbij", "naam"},
     {Sentence::birth_date_corrected, "tijdlijn/persoon/geboortedatum", "naam"},
     {Sentence::bsn_corrected, "tijdlijn/persoon/bsn", "naam"},
     {Sentence::approach_started, "tijdlijn/aanpak/begonnen", "aanpak"},
     {Sentence::step_began, "tijdlijn/aanpak/stap-begonnen", "stap"},
     {Sentence::step_planned, "tijdlijn/aanpak/stap-ingepland", "stap"},
     {Sentence::step_finished, "tijdlijn/aanpak/stap-afgerond", "stap"},
     {Sentence::step_stopped, "tijdlijn/aanpak/stap-beeindigd", "stap"},
     {Sentence::step_failed, "tijdlijn/aanpak/stap-mislukt", "stap"},
     {Sentence::step_reached, "tijdlijn/aanpak/bereikt", "stap"},
     {Sentence::step_term_passed, "tijdlijn/aanpak/termijn-voorbij", "stap"},
     {Sentence::step_lengthened, "tijdlijn/aanpak/termijn-verlengd", "stap"},
     {Sentence::approach_ended, "tijdlijn/aanpak/geeindigd", "aanpak"},
     {Sentence::approach_moved, "tijdlijn/aanpak/overgestapt", "aanpak"},
     {Sentence::why_task_late, "volgende-stap/taak-te-laat/reden", "dag"},
     {Sentence::why_task_today, "volgende-stap/taak-vandaag/reden", ""},
     {Sentence::why_task_first, "volgende-stap/taak-eerstvolgend/reden", ""},
     {Sentence::why_appointment_today, "volgende-stap/afspraak-vandaag/reden", ""},
     {Sentence::why_appointment_first, "volgende-stap/afspraak-eerstvolgend/reden", ""},
     {Sentence::step_try_again, "volgende-stap/opnieuw-proberen/stap", ""},
     {Sentence::why_try_again, "volgende-stap/opnieuw-proberen/reden", ""},
     {Sentence::step_close_trajectory, "volgende-stap/traject-afsluiten/stap", "traject"},
     {Sentence::why_close_trajectory, "volgende-stap/traject-afsluiten/reden", "dag"},
     {Sentence::step_assign_coach, "volgende-stap/coach-toewijzen/stap", ""},
     {Sentence::why_assign_coach, "volgende-stap/coach-toewijzen/reden", ""},
     {Sentence::step_make_snapshot, "volgende-stap/klantfoto/stap", ""},
     {Sentence::why_make_snapshot, "volgende-stap/klantfoto/reden", ""},
     {Sentence::step_determine_rung, "volgende-stap/trede-bepalen/stap", ""},
     {Sentence::why_determine_rung, "volgende-stap/trede-bepalen/reden", ""},
     {Sentence::step_measure_domains, "volgende-stap/leefgebieden-meten/stap", ""},
     {Sentence::why_measure_domains, "volgende-stap/leefgebieden-meten/reden", ""},
     {Sentence::step_start_plan, "volgende-stap/plan-beginnen/stap", ""},
     {Sentence::why_start_plan, "volgende-stap/plan-beginnen/reden", ""},
     {Sentence::step_one_open_point, "volgende-stap/plan-een-open-punt/stap", ""},
     {Sentence::why_one_open_point, "volgende-stap/plan-een-open-punt/reden", ""},
     {Sentence::step_open_points, "volgende-stap/plan-open-punten/stap", ""},
     {Sentence::why_open_points, "volgende-stap/plan-open-punten/reden", "aantal"},
     {Sentence::step_coach_to_agree, "volgende-stap/plan-wacht-op-coach/stap", ""},
     {Sentence::why_coach_to_agree, "volgende-stap/plan-wacht-op-coach/reden", ""},
     {Sentence::step_participant_to_agree, "volgende-stap/plan-wacht-op-deelnemer/stap", ""},
     {Sentence::why_participant_to_agree, "volgende-stap/plan-wacht-op-deelnemer/reden", ""},
     {Sentence::step_agree_plan, "volgende-stap/plan-afspreken/stap", ""},
     {Sentence::why_agree_plan, "volgende-stap/plan-afspreken/reden", ""},
     {Sentence::step_start_trajectory, "volgende-stap/traject-beginnen/stap", ""},
     {Sentence::why_start_trajectory, "volgende-stap/traject-beginnen/reden", ""},
     {Sentence::step_silent, "volgende-stap/lang-niet-gesproken/stap", ""},
     {Sentence::why_silent, "volgende-stap/lang-niet-gesproken/reden", "dagen"},
     {Sentence::step_never_spoken, "volgende-stap/nog-nooit-gesproken/stap", ""},
     {Sentence::why_never_spoken, "volgende-stap/nog-nooit-gesproken/reden", "dagen"},
     {Sentence::step_measure_again, "volgende-stap/opnieuw-meten/stap", ""},
     {Sentence::why_measure_again, "volgende-stap/opnieuw-meten/reden", "dag"},
     {Sentence::urgent_sleeping, "vanzelf/dringend/slapen", ""},
     {Sentence::urgent_food, "vanzelf/dringend/eten", ""},
     {Sentence::urgent_money, "vanzelf/dringend/geld", ""},
     {Sentence::urgent_safety, "vanzelf/dringend/veiligheid", ""},
     {Sentence::urgent_reason, "vanzelf/dringend/reden", ""},
     {Sentence::took_registration, "vanzelf/betrokkene/nam-aanmelding-aan", ""},
     {Sentence::became_responsible, "vanzelf/betrokkene/verantwoordelijk", "traject"},
     {Sentence::handed_over, "vanzelf/betrokkene/overgedragen", ""},
     {Sentence::coach_assigned, "vanzelf/fase/coach-toegewezen", ""},
     {Sentence::step_to_start, "vanzelf/aanpak/stap-starten", "stap"}}};

// A word between braces, as in the catalogue, and its value.
using Word = std::pair<std::string_view, std::string_view>;
// A word between braces without a value stays as it is; the catalogue refuses words that a sentence does not
// have.
std::string fill_in(std::string_view sentence, std::initializer_list<Word> words);

// The sentences of a municipality.
class Texts {
  public:
    using Word = ph::Word;

    void set(Sentence sentence, std::string text) { texts_[index(sentence)] = std::move(text); }
    [[nodiscard]] std::string say(Sentence sentence, std::initializer_list<Word> words = {}) const {
        return fill_in(texts_[index(sentence)], words);
    }

  private:
    static constexpr std::size_t index(Sentence sentence) { return static_cast<std::size_t>(sentence); }

    std::array<std::string, sentence_rules.size()> texts_;
};

static_assert(
    [] {
        for (std::size_t i = 0; i < sentence_rules.size(); ++i) {
            if (static_cast<std::size_t>(sentence_rules[i].sentence) != i) return false;
        }
        return true;
    }(),
    "every sentence has one rule, in the order of the enumeration");

}  // namespace ph
