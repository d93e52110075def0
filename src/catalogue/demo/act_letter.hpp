// A letter that somebody of the demo municipality sent.
#pragma once
#include "catalogue/demo/acts.hpp"

namespace ph::catalogue::demo {

Status write_letter(app::Call& call, const View& what, const Stage& stage, Chapter& chapter);

}  // namespace ph::catalogue::demo
