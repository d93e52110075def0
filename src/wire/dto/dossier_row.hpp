// One line of a list of dossiers in the API.
#pragma once
#include "app/ports/dossiers.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/lists.hpp"

namespace ph::wire {

struct DossierRegel {
    DossierId id;
    std::string naam;
    DossierPhase fase = DossierPhase::registered;
    std::optional<std::string> coach;
    std::optional<int> trede;
    std::optional<std::string> plaats;
    Date geopendOp;
    std::optional<Instant> laatstGesprokenOp;
    std::optional<Date> volgendeTaakOp;
    bool dringend = false;
};
BOOST_DESCRIBE_STRUCT(DossierRegel, (),
                      (id, naam, fase, coach, trede, plaats, geopendOp, laatstGesprokenOp, volgendeTaakOp,
                       dringend))

inline DossierRegel to_dto(const app::DossierRow& row) {
    DossierRegel dto;
    dto.id = row.id;
    dto.naam = row.name;
    dto.fase = row.phase;
    dto.coach = unless_empty(row.coach_name);
    dto.trede = row.rung;
    dto.plaats = unless_empty(row.town);
    dto.geopendOp = row.opened_on;
    dto.laatstGesprokenOp = row.last_spoken_at;
    dto.volgendeTaakOp = row.next_task_on;
    dto.dringend = row.urgent;
    return dto;
}

}  // namespace ph::wire
