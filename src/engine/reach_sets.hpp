// Which transitions and states each item of an approach may ever make or have: never too few. What is not
// among them is certainly impossible. Inside the engine only.
#pragma once
#include <bitset>
#include <vector>

#include "engine/definition.hpp"

namespace ph::engine {

class ReachSets {
  public:
    explicit ReachSets(const Definition& definition);

    [[nodiscard]] bool can(ItemIndex item, Transition transition) const {
        return items_[item].transitions[static_cast<std::size_t>(transition)];
    }
    [[nodiscard]] bool can_be(ItemIndex item, State state) const {
        return items_[item].states[static_cast<std::size_t>(state)];
    }
    // A stage or task starts or is ready to be started; anything else occurs.
    [[nodiscard]] bool begins(ItemIndex item) const;
    // A required child of a stage that, once the stage has begun, can never be out of the way before it ends.
    [[nodiscard]] std::optional<ItemIndex> blocking_child(ItemIndex stage) const;

    // Whether a condition is certainly never, or certainly always true. A condition that is not there is
    // never true and never false: neither.
    [[nodiscard]] bool never(Index condition) const;
    [[nodiscard]] bool always(Index condition) const;
    [[nodiscard]] static bool has_places(const Capacity& capacity);

  private:
    struct Possible {
        std::bitset<state_count> states;
        std::bitset<transition_count> transitions;
    };
    enum class Truth : std::uint8_t { unknown, never, always };

    [[nodiscard]] Truth truth_of(const Condition& condition) const;
    bool widen(ItemIndex index);
    [[nodiscard]] bool possible(ItemIndex index, const Row& row) const;
    [[nodiscard]] bool may_create(ItemIndex index, State from) const;
    [[nodiscard]] bool may_enter(ItemIndex index) const;
    [[nodiscard]] bool may_exit(const Item& item) const;
    [[nodiscard]] bool any_met(Index first, Index count) const;
    [[nodiscard]] bool any_of(ItemIndex item, std::initializer_list<Transition> transitions) const;
    [[nodiscard]] bool settles(ItemIndex item) const;

    const Definition& definition_;
    std::vector<Truth> truths_;  // of each condition
    std::vector<Possible> items_;
};

}  // namespace ph::engine
