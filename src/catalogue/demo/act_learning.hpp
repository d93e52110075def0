// What the professionals of the demo municipality learn: the calendar of trainings, and a group for
// intervision.
#pragma once
#include "catalogue/demo/stage.hpp"
#include "catalogue/view.hpp"

namespace ph::catalogue::demo {

// The trainings that were: `at` before everything else of the story, when they still lay ahead.
Status play_past_trainings(Stage& stage, const View& written, Instant at);
// `at`: after everything else; the other trainings lie ahead, on the days of the file.
Status play_learning(Stage& stage, const View& written, Instant at);

}  // namespace ph::catalogue::demo
