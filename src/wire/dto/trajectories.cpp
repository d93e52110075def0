#include "wire/dto/trajectories.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {

Trajectory to_domain(const NieuwTraject& dto) {
    Trajectory trajectory;
    trajectory.kind = dto.soort;
    trajectory.plan_id = dto.planId;
    trajectory.title = clean_line(dto.titel);
    trajectory.end_goal = clean(dto.einddoel);
    trajectory.starts_on = dto.startdatum;
    trajectory.ends_on = dto.einddatum;
    trajectory.responsible_id = dto.verantwoordelijkeId;
    trajectory.responsible_organisation_id = dto.verantwoordelijkeOrganisatieId;
    trajectory.responsible_name = line_of(dto.verantwoordelijkeNaam);
    trajectory.place = line_of(dto.plaats);
    trajectory.report_every_days = dto.verslagIedereDagen.value_or(0);
    return trajectory;
}

app::TrajectoryChange to_domain(const TrajectWijziging& dto) {
    app::TrajectoryChange change;
    change.title = changed_line(dto.titel);
    change.end_goal = changed_text(dto.einddoel);
    change.starts_on = dto.startdatum;
    change.ends_on = dto.einddatum;
    if (dto.verantwoordelijkeId || dto.verantwoordelijkeOrganisatieId || dto.verantwoordelijkeNaam) {
        change.responsible = {dto.verantwoordelijkeId, dto.verantwoordelijkeOrganisatieId,
                              line_of(dto.verantwoordelijkeNaam)};
    }
    change.place = changed_line(dto.plaats);
    change.report_every_days = dto.verslagIedereDagen;
    return change;
}

ProgressReport to_domain(const NieuwVerslag& dto) {
    ProgressReport report;
    report.reported_on = dto.datum;
    report.course = dto.voortgang;
    report.text = clean(dto.tekst);
    return report;
}

Verslag to_dto(const app::ReportView& view) {
    return {view.id, view.reported_on, view.course, view.text, view.recorded_by_name, view.recorded_at};
}

Traject to_dto(const app::TrajectoryView& view) {
    const app::TrajectoryNames& one = view.trajectory;
    std::optional<Date> last_report_on;
    if (!view.reports.empty()) last_report_on = view.reports.front().reported_on;
    Traject dto;
    dto.id = one.id;
    dto.versie = one.version;
    dto.soort = one.kind;
    dto.planId = one.plan_id;
    dto.titel = one.title;
    dto.einddoel = one.end_goal;
    dto.startdatum = one.starts_on;
    dto.einddatum = one.ends_on;
    dto.verantwoordelijke =
        one.responsible_user_name.empty() ? one.responsible_name : one.responsible_user_name;
    dto.verantwoordelijkeId = one.responsible_id;
    dto.organisatie = unless_empty(one.organisation_name);
    dto.organisatieId = one.responsible_organisation_id;
    dto.plaats = unless_empty(one.place);
    dto.verslagIedereDagen = one.report_every_days;
    dto.volgendVerslagOp = next_report_on(one, last_report_on);
    dto.status = one.status;
    dto.afgeslotenOp = one.closed_on;
    dto.resultaat = one.result;
    dto.resultaatToelichting = unless_empty(one.result_note);
    for (const app::ReportView& report : view.reports) dto.verslagen.push_back(to_dto(report));
    return dto;
}

std::vector<Traject> to_dto(const std::vector<app::TrajectoryView>& views) {
    return each(views, [](const app::TrajectoryView& one) { return to_dto(one); });
}

}  // namespace ph::wire
