// The daily work on one dossier: contacts and attempts, appointments, tasks with terms.
#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "app/call.hpp"
#include "app/ports/work.hpp"

namespace ph::app {

// Of catalogue/termijnen.yaml: so many working days before an appointment both sides are reminded of it.
inline constexpr const char* remind_term = "afspraak-herinneren";

Result<Page<ContactView>> list_contacts(Call& call, const DossierId& dossier, const PageRequest& page);
// Who, when, how and with what outcome come from `contact`.
Result<ContactView> add_contact(Call& call, const DossierId& dossier, Contact contact);

// Latest first.
Result<std::vector<AppointmentView>> list_appointments(Call& call, const DossierId& dossier);
// A new one lies today or later; whoever it is with is involved in the dossier.
Result<AppointmentView> make_appointment(Call& call, const DossierId& dossier, Appointment appointment);
// The same for an act that brings an appointment along, under the admission of that act.
Result<AppointmentView> plan_appointment(Call& call, const access::Admission& admission,
                                         Appointment appointment);
Result<AppointmentView> change_appointment(Call& call, const DossierId& dossier, const AppointmentId& id,
                                           int version, const AppointmentChange& change);

// A task with the days left until it is due, by the working calendar of the municipality.
struct TaskStanding {
    TaskView task;
    bool overdue = false;
    int working_days_left = 0;  // negative when overdue; 0 for a finished one
};
TaskStanding standing_of(TaskView task, const WorkingCalendar& calendar, Date today);

// Open ones by due date, then the finished ones, newest first.
Result<std::vector<TaskStanding>> list_tasks(Call& call, const DossierId& dossier);

struct NewTask {
    std::string title;
    std::string note;
    std::string reason;
    std::optional<UserId> owner_id;  // absent: whoever makes it
    std::optional<Date> due_on;      // either this ...
    std::optional<int>
        term_days;  // ... or this, in working days from today; a small thing has a term of its own
    TaskType kind = TaskType::ordinary;
    std::optional<GoalId> goal_id{};  // of a goal_review
};
// The same for an act that brings a task along, under the admission of that act.
Result<TaskStanding> plan_task(Call& call, const access::Admission& admission, NewTask task);
// Ends the open tasks for which `ends` says so, as done or as dropped, under the admission of the act that
// settled them; `why` stands with the task.
Status settle_tasks(Call& call, const access::Admission& admission, TaskStatus how, const std::string& why,
                    const std::function<bool(const Task&)>& ends);
Result<TaskStanding> add_task(Call& call, const DossierId& dossier, NewTask task);
Result<TaskStanding> change_task(Call& call, const DossierId& dossier, const TaskId& id, int version,
                                 const TaskChange& change);

}  // namespace ph::app
