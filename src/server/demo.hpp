// The demo municipality of `serve --demo`: loaded at the first start, and its accounts shown at every start.
#pragma once
#include <iosfwd>

#include "server/composition.hpp"

namespace ph::server {

// Tells on `out` what it does and which accounts there are.
Status load_demo(Composition& composition, const Settings& settings, const Clock& clock, Random& random,
                 std::ostream& out);

}  // namespace ph::server
