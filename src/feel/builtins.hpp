// The built-in functions of FEEL (DMN 1.5 section 10.3.4), each declared by its signature as the standard
// writes it.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "feel/machine.hpp"
#include "feel/type.hpp"

namespace ph::feel {

// Arguments have already been checked and converted; an optional one that was left out is null.
using BuiltinCode = Value (*)(Machine&, std::span<const Value>);

struct Declaration {
    // "name(parameter: type, [optional: type]) -> type"; "type?" takes null as well; "values...: list" takes
    // a list or any number of single values; "rest*: list" takes all further arguments as one list.
    std::string_view signature;
    BuiltinCode code;
};

struct Parameter {
    std::string name;
    TypeRef type;
    bool optional = false;
    bool nullable = false;
};

enum class Variadic : std::uint8_t { no, list_or_values, rest };

struct Signature {
    std::vector<Parameter> parameters;
    Variadic variadic = Variadic::no;
    TypeRef result;
    BuiltinCode code = nullptr;
};

class Builtin final : public Callable {
  public:
    explicit Builtin(std::string name) : name_(std::move(name)) {}
    void add(Signature signature);

    Value call(Machine& machine, const FunctionData& self, std::span<const Value> arguments) const override;
    Value call_named(Machine& machine, const FunctionData& self, std::span<const Value> names,
                     std::span<const Value> arguments) const override;
    [[nodiscard]] std::span<const std::string> parameters() const override { return first_names_; }
    [[nodiscard]] TypeRef type() const override;
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] const std::vector<Signature>& overloads() const { return overloads_; }

  private:
    std::string name_;
    std::vector<Signature> overloads_;
    std::vector<std::string> first_names_;
};

// All of them, by name.
const std::map<std::string, Value, std::less<>>& builtin_functions();

// The value of @"text": a date, date and time, time or duration; null when it is none of them.
Value temporal_from_text(std::string_view text);
// A property of a date, time, duration or range ("year", "time offset"); null when it has none by that name.
Value property(const Value& owner, std::string_view name);

// One table a subject.
std::span<const Declaration> conversion_functions();
std::span<const Declaration> string_functions();
std::span<const Declaration> list_functions();
std::span<const Declaration> number_functions();
std::span<const Declaration> temporal_functions();
std::span<const Declaration> range_functions();
std::span<const Declaration> context_functions();

}  // namespace ph::feel
