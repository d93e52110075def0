// How people of several organisations help one household together. The forms are data (CollaborationForm);
// each choice for a household is kept, and the last one is how it is now.
#pragma once
#include <boost/describe.hpp>
#include <string>

#include "base/time.hpp"
#include "domain/ids.hpp"

namespace ph {

using CollaborationId = Id<struct CollaborationKind>;

// What a municipality says of one form (catalogue/samenwerking.yaml).
struct CollaborationForm {
    std::string id;
    std::string name;
    std::string explanation;
    std::string source;
    bool with_director = false;  // one person keeps the overview
};

struct Collaboration {
    CollaborationId id;
    MunicipalityId municipality_id;
    DossierId dossier_id;
    std::string form;
    std::string reason;
    UserId chosen_by;
    Instant chosen_at;
};
BOOST_DESCRIBE_STRUCT(Collaboration, (),
                      (id, municipality_id, dossier_id, form, reason, chosen_by, chosen_at))

}  // namespace ph
