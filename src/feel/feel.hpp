// One FEEL expression from text to value. Compile once, evaluate as often as you like, from any thread.
#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "feel/machine.hpp"
#include "feel/scope.hpp"
#include "feel/source.hpp"
#include "feel/type.hpp"

namespace ph::feel {

class Program;

// What an expression may refer to.
struct Environment {
    std::vector<Field> variables;      // their values are given to evaluate() in this order
    const TypeNames* types = nullptr;  // named types of a model, for `instance of` and parameters
};

// Whether problems that only make a value null at run time (unknown names, type clashes, wrong arity) are
// errors.
enum class Checks : std::uint8_t {
    strict,    // yes: what a catalogue wants
    tolerant,  // no, as the standard evaluates; they are listed in problems()
};

class Expression {
  public:
    // Error: every problem with file, line and column (Fault::invalid).
    static Result<Expression> parse(const Source& source, const Environment& environment,
                                    Checks checks = Checks::strict);
    static Result<Expression> parse(std::string_view text, const Environment& environment = {},
                                    Checks checks = Checks::strict);
    // Unary tests, as a cell of a decision table holds them; evaluate() gives true, false or null. The value
    // under test comes first among the variables.
    static Result<Expression> parse_tests(const Source& source, const TypeRef& input,
                                          const Environment& environment, Checks checks = Checks::strict);

    // Never throws; what is undefined, or goes over the machine's budget, is null. Missing variables are
    // null.
    [[nodiscard]] Value evaluate(Machine& machine, std::span<const Value> variables = {}) const;
    // The expression written out in full; parsing it again gives the same expression.
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] const TypeRef& type() const { return type_; }
    [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }

  private:
    Expression() = default;
    static Result<Expression> build(const Source& source, const Environment& environment, Checks checks,
                                    bool tests, const TypeRef& input);

    std::shared_ptr<const Program> program_;
    std::size_t variables_ = 0;
    std::string text_;
    TypeRef type_;
    std::vector<Problem> problems_;
};

}  // namespace ph::feel
