// The acts around the action plan and its trajectories.
#pragma once
#include "catalogue/demo/acts.hpp"

namespace ph::catalogue::demo {

Status write_plan(app::Call& call, const View& what, const Stage& stage, Chapter& chapter);
Status agree_plan(app::Call& call, const View& who, const Stage& stage, Chapter& chapter);
Status score_goal(app::Call& call, const View& what, const Stage& stage, Chapter& chapter);
Status tick_action(app::Call& call, const View& number, const Stage& stage, Chapter& chapter);
Status start_trajectory(app::Call& call, const View& what, const Stage& stage, Chapter& chapter);
Status report(app::Call& call, const View& what, const Stage& stage, Chapter& chapter);
Status close_trajectory(app::Call& call, const View& what, const Stage& stage, Chapter& chapter);

}  // namespace ph::catalogue::demo
