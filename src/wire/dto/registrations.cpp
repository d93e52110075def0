#include "wire/dto/registrations.hpp"

#include "base/text.hpp"

namespace ph::wire {

app::NewRegistration to_domain(const NieuweAanmelding& dto) {
    app::NewRegistration input;
    Registration& registration = input.registration;
    registration.requester = dto.aanvrager;
    registration.requester_name = clean_line(dto.aanvragerNaam.value_or(""));
    registration.agency = clean_line(dto.aanmelder.value_or(""));
    registration.channel = dto.kanaal;
    registration.question = clean(dto.vraag);
    registration.urgent_needs = each(dto.noden, [](const Nood& need) {
        return UrgentNeed{need.soort, need.dringend, clean(need.toelichting.value_or(""))};
    });
    input.received_at = dto.ontvangenOp;
    if (dto.huishouden) input.household = household_of(*dto.huishouden);
    input.person = to_domain(dto.persoon);
    if (dto.overigePersonen)
        input.others =
            each(*dto.overigePersonen, [](const NieuwePersoon& person) { return to_domain(person); });
    input.checked_for_duplicates = dto.gecontroleerdOpDubbel;
    return input;
}

Aanmelding to_dto(const app::RegistrationView& view) {
    Aanmelding dto;
    dto.id = view.id;
    dto.dossierId = view.dossier_id;
    dto.persoonId = view.participant_id;
    dto.ontvangenOp = view.received_at;
    dto.aanvrager = view.requester;
    dto.aanvragerNaam = unless_empty(view.requester_name);
    dto.aanmelder = unless_empty(view.agency);
    dto.kanaal = view.channel;
    dto.vraag = view.question;
    dto.noden = each(view.urgent_needs, [](const UrgentNeed& need) {
        return Nood{need.kind, need.urgent, unless_empty(need.note)};
    });
    dto.vastgelegdDoor = view.recorded_by_name;
    return dto;
}

}  // namespace ph::wire
