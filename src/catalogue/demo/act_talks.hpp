// The acts around meetings, the plan of a family, and what is agreed for safety.
#pragma once
#include "catalogue/demo/acts.hpp"

namespace ph::catalogue::demo {

Status plan_meeting(app::Call& call, const View& what, const Stage& stage, Chapter& chapter);
Status ask_meeting(app::Call& call, const View& what, const Stage& stage, Chapter& chapter);
Status invite_participant(app::Call& call, const View& what, const Stage& stage, Chapter& chapter);
Status start_family_plan(app::Call& call, const View& what, const Stage& stage, Chapter& chapter);
Status propose_to_family(app::Call& call, const View& what, const Stage& stage, Chapter& chapter);
Status agree_on_safety(app::Call& call, const View& what, const Stage& stage, Chapter& chapter);

}  // namespace ph::catalogue::demo
