// How items end, what they take with them, and what repeats. Source: CMMN 1.1.
#include "engine/turn.hpp"

namespace ph::engine {

void Turn::on_end(ItemIndex index, Transition transition) {
    const Item& item = definition_.item(index);
    state_.remove_timer(index);
    for (ItemIndex child = index + 1U; child < item.end; child = definition_.item(child).end) {
        if (!is_open(state_.state(child))) continue;
        const bool occurs = definition_.item(child).lifecycle() == Lifecycle::occurrence;
        perform(
            {occurs ? Transition::parent_terminate : Transition::exit, child, Why::of(Cause::parent), {}});
    }
    // What was latched for this instance and for what is inside it does not count for the next.
    clear_latches(item.first_exit, item.exit_count);
    for (ItemIndex inside = index + 1U; inside < item.end; ++inside) {
        const Item& child = definition_.item(inside);
        clear_latches(child.first_entry, child.entry_count);
        clear_latches(child.first_exit, child.exit_count);
    }
    if (index == 0) return;
    completion_.add(item.parent);
    if (item.repetition == none) return;
    if (item.entry_count > 0) {
        criteria_.add(index);
    } else if ((transition == Transition::complete || transition == Transition::occur) && may_repeat(index)) {
        plan({Transition::create, index, Why::of(Cause::repetition), {}});
    }
}

void Turn::clear_latches(Index first_criterion, Index count) {
    for (Index i = 0; i < count; ++i) {
        for (const OnPart& on : definition_.on_parts_of(definition_.criterion(first_criterion + i))) {
            state_.set_latch(on.latch, false);
        }
    }
}

}  // namespace ph::engine
