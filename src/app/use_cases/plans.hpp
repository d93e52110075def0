// The action plan of a household: written as a draft, agreed by both, then fixed; a change starts the next
// plan.
#pragma once
#include <optional>
#include <vector>

#include "app/call.hpp"
#include "app/ports/plans.hpp"

namespace ph::app {

// Highest number first.
Result<std::vector<PlanView>> list_plans(Call& call, const DossierId& dossier);
Result<PlanView> find_plan(Call& call, const DossierId& dossier, const PlanId& plan);

// A new draft: empty, or with the contents of an earlier plan. Refused (conflict) while there is a draft.
Result<PlanView> start_plan(Call& call, const DossierId& dossier, std::optional<PlanId> copy_of);

// The whole contents of a draft. Goals and actions without an id, or with one that is not of this plan, get a
// new one; Action::goal_id points to a goal by the id it has in `contents`.
Result<PlanView> save_plan(Call& call, const DossierId& dossier, const PlanId& plan, int version,
                           PlanDocument contents);

// Who agrees. When both have, the plan holds and the one that held before is superseded. A participant agrees
// only as participant.
Result<PlanView> agree_plan(Call& call, const DossierId& dossier, const PlanId& plan, int version,
                            Agreement by, const std::string& remark);

Result<GasScoreView> score_goal(Call& call, const DossierId& dossier, const PlanId& plan, GasScore score);

// Ticks an action off on a day, or takes that back.
Result<PlanView> tick_action(Call& call, const DossierId& dossier, const PlanId& plan, const ActionId& action,
                             int version, std::optional<Date> done_on);

}  // namespace ph::app
