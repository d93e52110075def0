#include "wire/dto/unusual_looks.hpp"

#include "wire/dto/protection.hpp"

namespace ph::wire {

OpvallendLijst to_dto(const app::UnusualPage& page) {
    OpvallendLijst dto;
    dto.van = page.from;
    dto.tot = page.until;
    dto.weggelaten = page.left_out;
    dto.items = each(page.rows, [](const app::UnusualLooks& row) {
        return Opvallend{row.kind,
                         row.user,
                         unless_empty(row.who.name),
                         unless_empty(row.who.organisation),
                         row.role,
                         row.households,
                         row.why,
                         each(row.looked, [](const app::LookedAt& one) {
                             return OpvallendDossier{
                                 one.dossier,
                                 unless_empty(initials(one.whose.given_names, one.whose.family_name)),
                                 year_of(one.whose.birth_date), one.day, one.events};
                         })};
    });
    return dto;
}

}  // namespace ph::wire
