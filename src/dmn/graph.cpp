#include "dmn/graph.hpp"

namespace ph::dmn {
namespace {

using feel::Value;

class Planner {
  public:
    Planner(const Graph& graph, Plan& plan) : graph_(graph), plan_(plan), states_(graph.elements.size()) {}

    void add_input(std::size_t element) {
        if (states_[element].known) return;
        states_[element] = {true, true, plan_.inputs.size()};
        const Element& input = graph_.elements[element];
        plan_.inputs.push_back({input.name, input.type, input.imports});
    }
    // Adds everything that `target` needs, needed ones first. Inputs are collected before steps get their
    // places.
    void collect(std::size_t target) {
        if (states_[target].known) return;
        std::vector<std::pair<std::size_t, std::size_t>> stack{{target, 0}};
        while (!stack.empty()) {
            auto& [element, next] = stack.back();
            const auto& needs = graph_.elements[element].requires_;
            if (next == needs.size()) {
                if (!states_[element].known) {
                    states_[element] = {true, false, order_.size()};
                    order_.push_back(element);
                }
                stack.pop_back();
                continue;
            }
            const std::size_t need = needs[next++].element;
            if (states_[need].known) continue;
            const ElementKind kind = graph_.elements[need].kind;
            if (kind == ElementKind::input) add_input(need);
            if (kind == ElementKind::decision) stack.emplace_back(need, 0);
        }
    }
    void finish() {
        for (const std::size_t element : order_) {
            Plan::Step step{element, {}};
            for (const Requirement& need : graph_.elements[element].requires_) {
                const ElementKind kind = graph_.elements[need.element].kind;
                const bool function = kind == ElementKind::knowledge || kind == ElementKind::service;
                step.sources.push_back({function, function ? need.element : place(need.element)});
            }
            plan_.steps.push_back(std::move(step));
        }
    }
    [[nodiscard]] std::size_t place(std::size_t element) const {
        const State& state = states_[element];
        return state.is_input ? state.at : plan_.inputs.size() + state.at;
    }

  private:
    struct State {
        bool known = false;
        bool is_input = false;
        std::size_t at = 0;
    };
    const Graph& graph_;
    Plan& plan_;
    std::vector<State> states_;
    std::vector<std::size_t> order_;
};

}  // namespace

bool Graph::plan_all() {
    constexpr std::size_t most_steps = 500'000;
    std::size_t steps = 0;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const Element& element = elements[i];
        if (element.kind != ElementKind::decision && element.kind != ElementKind::service) continue;
        Plan& plan = plans[i];
        Planner planner{*this, plan};
        if (element.kind == ElementKind::decision) {
            planner.collect(i);
            planner.finish();
            plan.results = {planner.place(i)};
            steps += plan.steps.size();
            if (steps > most_steps) return false;
            continue;
        }
        for (const std::size_t input : element.service_inputs) planner.add_input(input);
        for (const std::size_t output : element.service_outputs) planner.collect(output);
        planner.finish();
        for (const std::size_t output : element.service_outputs) {
            plan.results.push_back(planner.place(output));
            plan.result_names.push_back(Value::string(elements[output].name));
        }
        const bool declared =
            element.type && element.type->shape == feel::Shape::function && !element.type->open;
        if (declared) plan.result_type = element.type->element;
        steps += plan.steps.size();
        if (steps > most_steps) return false;
    }
    return true;
}

void Plan::set_input(feel::Frame& row, std::size_t input, const Value& value, feel::Machine& machine) const {
    auto converted = feel::convert(value, *inputs[input].type, machine);
    if (converted) row[input] = std::move(*converted);
}

Value Graph::run(const Plan& plan, std::span<const Value> inputs, feel::Machine& machine) const {
    feel::Frame row{plan.places()};
    for (std::size_t i = 0; i < plan.inputs.size() && i < inputs.size(); ++i)
        plan.set_input(row, i, inputs[i], machine);
    return run(plan, row, machine);
}

Value Graph::run(const Plan& plan, feel::Frame& row, feel::Machine& machine) const {
    for (std::size_t s = 0; s < plan.steps.size(); ++s) {
        const Plan::Step& step = plan.steps[s];
        const Element& element = elements[step.element];
        feel::Frame frame{element.program->frame_size()};
        for (std::size_t i = 0; i < step.sources.size(); ++i) {
            const Plan::Source& source = step.sources[i];
            frame[i] = source.is_function ? elements[source.at].function : row[source.at];
        }
        Value& result = row[plan.inputs.size() + s];
        result = element.program->evaluate(machine, frame.data());
        if (auto* trace = static_cast<Trace*>(machine.host()))
            trace->decisions.push_back({&element.name, result});
    }
    Value result;
    if (plan.results.size() == 1) {
        result = std::move(row[plan.results.front()]);
    } else {
        std::vector<feel::Entry> entries;
        entries.reserve(plan.results.size());
        for (std::size_t i = 0; i < plan.results.size(); ++i)
            entries.push_back({plan.result_names[i], row[plan.results[i]]});
        result = Value::context(std::move(entries));
    }
    return plan.result_type ? feel::convert(std::move(result), *plan.result_type, machine).value_or(Value{})
                            : result;
}

Value ServiceFunction::call(feel::Machine& machine, const feel::FunctionData& /*self*/,
                            std::span<const Value> arguments) const {
    if (arguments.size() != names_.size()) return {};
    // An argument of the wrong type makes the invocation fail, as for any function.
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (!feel::convert(arguments[i], *types_[i], machine)) return {};
    }
    return graph_.run(graph_.plans.at(element_), arguments, machine);
}

feel::TypeRef ServiceFunction::type() const {
    std::vector<feel::Field> parameters;
    parameters.reserve(names_.size());
    for (std::size_t i = 0; i < names_.size(); ++i) parameters.push_back({names_[i], types_[i]});
    return feel::function_type(std::move(parameters), result_);
}

}  // namespace ph::dmn
