// The client profile: which kind of help fits now, why, and when that is looked at again.
#pragma once
#include <optional>
#include <string>

#include "app/call.hpp"
#include "app/ports/measurements.hpp"

namespace ph::app {

struct NewProfile {
    int profile = 0;  // a level of the instrument that the catalogue names
    std::string reason;
    std::optional<Date> look_again_on;  // absent: after the months of the catalogue
};

// A measurement of the participant by the professional. The day to look again becomes a task of the coach;
// the task of the profile before is done with this.
Result<MeasurementView> set_profile(Call& call, const DossierId& dossier, const NewProfile& chosen);

}  // namespace ph::app
