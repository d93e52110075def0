#include "dmn/model.hpp"

#include "dmn/graph.hpp"

namespace ph::dmn {

using feel::Value;

namespace {

// The value of the plan's input number `place`: by its name, or inside the context of the import it comes
// from.
const Value* find_input(const Value& inputs, const Input& input, std::size_t place) {
    // Callers mostly give the inputs in the order in which the model asks for them.
    if (input.imports.empty() && inputs.is_context() && place < inputs.as_context().size()) {
        const feel::Entry& entry = inputs.as_context()[place];
        if (entry.name() == input.name) return &entry.value;
    }
    const Value* at = &inputs;
    for (const std::string& import : input.imports) {
        at = at->find(import);
        if (at == nullptr) return inputs.find(input.name);
    }
    const Value* value = at->find(input.name);
    return value != nullptr ? value : inputs.find(input.name);
}

}  // namespace

const std::string& Model::name() const {
    return graph_->name;
}
const std::vector<Problem>& Model::problems() const {
    return graph_->problems;
}

std::vector<std::string> Model::decisions() const {
    std::vector<std::string> names;
    for (const Element& element : graph_->elements) {
        if (element.kind == ElementKind::decision && !element.imported) names.push_back(element.name);
    }
    return names;
}

std::optional<Target> Model::find(std::string_view name_or_id) const {
    const auto found = graph_->targets.find(name_or_id);
    if (found == graph_->targets.end()) return std::nullopt;
    return Target{found->second};
}

std::span<const Input> Model::inputs(Target target) const {
    return graph_->plans.at(target.index_).inputs;
}

feel::TypeRef Model::result_type(Target target) const {
    const Element& element = graph_->elements[target.index_];
    if (element.kind == ElementKind::decision) return element.type;
    const feel::TypeRef& declared = graph_->plans.at(target.index_).result_type;
    return declared ? declared : feel::type_of(feel::Shape::any);
}

bool Model::reads_clock() const {
    return graph_->reads_clock;
}

std::vector<Problem> Model::check_inputs(Target target, const Value& inputs, const Clock& clock) const {
    std::vector<Problem> problems;
    feel::Machine machine{clock};
    const auto expected = this->inputs(target);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const Input& input = expected[i];
        const Value* given = find_input(inputs, input, i);
        if (given == nullptr || feel::convert(*given, *input.type, machine)) continue;
        std::string message = "'" + input.name + "' is " + in_dutch(*feel::type_of(*given)) + " waar " +
                              in_dutch(*input.type) + " hoort";
        if (input.type->constraint) message += "; toegestaan is " + input.type->constraint->text();
        problems.push_back({"invoer-type", std::move(message), {{}, 0, 0, "/" + input.name}});
    }
    if (!inputs.is_context()) return problems;
    for (const feel::Entry& entry : inputs.as_context()) {
        const bool known = std::any_of(expected.begin(), expected.end(), [&](const Input& input) {
            const bool of_import = !input.imports.empty() && input.imports.front() == entry.name();
            return input.name == entry.name() || of_import;
        });
        if (!known) {
            problems.push_back({"invoer-onbekend",
                                "'" + entry.name() + "' wordt door deze beslissing niet gebruikt",
                                {{}, 0, 0, "/" + entry.name()}});
        }
    }
    return problems;
}

Value Model::evaluate(Target target, std::span<const Value> inputs, feel::Machine& machine) const {
    return graph_->run(graph_->plans.find(target.index_)->second, inputs, machine);
}

Value Model::evaluate(Target target, const Value& inputs, const Clock& clock, Trace* trace) const {
    const Plan& plan = graph_->plans.find(target.index_)->second;
    feel::Frame row{plan.places()};
    feel::Machine machine{clock, {}, trace};
    for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
        if (const Value* given = find_input(inputs, plan.inputs[i], i))
            plan.set_input(row, i, *given, machine);
    }
    return graph_->run(plan, row, machine);
}

Result<Value> Model::evaluate(std::string_view name_or_id, const Value& inputs, const Clock& clock,
                              Trace* trace) const {
    const auto target = find(name_or_id);
    if (!target) {
        return Error{Fault::missing,
                     "Deze beslissing bestaat niet in het model.",
                     {{"dmn-onbekend",
                       "het model '" + name() + "' heeft geen beslissing '" + std::string{name_or_id} + "'",
                       {}}}};
    }
    return evaluate(*target, inputs, clock, trace);
}

}  // namespace ph::dmn
