// FEEL types: for static checks at load, `instance of`, and the implicit conversions of DMN 1.5
// section 10.3.2.9.4.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "feel/value.hpp"

namespace ph::feel {

struct Type;
class Machine;
using TypeRef = std::shared_ptr<const Type>;

// What an item definition allows beyond its base type (allowedValues, typeConstraint).
class Constraint {
  public:
    virtual ~Constraint() = default;
    [[nodiscard]] virtual bool admits(const Value& value, Machine& machine) const = 0;
    // For people: the allowed values as they are written in the model.
    [[nodiscard]] virtual std::string text() const = 0;
};

enum class Shape : std::uint8_t {
    any,
    null,
    boolean,
    number,
    string,
    date,
    time,
    date_time,
    days_duration,
    months_duration,
    list,
    context,
    range,
    function,
};

struct Field {
    std::string name;
    TypeRef type;
};

struct Type {
    Shape shape = Shape::any;
    TypeRef element;            // of a list or a range; the result of a function
    std::vector<Field> fields;  // of a context; parameters of a function
    bool open = false;          // a context or function of which nothing more is known
    std::string name;           // of an item definition; empty for FEEL's own types
    std::shared_ptr<const Constraint> constraint;

    [[nodiscard]] const Type* field(std::string_view key) const;
};

TypeRef type_of(Shape shape);
TypeRef list_type(TypeRef element);
TypeRef range_type(TypeRef element);
TypeRef context_type(std::vector<Field> fields);
TypeRef function_type(std::vector<Field> parameters, TypeRef result);
// The best static type of a value.
TypeRef type_of(const Value& value);

// "number", "list<string>", "context<a: number>"; what error messages show.
std::string to_string(const Type& type);
// The same for a Dutch reader, with its article: "een getal".
std::string in_dutch(const Type& type);

// DMN 1.5 table 51: is every value of `a` a value of `b`?
bool conforms(const Type& a, const Type& b);
// Is this value an instance of the type? Null is an instance of every type here; `instance of` asks
// separately. A constraint is evaluated by the machine: under its clock and from its budget.
bool conforms(const Value& value, const Type& type, Machine& machine);
// Could a value of static type `a` be used where `b` is expected, with the implicit conversions?
bool may_convert(const Type& a, const Type& b);
// The value as the type asks for it: itself, from or to a singleton list, a date as midnight UTC; else
// nothing.
std::optional<Value> convert(Value value, const Type& type, Machine& machine);

}  // namespace ph::feel
