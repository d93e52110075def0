#include "app/use_cases/my_overview.hpp"

#include <set>

#include "app/use_cases/measurement_rules.hpp"
#include "app/use_cases/next_step.hpp"
#include "app/use_cases/reminders.hpp"
#include "app/use_cases/work.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

template <class Any>
bool holds_on(const Any& involvement, Date day) {
    return involvement.starts_on <= day && (!involvement.ends_on || *involvement.ends_on > day);
}

std::vector<Helper> helpers_of(const DossierView& dossier, const std::vector<InvolvementView>& involvements,
                               const std::vector<TeamInvolvementView>& teams, Date today) {
    std::vector<Helper> helpers;
    std::set<UserId> seen;
    for (const InvolvementView& one : involvements) {
        if (!holds_on(one, today) || !seen.insert(one.user_id).second) continue;
        const bool fixed = dossier.coach_id == one.user_id;
        helpers.insert(fixed ? helpers.begin() : helpers.end(), {one.colleague, one.role, fixed});
    }
    for (const TeamInvolvementView& one : teams) {
        if (!holds_on(one, today)) continue;
        Colleague team;
        team.display_name = one.team_name;
        team.organisation_name = one.organisation_name;
        helpers.push_back({std::move(team), one.role, false});
    }
    return helpers;
}

std::optional<AppointmentView> reminder_of(Call& call, const std::vector<AppointmentView>& planned) {
    const auto last = last_day_to_remind(call);
    if (!last || planned.empty() || local_date(planned.front().starts_at) > *last) return std::nullopt;
    return planned.front();
}

std::vector<ScaleLevel> rungs_of(const Catalogue& catalogue) {
    for (const auto& [id, instrument] : catalogue.instruments) {
        if (is_ladder(instrument)) return instrument.levels;
    }
    return {};
}

// A participant sees the whole plan, so the whole difference too.
std::optional<PlanComparison> since_agreed(const std::vector<PlanView>& plans, const PlanView& plan) {
    const PlanView* const before = agreed_before(plans, plan.document.plan);
    if (before == nullptr) return std::nullopt;
    return PlanComparison{plan, *before, difference(before->document, plan.document)};
}

}  // namespace

const PlanView* plan_for_participant(const std::vector<PlanView>& plans) {
    std::vector<ActionPlan> heads;
    for (const PlanView& view : plans) {
        const ActionPlan& plan = view.document.plan;
        if (plan.status == PlanStatus::draft && plan.coach_agreed_on && !plan.participant_agreed_on)
            return &view;
        heads.push_back(plan);
    }
    const ActionPlan* const current = current_plan(heads);
    return current == nullptr ? nullptr : &plans[static_cast<std::size_t>(current - heads.data())];
}

std::optional<Action> next_own_action(const PlanDocument& document) {
    const Action* first = nullptr;
    const auto order = [](const Action& action) {
        return std::pair{action.due_on.value_or(Date::max()), action.position};
    };
    for (const Action& action : document.actions) {
        if (action.done_on || action.actor_kind == ActorKind::professional) continue;
        if (first == nullptr || order(action) < order(*first)) first = &action;
    }
    return first == nullptr ? std::nullopt : std::optional{*first};
}

Result<MyOverview> my_overview(Call& call) {
    using access::Permission;
    PH_TRY(const auto scope, call.gate.enter(Permission::own_overview_read));
    PH_TRY(const auto dossier, call.work.work().own_dossier(scope));
    if (!dossier) return missing("U hebt hier geen dossier.");
    PH_TRY(const auto admission, call.gate.admit(Permission::own_overview_read, *dossier));
    MyOverview overview;
    PH_TRY(overview.dossier, call.work.dossiers().dossier(admission));
    PH_TRY(overview.appointments, call.work.work().appointments(admission, call.now()));
    overview.reminder = reminder_of(call, overview.appointments);
    PH_TRY(const auto plans, call.work.plans().list(admission));
    if (const PlanView* const plan = plan_for_participant(plans)) {
        overview.plan = *plan;
        overview.plan_since = since_agreed(plans, *plan);
    }
    for (const PlanView& view : plans) {
        if (view.document.plan.status == PlanStatus::agreed)
            overview.next_action = next_own_action(view.document);
    }
    PH_TRY(const auto involvements, call.work.dossiers().involvements(admission));
    PH_TRY(const auto teams, call.work.dossiers().team_involvements(admission));
    overview.helpers = helpers_of(overview.dossier, involvements, teams, call.today());
    PH_TRY(overview.trajectories, call.work.trajectories().list(admission));
    PH_TRY(overview.measurements, call.work.measurements().latest(admission));
    overview.rungs = rungs_of(call.catalogue);
    return overview;
}

}  // namespace ph::app
