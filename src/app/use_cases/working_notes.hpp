// Notes that only their author ever sees, for as long as the author is involved in the household.
#pragma once
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/protection.hpp"

namespace ph::app {

Result<std::vector<WorkingNote>> working_notes(Call& call, const DossierId& dossier);
Result<WorkingNote> add_working_note(Call& call, const DossierId& dossier, const std::string& text);
// Fault::stale, Fault::missing, Fault::invalid. What is written anew is kept its whole term again.
Result<WorkingNote> change_working_note(Call& call, const DossierId& dossier, const WorkingNoteId& id,
                                        int version, const std::string& text);
Status remove_working_note(Call& call, const DossierId& dossier, const WorkingNoteId& id, int version);

}  // namespace ph::app
