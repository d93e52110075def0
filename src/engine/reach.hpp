// What is certainly wrong with an approach, though each of its parts is well formed: steps that nobody can
// reach, stages that can never be completed, queues that never move. Static: conditions are taken as possible
// unless they are certainly false, so a finding is never a false alarm, and not every mistake is found.
#pragma once
#include <vector>

#include "engine/definition.hpp"

namespace ph::engine {

enum class Flaw : std::uint8_t {
    never_begins,     // a task or stage that nobody can begin, a milestone or timer that never comes
    never_completes,  // a stage, or the case itself, that can be broken off but not completed
    never_admits,     // limited places, and there will never be one
};

struct Finding {
    Flaw flaw = Flaw::never_begins;
    ItemIndex item = 0;
    Problem problem;  // in Dutch, with the place of the item and the path that shows it
};

// In the order of the items. What follows from another finding because it is inside the same stage is left
// out.
std::vector<Finding> find_flaws(const Definition& definition);

}  // namespace ph::engine
