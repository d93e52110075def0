#include "wire/dto/dossiers.hpp"

namespace ph::wire {

Dossier to_dto(const app::DossierView& view) {
    Dossier dto;
    dto.id = view.id;
    dto.versie = view.version;
    dto.naam = view.name;
    dto.fase = view.phase;
    dto.faseReden = unless_empty(view.phase_reason);
    dto.geopendOp = view.opened_on;
    dto.afgeslotenOp = view.closed_on;
    if (view.coach) dto.coach = to_dto(*view.coach);
    if (view.director) dto.regisseur = to_dto(*view.director);
    dto.trede = view.rung;
    dto.laatstGesprokenOp = view.last_spoken_at;
    return dto;
}

DossierBeeld to_dto(const app::DossierPicture& picture, const app::Catalogue& catalogue, Date today) {
    DossierBeeld dto;
    dto.dossier = to_dto(picture.dossier);
    dto.huishouden = to_dto(picture.household);
    dto.personen = each(picture.persons, [&](const Person& person) { return to_dto(person, today); });
    if (picture.registration) dto.aanmelding = to_dto(*picture.registration);
    dto.betrokkenen = to_dto(picture.dossier, picture.involvements, today);
    if (picture.plan) dto.plan = to_dto(*picture.plan, today);
    dto.trajecten = to_dto(picture.trajectories);
    dto.taken = each(picture.tasks, [&](const app::TaskView& task) {
        return to_dto(app::standing_of(task, catalogue.calendar, today));
    });
    dto.afspraken = to_dto(picture.appointments);
    dto.laatsteContacten = to_dto(picture.contacts);
    dto.laatsteMetingen = to_dto(picture.measurements, catalogue);
    if (picture.next_step) dto.volgendeStap = to_dto(*picture.next_step);
    return dto;
}

Bladzijde<DossierRegel> to_dto(const app::DossierPage& page) {
    Bladzijde<DossierRegel> dto;
    dto.items = each(page.rows, [](const app::DossierRow& row) { return to_dto(row); });
    if (page.next) dto.volgende = app::to_cursor(*page.next);
    return dto;
}

}  // namespace ph::wire
