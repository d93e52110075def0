#include "engine/reach_sets.hpp"

#include "engine/facts.hpp"

namespace ph::engine {
namespace {

// Conditions on so many booleans are tried with every combination of true, false and null.
constexpr std::size_t most_booleans = 5;
// Steps of FEEL for one try: what takes longer counts as possible.
constexpr std::int64_t steps_a_try = 100'000;

}  // namespace

ReachSets::ReachSets(const Definition& definition) : definition_(definition), items_(definition.size()) {
    for (const Condition& condition : definition.conditions()) truths_.push_back(truth_of(condition));
    for (Possible& item : items_) item.states.set(static_cast<std::size_t>(State::absent));
    // Everything only grows, so this ends.
    for (bool wider = true; wider;) {
        wider = false;
        for (ItemIndex i = 0; i < definition.size(); ++i) wider = widen(i) || wider;
    }
}

ReachSets::Truth ReachSets::truth_of(const Condition& condition) const {
    const auto& read = condition.facts();
    const bool finite = !condition.reads_clock() && read.size() <= most_booleans &&
                        std::all_of(read.begin(), read.end(), [&](Index fact) {
                            return definition_.facts()[fact].type->shape == feel::Shape::boolean;
                        });
    if (!finite) return Truth::unknown;
    const OneMoment clock{Instant{}};
    const feel::Value values[] = {true, false, {}};
    std::size_t tries = 1;
    for (std::size_t i = 0; i < read.size(); ++i) tries *= std::size(values);
    std::size_t holds = 0;
    std::vector<feel::Value> facts(definition_.facts().size());
    for (std::size_t number = 0; number < tries; ++number) {
        std::size_t digits = number;
        for (const Index fact : read) {
            facts[fact] = values[digits % std::size(values)];
            digits /= std::size(values);
        }
        feel::Machine machine{clock, {.steps = steps_a_try}};
        if (condition.value(facts, machine).is_true()) ++holds;
        if (machine.exhausted()) return Truth::unknown;
    }
    if (holds == 0) return Truth::never;
    return holds == tries ? Truth::always : Truth::unknown;
}

bool ReachSets::never(Index condition) const {
    return condition != none && truths_[condition] == Truth::never;
}

bool ReachSets::always(Index condition) const {
    return condition != none && truths_[condition] == Truth::always;
}

bool ReachSets::has_places(const Capacity& capacity) {
    const auto& later = capacity.places.later;
    return capacity.places.at_first > 0 ||
           std::any_of(later.begin(), later.end(), [](const auto& change) { return change.second > 0; });
}

bool ReachSets::begins(ItemIndex index) const {
    if (definition_.item(index).lifecycle() == Lifecycle::occurrence) return can(index, Transition::occur);
    return can_be(index, State::active) || can_be(index, State::enabled);
}

// Every row of the table from a state it may have. Whether something was added.
bool ReachSets::widen(ItemIndex index) {
    Possible& item = items_[index];
    const auto before = item.states.count() + item.transitions.count();
    for (const Row& row : table) {
        if (row.lifecycle != definition_.item(index).lifecycle() || !can_be(index, row.from)) continue;
        if ((can(index, row.transition) && can_be(index, row.to)) || !possible(index, row)) continue;
        item.transitions.set(static_cast<std::size_t>(row.transition));
        item.states.set(static_cast<std::size_t>(row.to));
    }
    return item.states.count() + item.transitions.count() > before;
}

bool ReachSets::any_of(ItemIndex item, std::initializer_list<Transition> transitions) const {
    return std::any_of(transitions.begin(), transitions.end(),
                       [&](Transition transition) { return can(item, transition); });
}

bool ReachSets::possible(ItemIndex index, const Row& row) const {
    using enum Transition;
    const Item& item = definition_.item(index);
    const bool by_hand = item.manual_activation != none;
    const bool moves = index == 0 || can_be(item.parent, State::active);
    const bool entry = item.entry_count == 0 || any_met(item.first_entry, item.entry_count);
    switch (row.transition) {
        case create: return moves && may_create(index, row.from);
        case queue: return moves && item.capacity && entry;
        case admit: return moves && item.capacity && has_places(*item.capacity);
        case enable: return moves && by_hand && !never(item.manual_activation) && may_enter(index);
        case start: return moves && !always(item.manual_activation) && may_enter(index);
        case occur: return moves && entry;
        case expire: return moves && item.term.has_value();
        case extend: return moves && item.term && item.term->extension;
        case complete: return moves && !(index != 0 && blocking_child(index));
        case exit:
            return may_exit(item) || (index != 0 && any_of(item.parent, {complete, terminate, exit, close}));
        case parent_terminate: return any_of(item.parent, {complete, terminate, exit, close});
        case parent_suspend: return any_of(item.parent, {suspend, parent_suspend, fault, disable});
        case parent_resume:
            return can_be(index, row.to) &&
                   any_of(item.parent, {resume, parent_resume, reactivate, reenable});
        // What stands still because its parent does goes on when that does.
        case resume: return moves && can(index, suspend);
        case disable:
        case reenable:
        case manual_start:
        case suspend:
        case fault:
        case reactivate:
        case terminate:
        case close: return moves;
    }
    return true;
}

bool ReachSets::may_create(ItemIndex index, State from) const {
    const Item& item = definition_.item(index);
    if (from != State::absent) {
        return item.repetition != none && !never(item.repetition) && item.maximum != 1;
    }
    return !item.discretionary || !never(item.applicable);
}

bool ReachSets::may_enter(ItemIndex index) const {
    const Item& item = definition_.item(index);
    if (item.capacity) return can(index, Transition::admit);
    return item.entry_count == 0 || any_met(item.first_entry, item.entry_count);
}

// By itself, not because its stage ends.
bool ReachSets::may_exit(const Item& item) const {
    return any_met(item.first_exit, item.exit_count) || (item.term && item.term->ends_item);
}

bool ReachSets::any_met(Index first, Index count) const {
    for (Index i = first; i < first + count; ++i) {
        const Criterion& criterion = definition_.criterion(i);
        const auto on_parts = definition_.on_parts_of(criterion);
        if (never(criterion.condition)) continue;
        if (std::all_of(on_parts.begin(), on_parts.end(),
                        [&](const OnPart& on) { return can(on.source, on.transition); })) {
            return true;
        }
    }
    return false;
}

bool ReachSets::settles(ItemIndex index) const {
    using enum Transition;
    const Item& item = definition_.item(index);
    const bool exits = any_met(item.first_exit, item.exit_count) ||
                       (item.term && item.term->ends_item && can(index, expire));
    return exits || any_of(index, {complete, occur, terminate, fault, disable});
}

std::optional<ItemIndex> ReachSets::blocking_child(ItemIndex stage) const {
    const Item& item = definition_.item(stage);
    for (ItemIndex child = stage + 1U; child < item.end; child = definition_.item(child).end) {
        const Item& inside = definition_.item(child);
        if (!inside.discretionary && always(inside.required) && !settles(child)) return child;
    }
    return std::nullopt;
}

}  // namespace ph::engine
