// A case changes to a newer version of its approach: what is dropped in the old one, and what the new one
// makes of a case that stands as it stood (move.hpp).
#include "engine/turn.hpp"

namespace ph::engine {

// Nothing follows from it in the version that is left.
void Turn::drop(ItemIndex index, const std::string& reason) {
    const bool occurs = definition_.item(index).lifecycle() == Lifecycle::occurrence;
    const bool still = state_.state(index) == State::suspended;
    const Transition end = !occurs ? Transition::exit
                           : still ? Transition::parent_terminate
                                   : Transition::terminate;
    perform({end, index, Why::of(Cause::person, reason), {}});
    agenda_.clear();
}

Status Turn::adopt(const Adoption& adoption) {
    for (const ItemIndex item : adoption.new_terms) begin_term(item);
    for (ItemIndex i = 0; i < definition_.size(); ++i) {
        if (i != 0 && state_.state(i) == State::absent) add_item(i);
        start_late_timer(i);
        if (state_.state(i) == State::waiting && !definition_.item(i).capacity) {
            plan({Transition::admit, i, Why::of(Cause::moved), {}});
        }
        criteria_.add(i);
    }
    for (const ItemIndex stage : adoption.changed) completion_.add(stage);
    return settle();
}

// A term that the old version did not have begins now; where its item stands still, it does as well.
void Turn::begin_term(ItemIndex index) {
    const State state = state_.state(index);
    const State acted = state == State::suspended ? state_.remembered(index) : state;
    const bool runs = acted == State::enabled || acted == State::active;
    if (!runs && state != State::failed && state != State::disabled) return;
    start_timer(index);
    if (state != State::enabled && state != State::active) pause_timer(index);
}

// A timer that waited for something the new version no longer asks.
void Turn::start_late_timer(ItemIndex index) {
    const Item& item = definition_.item(index);
    const State state = state_.state(index);
    const bool open = state == State::available || state == State::suspended;
    if (item.kind != ItemKind::timer || item.entry_count > 0 || !open || state_.timer(index)) return;
    start_timer(index);
    if (state == State::suspended) pause_timer(index);
}

// An item that the stage around it would have had from its start.
void Turn::add_item(ItemIndex index) {
    const Item& item = definition_.item(index);
    if (item.discretionary) return;
    const State stage = state_.state(item.parent);
    if (stage == State::active) return plan({Transition::create, index, Why::of(Cause::moved), {}});
    const bool still = stage == State::failed ||
                       (stage == State::suspended && state_.remembered(item.parent) == State::active);
    if (!still) return;
    const auto row = find_row(item.lifecycle(), State::absent, Transition::create);
    carry_out({Transition::create, index, Why::of(Cause::moved), {}}, *row);
    perform({Transition::parent_suspend, index, Why::of(Cause::parent), {}});
}

}  // namespace ph::engine
