#include "app/use_cases/work.hpp"

#include "app/payload.hpp"
#include "app/use_cases/case_tasks.hpp"
#include "app/use_cases/links.hpp"
#include "app/use_cases/redaction.hpp"
#include "app/use_cases/referral_effects.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

constexpr int longest_term_days = 500;  // working days, about two years

Status check_colleague(Call& call, const access::Admission& admission, const UserId& user,
                       std::string pointer) {
    PH_TRY(const bool involved, may_work_on(call, admission, user));
    Checks checks;
    if (!involved) {
        checks.fail(std::move(pointer), "niet-betrokken",
                    "Deze medewerker is niet betrokken bij dit huishouden. Voeg de medewerker eerst toe.");
    }
    return checks.status();
}

// The due date by hand or from the term; exactly one of them.
std::optional<int> usual_term(const Call& call, const std::string& name) {
    const auto term = call.catalogue.terms.working_days.find(name);
    return term == call.catalogue.terms.working_days.end() ? std::nullopt : std::optional{term->second};
}

Result<Date> due_date(const Call& call, const NewTask& task) {
    Checks checks;
    if (task.due_on && task.term_days) {
        checks.fail("/termijnWerkdagen", "tegenstrijdig", "Kies een datum of een termijn, niet allebei.");
    } else if (task.term_days) {
        checks.between("/termijnWerkdagen", *task.term_days, 0, longest_term_days);
    } else if (!task.due_on) {
        checks.fail("/voor", "verplicht",
                    "Kies voor welke dag dit klaar moet zijn, of geef een termijn in werkdagen.");
    }
    PH_CHECK(checks.status());
    return task.due_on ? *task.due_on
                       : call.catalogue.calendar.add_working_days(call.today(), *task.term_days);
}

}  // namespace

Result<Page<ContactView>> list_contacts(Call& call, const DossierId& dossier, const PageRequest& page) {
    PH_TRY(const auto admission, call.gate.admit(Permission::contact_read, dossier));
    PH_TRY(auto contacts, call.work.work().contacts(admission, page));
    redact(call, admission, contacts.items);
    return contacts;
}

Result<ContactView> add_contact(Call& call, const DossierId& dossier, Contact contact) {
    PH_TRY(const auto admission, call.gate.admit(Permission::contact_add, dossier, true));
    Checks checks;
    checks.fail_all(problems_of(contact, call.now()));
    if (contact.person_id) {
        PH_TRY(const bool member, is_member(call, admission, *contact.person_id));
        if (!member)
            checks.fail("/persoonId", "onbekende-persoon", "Deze persoon hoort niet bij dit huishouden.");
    }
    PH_CHECK(checks.status());
    contact.id = call.new_id<ContactId>();
    contact.dossier_id = dossier;
    contact.recorded_by = call.actor().user_id;
    contact.recorded_at = call.now();
    contact.recorded_as = admission.decision().role;
    PH_CHECK(call.work.work().add_contact(admission, contact));
    call.gate.note(admission, subject("contact", contact.id),
                   Payload{}
                       .add("channel", contact.channel)
                       .add("outcome", contact.outcome)
                       .add("nextTryOn", contact.next_try_on)
                       .json());
    return ContactView{std::move(contact), call.actor().display_name};
}

Result<std::vector<AppointmentView>> list_appointments(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::appointment_read, dossier));
    return call.work.work().appointments(admission, std::nullopt);
}

Result<AppointmentView> make_appointment(Call& call, const DossierId& dossier, Appointment appointment) {
    PH_TRY(const auto admission, call.gate.admit(Permission::appointment_change, dossier, true));
    return plan_appointment(call, admission, std::move(appointment));
}

Result<AppointmentView> plan_appointment(Call& call, const access::Admission& admission,
                                         Appointment appointment) {
    Checks checks;
    checks.fail_all(problems_of(appointment));
    if (local_date(appointment.starts_at) < call.today()) {
        checks.fail("/begin", "voorbij",
                    "Dit moment is voorbij. Kies vandaag of een latere dag, of leg een contact vast.");
    }
    PH_CHECK(checks.status());
    PH_CHECK(check_colleague(call, admission, appointment.with_user_id, "/metId"));
    appointment.id = call.new_id<AppointmentId>();
    appointment.dossier_id = admission.dossier();
    PH_CHECK(call.work.work().add_appointment(admission, appointment));
    call.gate.note(admission, subject("appointment", appointment.id),
                   Payload{}.add("with", appointment.with_user_id).json());
    return call.work.work().appointment(admission, appointment.id);
}

