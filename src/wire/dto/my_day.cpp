#include "wire/dto/my_day.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {

MijnDag to_dto(const app::MyDay& day) {
    MijnDag dto;
    dto.datum = day.date;
    dto.afspraken = to_dto(day.appointments);
    dto.herinneren = to_dto(day.to_remind);
    dto.teLaat = to_dto(day.overdue);
    dto.vandaag = to_dto(day.today);
    dto.binnenkort = to_dto(day.soon);
    for (const app::NotSpoken& one : day.not_spoken) {
        dto.langNietGesproken.push_back({one.row.id, one.row.name, one.row.last_spoken_at, one.days});
    }
    for (const app::NextTryRow& row : day.next_tries) {
        dto.opnieuwProberen.push_back(
            {row.dossier_id, row.name, row.contact_id, row.next_try_on, row.channel});
    }
    for (const app::ReportExpected& one : day.reports) {
        dto.verslagen.push_back({one.row.dossier_id, one.row.name, one.row.trajectory_id, one.row.title,
                                 one.since, unless_empty(one.row.responsible_name), one.own});
    }
    for (const app::MeasureNowRow& row : day.measurements) {
        dto.metingen.push_back({row.dossier_id, row.name, row.planned_id, row.title, row.instrument_id,
                                row.rater, row.closes_on, row.closes_on < day.date});
    }
    for (const app::CaseloadRow& row : day.without_step)
        dto.zonderStap.push_back(to_dto(static_cast<const app::DossierRow&>(row)));
    for (const app::CaseloadRow& row : day.new_for_me)
        dto.nieuwVoorMij.push_back(to_dto(static_cast<const app::DossierRow&>(row)));
    dto.zonderCoach = day.without_coach;
    dto.caseload = day.caseload;
    return dto;
}

}  // namespace ph::wire
