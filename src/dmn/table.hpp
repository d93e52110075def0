// A compiled decision table: evaluation by hit policy (DMN 1.5 section 8.2.10) with an index over its
// columns.
#pragma once
#include <string>
#include <vector>

#include "dmn/cells.hpp"
#include "dmn/trace.hpp"
#include "feel/program.hpp"
#include "feel/type.hpp"

namespace ph::dmn {

enum class HitPolicy : std::uint8_t { unique, any, first, priority, rule_order, output_order, collect };
enum class Aggregation : std::uint8_t { none, sum, count, min, max };

struct TableOutput {
    std::string name;
    feel::TypeRef type;
    std::vector<feel::Value> priorities;  // the output values, most important first
    bool has_default = false;
};
struct TableInput {
    feel::TypeRef type;  // the declared type, with its allowed values
    int slot = -1;       // where cells find "?"
};

// Kids of its node: the input expressions; for each rule its input cells and output cells; the default
// outputs.
class DecisionTable final : public feel::Native {
  public:
    HitPolicy policy = HitPolicy::unique;
    Aggregation aggregation = Aggregation::none;
    std::vector<TableInput> inputs;
    std::vector<TableOutput> outputs;
    std::vector<feel::Value> output_keys;  // the outputs' names as values
    std::vector<Column> columns;
    std::size_t rules = 0;
    TableFacts facts;

    feel::Value evaluate(feel::Machine& machine, const feel::Program& program,
                         std::span<const std::uint32_t> kids, feel::Value* frame) const override;

  private:
    struct Run;
    [[nodiscard]] feel::Value decide(Run& run) const;
    // The result when the hit policy looks at all matched rules.
    [[nodiscard]] feel::Value several(Run& run) const;
};

}  // namespace ph::dmn
