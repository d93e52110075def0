#include "wire/dto/caseloads.hpp"

#include "base/text.hpp"

namespace ph::wire {
namespace {

Werkverdeling work_of(const app::CoachLoad& load) {
    Werkverdeling dto;
    dto.huishoudens = load.households;
    dto.gewicht = load.weight;
    for (const auto& [phase, number] : load.phases) dto.fasen.push_back({phase, number});
    dto.spoed = load.urgent;
    dto.termijnBinnenkort = load.due_soon;
    dto.termijnTeLaat = load.overdue;
    dto.langNietGesproken = load.silent;
    dto.langstNietGesprokenSinds = load.silent_since;
    return dto;
}

}  // namespace

CaseloadOverzicht to_dto(const app::CaseloadOverview& found) {
    CaseloadOverzicht dto;
    dto.werkbaar = found.workable;
    dto.binnenkortDagen = found.due_soon_days;
    dto.zonderCoach = work_of(found.waiting);
    dto.zonderCoachSinds = found.waiting.opened_first;
    dto.wachtOpPlaats = each(found.queues, [](const app::WaitingQueue& queue) {
        return WachtrijAantal{queue.pool, queue.name, unless_empty(queue.approach_name), queue.waiting,
                              queue.since};
    });
    return dto;
}

Bladzijde<CoachCaseload> to_dto(const app::CoachPage& page) {
    Bladzijde<CoachCaseload> dto;
    dto.items = each(page.coaches, [](const app::CoachLoad& load) {
        return CoachCaseload{load.coach.id,     load.coach.display_name, load.coach.organisation_name,
                             load.coach.active, load.has_room,           work_of(load)};
    });
    if (page.next) dto.volgende = app::to_cursor(*page.next);
    return dto;
}

app::NewHandover to_domain(const NieuweOverdracht& dto) {
    return {dto.coachId, clean(dto.reden), dto.gesprek.begin, dto.gesprek.minuten, clean(dto.gesprek.plaats)};
}

Overdracht to_dto(const app::Handover& handover) {
    return {to_dto(handover.involvement.involvement, handover.involvement.direction), to_dto(handover.talk),
            handover.earlier_coach_until};
}

}  // namespace ph::wire
