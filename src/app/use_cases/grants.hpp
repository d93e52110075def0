// Grants at the start of a server: what the grounds of the catalogue give holds from then on, also for who
// was involved before.
#pragma once
#include "access/policy.hpp"
#include "app/ports/unit_of_work.hpp"

namespace ph::app {

// Writes them anew when they follow from other grounds than these.
Status renew_grants(Storage& storage, const access::Policy& policy);

}  // namespace ph::app
