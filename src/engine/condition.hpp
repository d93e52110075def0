// FEEL in a definition. A formula knows which facts it reads, so that it is evaluated when one of them
// changes and can be explained with their values.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "engine/draft.hpp"
#include "feel/feel.hpp"

namespace ph::engine {

class Formula {
  public:
    // Problems of FEEL, and of formulas that never give a value of this shape (boolean or number), with their
    // place.
    static Result<Formula> compile(const Written& text, const feel::Environment& environment,
                                   feel::Shape shape);

    [[nodiscard]] feel::Value value(std::span<const feel::Value> facts, const Clock& clock) const;
    // Within the budget of a machine; null when it is spent.
    [[nodiscard]] feel::Value value(std::span<const feel::Value> facts, feel::Machine& machine) const {
        return expression_.evaluate(machine, facts);
    }
    // As it was written.
    [[nodiscard]] const std::string& text() const { return text_; }
    // Indexes of the facts it may read, ascending. Never too few.
    [[nodiscard]] const std::vector<std::uint16_t>& facts() const { return facts_; }
    // Whether it may depend on the moment at which it is evaluated.
    [[nodiscard]] bool reads_clock() const { return reads_clock_; }

  private:
    explicit Formula(feel::Expression expression) : expression_(std::move(expression)) {}

    feel::Expression expression_;
    std::string text_;
    std::vector<std::uint16_t> facts_;
    bool reads_clock_ = false;
};

// An if-part or a rule.
class Condition : public Formula {
  public:
    static Result<Condition> compile(const Written& text, const feel::Environment& environment);

    // Null is not true.
    [[nodiscard]] bool holds(std::span<const feel::Value> facts, const Clock& clock) const {
        return value(facts, clock).is_true();
    }

  private:
    explicit Condition(Formula formula) : Formula(std::move(formula)) {}
};

}  // namespace ph::engine
