// Sentries: all on-parts latched and the if-part true; of several criteria the first that is met counts.
// Source: CMMN 1.1.
#include "engine/turn.hpp"

namespace ph::engine {

bool Turn::check_criteria() {
    criteria_.take_each([&](std::size_t i) { check_item(static_cast<ItemIndex>(i)); });
    return !agenda_.empty();
}

// A condition of this item may have changed; for a discretionary one, whether its stage still waits for it.
void Turn::look_at(ItemIndex index) {
    criteria_.add(index);
    if (const Item& item = definition_.item(index); item.discretionary) completion_.add(item.parent);
}

// An exit goes before an entry.
void Turn::check_item(ItemIndex index) {
    const Item& item = definition_.item(index);
    const State state = state_.state(index);
    if (is_open(state)) {
        if (const auto exit = first_met(item.first_exit, item.exit_count)) {
            plan({Transition::exit, index, met(*exit), {}});
            return;
        }
    }
    const bool repeats = may_repeat(index);
    if (!repeats && !awaits_entry(index)) return;
    if (item.entry_count == 0) {
        if (!repeats) begin(index, Why::of(Cause::at_once));
        return;
    }
    const auto entry = first_met(item.first_entry, item.entry_count);
    if (!entry) return;
    Why why = met(*entry);
    clear_latches(*entry, 1);
    if (repeats) plan({Transition::create, index, why, {}});
    begin(index, std::move(why));
}

std::optional<Index> Turn::first_met(Index first, Index count) const {
    for (Index i = first; i < first + count; ++i) {
        const Criterion& criterion = definition_.criterion(i);
        const auto on_parts = definition_.on_parts_of(criterion);
        const bool latched = std::all_of(on_parts.begin(), on_parts.end(),
                                         [&](const OnPart& on) { return state_.latched(on.latch); });
        if (latched && (criterion.condition == none || holds(criterion.condition))) return i;
    }
    return std::nullopt;
}

bool Turn::awaits_entry(ItemIndex index) const {
    const Item& item = definition_.item(index);
    if (index == 0 || state_.state(index) != State::available || item.kind == ItemKind::listener)
        return false;
    return item.kind != ItemKind::timer || (item.entry_count > 0 && !state_.timer(index));
}

bool Turn::may_repeat(ItemIndex index) const {
    const Item& item = definition_.item(index);
    if (item.repetition == none || item.parent == none) return false;
    const State state = state_.state(index);
    return is_terminal(state) && state_.state(item.parent) == State::active && below_maximum(index) &&
           holds(item.repetition);
}

bool Turn::holds(Index condition) const {
    const Condition& compiled = definition_.condition(condition);
    return compiled.holds(facts_.read_by(compiled), clock_);
}

Why Turn::met(Index criterion) const {
    Why why = Why::of(Cause::criterion);
    why.criterion = criterion;
    const Index condition = definition_.criterion(criterion).condition;
    if (condition == none) return why;
    for (const Index fact : definition_.condition(condition).facts()) see(fact, why);
    return why;
}

// A decided fact brings what it follows from, so that it can be explained later.
void Turn::see(Index fact, Why& why) const {
    why.facts.push_back({fact, facts_.value(fact)});
    const Decided* decided = definition_.decided_by(fact);
    if (decided == nullptr) return;
    for (const Index given : decided->given) {
        const bool seen = std::any_of(why.behind.begin(), why.behind.end(),
                                      [&](const FactSeen& one) { return one.fact == given; });
        if (!seen) why.behind.push_back({given, facts_.value(given)});
    }
}

}  // namespace ph::engine
