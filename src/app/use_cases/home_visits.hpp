// A home visit written down in one go: the talk, what was measured in it, what is to be done, when to meet
// again.
#pragma once
#include <optional>
#include <vector>

#include "app/call.hpp"
#include "app/use_cases/measurements.hpp"
#include "app/use_cases/work.hpp"

namespace ph::app {

// The appointment that the visit was, as the visitor last saw it.
struct KeptAppointment {
    AppointmentId id;
    int version = 1;
};

struct HomeVisit {
    Contact contact;  // its channel is always the home visit
    std::vector<Measurement> measurements;
    std::optional<NewTask> task;
    std::optional<Appointment> next;
    std::optional<KeptAppointment> kept;
};

struct RecordedVisit {
    ContactView contact;
    std::vector<MeasurementView> measurements;
    std::optional<TaskStanding> task;
    std::optional<AppointmentView> next;
    std::optional<AppointmentView> kept;
};

// All of it or nothing: each part passes the gate and the rules of its own use case, and a measurement names
// the talk it was taken in. Fault::invalid tells what is wrong with every part, its pointers below /gesprek,
// /metingen/<n>, /taak, /afspraak and /bezochteAfspraak. Fault::stale: the kept appointment changed
// meanwhile. Other refusals of a part (forbidden, missing, conflict) stand for the whole.
Result<RecordedVisit> record_visit(Call& call, const DossierId& dossier, HomeVisit visit);

}  // namespace ph::app
