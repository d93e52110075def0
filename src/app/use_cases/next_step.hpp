// The next step of a dossier, out of what its overview has loaded anyway.
#pragma once
#include <optional>
#include <vector>

#include "app/call.hpp"
#include "app/ports/measurements.hpp"
#include "app/ports/plans.hpp"
#include "app/ports/trajectories.hpp"
#include "app/ports/work.hpp"
#include "domain/next_step.hpp"

namespace ph::app {

// Everything of one dossier, unfiltered: a step for someone who may not read all of it could be a wrong one.
struct DossierStanding {
    const Dossier& dossier;
    bool has_snapshot = false;
    const std::vector<MeasurementView>& latest_measurements;
    const std::vector<ActionPlan>& plans;
    const PlanDocument* draft = nullptr;  // when one of the plans is a draft
    const std::vector<TrajectoryView>& trajectories;
    const std::vector<TaskView>& open_tasks;           // by due date
    const std::vector<AppointmentView>& appointments;  // planned ones from now on, earliest first
    const std::vector<ContactView>& latest_contacts;   // newest first
};

std::optional<NextStep> next_step_of(const DossierStanding& standing, const Catalogue& catalogue, Date today);

// The plan that people work with: the agreed one, else the draft, else the last. Nothing without plans.
const ActionPlan* current_plan(const std::vector<ActionPlan>& plans);

}  // namespace ph::app