Result<AppointmentView> change_appointment(Call& call, const DossierId& dossier, const AppointmentId& id,
                                           int version, const AppointmentChange& change) {
    PH_TRY(const auto admission, call.gate.admit(Permission::appointment_change, dossier, true));
    PH_TRY(auto view, call.work.work().appointment(admission, id));
    PH_CHECK(expect_version(view.version, version));
    PH_CHECK(apply(view, change, call.today()));
    PH_CHECK(call.work.work().change_appointment(admission, view));
    call.gate.note(admission, subject("appointment", id), Payload{}.add("status", view.status).json());
    PH_CHECK(follow_meeting(call, admission, view));
    return view;
}

TaskStanding standing_of(TaskView task, const WorkingCalendar& calendar, Date today) {
    TaskStanding standing;
    if (task.status == TaskStatus::open) {
        standing.overdue = task.due_on < today;
        standing.working_days_left = calendar.working_days_between(today, task.due_on);
    }
    standing.task = std::move(task);
    return standing;
}

Result<std::vector<TaskStanding>> list_tasks(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::task_read, dossier));
    PH_TRY(auto tasks, call.work.work().tasks(admission, true));
    std::vector<TaskStanding> standings;
    standings.reserve(tasks.size());
    for (TaskView& task : tasks)
        standings.push_back(standing_of(std::move(task), call.catalogue.calendar, call.today()));
    return standings;
}

Result<TaskStanding> add_task(Call& call, const DossierId& dossier, NewTask wanted) {
    PH_TRY(const auto admission, call.gate.admit(Permission::task_change, dossier, true));
    return plan_task(call, admission, std::move(wanted));
}

Result<TaskStanding> plan_task(Call& call, const access::Admission& admission, NewTask wanted) {
    if (wanted.kind == TaskType::small_thing && !wanted.due_on && !wanted.term_days)
        wanted.term_days = usual_term(call, "klein-ding");
    PH_TRY(const Date due_on, due_date(call, wanted));
    Task task;
    task.id = call.new_id<TaskId>();
    task.dossier_id = admission.dossier();
    task.owner_id = wanted.owner_id.value_or(call.actor().user_id);
    task.title = std::move(wanted.title);
    task.note = std::move(wanted.note);
    task.reason = std::move(wanted.reason);
    task.term_days = wanted.term_days;
    task.due_on = due_on;
    task.kind = wanted.kind;
    task.goal_id = wanted.goal_id;
    task.created_by = call.actor().user_id;
    task.created_at = call.now();
    PH_CHECK(accept(problems_of(task)));
    PH_CHECK(check_colleague(call, admission, task.owner_id, "/eigenaarId"));
    PH_CHECK(call.work.work().add_task(admission, task));
    call.gate.note(admission, subject("task", task.id),
                   Payload{}.add("owner", task.owner_id).add("dueOn", task.due_on).json());
    PH_TRY(auto view, call.work.work().task(admission, task.id));
    return standing_of(std::move(view), call.catalogue.calendar, call.today());
}

Status settle_tasks(Call& call, const access::Admission& admission, TaskStatus how, const std::string& why,
                    const std::function<bool(const Task&)>& ends) {
    PH_TRY(const auto open, call.work.work().tasks(admission, false));
    for (TaskView task : open) {
        if (!ends(task)) continue;
        task.status = how;
        task.status_note = why;
        task.finished_at = call.now();
        if (how == TaskStatus::done) task.done_on = call.today();
        PH_CHECK(call.work.work().change_task(admission, task));
        call.gate.note(admission, subject("task", task.id), Payload{}.add("status", task.status).json());
    }
    return {};
}

Result<TaskStanding> change_task(Call& call, const DossierId& dossier, const TaskId& id, int version,
                                 const TaskChange& change) {
    PH_TRY(const auto admission, call.gate.admit(Permission::task_change, dossier, true));
    PH_TRY(auto view, call.work.work().task(admission, id));
    PH_CHECK(expect_version(view.version, version));
    const UserId owner_before = view.owner_id;
    const TaskStatus status_before = view.status;
    if (view.case_id && status_before != TaskStatus::open &&
        change.status.value_or(status_before) != status_before)
        return conflict("stap-geeindigd",
                        "Deze taak is een stap van de aanpak en is geëindigd. Ga verder vanuit de aanpak.");
    PH_CHECK(apply(view, change, call.now()));
    if (view.owner_id != owner_before)
        PH_CHECK(check_colleague(call, admission, view.owner_id, "/eigenaarId"));
    PH_CHECK(call.work.work().change_task(admission, view));
    call.gate.note(
        admission, subject("task", id),
        Payload{}.add("status", view.status).add("owner", view.owner_id).add("dueOn", view.due_on).json());
    if (view.status != status_before) PH_CHECK(finish_step(call, admission, view, change.result));
    PH_TRY(auto changed, call.work.work().task(admission, id));
    return standing_of(std::move(changed), call.catalogue.calendar, call.today());
}

}  // namespace ph::app
