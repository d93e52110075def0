// The acts around asking somebody to help.
#pragma once
#include "catalogue/demo/acts.hpp"

namespace ph::catalogue::demo {

Status refer(app::Call& call, const View& what, const Stage& stage, Chapter& chapter);
// By who was asked.
Status answer_referral(app::Call& call, const View& what, const Stage& stage, Chapter& chapter);

}  // namespace ph::catalogue::demo
