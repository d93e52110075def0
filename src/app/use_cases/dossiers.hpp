// Dossiers: the list, the whole picture on one screen, and the phase.
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
#include "domain/next_step.hpp"

namespace ph::app {

// Everything the first screen of a dossier shows. Parts that the reader may not see are empty.
struct DossierPicture {
    DossierView dossier;
    Household household;
    std::vector<Person> persons;
    std::optional<RegistrationView> registration;
    std::vector<InvolvementView> involvements;  // that hold today or later
    std::optional<PlanView> plan;               // the one that people work with (next_step.hpp)
    std::vector<TrajectoryView> trajectories;
    std::vector<TaskView> tasks;                // open ones
    std::vector<AppointmentView> appointments;  // from today on
    std::vector<ContactView> contacts;          // the last few
    std::vector<MeasurementView> measurements;  // the newest of each instrument and rater
    std::optional<NextStep> next_step;
};

// Dossiers within reach. Fault::invalid for a cursor of another order.
Result<DossierPage> dossiers(Call& call, const DossierFilter& filter, const std::optional<TextKey>& after,
                             int limit);

Result<DossierPicture> dossier_picture(Call& call, const DossierId& dossier);

// Fault::stale, Fault::conflict (domain/dossier.hpp).
Result<DossierView> change_dossier_phase(Call& call, const DossierId& dossier, int version, DossierPhase to,
                                         const std::string& reason);

}  // namespace ph::app
