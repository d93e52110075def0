// When a stage or the case plan is complete. Source: CMMN 1.1.
#include "engine/turn.hpp"

namespace ph::engine {

// Innermost first: inner stages come after the ones they are in.
bool Turn::check_completion() {
    while (const auto last = completion_.take_last()) {
        const auto stage = static_cast<ItemIndex>(*last);
        if (state_.state(stage) != State::active || !is_complete(stage)) continue;
        plan({Transition::complete, stage, Why::of(Cause::completion), {}});
        return true;
    }
    return false;
}

bool Turn::is_complete(ItemIndex stage) const {
    const Item& item = definition_.item(stage);
    bool all_done = true;
    for (ItemIndex child = stage + 1U; child < item.end; child = definition_.item(child).end) {
        const State state = state_.state(child);
        if (keeps_busy(child)) return false;
        if (state == State::absent) {
            all_done = all_done && !can_be_planned(child);
        } else if (!is_semi_terminal(state)) {
            if (state_.required(child)) return false;
            all_done = false;
        }
    }
    return item.auto_complete || all_done;
}

std::vector<ItemIndex> Turn::in_the_way(ItemIndex stage) const {
    std::vector<ItemIndex> found;
    const Item& item = definition_.item(stage);
    for (ItemIndex child = stage + 1U; child < item.end; child = definition_.item(child).end) {
        const State state = state_.state(child);
        const bool waits = state != State::absent && !is_semi_terminal(state) && state_.required(child);
        if (waits || keeps_busy(child)) found.push_back(child);
    }
    return found;
}

// Work that somebody suspended is still work in hand, and who waits for a place would have begun.
bool Turn::keeps_busy(ItemIndex child) const {
    const State state = state_.state(child);
    return state == State::active || state == State::waiting ||
           (state == State::suspended && state_.remembered(child) == State::active);
}

bool Turn::can_be_planned(ItemIndex index) const {
    const Item& item = definition_.item(index);
    if (!item.discretionary || state_.state(item.parent) != State::active) return false;
    if (item.applicable != none && !holds(item.applicable)) return false;
    return state_.state(index) == State::absent || may_repeat(index);
}

}  // namespace ph::engine
