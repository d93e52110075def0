// Measuring: life domains and the ladder, each a moment that stays as it was.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "app/call.hpp"
#include "app/ports/measurements.hpp"
#include "app/use_cases/measurement_rules.hpp"

namespace ph::app {

// Newest first; of one instrument when asked for.
Result<std::vector<MeasurementView>> list_measurements(Call& call, const DossierId& dossier,
                                                       std::optional<std::string_view> instrument);

// Who, what and when come from `measurement`; ids, recorder and version of the instrument are filled in here.
// Where the instrument decides by a table, the score and its explanation follow from the answers. A ladder
// measurement of the participant moves the dossier's rung.
Result<MeasurementView> add_measurement(Call& call, const DossierId& dossier, Measurement measurement);

// Which rung these answers lead to, with why; nothing is kept.
Result<Derived> determine_rung(Call& call, const DossierId& dossier, const std::vector<Answer>& answers);

}  // namespace ph::app
