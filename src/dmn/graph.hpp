// The compiled requirement graph behind a Model.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "dmn/model.hpp"
#include "feel/program.hpp"

namespace ph::dmn {

enum class ElementKind : std::uint8_t { input, decision, knowledge, service };

// Another element that this one requires, under the name its logic uses for it.
struct Requirement {
    std::size_t element;
    std::string name;
};

struct Element {
    ElementKind kind = ElementKind::input;
    std::string id;
    std::string name;
    bool imported = false;
    std::vector<std::string> imports;  // the way to it, when imported
    feel::TypeRef type;
    std::vector<Requirement> requires_;  // the variables of its program, in order
    std::shared_ptr<const feel::Program> program;
    feel::Value function;  // of a knowledge model or a service
    // Of a service.
    std::vector<std::size_t> service_inputs;
    std::vector<std::size_t> service_outputs;
};

// The order in which a target's decisions are evaluated. Values stand in one row: inputs first, then one a
// step.
struct Plan {
    struct Source {
        bool is_function = false;  // a function value of the element, else a place in the row
        std::size_t at = 0;
    };
    struct Step {
        std::size_t element = 0;
        std::vector<Source> sources;
    };
    std::vector<Input> inputs;
    std::vector<Step> steps;
    std::vector<std::size_t>
        results;  // places in the row: one for a decision, all output decisions of a service
    std::vector<feel::Value> result_names;  // of a service with several outputs
    feel::TypeRef result_type;

    [[nodiscard]] int places() const { return static_cast<int>(inputs.size() + steps.size()); }
    // Puts an input in the row, converted to its type; null when it does not fit.
    void set_input(feel::Frame& row, std::size_t input, const feel::Value& value,
                   feel::Machine& machine) const;
};

struct Graph {
    std::string name;
    std::vector<Problem> problems;
    bool reads_clock = false;
    std::vector<Element> elements;
    std::map<std::size_t, Plan> plans;                        // of decisions and services
    std::map<std::string, std::size_t, std::less<>> targets;  // by name and id, of the model itself

    // Makes the plans; the elements are complete. False when the chains between decisions are so long that
    // the plans together, which grow with the square, would take more than some tens of megabytes.
    bool plan_all();
    // `row` has plan.places() values and holds the inputs.
    feel::Value run(const Plan& plan, feel::Frame& row, feel::Machine& machine) const;
    feel::Value run(const Plan& plan, std::span<const feel::Value> inputs, feel::Machine& machine) const;
};

// A decision service as a FEEL function. The graph outlives its function values.
class ServiceFunction final : public feel::Callable {
  public:
    ServiceFunction(const Graph& graph, std::size_t element, std::vector<std::string> names,
                    std::vector<feel::TypeRef> types, feel::TypeRef result)
        : graph_(graph),
          element_(element),
          names_(std::move(names)),
          types_(std::move(types)),
          result_(std::move(result)) {}

    feel::Value call(feel::Machine& machine, const feel::FunctionData& self,
                     std::span<const feel::Value> arguments) const override;
    [[nodiscard]] std::span<const std::string> parameters() const override { return names_; }
    [[nodiscard]] feel::TypeRef type() const override;

  private:
    const Graph& graph_;
    std::size_t element_;
    std::vector<std::string> names_;
    std::vector<feel::TypeRef> types_;
    feel::TypeRef result_;
};

}  // namespace ph::dmn
