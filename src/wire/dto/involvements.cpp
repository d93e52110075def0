#include "wire/dto/involvements.hpp"

#include "base/text.hpp"

namespace ph::wire {

app::NewInvolvement to_domain(const NieuweBetrokkene& dto) {
    return {dto.medewerkerId, dto.rol, dto.vanaf, dto.regie.value_or(false), clean(dto.reden.value_or(""))};
}

Betrokkene to_dto(const app::InvolvementView& view, bool direction) {
    return {view.id,      view.version, to_dto(view.colleague),   view.role, view.starts_on,
            view.ends_on, direction,    unless_empty(view.reason)};
}

std::vector<Betrokkene> to_dto(const app::DossierView& dossier, const std::vector<app::InvolvementView>& list,
                               Date today) {
    return each(list, [&](const app::InvolvementView& view) {
        const bool holds = view.starts_on <= today && (!view.ends_on || *view.ends_on > today);
        return to_dto(view, holds && dossier.director_id == view.user_id);
    });
}

}  // namespace ph::wire
