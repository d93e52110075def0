// What a participant scores themself, in the window of a planned measurement: only what its purpose asks.
#pragma once
#include <vector>

#include "app/call.hpp"
#include "app/ports/measurements.hpp"
#include "domain/planned_measurement.hpp"

namespace ph::app {

struct OwnQuestions {
    PlannedMeasurement planned;
    const Instrument* instrument = nullptr;
    std::vector<const InstrumentDomain*> domains;  // in the order of the instrument
};

// Those whose turn it is; the first to close first. One whose instrument decides by questions is not among
// them: that is a talk.
Result<std::vector<OwnQuestions>> own_questions(Call& call);

struct OwnScores {
    PlannedMeasurementId planned_id;
    std::vector<Score> scores;  // with a value; what is left out was skipped
};
// Kept as a measurement by the participant on this day. Fault::missing when it is not the participant's turn.
Result<MeasurementView> give_own_scores(Call& call, const OwnScores& given);

// What a participant measured of themself today, under an admission of their own; it also settles what was
// planned.
Result<MeasurementView> keep_own_measurement(Call& call, const access::Admission& admission,
                                             const Instrument& instrument, Moment moment,
                                             std::vector<Score> scores);

}  // namespace ph::app
