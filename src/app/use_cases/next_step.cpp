#include "app/use_cases/next_step.hpp"

#include "app/use_cases/measurement_rules.hpp"

namespace ph::app {
namespace {

// The name of the term in the catalogue after which life domains are measured again.
constexpr std::string_view measure_again_term = "meting-herhalen";

template <class Wanted>
std::optional<Date> last_taken(const DossierStanding& standing, const Catalogue& catalogue, Wanted wanted) {
    std::optional<Date> last;
    for (const MeasurementView& one : standing.latest_measurements) {
        const auto instrument = catalogue.instruments.find(one.instrument_id);
        if (instrument == catalogue.instruments.end() || !wanted(instrument->second)) continue;
        if (!last || one.taken_on > *last) last = one.taken_on;
    }
    return last;
}

std::optional<Date> measure_again_on(std::optional<Date> last, const Catalogue& catalogue) {
    const auto term = catalogue.terms.working_days.find(std::string{measure_again_term});
    if (!last || term == catalogue.terms.working_days.end()) return std::nullopt;
    return catalogue.calendar.add_working_days(*last, term->second);
}

bool has_agreed(const std::vector<ActionPlan>& plans) {
    return std::any_of(plans.begin(), plans.end(),
                       [](const ActionPlan& plan) { return plan.status == PlanStatus::agreed; });
}

}  // namespace

std::optional<NextStep> next_step_of(const DossierStanding& standing, const Catalogue& catalogue,
                                     Date today) {
    Situation now;
    now.today = today;
    now.phase = standing.dossier.phase;
    now.opened_on = standing.dossier.opened_on;
    now.has_coach = standing.dossier.coach_id.has_value();
    now.has_snapshot = standing.has_snapshot;
    now.rung_on = last_taken(standing, catalogue, is_ladder);
    now.domains_on = last_taken(standing, catalogue, covers_life_domains);
    if (standing.draft != nullptr) {
        now.draft = standing.draft->plan;
        now.open_points = open_points(*standing.draft, today).size();
    }
    now.has_agreed_plan = has_agreed(standing.plans);
    for (const TrajectoryView& view : standing.trajectories) {
        if (view.trajectory.status != TrajectoryStatus::running) continue;
        now.running_trajectories.push_back({view.trajectory.title, view.trajectory.ends_on});
    }
    if (!standing.open_tasks.empty())
        now.first_task = {standing.open_tasks.front().title, standing.open_tasks.front().due_on};
    if (!standing.appointments.empty()) {
        now.next_appointment = {standing.appointments.front().subject,
                                local_date(standing.appointments.front().starts_at)};
    }
    if (standing.dossier.last_spoken_at) now.last_spoken_on = local_date(*standing.dossier.last_spoken_at);
    if (!standing.latest_contacts.empty()) now.next_try_on = standing.latest_contacts.front().next_try_on;
    now.not_spoken_days = catalogue.terms.not_spoken_days;
    now.measure_again_on = measure_again_on(now.domains_on, catalogue);
    return next_step(now, catalogue.texts);
}

const ActionPlan* current_plan(const std::vector<ActionPlan>& plans) {
    const auto rank = [](const ActionPlan& plan) {
        const int kind = plan.status == PlanStatus::agreed ? 2 : plan.status == PlanStatus::draft ? 1 : 0;
        return std::pair{kind, plan.number};
    };
    const auto best =
        std::max_element(plans.begin(), plans.end(),
                         [&](const ActionPlan& a, const ActionPlan& b) { return rank(a) < rank(b); });
    return best == plans.end() ? nullptr : &*best;
}

}  // namespace ph::app
