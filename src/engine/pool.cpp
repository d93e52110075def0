#include "engine/pool.hpp"

namespace ph::engine {

int Places::on(Date day) const {
    int places = at_first;
    for (const auto& [from, number] : later) {
        if (from > day) break;
        places = number;
    }
    return places;
}

Claim claim_of(State state, State remembered) noexcept {
    if (state == State::suspended) state = remembered;
    if (state == State::waiting) return Claim::waits;
    return state == State::enabled || state == State::active ? Claim::holds : Claim::nothing;
}

Claim claim_of(const CaseState& state, ItemIndex item) {
    return claim_of(state.state(item), state.remembered(item));
}

Claim claim_after(const Happening& happening) noexcept {
    return claim_of(happening.to, happening.from);
}

bool can_be_admitted(const Definition& definition, const CaseState& state, ItemIndex item) {
    return item != 0 && state.state(item) == State::waiting &&
           state.state(definition.item(item).parent) == State::active;
}

std::optional<feel::Decimal> priority_of(const Definition& definition, ItemIndex item, Facts given,
                                         Instant at) {
    const auto& capacity = definition.item(item).capacity;
    if (!capacity || capacity->priority == none) return std::nullopt;
    const OneMoment clock{at};
    const FactView facts{definition, given, clock};
    const Formula& formula = definition.priority(capacity->priority);
    const feel::Value value = formula.value(facts.read_by(formula), clock);
    if (!value.is_number()) return std::nullopt;
    return value.as_number();
}

bool goes_before(const std::optional<feel::Decimal>& priority, Instant since,
                 const std::optional<feel::Decimal>& other_priority, Instant other_since) noexcept {
    if (priority.has_value() != other_priority.has_value()) return priority.has_value();
    if (priority) {
        if (const int order = compare(*priority, *other_priority); order != 0) return order > 0;
    }
    return since < other_since;
}

}  // namespace ph::engine
