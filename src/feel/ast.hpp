// The syntax tree of FEEL, with names already bound to slots and a static type at every node.
#pragma once
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "feel/source.hpp"
#include "feel/type.hpp"
#include "feel/value.hpp"

namespace ph::feel {

enum class Op : std::uint8_t {
    literal,   // value
    variable,  // slot
    member,   // a name inside a filter that may be a member of the element: slots, text, optional kid outside
    list,     // kids
    context,  // kids; names; slots
    range,    // kids low, high (either may be null), flags
    negate,   // kid
    add,
    subtract,
    multiply,
    divide,
    power,
    equal,
    not_equal,
    less,
    less_equal,
    greater,
    greater_equal,
    between,     // kids value, low, high
    in,          // kids value, test...
    test_equal,  // kid: a unary test "= x"
    test_not_equal,
    any_test,  // kids: comma-separated unary tests; slots[0] is the input
    not_test,  // kids: tests inside not(...)
    all_test,  // "-"
    conjunction,
    disjunction,
    conditional,  // kids if, then, else
    iteration,    // kids: one domain per variable, then the body; slots: variables, then partial (or none)
    some,         // like iteration, without partial
    every,
    path,         // kid, text
    filter,       // kids list, condition; slots: item
    call,         // kids function, arguments; names when by name
    instance_of,  // kid, declared
    function,     // kid body; names parameters; captures
    convert,      // kid, declared: the implicit conversions of section 10.3.2.9.4
    native,       // kids, native: logic of another library, such as a decision table
};

class Machine;
// Logic outside FEEL that is part of a program: it gets the values of its kids on demand.
class Native;

struct Capture {
    int from;  // slot in the enclosing function
    int to;    // slot in the function itself
};

struct Node {
    Op op = Op::literal;
    Span span;
    std::uint32_t height = 1;
    std::vector<Node*> kids;
    std::vector<int> slots;
    std::vector<std::string> names;
    std::string text;
    Value value;
    TypeRef type;
    TypeRef declared;
    std::vector<TypeRef> parameter_types;
    std::vector<Capture> captures;
    int frame_size = 0;  // of a function
    int self_slot = -1;  // of a function that calls itself by the name it is given
    bool low_closed = true;
    bool high_closed = true;
    bool uses_input = false;  // mentions "?"
    bool boxed = false;       // a boxed conditional, which is stricter than if
    std::shared_ptr<const Native> native;
};

// Owns the nodes of a tree.
class Arena {
  public:
    Node* make(Op op, Span span) {
        Node& node = nodes_.emplace_back();
        node.op = op;
        node.span = span;
        return &node;
    }
    [[nodiscard]] std::size_t size() const { return nodes_.size(); }

  private:
    std::deque<Node> nodes_;
};

// FEEL text that parses to an equal tree: fully parenthesised, literals in full.
std::string print(const Node& node);

}  // namespace ph::feel
