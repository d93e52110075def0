#include "wire/dto/home_visits.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {

app::HomeVisit to_domain(const NieuwHuisbezoek& dto) {
    app::HomeVisit visit;
    const BezoekGesprek& talk = dto.gesprek;
    visit.contact = to_domain(NieuwContact{talk.persoonId, talk.moment, Channel::home_visit, talk.uitkomst,
                                           talk.verslag, talk.volgendePoging});
    for (const BezoekMeting& one : dto.metingen.value_or(std::vector<BezoekMeting>{})) {
        visit.measurements.push_back(
            to_domain(NieuweMeting{one.persoonId, one.instrument, one.moment, one.beoordelaar, one.datum,
                                   one.scores, one.antwoorden, std::nullopt, one.reden, one.opmerking}));
    }
    if (dto.taak) visit.task = to_domain(*dto.taak);
    if (dto.afspraak) visit.next = to_domain(*dto.afspraak);
    if (dto.bezochteAfspraak)
        visit.kept = app::KeptAppointment{dto.bezochteAfspraak->id, dto.bezochteAfspraak->versie};
    return visit;
}

Huisbezoek to_dto(const app::RecordedVisit& visit, const app::Catalogue& catalogue) {
    Huisbezoek dto;
    dto.gesprek = to_dto(visit.contact);
    dto.metingen = to_dto(visit.measurements, catalogue);
    if (visit.task) dto.taak = to_dto(*visit.task);
    if (visit.next) dto.afspraak = to_dto(*visit.next);
    if (visit.kept) dto.bezochteAfspraak = to_dto(*visit.kept);
    return dto;
}

}  // namespace ph::wire
