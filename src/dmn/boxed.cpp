#include "dmn/boxed.hpp"

namespace ph::dmn {
namespace {

using feel::Node;
using feel::Op;
using feel::Shape;
using feel::TypeRef;

constexpr std::string_view expressions[] = {"literalExpression",
                                            "decisionTable",
                                            "context",
                                            "invocation",
                                            "functionDefinition",
                                            "relation",
                                            "list",
                                            "conditional",
                                            "filter",
                                            "for",
                                            "some",
                                            "every"};

pugi::xml_node expression_in(const pugi::xml_node& element) {
    for (const pugi::xml_node& one : element.children()) {
        if (one.type() != pugi::node_element) continue;
        if (std::find(std::begin(expressions), std::end(expressions), local_name(one)) !=
            std::end(expressions)) {
            return one;
        }
    }
    return {};
}

}  // namespace

void BoxedBuilder::problem(const pugi::xml_node& node, std::string code, std::string message) {
    problems_.add(document_.problem(node, std::move(code), std::move(message)));
}

Node* BoxedBuilder::null() {
    return make(Op::literal, {});
}

Node* BoxedBuilder::make(Op op, std::vector<Node*> kids) {
    Node* node = arena_.make(op, {});
    node->type = feel::type_of(Shape::any);
    node->kids = std::move(kids);
    for (const Node* kid : node->kids) {
        if (kid != nullptr) node->height = std::max(node->height, kid->height + 1);
    }
    if (op == Op::literal) node->type = feel::type_of(Shape::null);
    return node;
}

TypeRef BoxedBuilder::type_of(const pugi::xml_node& node) {
    return types_.referenced(prefix_, node.attribute("typeRef").value(), node, document_);
}

Node* BoxedBuilder::converted(Node* node, const TypeRef& type, const pugi::xml_node& at,
                              const std::string& owner) {
    if (type->shape == Shape::any && !type->constraint) return node;
    if (!may_convert(*node->type, *type)) {
        problem(at, "feel-type",
                owner + " levert " + in_dutch(*node->type) + " waar " + in_dutch(*type) +
                    " hoort; het resultaat is altijd null");
    }
    Node* conversion = make(Op::convert, {node});
    conversion->declared = type;
    conversion->type = type;
    return conversion;
}

Node* BoxedBuilder::text(const pugi::xml_node& element, const std::string& where) {
    const feel::Source source = document_.source(element, where);
    Node* node = parser_.expression(source);
    return node == nullptr ? null() : node;
}

Node* BoxedBuilder::logic_of(const pugi::xml_node& element, const std::string& owner) {
    const pugi::xml_node found = expression_in(element);
    if (!found) {
        problem(element, "dmn-geen-logica", owner + " heeft geen beslislogica");
        return null();
    }
    return expression(found, owner);
}

Node* BoxedBuilder::expression(const pugi::xml_node& node, const std::string& owner) {
    constexpr int deepest = 60;
    if (depth_ >= deepest) {
        problem(node, "dmn-diep", owner + " is te diep genest");
        return null();
    }
    ++depth_;
    const std::string_view kind = local_name(node);
    Node* result = nullptr;
    if (kind == "literalExpression") result = literal_expression(node, owner);
    if (kind == "decisionTable") result = build_table(*this, node, owner);
    if (kind == "context") result = context(node, owner);
    if (kind == "invocation") result = invocation(node, owner);
    if (kind == "functionDefinition") result = function(node, owner, feel::type_of(Shape::any));
    if (kind == "relation") result = relation(node, owner);
    if (kind == "list") result = list(node, owner);
    if (kind == "conditional") result = conditional(node, owner);
    if (kind == "filter") result = filter(node, owner);
    if (kind == "for") result = iterator(node, Op::iteration, owner);
    if (kind == "some") result = iterator(node, Op::some, owner);
    if (kind == "every") result = iterator(node, Op::every, owner);
    --depth_;
    if (kind == "functionDefinition")
        return result;  // its typeRef is the type of the function, checked by its body
    return converted(result, type_of(node), node, owner);
}

Node* BoxedBuilder::literal_expression(const pugi::xml_node& node, const std::string& owner) {
    const std::string language = node.attribute("expressionLanguage").value();
    if (!language.empty() && language.find("FEEL") == std::string::npos &&
        language.find("feel") == std::string::npos) {
        problem(node, "dmn-taal", owner + " gebruikt de taal '" + language + "'; alleen FEEL kan");
        return null();
    }
    const pugi::xml_node content = child(node, "text");
    if (!content ||
        std::string_view{content.text().get()}.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        problem(node, "dmn-geen-logica", owner + " heeft geen beslislogica");
        return null();
    }
    return text(content, owner);
}

Node* BoxedBuilder::context(const pugi::xml_node& node, const std::string& owner) {
    Node* result = make(Op::context, {});
    bool has_result = false;
    scope_.push();
    for (const pugi::xml_node& entry : children(node, "contextEntry")) {
        const pugi::xml_node variable = child(entry, "variable");
        const std::string name = feel::normal_name(variable.attribute("name").value());
        const std::string where = variable ? owner + ", onderdeel '" + name + "'" : owner;
        // A function may call itself by the name of its entry.
        const int self = variable && child(entry, "functionDefinition") ? scope_.declare(name, nullptr) : -1;
        Node* value = logic_of(entry, where);
        if (value->op == Op::function) feel::bind_self(*value, self);
        if (variable) value = converted(value, type_of(variable), entry, where);
        result->kids.push_back(value);
        result->names.push_back(variable ? name : std::string{});
        result->slots.push_back(scope_.declare(result->names.back(), value->type));
        result->height = std::max(result->height, value->height + 1);
        scope_.member_names.insert(name);
        has_result = !variable;
    }
    scope_.pop();
    std::vector<feel::Field> fields;
    fields.reserve(result->kids.size());
    for (std::size_t i = 0; i < result->kids.size(); ++i)
        fields.push_back({result->names[i], result->kids[i]->type});
    result->type = feel::context_type(std::move(fields));
    if (!has_result) return result;
    // The last entry has no name: it is the value of the whole.
    Node* value = make(Op::path, {result});
    value->value = feel::Value::string("");
    value->type = result->kids.back()->type;
    return value;
}

Node* BoxedBuilder::invocation(const pugi::xml_node& node, const std::string& owner) {
    Node* call = make(Op::call, {logic_of(node, owner)});
    for (const pugi::xml_node& binding : children(node, "binding")) {
        const pugi::xml_node parameter = child(binding, "parameter");
        const std::string name = feel::normal_name(parameter.attribute("name").value());
        Node* argument =
            expression_in(binding) ? logic_of(binding, owner + ", parameter '" + name + "'") : null();
        call->names.push_back(name);
        call->kids.push_back(converted(argument, type_of(parameter), binding, owner));
        call->height = std::max(call->height, call->kids.back()->height + 1);
    }
    feel::Source at;
    const Place place = document_.place(node);
    at.file = place.file;
    at.line = place.line;
    at.column = place.column;
    at.where = owner;
    infer(*call, at, problems_);
    return call;
}

Node* BoxedBuilder::function(const pugi::xml_node& node, const std::string& owner, const TypeRef& result) {
    Node* function = make(Op::function, {});
    scope_.push_function();
    for (const pugi::xml_node& parameter : children(node, "formalParameter")) {
        const std::string name = feel::normal_name(parameter.attribute("name").value());
        TypeRef type = type_of(parameter);
        scope_.declare(name, type);
        function->names.push_back(name);
        function->parameter_types.push_back(std::move(type));
    }
    const std::string_view kind = node.attribute("kind").value();
    Node* body = nullptr;
    if (kind == "Java" || kind == "PMML") {
        problem(node, "dmn-extern",
                owner + " roept een externe functie aan (" + std::string{kind} + "); dat kan hier niet");
        body = null();
    } else {
        body = converted(logic_of(node, owner), result, node, owner);
    }
    function->captures = scope_.pop_function(function->frame_size);
    function->kids = {body};
    function->height = body->height + 1;
    std::vector<feel::Field> parameters;
    parameters.reserve(function->names.size());
    for (std::size_t i = 0; i < function->names.size(); ++i) {
        parameters.push_back({function->names[i], function->parameter_types[i]});
    }
    function->type = feel::function_type(std::move(parameters), body->type);
    return function;
}

Node* BoxedBuilder::relation(const pugi::xml_node& node, const std::string& owner) {
    std::vector<std::string> names;
    std::vector<TypeRef> types;
    for (const pugi::xml_node& column : children(node, "column")) {
        names.push_back(feel::normal_name(column.attribute("name").value()));
        types.push_back(type_of(column));
    }
    Node* rows = make(Op::list, {});
    int number = 0;
    for (const pugi::xml_node& row : children(node, "row")) {
        ++number;
        Node* one = make(Op::context, {});
        std::vector<feel::Field> fields;
        for (const pugi::xml_node& cell : row.children()) {
            const std::size_t c = one->kids.size();
            if (cell.type() != pugi::node_element || c >= names.size()) continue;
            const std::string where =
                owner + ", rij " + std::to_string(number) + ", kolom '" + names[c] + "'";
            one->kids.push_back(converted(expression(cell, where), types[c], cell, where));
            one->names.push_back(names[c]);
            one->slots.push_back(scope_.reserve());
            one->height = std::max(one->height, one->kids.back()->height + 1);
            fields.push_back({names[c], one->kids.back()->type});
        }
        if (one->kids.size() != names.size()) {
            problem(row, "dmn-rij",
                    owner + ", rij " + std::to_string(number) + " heeft " + std::to_string(one->kids.size()) +
                        " van de " + std::to_string(names.size()) + " kolommen");
        }
        one->type = feel::context_type(std::move(fields));
        rows->type = feel::list_type(one->type);
        rows->height = std::max(rows->height, one->height + 1);
        rows->kids.push_back(one);
    }
    return rows;
}

Node* BoxedBuilder::list(const pugi::xml_node& node, const std::string& owner) {
    Node* items = make(Op::list, {});
    for (const pugi::xml_node& item : node.children()) {
        const std::string_view kind = local_name(item);
        if (std::find(std::begin(expressions), std::end(expressions), kind) == std::end(expressions))
            continue;
        items->kids.push_back(
            expression(item, owner + ", onderdeel " + std::to_string(items->kids.size() + 1)));
        items->height = std::max(items->height, items->kids.back()->height + 1);
    }
    infer(*items, {}, problems_);
    return items;
}

Node* BoxedBuilder::conditional(const pugi::xml_node& node, const std::string& owner) {
    Node* condition = logic_of(child(node, "if"), owner + ", als");
    Node* yes = logic_of(child(node, "then"), owner + ", dan");
    Node* no = logic_of(child(node, "else"), owner + ", anders");
    Node* result = make(Op::conditional, {condition, yes, no});
    result->boxed = true;
    return result;
}

Node* BoxedBuilder::filter(const pugi::xml_node& node, const std::string& owner) {
    Node* list = logic_of(child(node, "in"), owner + ", lijst");
    const TypeRef element = list->type->shape == Shape::list ? list->type->element : list->type;
    const int slot = scope_.push_item(element);
    Node* condition = logic_of(child(node, "match"), owner + ", voorwaarde");
    scope_.pop();
    Node* result = make(Op::filter, {list, condition});
    result->slots = {slot};
    return result;
}

Node* BoxedBuilder::iterator(const pugi::xml_node& node, Op op, const std::string& owner) {
    const std::string variable = feel::normal_name(node.attribute("iteratorVariable").value());
    const pugi::xml_node in = child(node, "in");
    const pugi::xml_node text_of_in = child(child(in, "literalExpression"), "text");
    Node* domain = nullptr;
    if (text_of_in) {
        domain = parser_.domain(document_.source(text_of_in, owner + ", lijst"));
        if (domain == nullptr) domain = null();
    } else {
        domain = logic_of(in, owner + ", lijst");
    }
    const bool has_element = domain->type->shape == Shape::list || domain->type->shape == Shape::range;
    scope_.push();
    Node* result = make(op, {domain});
    result->names = {variable};
    result->slots = {scope_.declare(variable, has_element ? domain->type->element : nullptr)};
    if (op == Op::iteration) result->slots.push_back(scope_.declare("partial", feel::type_of(Shape::list)));
    Node* body =
        logic_of(child(node, op == Op::iteration ? "return" : "satisfies"), owner + ", per onderdeel");
    scope_.pop();
    result->kids.push_back(body);
    result->height = std::max(result->height, body->height + 1);
    result->type = op == Op::iteration ? feel::list_type(body->type) : feel::type_of(Shape::boolean);
    return result;
}

}  // namespace ph::dmn
