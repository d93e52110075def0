// Tells events that changed places from events that were changed (storage/audit/verify.hpp).
#pragma once
#include "storage/audit/check.hpp"

namespace ph::storage::audit {

// Of a few changed events it looks whether they are whole but stand where another one stood, and says where
// they came from. One that only follows a moved event is no break of its own and goes.
Status tell_moves(sql::Connection& connection, const Chain& chain, Findings& findings);

}  // namespace ph::storage::audit
