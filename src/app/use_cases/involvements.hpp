// Who helps this household: the one fixed coach, who keeps the overview, and the others.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/dossiers.hpp"
#include "domain/trajectory.hpp"

namespace ph::app {

struct NewInvolvement {
    UserId user_id;
    Role role = Role::coach;
    std::optional<Date> starts_on;  // absent: today
    bool direction = false;         // begins with the direction; only where nobody has it (directions.hpp)
    std::string reason;
    std::optional<Date> handed_over_on{};  // whom it takes over from stays until then; absent: the start
};

// With the dossier they belong to, because that says who is coach and who has the direction.
struct Involvements {
    DossierView dossier;
    std::vector<InvolvementView> list;
};
struct OneInvolvement {
    InvolvementView involvement;
    bool direction = false;
};

Result<Involvements> involvements(Call& call, const DossierId& dossier);

// A second coach takes over from the first: the one fixed contact changes, the first one's involvement ends
// that day. So does the involvement of the intaker who registered. A first coach starts the guidance of a
// registered dossier. Fault::invalid; Fault::conflict when this colleague has this role here already.
Result<OneInvolvement> involve(Call& call, const DossierId& dossier, const NewInvolvement& input);

// Fault::stale, Fault::invalid, Fault::conflict. The dossier has no coach any more when the coach's
// involvement ends.
Result<OneInvolvement> end_involvement_of(Call& call, const DossierId& dossier,
                                          const InvolvementId& involvement, int version,
                                          Date first_day_without, const std::string& reason);

// Involves the person responsible for a trajectory, when the policy says in which role and whoever asks may
// involve people. Nothing happens when that person is involved already.
Status involve_responsible(Call& call, const access::Admission& admission, const Trajectory& trajectory);

}  // namespace ph::app
