#include "app/use_cases/plan_comparison.hpp"

#include <algorithm>
#include <utility>

#include "app/use_cases/redaction.hpp"

namespace ph::app {
namespace {

using access::Permission;

bool has_wishes(const PlanView& plan) {
    return !plan.document.plan.wishes.empty() || !plan.document.plan.talents.empty();
}

// As the reader may see them. Wishes that are hidden in one of both would seem to be written or taken out.
void redact_both(Call& call, const access::Admission& admission, PlanView& earlier, PlanView& later) {
    const bool told_before = has_wishes(earlier);
    const bool told_after = has_wishes(later);
    redact(call, admission, earlier);
    redact(call, admission, later);
    if (told_before == has_wishes(earlier) && told_after == has_wishes(later)) return;
    for (PlanView* const plan : {&earlier, &later}) {
        plan->document.plan.wishes.clear();
        plan->document.plan.talents.clear();
    }
}

Result<std::optional<PlanView>> plan_beside(Call& call, const access::Admission& admission,
                                            const ActionPlan& plan, const std::optional<PlanId>& other) {
    if (other) {
        PH_TRY(auto found, call.work.plans().find(admission, *other));
        return std::optional{std::move(found)};
    }
    PH_TRY(const auto plans, call.work.plans().list(admission));
    const PlanView* const before = agreed_before(plans, plan);
    return before == nullptr ? std::optional<PlanView>{} : std::optional{*before};
}

}  // namespace

const PlanView* agreed_before(const std::vector<PlanView>& plans, const ActionPlan& plan) {
    const auto found = std::ranges::find_if(plans, [&](const PlanView& one) {
        const ActionPlan& head = one.document.plan;
        return head.number < plan.number && head.participant_agreed_on && head.coach_agreed_on;
    });
    return found == plans.end() ? nullptr : &*found;
}

Result<PlanComparison> compare_plans(Call& call, const DossierId& dossier, const PlanId& plan,
                                     std::optional<PlanId> other) {
    PH_TRY(const auto admission, call.gate.admit(Permission::plan_read, dossier));
    PlanComparison comparison;
    PH_TRY(comparison.later, call.work.plans().find(admission, plan));
    PH_TRY(comparison.earlier, plan_beside(call, admission, comparison.later.document.plan, other));
    if (!comparison.earlier) {
        redact(call, admission, comparison.later);
        return comparison;
    }
    if (comparison.earlier->document.plan.number > comparison.later.document.plan.number)
        std::swap(*comparison.earlier, comparison.later);
    redact_both(call, admission, *comparison.earlier, comparison.later);
    comparison.difference = difference(comparison.earlier->document, comparison.later.document);
    return comparison;
}

}  // namespace ph::app
