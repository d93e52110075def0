// How items come into being and start. Source: CMMN 1.1.
#include "engine/turn.hpp"

namespace ph::engine {

bool Turn::may_create(ItemIndex index) const {
    if (index == 0) return true;
    const Item& item = definition_.item(index);
    if (state_.state(item.parent) != State::active) return false;
    const State state = state_.state(index);
    return state == State::absent || (item.repetition != none && below_maximum(index));
}

bool Turn::below_maximum(ItemIndex index) const {
    const Item& item = definition_.item(index);
    return item.maximum == 0 || state_.ordinal(index, item) < item.maximum;
}

void Turn::on_create(ItemIndex index, State from) {
    const Item& item = definition_.item(index);
    if (item.ordinal != none) {
        const int earlier = from == State::absent ? 0 : state_.ordinal(index, item);
        state_.set_ordinal(item, static_cast<std::uint8_t>(std::min(earlier + 1, most_instances)));
    }
    state_.remember(index, State::available, false);
    state_.set_required(index, item.required != none && holds(item.required));
    if (from != State::absent) {
        // A new instance of a stage begins empty; exit criteria belong to one instance.
        for (ItemIndex i = index + 1U; i < item.end; ++i) state_.reset(i, definition_.item(i));
        clear_latches(item.first_exit, item.exit_count);
    }
    if (item.kind == ItemKind::timer && item.entry_count == 0) start_timer(index);
    criteria_.add(index);
    if (item.kind == ItemKind::plan) on_start(index, Transition::create);
}

// A term begins when somebody can act on the item: when it waits to be picked up, else when it starts.
void Turn::on_start(ItemIndex index, Transition transition) {
    const Item& item = definition_.item(index);
    if (item.term && transition != Transition::manual_start) start_timer(index);
    if (!item.holds_items() || state_.state(index) != State::active) return;
    create_children(index);
    completion_.add(index);
}

void Turn::create_children(ItemIndex stage) {
    const Item& parent = definition_.item(stage);
    for (ItemIndex child = stage + 1U; child < parent.end; child = definition_.item(child).end) {
        if (!definition_.item(child).discretionary) {
            plan({Transition::create, child, Why::of(Cause::parent), {}});
        }
    }
}

// A stage or task that nothing holds back any more.
void Turn::enter(ItemIndex index, Why why) {
    const Item& item = definition_.item(index);
    const bool by_hand = item.manual_activation != none && holds(item.manual_activation);
    plan({by_hand ? Transition::enable : Transition::start, index, std::move(why), {}});
}

void Turn::begin(ItemIndex index, Why why) {
    const Item& item = definition_.item(index);
    switch (item.kind) {
        case ItemKind::stage:
        case ItemKind::task:
            if (!item.capacity) return enter(index, std::move(why));
            plan({Transition::queue, index, std::move(why), {}});
            return;
        case ItemKind::milestone: plan({Transition::occur, index, std::move(why), {}}); return;
        case ItemKind::timer: start_timer(index); return;
        case ItemKind::listener:
        case ItemKind::plan: return;
    }
}

}  // namespace ph::engine
