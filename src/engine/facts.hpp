// The facts of a case at one moment: those that are given, and those that follow from them, each computed
// when it is first read.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "engine/definition.hpp"

namespace ph::engine {

// Values in the order of Definition::facts(); missing ones are null, those of decided facts are not looked
// at.
using Facts = std::span<const feel::Value>;

// The clock of one evaluation.
class OneMoment final : public Clock {
  public:
    explicit OneMoment(Instant at) : at_(at) {}
    [[nodiscard]] Instant now() const override { return at_; }
    void set(Instant at) { at_ = at; }

  private:
    Instant at_;
};

// All facts, the decided ones as they are at this moment.
std::vector<feel::Value> with_decided(const Definition& definition, Facts given, Instant at);

// Why a decided fact has its value: the plain sentences of the rules that matched, without the last full
// stop; empty for a fact that is given and for a decision without a table.
std::string why_decided(const Definition& definition, Index fact, Facts given, Instant at);

// Inside a step. An approach without decisions reads the given facts and nothing else.
class FactView {
  public:
    // The clock is read whenever a decision needs it; what is given must outlive the view.
    FactView(const Definition& definition, Facts given, const Clock& clock)
        : definition_(definition),
          given_(given),
          clock_(clock) {}

    // Facts in which at least those that the formula reads are right.
    [[nodiscard]] Facts read_by(const Formula& formula) const {
        return definition_.decided().empty() ? given_ : computed(formula.facts());
    }
    [[nodiscard]] feel::Value value(Index fact) const;
    // The clock has moved: what a decision made of the day is forgotten.
    void moment_changed();

  private:
    [[nodiscard]] Facts computed(std::span<const Index> facts) const;
    void compute(Index fact) const;

    const Definition& definition_;
    Facts given_;
    const Clock& clock_;
    // Empty until a decided fact is read.
    mutable std::vector<feel::Value> values_;
    mutable std::vector<bool> known_;
};

}  // namespace ph::engine
