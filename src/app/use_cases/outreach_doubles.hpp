// Who in a file may be somebody that is in it already, is on a list, or has a dossier. Only told: people
// decide.
#pragma once
#include <vector>

#include "app/call.hpp"
#include "app/use_cases/outreach_import.hpp"

namespace ph::app {

// Adds to `preview.doubles`, in the order of the file. `lines` are those of `preview.people`; `signals` is
// the ladder, when the file is for early signals of debts.
Status find_doubles(Call& call, const access::Scope& scope, const OutreachLadder* signals,
                    const std::vector<int>& lines, OutreachPreview& preview);

}  // namespace ph::app
