// What the professionals of the demo municipality learn: the calendar of trainings, and a group for
// intervision.
#pragma once
#include "catalogue/demo/stage.hpp"
#include "catalogue/view.hpp"

namespace ph::catalogue::demo {

// `at`: after everything else of the story; the trainings lie ahead, on the days of the file.
Status play_learning(Stage& stage, const View& written, Instant at);

}  // namespace ph::catalogue::demo
