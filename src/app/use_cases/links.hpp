// Whether what a request refers to belongs to the dossier that the gate opened.
#pragma once
#include "app/call.hpp"
#include "domain/ids.hpp"

namespace ph::app {

// A person of this dossier's household. An error only when storage is away.
Result<bool> is_member(Call& call, const access::Admission& admission, const PersonId& person);

// Someone with an account, of any organisation of this municipality, who can still sign in.
Result<bool> is_active_colleague(Call& call, const access::Admission& admission, const UserId& user);

// Someone who may be given work on this dossier: whoever asks, or a colleague involved today.
Result<bool> may_work_on(Call& call, const access::Admission& admission, const UserId& user);

}  // namespace ph::app
