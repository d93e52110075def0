// The dossier of the participant who asks, opened under a permission of their own.
#pragma once
#include "app/call.hpp"
#include "app/ports/work.hpp"
#include "domain/checks.hpp"

namespace ph::app {

// Fault::missing when this person takes part in no dossier.
inline Result<access::Admission> admit_own(Call& call, access::Permission permission, bool change = false) {
    PH_TRY(const auto scope, call.gate.enter(permission));
    PH_TRY(const auto dossier, call.work.work().own_dossier(scope));
    if (!dossier) return missing("U hebt hier geen dossier.");
    return call.gate.admit(permission, *dossier, change);
}

}  // namespace ph::app
