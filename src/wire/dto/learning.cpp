#include "wire/dto/learning.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {
namespace {

template <class Dto>
Training training_of(const Dto& dto) {
    Training training;
    training.title = clean_line(dto.titel);
    training.explanation = text_of(dto.uitleg);
    training.starts_at = dto.begin;
    training.minutes = dto.minuten;
    training.place = clean_line(dto.plaats);
    training.for_whom = clean_line(dto.voorWie);
    training.places = dto.plekken;
    return training;
}

}  // namespace

Training to_domain(const NieuweOpleiding& dto) {
    return training_of(dto);
}

Training to_domain(const OpleidingWijziging& dto) {
    Training training = training_of(dto);
    training.cancelled = dto.gaatNietDoor;
    return training;
}

app::NewIntervisionCase to_domain(const NieuweIntervisiecasus& dto) {
    return {dto.op, clean(dto.vraag), text_of(dto.geprobeerd), dto.zonderNamen};
}

Opleiding to_dto(const app::TrainingView& view) {
    Opleiding dto;
    dto.id = view.id;
    dto.versie = view.version;
    dto.titel = view.title;
    dto.uitleg = unless_empty(view.explanation);
    dto.begin = view.starts_at;
    dto.minuten = view.minutes;
    dto.plaats = view.place;
    dto.voorWie = view.for_whom;
    dto.plekken = view.places;
    dto.gaatNietDoor = view.cancelled;
    dto.gemaaktDoor = view.made_by_name;
    dto.aangemeld = view.signed_up;
    dto.ikKom = view.mine > 0;
    return dto;
}

Intervisiegroep to_dto(const app::IntervisionGroupView& view) {
    Intervisiegroep dto{view.group.id, view.group.version, view.group.name, {}};
    for (std::size_t at = 0; at < view.group.members.size(); ++at)
        dto.leden.push_back({view.group.members[at], view.member_names[at]});
    return dto;
}

Intervisiecasus to_dto(const app::IntervisionCaseView& view, const UserId& reader) {
    return {view.id,
            view.version,
            view.held_on,
            view.question,
            unless_empty(view.tried),
            unless_empty(view.conclusion),
            view.concluded_on,
            view.brought_by_name,
            view.brought_by == reader};
}

}  // namespace ph::wire
