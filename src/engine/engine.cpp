#include "engine/engine.hpp"

#include "engine/turn.hpp"

namespace ph::engine {

Result<Step> Engine::open(Facts facts, Instant now) const {
    Turn turn{definition_, calendar_, facts, CaseState{definition_}, now};
    PH_CHECK(turn.open());
    return turn.finish();
}

Result<Step> Engine::apply(const CaseState& state, const Event& event, Facts facts, Instant now) const {
    Turn turn{definition_, calendar_, facts, state, now};
    PH_CHECK(turn.catch_up(now));
    PH_CHECK(turn.run(event));
    return turn.finish();
}

std::vector<Event> Engine::possible(const CaseState& state, Facts facts, Instant now) const {
    Turn turn{definition_, calendar_, facts, state, now};
    std::vector<Event> events;
    if (!turn.catch_up(now)) return events;
    // A request that needs a reason is possible once there is one; the caller asks for it.
    const std::string some_reason = "-";
    auto add = [&](auto event, auto without_reason) {
        if (!turn.refusal(event)) events.emplace_back(std::move(without_reason));
    };
    for (ItemIndex item = 0; item < definition_.size(); ++item) {
        for (std::size_t i = 0; i < transition_count; ++i) {
            const Act act{item, static_cast<Transition>(i), {}};
            add(act, act);
        }
        add(PlanItem{item, some_reason}, PlanItem{item, {}});
        add(Extend{item, some_reason}, Extend{item, {}});
    }
    return events;
}

std::optional<Instant> next_due(const CaseState& state) {
    const auto first = state.first_due();
    if (!first) return std::nullopt;
    return first->due();
}

}  // namespace ph::engine
