// What a participant sees of the own dossier: plan, next step, appointments, helpers, ladder.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/dossiers.hpp"
#include "app/ports/measurements.hpp"
#include "app/ports/plans.hpp"
#include "app/ports/trajectories.hpp"
#include "app/ports/work.hpp"
#include "app/use_cases/plan_comparison.hpp"

namespace ph::app {

struct Helper {
    Colleague colleague;
    Role role = Role::coach;
    bool fixed = false;  // the one fixed contact
};

struct MyOverview {
    DossierView dossier;
    std::vector<AppointmentView> appointments;  // planned ones from now on
    std::optional<AppointmentView> reminder;    // the next one, when it is soon
    std::optional<PlanView> plan;
    std::optional<PlanComparison> plan_since;  // what is otherwise than in the plan agreed on before
    std::optional<Action> next_action;         // the participant's own first open action of the agreed plan
    std::vector<Helper> helpers;               // the fixed contact first
    std::vector<TrajectoryView> trajectories;
    std::vector<ScaleLevel> rungs;  // of the ladder, the lowest first
    std::vector<MeasurementView> measurements;
};

// Fault::missing when this person takes part in no dossier.
Result<MyOverview> my_overview(Call& call);

// The plan to show: a draft that waits for the participant's agreement goes before the one that holds.
const PlanView* plan_for_participant(const std::vector<PlanView>& plans);
// The first open action of the participant or the network, by date; those without a date last.
std::optional<Action> next_own_action(const PlanDocument& document);

}  // namespace ph::app
