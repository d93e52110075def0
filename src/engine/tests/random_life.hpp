// Random approaches that pass every check, and random lives of a case in one of them.
#pragma once
#include <rapidcheck.h>

#include "engine/engine.hpp"

namespace ph::engine::random {

constexpr std::array<const char*, 6> conditions{"a", "not(b)", "a and b", "n > 2", "true", "a and not(a)"};

inline bool one_in(int n) {
    return *rc::gen::inRange(0, n) == 0;
}

inline Written some_condition() {
    return {conditions[*rc::gen::inRange<std::size_t>(0, conditions.size())], {}};
}

// A random approach that passes every check.
inline Draft some_draft() {
    using enum ItemKind;
    Draft draft;
    draft.id.text = "plan";
    draft.auto_complete = one_in(2);
    draft.facts = {{"a", feel::type_of(feel::Shape::boolean)},
                   {"b", feel::type_of(feel::Shape::boolean)},
                   {"n", feel::type_of(feel::Shape::number)}};
    const int size = *rc::gen::inRange(2, 14);
    for (int i = 0; i < size; ++i) {
        ItemDraft item;
        item.id.text = "i" + std::to_string(i);
        item.kind = *rc::gen::element(stage, stage, task, task, task, milestone, listener, timer);
        item.owner.text = "coach";
        std::vector<std::string> stages{""};
        for (const ItemDraft& earlier : draft.items) {
            if (earlier.kind == stage) stages.push_back(earlier.id.text);
        }
        item.parent.text = stages[*rc::gen::inRange<std::size_t>(0, stages.size())];
        draft.items.push_back(item);
    }
    auto some_criterion = [&] {
        CriterionDraft criterion;
        const int parts = *rc::gen::inRange(0, 3);
        for (int i = 0; i < parts; ++i) {
            const ItemDraft& source = draft.items[*rc::gen::inRange<std::size_t>(0, draft.items.size())];
            const bool activity = source.kind == stage || source.kind == task;
            const auto transition = activity ? *rc::gen::element(Transition::start, Transition::complete,
                                                                 Transition::exit, Transition::terminate)
                                             : *rc::gen::element(Transition::occur, Transition::create);
            criterion.on.push_back({source.id, transition});
        }
        if (parts == 0 || one_in(3)) criterion.condition = some_condition();
        return criterion;
    };
    for (ItemDraft& item : draft.items) {
        const bool activity = item.kind == stage || item.kind == task;
        if (item.kind != listener && one_in(2)) item.entry.push_back(some_criterion());
        if (item.kind != listener && one_in(6)) item.entry.push_back(some_criterion());
        if (item.kind == timer) item.after = Duration{*rc::gen::inRange(1, 40), Unit::days};
        if (one_in(4)) {
            item.repetition = one_in(2) ? some_condition() : Written{"true", {}};
            item.maximum = *rc::gen::inRange(1, 6);
        }
        if (activity || item.kind == milestone) {
            if (one_in(4)) item.required = some_condition();
        }
        if (!activity) continue;
        if (one_in(4)) item.exit.push_back(some_criterion());
        if (one_in(4)) item.manual_activation = Written{"true", {}};
        if (one_in(5)) item.discretionary = true;
        if (one_in(4)) item.capacity = CapacityDraft{{"pot", {}}, 1, {}, {}, {}};
        if (one_in(3)) {
            TermDraft term;
            term.duration = {*rc::gen::inRange(1, 30), one_in(2) ? Unit::working_days : Unit::months};
            term.ends_item = one_in(3);
            if (one_in(2)) {
                term.extension = term.duration;
                term.extensions = 1;
            }
            item.term = term;
        }
        item.auto_complete = item.kind == stage && one_in(2);
    }
    // A criterion on the item's own end is refused; such an exit is left out.
    for (ItemDraft& item : draft.items) {
        std::erase_if(item.exit, [&](const CriterionDraft& criterion) {
            return std::any_of(criterion.on.begin(), criterion.on.end(),
                               [&](const OnPartDraft& on) { return on.item.text == item.id.text; });
        });
    }
    return draft;
}

inline Engine some_engine() {
    auto definition = Definition::build(some_draft());
    RC_ASSERT(definition.ok());
    return Engine{std::move(definition).value(), WorkingCalendar{}};
}

struct Life {
    Engine engine = some_engine();
    std::vector<feel::Value> facts{false, true, feel::Value::number(1)};
    Instant now = *parse_instant("2026-11-23T08:00:00Z");

    Event some_event() {
        const auto item = *rc::gen::inRange<ItemIndex>(0, static_cast<ItemIndex>(engine.definition().size()));
        switch (*rc::gen::inRange(0, 9)) {
            case 4: return Admit{item, {}};
            case 0: return PlanItem{item, "reden"};
            case 1: return Extend{item, "reden"};
            case 2: return Look{};
            case 3: {
                const auto fact = *rc::gen::inRange<Index>(0, 3);
                facts[fact] =
                    fact == 2 ? feel::Value::number(*rc::gen::inRange(0, 5)) : feel::Value{one_in(2)};
                return FactsChanged{{fact}};
            }
            default:
                return Act{
                    item, static_cast<Transition>(*rc::gen::inRange<std::size_t>(0, transition_count)), {}};
        }
    }
    // Something that will be accepted, half of the time, so that cases live long.
    Event likely_event(const CaseState& state) {
        if (one_in(2)) return some_event();
        auto possible = engine.possible(state, facts, now);
        for (ItemIndex i = 0; i < engine.definition().size(); ++i) {
            if (state.state(i) == State::waiting) possible.emplace_back(Admit{i, {}});
        }
        std::erase_if(possible, [](const Event& event) {
            const auto* act = std::get_if<Act>(&event);
            return act != nullptr &&
                   (act->transition == Transition::close || act->transition == Transition::terminate);
        });
        if (possible.empty()) return some_event();
        return with_reason(possible[*rc::gen::inRange<std::size_t>(0, possible.size())]);
    }
    static Event with_reason(Event event) {
        if (auto* planned = std::get_if<PlanItem>(&event)) planned->reason = "reden";
        if (auto* extended = std::get_if<Extend>(&event)) extended->reason = "reden";
        return event;
    }
    void wait() { now += std::chrono::hours{*rc::gen::inRange(0, 400)}; }
};

// Nothing moves in a stage that does not.
inline void check_containment(const Definition& definition, const CaseState& state) {
    for (ItemIndex i = 1; i < definition.size(); ++i) {
        const State parent = state.state(definition.item(i).parent);
        const State child = state.state(i);
        const bool moves = child == State::available || child == State::enabled || child == State::active;
        if (moves) RC_ASSERT(parent == State::active);
        if (is_open(child)) RC_ASSERT(is_open(parent));
        if (child == State::waiting) RC_ASSERT(definition.item(i).capacity.has_value());
    }
    for (const Timer& timer : state.timers()) {
        const State owner = state.state(timer.item);
        RC_ASSERT(is_open(owner));
        RC_ASSERT(owner != State::waiting);
        const bool still = owner == State::suspended || owner == State::disabled || owner == State::failed;
        RC_ASSERT((timer.paused != 0) == still);
    }
}

}  // namespace ph::engine::random
