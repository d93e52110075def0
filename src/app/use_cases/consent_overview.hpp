// Every consent of the municipality, for the privacy officer. They look; only the participant, or who helps
// them, stops a consent.
#pragma once
#include <vector>

#include "app/call.hpp"
#include "app/consent_overview.hpp"
#include "app/page.hpp"

namespace ph::app {

struct ConsentOverview {
    Page<ConsentLine> page;
    std::vector<ConsentCount> counts;  // of everything that the filter takes, by the organisation's name
    int soon_days = 0;                 // what "ending" means
    bool fits_in_file = true;
};

// Those that end last come first; of what is ending, those that end first. Consents in a restricted dossier
// are there for who is named only. Of whoever shares data of a special kind (AVG, articles 9 and 10) there
// are no initials: that somebody may know of somebody's health already tells about it.
Result<ConsentOverview> consent_overview(Call& call, const ConsentFilter& filter, const PageRequest& page);

// All of them at once, for a file. Fault::conflict when there are more than the catalogue allows in one.
Result<std::vector<ConsentLine>> consent_file(Call& call, const ConsentFilter& filter);

}  // namespace ph::app
