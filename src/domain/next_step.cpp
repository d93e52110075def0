#include "domain/next_step.hpp"

#include "base/dutch_time.hpp"

namespace ph {
namespace {

int days_between(Date from, Date until) {
    return static_cast<int>((until - from).count());
}

std::optional<NextStep> pressing(const Situation& now) {
    if (now.first_task && now.first_task->day <= now.today) {
        const bool late = now.first_task->day < now.today;
        return NextStep{NextStepKind::task, now.first_task->title,
                        late ? "Deze taak had op " + dutch_date(now.first_task->day) + " klaar moeten zijn."
                             : "Deze taak moet vandaag klaar zijn.",
                        now.first_task->day};
    }
    if (now.next_appointment && now.next_appointment->day == now.today) {
        return NextStep{NextStepKind::appointment, now.next_appointment->title, "Deze afspraak is vandaag.",
                        now.today};
    }
    if (now.next_try_on && *now.next_try_on <= now.today) {
        return NextStep{NextStepKind::contact, "Probeer opnieuw contact te krijgen",
                        "Dat is bij de vorige poging afgesproken.", now.next_try_on};
    }
    for (const Dated& trajectory : now.running_trajectories) {
        if (trajectory.day >= now.today) continue;
        return NextStep{NextStepKind::close_trajectory, "Sluit het traject af: " + trajectory.title,
                        "De einddatum was " + dutch_date(trajectory.day) + ". Leg vast wat het resultaat is.",
                        trajectory.day};
    }
    return std::nullopt;
}

NextStep agree_on(const ActionPlan& draft, std::size_t open) {
    if (open == 1)
        return {NextStepKind::agree_plan, "Maak het plan af", "Er is nog 1 open punt in het plan.", {}};
    if (open > 1)
        return {NextStepKind::agree_plan,
                "Maak het plan af",
                "Er zijn nog " + std::to_string(open) + " open punten in het plan.",
                {}};
    if (draft.participant_agreed_on)
        return {NextStepKind::agree_plan,
                "Geef zelf akkoord op het plan",
                "De deelnemer heeft al akkoord gegeven.",
                {}};
    if (draft.coach_agreed_on)
        return {NextStepKind::agree_plan,
                "Vraag de deelnemer om akkoord op het plan",
                "De coach heeft al akkoord gegeven.",
                {}};
    return {NextStepKind::agree_plan,
            "Bespreek het plan en spreek het samen af",
            "Het plan is klaar om af te spreken.",
            {}};
}

std::optional<NextStep> building(const Situation& now) {
    if (!now.has_coach) {
        return NextStep{NextStepKind::assign_coach,
                        "Wijs een vaste coach toe",
                        "Dit huishouden heeft nog geen vast aanspreekpunt.",
                        {}};
    }
    if (!now.has_snapshot) {
        return NextStep{NextStepKind::snapshot,
                        "Maak samen de klantfoto",
                        "Er is nog geen eerste beeld van de situatie.",
                        {}};
    }
    if (!now.rung_on) {
        return NextStep{
            NextStepKind::determine_rung, "Bepaal de trede op de ladder", "De trede is nog niet bekend.", {}};
    }
    if (!now.domains_on) {
        return NextStep{NextStepKind::measure_domains,
                        "Bespreek de leefgebieden",
                        "De leefgebieden zijn nog niet gemeten.",
                        {}};
    }
    if (now.draft) return agree_on(*now.draft, now.open_points);
    if (!now.has_agreed_plan) {
        return NextStep{NextStepKind::start_plan,
                        "Begin samen het plan van aanpak",
                        "Er is nog geen plan voor dit huishouden.",
                        {}};
    }
    if (now.running_trajectories.empty()) {
        return NextStep{NextStepKind::start_trajectory,
                        "Begin een zorgtraject of participatietraject",
                        "Er is een plan, maar er loopt geen traject.",
                        {}};
    }
    return std::nullopt;
}

std::optional<NextStep> silence(const Situation& now) {
    const Date since = now.last_spoken_on.value_or(now.opened_on);
    const int quiet = days_between(since, now.today);
    if (now.not_spoken_days <= 0 || quiet <= now.not_spoken_days || now.next_appointment) return std::nullopt;
    const std::string why =
        now.last_spoken_on
            ? "U sprak elkaar " + std::to_string(quiet) + " dagen geleden voor het laatst."
            : "Sinds de aanmelding, " + std::to_string(quiet) + " dagen geleden, is er niemand gesproken.";
    return NextStep{NextStepKind::contact, "Neem contact op", why, {}};
}

std::optional<NextStep> measuring_again(const Situation& now) {
    if (!now.domains_on || !now.measure_again_on || *now.measure_again_on > now.today) return std::nullopt;
    return NextStep{NextStepKind::repeat_measurement, "Meet de leefgebieden opnieuw",
                    "De laatste meting was op " + dutch_date(*now.domains_on) + ".", now.measure_again_on};
}

std::optional<NextStep> ahead(const Situation& now) {
    const bool task_first =
        now.first_task && (!now.next_appointment || now.first_task->day < now.next_appointment->day);
    if (task_first)
        return NextStep{NextStepKind::task, now.first_task->title,
                        "Dit is de eerste taak die klaar moet zijn.", now.first_task->day};
    if (now.next_appointment) {
        return NextStep{NextStepKind::appointment, now.next_appointment->title,
                        "Dit is de eerste afspraak die komt.", now.next_appointment->day};
    }
    return std::nullopt;
}

}  // namespace

std::optional<NextStep> next_step(const Situation& situation) {
    if (situation.phase == DossierPhase::closed) return std::nullopt;
    if (auto step = pressing(situation)) return step;
    if (situation.phase != DossierPhase::aftercare) {
        if (auto step = building(situation)) return step;
    }
    if (auto step = silence(situation)) return step;
    if (situation.phase != DossierPhase::aftercare) {
        if (auto step = measuring_again(situation)) return step;
    }
    return ahead(situation);
}

}  // namespace ph
