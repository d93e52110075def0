// What the municipality measured itself of a method or an approach, next to what was published of it.
#pragma once
#include <string_view>
#include <vector>

#include "app/call.hpp"
#include "app/ports/cohorts.hpp"

namespace ph::app {

struct EvidenceTold {
    std::vector<FoundEvidence> items;  // the newest first
    bool reports = false;              // the reports themselves are there for who asks
};

// For whoever reads the catalogue: the figures are those of published reports, in which what would tell of a
// few people is hidden. A method is also told of by cohorts of its approach, and an approach by those of the
// methods that it carries out. Fault::missing when the catalogue has no such method or approach.
Result<EvidenceTold> evidence_of_method(Call& call, std::string_view id);
Result<EvidenceTold> evidence_of_approach(Call& call, std::string_view id);

}  // namespace ph::app
