// What an evaluation did, for the person who asks why: inputs, matched rules, results, and a sentence for
// each rule.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "feel/machine.hpp"
#include "feel/value.hpp"

namespace ph::dmn {

// A sentence with places for inputs, cut into pieces once so that filling it in is only joining.
class Sentence {
  public:
    Sentence() = default;
    // "{leeftijd}" is the place of the input with that label; other braces are text.
    Sentence(std::string_view pattern, std::span<const std::string> inputs);
    [[nodiscard]] std::string fill(std::span<const feel::Value> inputs) const;

  private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    struct Piece {
        std::string text;
        std::size_t input = none;  // follows the text
    };
    std::vector<Piece> pieces_;
};

// Fixed facts of a decision table that a trace refers to; they live as long as the model.
struct RuleFacts {
    std::string id;
    int number = 0;     // from 1, in the order of the file
    Sentence sentence;  // its annotation, else what its cells say
};
struct TableFacts {
    std::string decision;  // name of the decision or business knowledge model
    std::vector<std::string> inputs;
    std::vector<RuleFacts> rules;
};

// One evaluated table.
struct TableStep {
    const TableFacts* table = nullptr;
    std::vector<feel::Value> inputs;  // in the order of table->inputs
    std::vector<std::uint32_t>
        matched;  // indexes in table->rules, in the order in which the hit policy uses them
    feel::Value result;
};
// One evaluated decision.
struct DecisionStep {
    const std::string* name = nullptr;
    feel::Value result;
};

// Valid while the model it came from lives. Reuse one for many evaluations with clear().
class Trace final : public feel::Host {
  public:
    std::vector<TableStep> tables;
    std::vector<DecisionStep> decisions;

    void clear() {
        tables.clear();
        decisions.clear();
    }
    // One Dutch sentence a matched rule, in order of evaluation; a table in which nothing matched has one
    // too.
    [[nodiscard]] std::vector<std::string> sentences() const;
};

// The sentence of one matched rule with its {input} places filled in.
std::string sentence(const TableStep& step, std::uint32_t rule);
// How a value reads in a Dutch sentence: ja and nee, comma decimals, dates as 22 november 2026.
std::string in_dutch(const feel::Value& value);

}  // namespace ph::dmn
