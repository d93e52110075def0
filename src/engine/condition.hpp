// A FEEL condition of a definition: an if-part or a rule. Knows which facts it reads, so that it is evaluated
// when one of them changes and can be explained with their values.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "engine/draft.hpp"
#include "feel/feel.hpp"

namespace ph::engine {

class Condition {
  public:
    // Problems of FEEL, and conditions that can never be true or false, with their place.
    static Result<Condition> compile(const Written& text, const feel::Environment& environment);

    // Null is not true.
    [[nodiscard]] bool holds(std::span<const feel::Value> facts, const Clock& clock) const;
    // The condition as it was written.
    [[nodiscard]] const std::string& text() const { return text_; }
    // Indexes of the facts it may read, ascending. Never too few.
    [[nodiscard]] const std::vector<std::uint16_t>& facts() const { return facts_; }
    // Whether it may depend on the moment at which it is evaluated.
    [[nodiscard]] bool reads_clock() const { return reads_clock_; }

  private:
    explicit Condition(feel::Expression expression) : expression_(std::move(expression)) {}

    feel::Expression expression_;
    std::string text_;
    std::vector<std::uint16_t> facts_;
    bool reads_clock_ = false;
};

}  // namespace ph::engine
