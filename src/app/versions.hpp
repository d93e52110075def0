// Optimistic locking: a change names the version it was made on, and nothing newer is overwritten.
#pragma once
#include <string>

#include "base/result.hpp"

namespace ph::app {

// Fault::stale with the present version when someone else was first.
inline Status expect_version(int present, int given) {
    if (present == given) return {};
    return Error{Fault::stale,
                 "Iemand anders heeft dit intussen gewijzigd. Kijk wat er nu staat en probeer het opnieuw.",
                 {{"versie", "De huidige versie is " + std::to_string(present) + ".", {}}}};
}

}  // namespace ph::app
