// Laws that hold for any approach and anything that happens to a case.
#include <rapidcheck/gtest.h>

#include "engine/engine.hpp"

namespace ph::engine {
namespace {

constexpr std::array<const char*, 4> conditions{"a", "not(b)", "a and b", "n > 2"};

bool one_in(int n) {
    return *rc::gen::inRange(0, n) == 0;
}

Written some_condition() {
    return {conditions[*rc::gen::inRange<std::size_t>(0, conditions.size())], {}};
}

// A random approach that passes every check.
Draft some_draft() {
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

Engine some_engine() {
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
        switch (*rc::gen::inRange(0, 8)) {
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

bool in_table(const Definition& definition, const Happening& happening) {
    return std::any_of(table.begin(), table.end(), [&](const Row& row) {
        return row.lifecycle == definition.item(happening.item).lifecycle() && row.from == happening.from &&
               row.transition == happening.transition && row.to == happening.to;
    });
}

// What happened, told over again from the state before, leads to the state after.
void check_replay(const Definition& definition, const CaseState& before, const Step& step) {
    std::vector<State> states;
    for (ItemIndex i = 0; i < definition.size(); ++i) states.push_back(before.state(i));
    for (const Happening& happening : step.happened) {
        RC_ASSERT(in_table(definition, happening));
        RC_ASSERT(states[happening.item] == happening.from);
        states[happening.item] = happening.to;
        RC_ASSERT(!explain(definition, happening).empty());
        if (happening.transition != Transition::create) continue;
        for (ItemIndex i = happening.item + 1U; i < definition.item(happening.item).end; ++i) {
            states[i] = State::absent;
        }
    }
    for (ItemIndex i = 0; i < definition.size(); ++i) RC_ASSERT(states[i] == step.state.state(i));
}

// Nothing moves in a stage that does not.
void check_containment(const Definition& definition, const CaseState& state) {
    for (ItemIndex i = 1; i < definition.size(); ++i) {
        const State parent = state.state(definition.item(i).parent);
        const State child = state.state(i);
        const bool moves = child == State::available || child == State::enabled || child == State::active;
        if (moves) RC_ASSERT(parent == State::active);
        if (is_open(child)) RC_ASSERT(is_open(parent));
    }
    for (const Timer& timer : state.timers()) {
        const State owner = state.state(timer.item);
        RC_ASSERT(is_open(owner));
        const bool still = owner == State::suspended || owner == State::disabled || owner == State::failed;
        RC_ASSERT((timer.paused != 0) == still);
    }
}

void check_step(const Definition& definition, const CaseState& before, const Step& step) {
    check_replay(definition, before, step);
    check_containment(definition, step.state);
    const auto restored = CaseState::read(definition, step.state.bytes());
    RC_ASSERT(restored.ok());
    RC_ASSERT(*restored == step.state);
}

std::vector<std::string> told(const Definition& definition, const std::vector<Happening>& happened) {
    std::vector<std::string> text;
    for (const Happening& happening : happened) {
        text.push_back(to_string(happening.at) + ' ' + explain(definition, happening));
    }
    return text;
}

RC_GTEST_PROP(Engine, no_sequence_of_events_leaves_the_table_of_states, ()) {
    Life life;
    const Definition& definition = life.engine.definition();
    auto step = life.engine.open(life.facts, life.now);
    RC_ASSERT(step.ok());
    check_step(definition, CaseState{definition}, *step);
    for (int i = 0; i < 25; ++i) {
        life.wait();
        const Event event = life.likely_event(step->state);
        const auto next = life.engine.apply(step->state, event, life.facts, life.now);
        if (!next) {
            RC_ASSERT(next.error().fault == Fault::conflict);
            RC_ASSERT(!next.error().problems.empty());
            continue;
        }
        check_step(definition, step->state, *next);
        step = next;
    }
}

RC_GTEST_PROP(Engine, the_same_events_give_the_same_story, ()) {
    Life life;
    const Definition& definition = life.engine.definition();
    auto step = life.engine.open(life.facts, life.now);
    for (int i = 0; i < 15; ++i) {
        life.wait();
        const Event event = life.some_event();
        const auto once = life.engine.apply(step->state, event, life.facts, life.now);
        const auto again = life.engine.apply(step->state, event, life.facts, life.now);
        RC_ASSERT(once.ok() == again.ok());
        if (!once) continue;
        RC_ASSERT(once->state == again->state);
        RC_ASSERT(told(definition, once->happened) == told(definition, again->happened));
        step = once;
    }
}

RC_GTEST_PROP(Engine, how_often_somebody_looks_changes_nothing, ()) {
    Life life;
    const Definition& definition = life.engine.definition();
    auto step = life.engine.open(life.facts, life.now);
    const Instant until = life.now + std::chrono::hours{24 * 90};
    const auto once = life.engine.apply(step->state, Look{}, life.facts, until);
    std::vector<std::string> story;
    for (Instant at = life.now; at < until; at += std::chrono::hours{24 * 9}) {
        step = life.engine.apply(step->state, Look{}, life.facts, at);
        const auto part = told(definition, step->happened);
        story.insert(story.end(), part.begin(), part.end());
    }
    step = life.engine.apply(step->state, Look{}, life.facts, until);
    const auto part = told(definition, step->happened);
    story.insert(story.end(), part.begin(), part.end());
    RC_ASSERT(story == told(definition, once->happened));
    for (ItemIndex i = 0; i < definition.size(); ++i) RC_ASSERT(once->state.state(i) == step->state.state(i));
}

RC_GTEST_PROP(Engine, what_is_possible_is_accepted_and_everything_else_refused, ()) {
    Life life;
    const Definition& definition = life.engine.definition();
    auto step = life.engine.open(life.facts, life.now);
    for (int i = 0; i < 3; ++i) {
        life.wait();
        const auto possible = life.engine.possible(step->state, life.facts, life.now);
        std::size_t acts = 0;
        for (const Event& event : possible) {
            if (std::holds_alternative<Act>(event)) ++acts;
            RC_ASSERT(life.engine.apply(step->state, Life::with_reason(event), life.facts, life.now).ok());
        }
        std::size_t accepted = 0;
        for (ItemIndex item = 0; item < definition.size(); ++item) {
            for (std::size_t t = 0; t < transition_count; ++t) {
                const Act act{item, static_cast<Transition>(t), {}};
                if (life.engine.apply(step->state, act, life.facts, life.now)) ++accepted;
            }
        }
        RC_ASSERT(accepted == acts);
        if (possible.empty()) return;
        const Event event = Life::with_reason(possible[*rc::gen::inRange<std::size_t>(0, possible.size())]);
        step = life.engine.apply(step->state, event, life.facts, life.now);
    }
}

RC_GTEST_PROP(CaseStateProperty, any_bytes_are_a_state_or_an_error,
              (const std::vector<std::uint8_t>& bytes)) {
    Life life;
    const auto state = CaseState::read(life.engine.definition(), bytes);
    if (state)
        RC_ASSERT(std::equal(bytes.begin(), bytes.end(), state->bytes().begin(), state->bytes().end()));
}

}  // namespace
}  // namespace ph::engine
