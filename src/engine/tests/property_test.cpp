// Laws that hold for any approach and anything that happens to a case.
#include <rapidcheck/gtest.h>

#include "engine/tests/random_life.hpp"

namespace ph::engine {
namespace {

using random::check_containment;
using random::Life;

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
