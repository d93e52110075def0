#include "wire/dto/my_overview.hpp"

namespace ph::wire {

MijnOverzicht to_dto(const app::MyOverview& overview, const app::Catalogue& catalogue, Date today) {
    MijnOverzicht dto;
    dto.naam = overview.dossier.name;
    dto.dossierId = overview.dossier.id;
    dto.afspraken = to_dto(overview.appointments);
    if (!dto.afspraken.empty()) dto.volgendeAfspraak = dto.afspraken.front();
    if (overview.reminder) dto.herinnering = to_dto(*overview.reminder);
    if (overview.next_action) dto.volgendeStap = to_dto(*overview.next_action);
    if (overview.plan) dto.plan = to_dto(*overview.plan, today);
    if (overview.plan_since) dto.planVerschil = to_dto(*overview.plan_since, catalogue);
    dto.helpers = each(overview.helpers, [](const app::Helper& helper) {
        return HelperDto{helper.colleague.display_name,        helper.role,
                         helper.colleague.organisation_name,   unless_empty(helper.colleague.phone),
                         unless_empty(helper.colleague.email), helper.fixed};
    });
    dto.trajecten = to_dto(overview.trajectories);
    dto.trede = overview.dossier.rung;
    dto.treden = each(overview.rungs, [](const app::ScaleLevel& level) {
        return Niveau{level.value, level.label_participant.empty() ? level.label : level.label_participant};
    });
    dto.metingen = to_dto(overview.measurements, catalogue);
    return dto;
}

}  // namespace ph::wire
