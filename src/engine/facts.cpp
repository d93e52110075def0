#include "engine/facts.hpp"

#include "feel/program.hpp"

namespace ph::engine {
namespace {

using feel::Value;

// The value of a decided fact. A result that is not of the fact's type is null.
Value decide(const Decided& decided, const feel::Field& fact, Facts facts, feel::Machine& machine) {
    feel::Frame inputs{static_cast<int>(decided.inputs.size())};
    for (std::size_t i = 0; i < decided.inputs.size(); ++i) inputs[i] = facts[decided.inputs[i]];
    Value result = decided.model.evaluate(decided.target, {inputs.data(), decided.inputs.size()}, machine);
    if (result.is_context() && fact.type->shape != feel::Shape::context) {
        const Value* entry = result.find(fact.name);
        return entry == nullptr ? Value{} : feel::convert(*entry, *fact.type, machine).value_or(Value{});
    }
    return feel::convert(std::move(result), *fact.type, machine).value_or(Value{});
}

}  // namespace

Value FactView::value(Index fact) const {
    if (definition_.decided_by(fact) != nullptr) return computed({&fact, 1})[fact];
    return fact < given_.size() ? given_[fact] : Value{};
}

void FactView::moment_changed() {
    if (values_.empty()) return;
    for (const Decided& decided : definition_.decided()) {
        if (decided.reads_clock) known_[decided.fact] = false;
    }
}

Facts FactView::computed(std::span<const Index> facts) const {
    const bool needed = std::any_of(facts.begin(), facts.end(),
                                    [&](Index fact) { return definition_.decided_by(fact) != nullptr; });
    if (!needed) return given_;
    if (values_.empty()) {
        values_.assign(given_.begin(), given_.end());
        values_.resize(definition_.facts().size());
        known_.resize(values_.size());
    }
    for (const Index fact : facts) compute(fact);
    return values_;
}

void FactView::compute(Index fact) const {
    const Decided* decided = definition_.decided_by(fact);
    if (decided == nullptr || known_[fact]) return;
    for (const Index input : decided->inputs) compute(input);
    feel::Machine machine{clock_};
    values_[fact] = decide(*decided, definition_.facts()[fact], values_, machine);
    known_[fact] = true;
}

std::vector<Value> with_decided(const Definition& definition, Facts given, Instant at) {
    std::vector<Value> values{given.begin(), given.end()};
    values.resize(definition.facts().size());
    const OneMoment clock{at};
    for (const Decided& decided : definition.decided()) {
        feel::Machine machine{clock};
        values[decided.fact] = decide(decided, definition.facts()[decided.fact], values, machine);
    }
    return values;
}

std::string why_decided(const Definition& definition, Index fact, Facts given, Instant at) {
    const Decided* decided = definition.decided_by(fact);
    if (decided == nullptr) return {};
    const OneMoment clock{at};
    dmn::Trace trace;
    feel::Machine machine{clock, {}, &trace};
    const auto values = with_decided(definition, given, at);
    decide(*decided, definition.facts()[fact], values, machine);
    std::string text;
    for (const std::string& sentence : trace.sentences())
        text.append(text.empty() ? "" : " ").append(sentence);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

}  // namespace ph::engine
