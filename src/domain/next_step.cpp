#include "domain/next_step.hpp"

#include "base/dutch_time.hpp"

namespace ph {
namespace {

int days_between(Date from, Date until) {
    return static_cast<int>((until - from).count());
}

// A step with nothing to fill in.
NextStep plain(NextStepKind kind, const Texts& texts, Sentence step, Sentence why) {
    return {kind, texts.say(step), texts.say(why), {}};
}

std::optional<NextStep> pressing(const Situation& now, const Texts& texts) {
    if (now.first_task && now.first_task->day <= now.today) {
        const bool late = now.first_task->day < now.today;
        return NextStep{NextStepKind::task, now.first_task->title,
                        late ? texts.say(Sentence::why_task_late, {{"dag", dutch_date(now.first_task->day)}})
                             : texts.say(Sentence::why_task_today),
                        now.first_task->day};
    }
    if (now.next_appointment && now.next_appointment->day == now.today) {
        return NextStep{NextStepKind::appointment, now.next_appointment->title,
                        texts.say(Sentence::why_appointment_today), now.today};
    }
    if (now.next_try_on && *now.next_try_on <= now.today) {
        return NextStep{NextStepKind::contact, texts.say(Sentence::step_try_again),
                        texts.say(Sentence::why_try_again), now.next_try_on};
    }
    for (const Dated& trajectory : now.running_trajectories) {
        if (trajectory.day >= now.today) continue;
        return NextStep{NextStepKind::close_trajectory,
                        texts.say(Sentence::step_close_trajectory, {{"traject", trajectory.title}}),
                        texts.say(Sentence::why_close_trajectory, {{"dag", dutch_date(trajectory.day)}}),
                        trajectory.day};
    }
    return std::nullopt;
}

NextStep agree_on(const ActionPlan& draft, std::size_t open, const Texts& texts) {
    constexpr auto kind = NextStepKind::agree_plan;
    if (open == 1) return plain(kind, texts, Sentence::step_one_open_point, Sentence::why_one_open_point);
    if (open > 1)
        return {kind,
                texts.say(Sentence::step_open_points),
                texts.say(Sentence::why_open_points, {{"aantal", std::to_string(open)}}),
                {}};
    if (draft.participant_agreed_on)
        return plain(kind, texts, Sentence::step_coach_to_agree, Sentence::why_coach_to_agree);
    if (draft.coach_agreed_on)
        return plain(kind, texts, Sentence::step_participant_to_agree, Sentence::why_participant_to_agree);
    return plain(kind, texts, Sentence::step_agree_plan, Sentence::why_agree_plan);
}

std::optional<NextStep> building(const Situation& now, const Texts& texts) {
    if (!now.has_coach)
        return plain(NextStepKind::assign_coach, texts, Sentence::step_assign_coach,
                     Sentence::why_assign_coach);
    if (!now.has_snapshot)
        return plain(NextStepKind::snapshot, texts, Sentence::step_make_snapshot,
                     Sentence::why_make_snapshot);
    if (!now.rung_on)
        return plain(NextStepKind::determine_rung, texts, Sentence::step_determine_rung,
                     Sentence::why_determine_rung);
    if (!now.domains_on)
        return plain(NextStepKind::measure_domains, texts, Sentence::step_measure_domains,
                     Sentence::why_measure_domains);
    if (now.draft) return agree_on(*now.draft, now.open_points, texts);
    if (!now.has_agreed_plan)
        return plain(NextStepKind::start_plan, texts, Sentence::step_start_plan, Sentence::why_start_plan);
    if (now.running_trajectories.empty())
        return plain(NextStepKind::start_trajectory, texts, Sentence::step_start_trajectory,
                     Sentence::why_start_trajectory);
    return std::nullopt;
}

std::optional<NextStep> silence(const Situation& now, const Texts& texts) {
    const Date since = now.last_spoken_on.value_or(now.opened_on);
    const int quiet = days_between(since, now.today);
    if (now.not_spoken_days <= 0 || quiet <= now.not_spoken_days || now.next_appointment) return std::nullopt;
    const Sentence step = now.last_spoken_on ? Sentence::step_silent : Sentence::step_never_spoken;
    const Sentence why = now.last_spoken_on ? Sentence::why_silent : Sentence::why_never_spoken;
    return NextStep{
        NextStepKind::contact, texts.say(step), texts.say(why, {{"dagen", std::to_string(quiet)}}), {}};
}

std::optional<NextStep> measuring_again(const Situation& now, const Texts& texts) {
    if (!now.domains_on || !now.measure_again_on || *now.measure_again_on > now.today) return std::nullopt;
    return NextStep{NextStepKind::repeat_measurement, texts.say(Sentence::step_measure_again),
                    texts.say(Sentence::why_measure_again, {{"dag", dutch_date(*now.domains_on)}}),
                    now.measure_again_on};
}

std::optional<NextStep> ahead(const Situation& now, const Texts& texts) {
    const bool task_first =
        now.first_task && (!now.next_appointment || now.first_task->day < now.next_appointment->day);
    if (task_first)
        return NextStep{NextStepKind::task, now.first_task->title, texts.say(Sentence::why_task_first),
                        now.first_task->day};
    if (now.next_appointment) {
        return NextStep{NextStepKind::appointment, now.next_appointment->title,
                        texts.say(Sentence::why_appointment_first), now.next_appointment->day};
    }
    return std::nullopt;
}

}  // namespace

std::optional<NextStep> next_step(const Situation& situation, const Texts& texts) {
    if (situation.phase == DossierPhase::closed) return std::nullopt;
    if (auto step = pressing(situation, texts)) return step;
    if (situation.phase != DossierPhase::aftercare) {
        if (auto step = building(situation, texts)) return step;
    }
    if (auto step = silence(situation, texts)) return step;
    if (situation.phase != DossierPhase::aftercare) {
        if (auto step = measuring_again(situation, texts)) return step;
    }
    return ahead(situation, texts);
}

}  // namespace ph
