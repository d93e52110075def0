// The early signals of debts in the demo municipality, with what was tried and what came of them.
#pragma once
#include "catalogue/demo/stage.hpp"
#include "catalogue/view.hpp"

namespace ph::catalogue::demo {

// `at`: after everything else of the story; the days are those of the file.
Status play_debt_signal(Stage& stage, const View& written, Instant at);

}  // namespace ph::catalogue::demo
