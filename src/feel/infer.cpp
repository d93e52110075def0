// Static types, bottom up, and the problems that follow from them: what can never be anything but null.
#include "feel/builtins.hpp"
#include "feel/parser.hpp"

namespace ph::feel {
namespace {

bool is_known(const Type& type) {
    return type.shape != Shape::any && type.shape != Shape::null;
}
bool is_duration(Shape s) {
    return s == Shape::days_duration || s == Shape::months_duration;
}
bool is_point(Shape s) {
    return s == Shape::date || s == Shape::date_time;
}
bool is_ordered(Shape s) {
    return s == Shape::number || s == Shape::string || is_point(s) || s == Shape::time || is_duration(s);
}

// The narrowest type both have, Any when there is none.
TypeRef join(const TypeRef& a, const TypeRef& b) {
    if (a->shape == Shape::null) return b;
    if (b->shape == Shape::null) return a;
    if (conforms(*a, *b)) return b;
    if (conforms(*b, *a)) return a;
    return type_of(Shape::any);
}

struct Inference {
    Node& node;
    const Source& source;
    Problems& problems;

    [[nodiscard]] const Type& kid(std::size_t i) const { return *node.kids[i]->type; }
    [[nodiscard]] Shape shape(std::size_t i) const { return kid(i).shape; }
    void set(Shape s) const { node.type = type_of(s); }
    void clash(const std::string& message) const {
        problems.add(source, node.span, "feel-type", message + "; het resultaat is altijd null");
    }

    void arithmetic() const {
        const Shape a = shape(0);
        const Shape b = shape(1);
        const auto result = arithmetic_result(node.op, a, b);
        if (result) {
            set(*result);
        } else {
            set(Shape::any);
            if (is_known(kid(0)) && is_known(kid(1))) {
                clash("deze bewerking kan niet met " + in_dutch(kid(0)) + " en " + in_dutch(kid(1)));
            }
        }
    }

    static std::optional<Shape> arithmetic_result(Op op, Shape a, Shape b) {
        if (a == Shape::number && b == Shape::number) return Shape::number;
        switch (op) {
            case Op::add:
                if (a == b && (a == Shape::string || is_duration(a))) return a;
                if (is_duration(a) && moves(b, a)) return b;
                if (is_duration(b) && moves(a, b)) return a;
                return std::nullopt;
            case Op::subtract:
                if (a == b && is_duration(a)) return a;
                if ((is_point(a) && is_point(b)) || (a == Shape::time && b == Shape::time))
                    return Shape::days_duration;
                if (is_duration(b) && moves(a, b)) return a;
                return std::nullopt;
            case Op::multiply:
                if (is_duration(a) && b == Shape::number) return a;
                if (is_duration(b) && a == Shape::number) return b;
                return std::nullopt;
            case Op::divide:
                if (is_duration(a) && b == Shape::number) return a;
                if (is_duration(a) && a == b) return Shape::number;
                return std::nullopt;
            default: return std::nullopt;
        }
    }
    static bool moves(Shape point, Shape duration) {
        return is_point(point) || (point == Shape::time && duration == Shape::days_duration);
    }

    void comparison(const Type& a, const Type& b, bool ordered) const {
        if (!is_known(a) || !is_known(b)) return;
        const bool same = a.shape == b.shape || (is_point(a.shape) && is_point(b.shape));
        if (!same) {
            clash(in_dutch(a) + " is niet te vergelijken met " + in_dutch(b));
        } else if (ordered && !is_ordered(a.shape)) {
            clash(in_dutch(a) + " heeft geen volgorde");
        }
    }

    void boolean_kid(std::size_t i) const {
        if (is_known(kid(i)) && shape(i) != Shape::boolean) {
            clash("hier hoort ja/nee (true of false) te staan, niet " + in_dutch(kid(i)));
        }
    }

    void membership() const {
        set(Shape::boolean);
        for (std::size_t i = 1; i < node.kids.size(); ++i) {
            const Node& test = *node.kids[i];
            const Type* domain = test.type.get();
            if (test.op == Op::test_equal || test.op == Op::test_not_equal) continue;
            if (domain->shape == Shape::list || domain->shape == Shape::range) {
                if (domain->element->shape == Shape::range) domain = domain->element.get();
                if (domain->shape == Shape::range) comparison(kid(0), *domain->element, true);
                continue;
            }
            comparison(kid(0), *domain, false);
        }
    }

