// The list of people to approach in the demo municipality, with what was tried so far.
#pragma once
#include "app/use_cases/outreach.hpp"
#include "catalogue/demo/stage.hpp"
#include "catalogue/view.hpp"

namespace ph::catalogue::demo {

// `at`: after everything else of the story, so that the audit follows the calendar; the days of the attempts
// are those of the file.
Status play_outreach(Stage& stage, const View& written, Instant at);

// What was tried to reach somebody, in the order of the file.
Status play_attempts(app::Call& call, const Stage& stage, const View& written, const OutreachPersonId& person,
                     int version);

}  // namespace ph::catalogue::demo
