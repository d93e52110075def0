// Two plans of one household beside each other: what is new, what changed, what was let go and what is done,
// and who agreed with each of them when.
#pragma once
#include <optional>
#include <vector>

#include "app/call.hpp"
#include "app/ports/plans.hpp"
#include "domain/plan_difference.hpp"

namespace ph::app {

struct PlanComparison {
    PlanView later;
    std::optional<PlanView> earlier;  // nothing: there is no plan before it that both agreed with
    PlanDifference difference;
};

// Against the plan `other`, whichever of them is the earlier one; without it against the last plan before
// this one that both agreed with.
Result<PlanComparison> compare_plans(Call& call, const DossierId& dossier, const PlanId& plan,
                                     std::optional<PlanId> other);

// The last plan before `plan` that both agreed with; `plans` highest number first, as they are listed.
const PlanView* agreed_before(const std::vector<PlanView>& plans, const ActionPlan& plan);

}  // namespace ph::app
