#include "wire/dto/work.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {
Contact to_domain(const NieuwContact& dto) {
    Contact contact;
    contact.person_id = dto.persoonId;
    contact.at = dto.moment;
    contact.channel = dto.kanaal;
    contact.outcome = dto.uitkomst;
    contact.note = text_of(dto.verslag);
    contact.next_try_on = dto.volgendePoging;
    contact.place = line_of(dto.plaats);
    contact.minutes = dto.minuten;
    return contact;
}

Appointment to_domain(const NieuweAfspraak& dto) {
    Appointment appointment;
    appointment.with_user_id = dto.metId;
    appointment.starts_at = dto.begin;
    appointment.minutes = dto.minuten;
    appointment.place = clean_line(dto.plaats);
    appointment.subject = clean_line(dto.onderwerp);
    return appointment;
}

AppointmentChange to_domain(const AfspraakWijziging& dto) {
    return {dto.begin,
            dto.minuten,
            changed_line(dto.plaats),
            changed_line(dto.onderwerp),
            dto.status,
            changed_text(dto.toelichting)};
}

app::NewTask to_domain(const NieuweTaak& dto) {
    return {clean_line(dto.titel),
            text_of(dto.toelichting),
            text_of(dto.reden),
            dto.eigenaarId,
            dto.voor,
            dto.termijnWerkdagen,
            dto.kleinDing.value_or(false) ? TaskType::small_thing : TaskType::ordinary};
}

TaskChange to_domain(const TaakWijziging& dto) {
    return {changed_line(dto.titel),
            changed_text(dto.toelichting),
            dto.eigenaarId,
            dto.voor,
            dto.status,
            changed_text(dto.statusToelichting),
            dto.resultaat};
}

ContactDto to_dto(const app::ContactView& view) {
    return {view.id,          view.person_id,           view.at,          view.channel,
            view.outcome,     unless_empty(view.note),  view.next_try_on, view.recorded_by_name,
            view.recorded_at, unless_empty(view.place), view.minutes};
}

Afspraak to_dto(const app::AppointmentView& view) {
    return {view.id,           view.version,        view.dossier_id,
            view.dossier_name, view.with_user_name, view.with_user_id,
            view.starts_at,    view.minutes,        view.place,
            view.subject,      view.status,         unless_empty(view.status_note)};
}

Taak to_dto(const app::TaskStanding& standing) {
    const app::TaskView& task = standing.task;
    Taak dto;
    dto.id = task.id;
    dto.versie = task.version;
    dto.dossierId = task.dossier_id;
    dto.dossierNaam = task.dossier_name;
    dto.titel = task.title;
    dto.toelichting = unless_empty(task.note);
    dto.eigenaar = task.owner_name;
    dto.eigenaarId = task.owner_id;
    dto.voor = task.due_on;
    dto.termijnWerkdagen = task.term_days;
    dto.teLaat = standing.overdue;
    dto.werkdagenOver = standing.working_days_left;
    dto.reden = unless_empty(task.reason);
    dto.status = task.status;
    dto.gedaanOp = task.done_on;
    dto.statusToelichting = unless_empty(task.status_note);
    dto.aanpakId = task.case_id;
    dto.soort = task.kind;
    return dto;
}

std::vector<ContactDto> to_dto(const std::vector<app::ContactView>& views) {
    return each(views, [](const app::ContactView& one) { return to_dto(one); });
}
std::vector<Afspraak> to_dto(const std::vector<app::AppointmentView>& views) {
    return each(views, [](const app::AppointmentView& one) { return to_dto(one); });
}
std::vector<Taak> to_dto(const std::vector<app::TaskStanding>& standings) {
    return each(standings, [](const app::TaskStanding& one) { return to_dto(one); });
}

Bladzijde<ContactDto> to_dto(const app::Page<app::ContactView>& page) {
    Bladzijde<ContactDto> dto{to_dto(page.items), {}};
    if (page.next) dto.volgende = app::to_cursor(*page.next);
    return dto;
}

}  // namespace ph::wire
