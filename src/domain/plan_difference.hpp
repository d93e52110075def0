// What a plan says otherwise than an earlier one of the same household. A plan that follows starts as a copy
// with goals and actions of its own, so what belongs together is found by the words.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/plan.hpp"

namespace ph {

BOOST_DEFINE_ENUM_CLASS(PlanPart, wishes, talents, summary, life_domain, title, specific, measurable,
                        acceptable, realistic, due_on, score_on, gas_minus_two, gas_minus_one, gas_zero,
                        gas_plus_one, gas_plus_two, description, actor_kind, actor_name, action_due_on, goal)

using PartValue = std::variant<std::string, std::optional<Date>, ActorKind>;

struct PartChange {
    PlanPart part{};
    PartValue before;
    PartValue after;
    bool operator==(const PartChange&) const = default;
};

BOOST_DEFINE_ENUM_CLASS(ChangeKind, added, changed, dropped, done)

// One of both may be absent, never both. A pair without changed parts is not told.
struct GoalChange {
    std::optional<Goal> before;
    std::optional<Goal> after;
    std::vector<PartChange> parts;

    [[nodiscard]] ChangeKind kind() const;
    // As it is now, or as it was last.
    [[nodiscard]] const Goal& latest() const { return after ? *after : *before; }
};

// An action that was ticked off before is not taken over: that is done, and not dropped.
struct ActionChange {
    std::optional<Action> before;
    std::optional<Action> after;
    std::vector<PartChange> parts;
    std::string goal_title;  // of the goal that it is for, or was for; empty: for none

    [[nodiscard]] ChangeKind kind() const;
    [[nodiscard]] const Action& latest() const { return after ? *after : *before; }
};

// In the order of the later plan; then what is no longer there, in the order of the earlier one.
struct PlanDifference {
    std::vector<PartChange> texts;  // wishes, talents, summary
    std::vector<GoalChange> goals;
    std::vector<ActionChange> actions;
    int goals_kept = 0;  // the same in both

    [[nodiscard]] bool empty() const { return texts.empty() && goals.empty() && actions.empty(); }
};

// Goals with the same title belong together, and so do goals that share half of their words; the most alike
// first, then the nearest in place. Actions likewise, by their description; alike is enough only when they
// are for the same goal. What was ticked off since then changes no plan.
PlanDifference difference(const PlanDocument& before, const PlanDocument& after);

}  // namespace ph
