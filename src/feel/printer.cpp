// Tree to text. Every compound operand gets parentheses, so that precedence never has to be read back.
#include "feel/ast.hpp"

namespace ph::feel {
namespace {

const char* symbol(Op op) {
    switch (op) {
        case Op::add: return " + ";
        case Op::subtract: return " - ";
        case Op::multiply: return " * ";
        case Op::divide: return " / ";
        case Op::power: return " ** ";
        case Op::equal: return " = ";
        case Op::not_equal: return " != ";
        case Op::less: return " < ";
        case Op::less_equal: return " <= ";
        case Op::greater: return " > ";
        case Op::greater_equal: return " >= ";
        case Op::conjunction: return " and ";
        case Op::disjunction: return " or ";
        default: return nullptr;
    }
}

std::string quoted(const std::string& text) {
    return to_literal(Value::string(text));
}

std::string list(const std::vector<Node*>& nodes, std::size_t from) {
    std::string text;
    for (std::size_t i = from; i < nodes.size(); ++i) text += (i > from ? ", " : "") + print(*nodes[i]);
    return text;
}

// With parentheses unless the node is a single token or closes itself.
std::string operand(const Node& node) {
    switch (node.op) {
        case Op::literal:
            if (node.value.is_number() && node.value.as_number().is_negative()) break;
            return print(node);
        case Op::variable:
        case Op::member:
        case Op::list:
        case Op::context: return print(node);
        default: break;
    }
    return '(' + print(node) + ')';
}

std::string range(const Node& node) {
    const Node* low = node.kids[0];
    const Node* high = node.kids[1];
    if (node.text == "..") return operand(*low) + ".." + operand(*high);
    if (low == nullptr) return (node.high_closed ? "<= " : "< ") + operand(*high);
    if (high == nullptr) return (node.low_closed ? ">= " : "> ") + operand(*low);
    return (node.low_closed ? "[" : "(") + operand(*low) + ".." + operand(*high) +
           (node.high_closed ? "]" : ")");
}

std::string iterations(const Node& node) {
    std::string text;
    for (std::size_t i = 0; i < node.names.size(); ++i) {
        const Node& domain = *node.kids[i];
        text += (i > 0 ? ", " : "") + node.names[i] + " in " +
                (domain.op == Op::range ? print(domain) : operand(domain));
    }
    return text;
}

std::string call(const Node& node) {
    std::string text = operand(*node.kids[0]) + '(';
    for (std::size_t i = 1; i < node.kids.size(); ++i) {
        if (i > 1) text += ", ";
        if (!node.names.empty()) text += node.names[i - 1] + ": ";
        text += print(*node.kids[i]);
    }
    return text + ')';
}

std::string function(const Node& node) {
    std::string text = "function(";
    for (std::size_t i = 0; i < node.names.size(); ++i) {
        text += (i > 0 ? ", " : "") + node.names[i];
        if (node.parameter_types[i]->shape != Shape::any) text += ": " + to_string(*node.parameter_types[i]);
    }
    return text + ") " + operand(*node.kids[0]);
}

std::string test(const Node& node) {
    // "< 5" and "= 5" are tests without parentheses; within them they are a range, a value.
    if (node.op == Op::test_equal || node.op == Op::test_not_equal) return print(node);
    return node.op == Op::range && (node.kids[0] == nullptr || node.kids[1] == nullptr) ? range(node)
                                                                                        : operand(node);
}

std::string tests(const Node& node, std::size_t from) {
    std::string text;
    for (std::size_t i = from; i < node.kids.size(); ++i)
        text += (i > from ? ", " : "") + test(*node.kids[i]);
    return text;
}

}  // namespace

std::string print(const Node& node) {
    if (const char* infix = symbol(node.op)) return operand(*node.kids[0]) + infix + operand(*node.kids[1]);
    switch (node.op) {
        case Op::literal:
            if (node.text == "@") return "@\"" + to_string(node.value) + '"';
            return node.text.empty() ? to_literal(node.value) : node.text;
        case Op::variable:
        case Op::member: return node.text;
        case Op::list: return '[' + list(node.kids, 0) + ']';
        case Op::context: {
            std::string text = "{";
            for (std::size_t i = 0; i < node.kids.size(); ++i) {
                text += (i > 0 ? ", " : "") + quoted(node.names[i]) + ": " + print(*node.kids[i]);
            }
            return text + '}';
        }
        case Op::range: {
            const bool open_ended = node.kids[0] == nullptr || node.kids[1] == nullptr;
            return open_ended ? '(' + range(node) + ')' : range(node);
        }
        // No parentheses in "--x": a row of minus signs would become three times as deep, too deep to read
        // back.
        case Op::negate:
            return '-' + (node.kids[0]->op == Op::negate ? print(*node.kids[0]) : operand(*node.kids[0]));
        case Op::between:
            return operand(*node.kids[0]) + " between " + operand(*node.kids[1]) + " and " +
                   operand(*node.kids[2]);
        case Op::in: return operand(*node.kids[0]) + " in (" + tests(node, 1) + ')';
        case Op::test_equal: return "= " + operand(*node.kids[0]);
        case Op::test_not_equal: return "!= " + operand(*node.kids[0]);
        case Op::any_test: return tests(node, 0);
        case Op::not_test: return "not(" + tests(node, 0) + ')';
        case Op::all_test: return "-";
        case Op::conditional:
            return "if " + print(*node.kids[0]) + " then " + print(*node.kids[1]) + " else " +
                   operand(*node.kids[2]);
        case Op::iteration: return "for " + iterations(node) + " return " + operand(*node.kids.back());
        case Op::some: return "some " + iterations(node) + " satisfies " + operand(*node.kids.back());
        case Op::every: return "every " + iterations(node) + " satisfies " + operand(*node.kids.back());
        case Op::path: return operand(*node.kids[0]) + '.' + node.text;
        case Op::filter: return operand(*node.kids[0]) + '[' + print(*node.kids[1]) + ']';
        case Op::call: return call(node);
        case Op::instance_of: return operand(*node.kids[0]) + " instance of " + to_string(*node.declared);
        case Op::function: return function(node);
        case Op::convert: return print(*node.kids[0]);
        default: return {};
    }
}

}  // namespace ph::feel