    void path() const {
        const Type* owner = node.kids[0]->type.get();
        const bool list = owner->shape == Shape::list;
        if (list) owner = owner->element.get();
        TypeRef type = type_of(Shape::any);
        if (owner->shape == Shape::context && !owner->open) {
            const auto at = std::find_if(owner->fields.begin(), owner->fields.end(),
                                         [&](const Field& field) { return field.name == node.text; });
            if (at == owner->fields.end()) {
                clash("het onderdeel '" + node.text + "' bestaat niet in " + in_dutch(*owner));
            } else {
                type = at->type;
            }
        } else if (is_known(*owner) && owner->shape != Shape::context && owner->shape != Shape::list) {
            type = property_type(owner->shape);
            if (type == nullptr) {
                clash(in_dutch(*owner) + " heeft geen onderdeel '" + node.text + "'");
                type = type_of(Shape::any);
            }
        }
        node.type = list ? list_type(type) : type;
    }

    // nullptr when values of that shape have no property by the node's name.
    [[nodiscard]] TypeRef property_type(Shape owner) const {
        const std::string& name = node.text;
        const bool of_date = name == "year" || name == "month" || name == "day" || name == "weekday";
        const bool of_time = name == "hour" || name == "minute" || name == "second";
        if ((is_point(owner) && of_date) ||
            ((owner == Shape::date_time || owner == Shape::time) && of_time)) {
            return type_of(Shape::number);
        }
        if (owner == Shape::date_time || owner == Shape::time) {
            if (name == "time offset") return type_of(Shape::days_duration);
            if (name == "timezone") return type_of(Shape::string);
        }
        if (owner == Shape::days_duration &&
            (name == "days" || name == "hours" || name == "minutes" || name == "seconds")) {
            return type_of(Shape::number);
        }
        if (owner == Shape::months_duration && (name == "years" || name == "months"))
            return type_of(Shape::number);
        if (owner == Shape::range) {
            if (name == "start included" || name == "end included") return type_of(Shape::boolean);
            if (name == "start" || name == "end") return node.kids[0]->type->element;
        }
        return nullptr;
    }

    void filter() const {
        const TypeRef& list = node.kids[0]->type;
        const bool is_list = list->shape == Shape::list;
        if (shape(1) == Shape::number) {
            node.type = is_list ? list->element : list;
        } else if (shape(1) == Shape::boolean) {
            node.type = is_list ? list : list_type(list);
        } else {
            set(Shape::any);
            if (is_known(kid(1)))
                clash("een filter is een voorwaarde of een plaats in de lijst, niet " + in_dutch(kid(1)));
        }
    }

    void call() const {
        const Node& function = *node.kids[0];
        set(Shape::any);
        if (function.op == Op::literal && function.value.is_function()) {
            const auto* builtin = dynamic_cast<const Builtin*>(function.value.as_function().callable.get());
            if (builtin != nullptr) call_builtin(*builtin);
            return;
        }
        const Type& type = *function.type;
        if (type.shape == Shape::function && !type.open) {
            call_declared(type);
        } else if (is_known(type) && type.shape != Shape::function) {
            clash("dit is geen functie maar " + in_dutch(type));
        }
    }

    void call_declared(const Type& type) const {
        node.type = type.element;
        if (node.kids.size() - 1 != type.fields.size()) {
            clash("deze functie vraagt " + std::to_string(type.fields.size()) + " argumenten en krijgt er " +
                  std::to_string(node.kids.size() - 1));
            return;
        }
        for (std::size_t i = 0; i < type.fields.size(); ++i) {
            const Field* field = &type.fields[i];
            if (!node.names.empty()) {
                const auto at = std::find_if(type.fields.begin(), type.fields.end(),
                                             [&](const Field& f) { return f.name == node.names[i]; });
                if (at == type.fields.end()) {
                    clash("deze functie heeft geen parameter '" + node.names[i] + "'");
                    return;
                }
                field = &*at;
            }
            if (!may_convert(kid(i + 1), *field->type)) {
                clash("de parameter '" + field->name + "' is " + in_dutch(*field->type) + " en krijgt " +
                      in_dutch(kid(i + 1)));
            }
        }
    }

    [[nodiscard]] bool accepts(const Signature& signature, bool check_types) const {
        const std::size_t given = node.kids.size() - 1;
        const auto& parameters = signature.parameters;
        if (!node.names.empty()) {
            for (std::size_t i = 0; i < node.names.size(); ++i) {
                const auto at = std::find_if(parameters.begin(), parameters.end(),
                                             [&](const Parameter& p) { return p.name == node.names[i]; });
                if (at == parameters.end()) return false;
                if (check_types && !may_convert(kid(i + 1), *at->type)) return false;
            }
            return std::all_of(parameters.begin(), parameters.end(), [&](const Parameter& p) {
                return p.optional ||
                       std::find(node.names.begin(), node.names.end(), p.name) != node.names.end();
            });
        }
        if (signature.variadic != Variadic::no) {
            if (given < parameters.size()) return false;
            for (std::size_t i = 0; check_types && i + 1 < parameters.size(); ++i) {
                if (!may_convert(kid(i + 1), *parameters[i].type)) return false;
            }
            return true;
        }
        const auto least = static_cast<std::size_t>(std::count_if(
            parameters.begin(), parameters.end(), [](const Parameter& p) { return !p.optional; }));
        if (given < least || given > parameters.size()) return false;
        for (std::size_t i = 0; check_types && i < given; ++i) {
            if (!may_convert(kid(i + 1), *parameters[i].type)) return false;
        }
        return true;
    }

