#include "wire/dto/own_data.hpp"

namespace ph::wire {

Gegeven to_dto(const app::OwnItem& item) {
    Gegeven dto;
    dto.soort = item.kind;
    dto.id = item.id;
    dto.titel = item.title;
    item.categories.each([&](access::DataCategory one) { dto.categorieen.emplace_back(name_of(one)); });
    dto.datum = item.day;
    dto.door = unless_empty(item.written_by_name);
    dto.geldig = item.holds;
    dto.regels = each(item.lines, [](const app::OwnLine& line) {
        return GegevenRegel{line.field, line.label, {line.value}, line.text};
    });
    dto.opmerkingen = each(item.remarks, [](const app::OwnRemark& remark) {
        return GegevenOpmerking{remark.kind, remark.day, remark.text};
    });
    return dto;
}

EigenGegevens to_dto(const app::OwnData& data) {
    EigenGegevens dto;
    dto.gemaaktOp = data.made_at;
    dto.gemeente = data.municipality;
    dto.naam = data.name;
    dto.dossierId = data.dossier_id;
    dto.rubrieken = each(data.sections, [](const app::OwnSection& section) {
        return Rubriek{section.id, section.title, section.explanation,
                       each(section.items, [](const app::OwnItem& item) { return to_dto(item); })};
    });
    dto.nietGetoond = each(data.not_shown,
                           [](const app::NotShown& one) { return NietGetoond{one.what, one.why, one.ask}; });
    return dto;
}

}  // namespace ph::wire
