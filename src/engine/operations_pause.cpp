// Standing still and going on. An item that stands still because its parent does comes back in the state it
// had; one that was suspended by itself stays so. Source: CMMN 1.1 (parentSuspend,
// parentResume).
#include "engine/turn.hpp"

namespace ph::engine {

void Turn::on_pause(ItemIndex index, Transition transition, State from) {
    const Item& item = definition_.item(index);
    state_.remember(index, from, transition == Transition::parent_suspend);
    pause_timer(index);
    for (ItemIndex child = index + 1U; child < item.end; child = definition_.item(child).end) {
        perform({Transition::parent_suspend, child, Why::of(Cause::parent), {}});
    }
    if (index != 0) completion_.add(item.parent);
}

void Turn::on_resume(ItemIndex index, State from) {
    const Item& item = definition_.item(index);
    state_.remember(index, State::available, false);
    // A term of what goes back to Disabled still stands still.
    if (state_.state(index) != State::disabled) resume_timer(index);
    for (ItemIndex child = index + 1U; child < item.end; child = definition_.item(child).end) {
        if (state_.state(child) == State::suspended && state_.suspended_by_parent(child)) {
            perform({Transition::parent_resume, child, Why::of(Cause::parent), {}});
        }
        // What became due for a repetition meanwhile.
        criteria_.add(child);
    }
    criteria_.add(index);
    // A case that was completed stays open after it is reopened, until something in it ends.
    if (item.holds_items() && !is_terminal(from)) completion_.add(index);
}

}  // namespace ph::engine
