// After the guidance somebody keeps asking how it goes, lightly; and when it does not go well the guidance
// goes on where it was, without registering anew.
#pragma once
#include "app/call.hpp"
#include "app/ports/dossiers.hpp"

namespace ph::app {

// What a change of phase brings: at the beginning of aftercare a task for each light contact of
// catalogue/caseload.yaml, for the coach; those that are still open are dropped when aftercare ends, with the
// reason of the change.
Status follow_phase(Call& call, const access::Admission& admission, const Dossier& dossier,
                    DossierPhase before);

}  // namespace ph::app