    void call_builtin(const Builtin& builtin) const {
        bool shape_fits = false;
        for (const Signature& signature : builtin.overloads()) {
            if (!accepts(signature, false)) continue;
            shape_fits = true;
            if (accepts(signature, true)) {
                node.type = signature.result;
                return;
            }
        }
        if (!shape_fits) {
            clash("de functie '" + builtin.name() + "' heeft andere argumenten: " + usage(builtin));
            return;
        }
        clash("een argument van '" + builtin.name() + "' heeft het verkeerde type; de functie vraagt " +
              usage(builtin));
    }

    static std::string usage(const Builtin& builtin) {
        std::string text;
        for (const Signature& signature : builtin.overloads()) {
            if (!text.empty()) text += " of ";
            text += builtin.name() + '(';
            const char* separator = "";
            for (const Parameter& p : signature.parameters) {
                text += separator + (p.optional ? '[' + p.name + ']' : p.name);
                if (p.type->shape != Shape::any) text += ": " + to_string(*p.type);
                separator = ", ";
            }
            text += ')';
        }
        return text;
    }

    void run() const {
        switch (node.op) {
            case Op::list: {
                TypeRef element;
                for (const Node* item : node.kids) element = element ? join(element, item->type) : item->type;
                node.type = element ? list_type(element) : type_of(Shape::list);
                break;
            }
            case Op::context: {
                std::vector<Field> fields;
                fields.reserve(node.kids.size());
                for (std::size_t i = 0; i < node.kids.size(); ++i)
                    fields.push_back({node.names[i], node.kids[i]->type});
                node.type = context_type(std::move(fields));
                break;
            }
            case Op::range: {
                const Node* low = node.kids[0];
                const Node* high = node.kids[1];
                if (low != nullptr && high != nullptr) comparison(*low->type, *high->type, true);
                node.type = range_type(low != nullptr ? low->type : high->type);
                break;
            }
            case Op::negate:
                node.type = node.kids[0]->type;
                if (is_known(kid(0)) && shape(0) != Shape::number && !is_duration(shape(0))) {
                    clash("een min-teken kan niet voor " + in_dutch(kid(0)));
                }
                break;
            case Op::add:
            case Op::subtract:
            case Op::multiply:
            case Op::divide:
            case Op::power: arithmetic(); break;
            case Op::equal:
            case Op::not_equal:
                set(Shape::boolean);
                comparison(kid(0), kid(1), false);
                break;
            case Op::less:
            case Op::less_equal:
            case Op::greater:
            case Op::greater_equal:
                set(Shape::boolean);
                comparison(kid(0), kid(1), true);
                break;
            case Op::between:
                set(Shape::boolean);
                comparison(kid(0), kid(1), true);
                comparison(kid(0), kid(2), true);
                break;
            case Op::in: membership(); break;
            case Op::conjunction:
            case Op::disjunction:
                set(Shape::boolean);
                boolean_kid(0);
                boolean_kid(1);
                break;
            case Op::conditional:
                if (is_known(kid(0)) && shape(0) != Shape::boolean) {
                    problems.add(source, node.kids[0]->span, "feel-type",
                                 "na 'if' hoort ja/nee (true of false) te staan, niet " + in_dutch(kid(0)) +
                                     "; nu geldt altijd wat achter 'else' staat");
                }
                node.type = join(node.kids[1]->type, node.kids[2]->type);
                break;
            case Op::iteration: node.type = list_type(node.kids.back()->type); break;
            case Op::some:
            case Op::every:
                set(Shape::boolean);
                boolean_kid(node.kids.size() - 1);
                break;
            case Op::path: path(); break;
            case Op::filter: filter(); break;
            case Op::call: call(); break;
            case Op::test_equal:
            case Op::test_not_equal:
            case Op::any_test:
            case Op::not_test:
            case Op::all_test:
            case Op::instance_of: set(Shape::boolean); break;
            case Op::function: {
                std::vector<Field> parameters;
                parameters.reserve(node.names.size());
                for (std::size_t i = 0; i < node.names.size(); ++i) {
                    parameters.push_back({node.names[i], node.parameter_types[i]});
                }
                node.type = function_type(std::move(parameters), node.kids[0]->type);
                break;
            }
            case Op::convert: node.type = node.declared; break;
            case Op::literal:
            case Op::variable:
            case Op::member:
            case Op::native: break;
        }
    }
};

}  // namespace

void infer(Node& node, const Source& source, Problems& problems) {
    Inference{node, source, problems}.run();
}

}  // namespace ph::feel
