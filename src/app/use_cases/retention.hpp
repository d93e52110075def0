// Dossiers whose term has passed: who decides sees why, two different people approve, and anybody who may
// decide can object. What the list shows of people is initials and a year, nothing more.
#pragma once
#include <optional>
#include <string>

#include "app/call.hpp"
#include "app/ports/retention.hpp"

namespace ph::app {

// The longest waiting first.
Result<Page<RetentionLine>> retention_list(Call& call, const PageRequest& page);

// The second approval decides, and within a minute the dossier is destroyed (retention_round.hpp).
// Fault::missing when it is not on the list, Fault::stale, Fault::conflict (the same person, held back,
// decided, or no longer to be destroyed).
Result<RetentionLine> approve_destruction(Call& call, const DossierId& dossier, int version);
Result<RetentionLine> withdraw_approval_of(Call& call, const DossierId& dossier, int version);

struct NewHold {
    std::string reason;
    std::optional<Date> until;
};
// Also of a dossier that is not on the list. Takes a first approval back. Fault::missing, Fault::invalid;
// Fault::conflict when its destruction is decided.
Result<RetentionHold> hold_dossier(Call& call, const DossierId& dossier, const NewHold& input);
// The same, by whoever may decide, until it is answered.
Result<RetentionHold> object_to_destruction(Call& call, const DossierId& dossier, const NewHold& input);
Result<RetentionHold> lift_hold(Call& call, const DossierId& dossier, const RetentionHoldId& hold,
                                const std::string& reason);

// What was destroyed, the newest first.
Result<Page<DestructionView>> destructions(Call& call, const PageRequest& page);

// How many of them were alike. What is too few to tell is counted together, in `rest`.
struct DestroyedFigures {
    std::vector<DestroyedCount> counts;
    int rest = 0;
    int smallest = 0;
};
Result<DestroyedFigures> destroyed_figures(Call& call);

}  // namespace ph::app
