// The first talks in a story.
#pragma once
#include "catalogue/demo/acts.hpp"

namespace ph::catalogue::demo {

// Talents, answers, cards and the client profile, as far as they are written.
Status get_to_know(app::Call& call, const View& what, const Stage& stage, Chapter& chapter);

}  // namespace ph::catalogue::demo
