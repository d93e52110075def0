#include "domain/work.hpp"

#include "domain/checks.hpp"

namespace ph {
namespace {

constexpr int shortest_appointment = 5;  // minutes
constexpr int longest_appointment = 600;
constexpr int longest_talk = 600;  // minutes
// A telephone's clock may run ahead of the server's.
constexpr std::chrono::minutes clock_skew{5};

template <class T>
void take(T& target, const std::optional<T>& value) {
    if (value) target = *value;
}

}  // namespace

std::vector<Problem> problems_of(const Contact& contact, Instant now) {
    Checks checks;
    if (contact.at > now + clock_skew) {
        checks.fail("/moment", "in-de-toekomst",
                    "Dit moment ligt in de toekomst. Maak een afspraak als het nog moet gebeuren.");
    }
    checks.limited("/verslag", contact.note, text_length);
    checks.limited("/plaats", contact.place);
    if (contact.minutes) checks.between("/minuten", *contact.minutes, 1, longest_talk);
    if (contact.next_try_on && *contact.next_try_on < local_date(contact.at)) {
        checks.fail("/volgendePoging", "voor-contact",
                    "De volgende poging ligt voor dit contact. Kies een latere dag.");
    }
    return checks.take();
}

std::vector<Problem> problems_of(const Appointment& appointment) {
    Checks checks;
    checks.between("/minuten", appointment.minutes, shortest_appointment, longest_appointment);
    checks.required("/plaats", appointment.place);
    checks.required("/onderwerp", appointment.subject);
    checks.limited("/toelichting", appointment.status_note, text_length);
    return checks.take();
}

std::vector<Problem> problems_of(const Task& task) {
    Checks checks;
    checks.required("/titel", task.title);
    checks.limited("/toelichting", task.note, text_length);
    checks.limited("/reden", task.reason, text_length);
    checks.limited("/statusToelichting", task.status_note, text_length);
    return checks.take();
}

Status apply(Appointment& appointment, const AppointmentChange& change, Date today) {
    const bool moves = change.starts_at && *change.starts_at != appointment.starts_at;
    const AppointmentStatus after = change.status.value_or(appointment.status);
    if (moves && after != AppointmentStatus::planned) {
        return conflict("afspraak-voorbij",
                        "Deze afspraak staat niet meer gepland. Maak een nieuwe afspraak.");
    }
    take(appointment.starts_at, change.starts_at);
    take(appointment.minutes, change.minutes);
    take(appointment.place, change.place);
    take(appointment.subject, change.subject);
    take(appointment.status, change.status);
    take(appointment.status_note, change.status_note);
    Checks checks;
    checks.fail_all(problems_of(appointment));
    const bool over = after == AppointmentStatus::done || after == AppointmentStatus::missed;
    if (over && local_date(appointment.starts_at) > today) {
        checks.fail("/status", "nog-niet-geweest",
                    "Deze afspraak moet nog komen. U kunt hem wel afzeggen of verzetten.");
    }
    return checks.status();
}

Status apply(Task& task, const TaskChange& change, Instant now) {
    take(task.title, change.title);
    take(task.note, change.note);
    take(task.owner_id, change.owner_id);
    take(task.status_note, change.status_note);
    if (change.due_on && *change.due_on != task.due_on) {
        task.due_on = *change.due_on;
        task.term_days.reset();
    }
    if (change.status && *change.status != task.status) {
        task.status = *change.status;
        task.done_on.reset();
        task.finished_at.reset();
        if (task.status == TaskStatus::done) task.done_on = local_date(now);
        if (task.status != TaskStatus::open) task.finished_at = now;
    }
    Checks checks;
    checks.fail_all(problems_of(task));
    if (task.status == TaskStatus::dropped && task.status_note.empty()) {
        checks.fail("/statusToelichting", "verplicht", "Schrijf op waarom deze taak vervalt.");
    }
    return checks.status();
}

}  // namespace ph
