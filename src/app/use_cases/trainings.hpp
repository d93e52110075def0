// The calendar of trainings for professionals: what comes, signing up, and who makes it.
#pragma once
#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/learning.hpp"

namespace ph::app {

BOOST_DEFINE_ENUM_CLASS(TrainingsWhen, to_come, before)

// From today on, the first one first.
Result<std::vector<TrainingView>> trainings(Call& call);
// Before today, the last one first; not further back than anybody looks.
Result<std::vector<TrainingView>> past_trainings(Call& call);
// Fault::invalid with all that is not right; a new one lies ahead.
Result<TrainingView> add_training(Call& call, Training training);
// Everything of it is written anew; cancelling is one of those things. Fault::stale, Fault::missing.
Result<TrainingView> change_training(Call& call, const TrainingId& id, int version, Training training);
// Fault::conflict when it is full, over or cancelled.
Result<TrainingView> sign_up(Call& call, const TrainingId& id);
Result<TrainingView> sign_off(Call& call, const TrainingId& id);
// The names of who comes; for who makes the calendar.
Result<std::vector<std::string>> training_participants(Call& call, const TrainingId& id);

}  // namespace ph::app
