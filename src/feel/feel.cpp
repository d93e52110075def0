#include "feel/feel.hpp"

#include "feel/parser.hpp"
#include "feel/program.hpp"

namespace ph::feel {

Result<Expression> Expression::build(const Source& source, const Environment& environment, Checks checks,
                                     bool tests, const TypeRef& input) {
    Arena arena;
    Scope scope;
    Problems problems;
    if (tests) scope.input_slot = scope.reserve();
    for (const Field& variable : environment.variables) scope.declare(variable.name, variable.type);
    Parser parser{arena, scope, problems, environment.types};
    const Node* root = tests ? parser.unary_tests(source, input) : parser.expression(source);
    if (root == nullptr || (checks == Checks::strict && !problems.empty())) {
        return Error{Fault::invalid, "Deze FEEL-expressie klopt niet.", problems.take()};
    }
    Expression expression;
    expression.program_ = Program::compile(*root, scope.frame_size());
    expression.variables_ = environment.variables.size() + (tests ? 1 : 0);
    expression.text_ = print(*root);
    expression.type_ = root->type;
    expression.problems_ = problems.take();
    return expression;
}

Result<Expression> Expression::parse(const Source& source, const Environment& environment, Checks checks) {
    return build(source, environment, checks, false, nullptr);
}

Result<Expression> Expression::parse(std::string_view text, const Environment& environment, Checks checks) {
    Source source;
    source.text = text;
    return parse(source, environment, checks);
}

Result<Expression> Expression::parse_tests(const Source& source, const TypeRef& input,
                                           const Environment& environment, Checks checks) {
    return build(source, environment, checks, true, input);
}

Value Expression::evaluate(Machine& machine, std::span<const Value> variables) const {
    Frame frame{program_->frame_size()};
    const std::size_t count = std::min(variables.size(), variables_);
    for (std::size_t i = 0; i < count; ++i) frame[i] = variables[i];
    return program_->evaluate(machine, frame.data());
}

}  // namespace ph::feel
