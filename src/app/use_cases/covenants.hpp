// Covenants of the municipality with its partners: which organisations may know which kinds of data, for
// which purposes and until when.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/sharing.hpp"

namespace ph::app {

struct Covenants {
    std::vector<CovenantView> list;
    std::vector<access::Agreeable> about;     // what one may be about
    std::vector<Organisation> organisations;  // of the municipality, to name the partners by
};

struct NewCovenant {
    std::string name;
    std::string reference;
    std::vector<std::string> purposes;
    access::Categories categories;
    std::vector<OrganisationId> partners;
    std::optional<Date> starts_on;  // absent: today
    std::optional<Date> ends_on;
};

struct OneCovenant {
    CovenantView covenant;
    std::vector<Organisation> organisations;
};

Result<Covenants> covenants(Call& call);
Result<OneCovenant> add_covenant(Call& call, const NewCovenant& input);
// From this moment it opens nothing any more. Fault::conflict when it had ended.
Result<OneCovenant> end_covenant(Call& call, const CovenantId& id, const std::string& reason);

// Nothing of it holds any more on this day.
bool is_over(const access::Covenant& covenant, Date today);

}  // namespace ph::app
