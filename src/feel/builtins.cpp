#include "feel/builtins.hpp"

#include <stdexcept>

namespace ph::feel {
namespace {

constexpr std::size_t most_parameters = 8;

std::string_view trim(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

TypeRef type_named(std::string_view name) {
    static const std::map<std::string, TypeRef, std::less<>> types{
        {"any", type_of(Shape::any)},
        {"boolean", type_of(Shape::boolean)},
        {"number", type_of(Shape::number)},
        {"string", type_of(Shape::string)},
        {"date", type_of(Shape::date)},
        {"time", type_of(Shape::time)},
        {"date and time", type_of(Shape::date_time)},
        {"days and time duration", type_of(Shape::days_duration)},
        {"years and months duration", type_of(Shape::months_duration)},
        {"list", type_of(Shape::list)},
        {"list<number>", list_type(type_of(Shape::number))},
        {"list<string>", list_type(type_of(Shape::string))},
        {"list<boolean>", list_type(type_of(Shape::boolean))},
        {"list<context>", list_type(type_of(Shape::context))},
        {"list<list>", list_type(type_of(Shape::list))},
        {"context", type_of(Shape::context)},
        {"range", type_of(Shape::range)},
        {"function", type_of(Shape::function)},
    };
    const auto found = types.find(name);
    if (found == types.end()) throw std::logic_error{"unknown type in a signature: " + std::string{name}};
    return found->second;
}

Parameter parse_parameter(std::string_view text) {
    Parameter parameter;
    if (text.front() == '[') {
        parameter.optional = true;
        text = text.substr(1, text.size() - 2);
    }
    const std::size_t colon = text.find(':');
    std::string_view type = trim(text.substr(colon + 1));
    if (type.back() == '?') {
        parameter.nullable = true;
        type.remove_suffix(1);
    }
    parameter.name = trim(text.substr(0, colon));
    parameter.type = type_named(type);
    return parameter;
}

std::pair<std::string, Signature> parse_signature(const Declaration& declaration) {
    const std::string_view text = declaration.signature;
    const std::size_t open = text.find('(');
    const std::size_t close = text.rfind(')');
    Signature signature;
    signature.code = declaration.code;
    signature.result = type_named(trim(text.substr(text.find("->", close) + 2)));
    std::string_view rest = text.substr(open + 1, close - open - 1);
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        signature.parameters.push_back(parse_parameter(trim(rest.substr(0, comma))));
        std::string& name = signature.parameters.back().name;
        if (name.ends_with("...")) {
            signature.variadic = Variadic::list_or_values;
            name.resize(name.size() - 3);
        } else if (name.ends_with("*")) {
            signature.variadic = Variadic::rest;
            name.pop_back();
        }
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return {std::string{trim(text.substr(0, open))}, std::move(signature)};
}

// Converts one argument in place; false when it does not fit.
bool fit(Value& argument, const Parameter& parameter, Machine& machine) {
    if (argument.is_null()) return parameter.nullable;
    auto converted = convert(argument, *parameter.type, machine);
    if (!converted) return false;
    argument = std::move(*converted);
    return parameter.nullable || !argument.is_null();  // the one item of [null] is null again
}

std::size_t required(const Signature& signature) {
    return static_cast<std::size_t>(std::count_if(signature.parameters.begin(), signature.parameters.end(),
                                                  [](const Parameter& p) { return !p.optional; }));
}

}  // namespace

void Builtin::add(Signature signature) {
    if (overloads_.empty()) {
        for (const Parameter& parameter : signature.parameters) first_names_.push_back(parameter.name);
    }
    overloads_.push_back(std::move(signature));
}

Value Builtin::call(Machine& machine, const FunctionData& /*self*/, std::span<const Value> arguments) const {
    std::array<Value, most_parameters> values;
    for (const Signature& signature : overloads_) {
        const std::size_t count = signature.parameters.size();
        if (signature.variadic != Variadic::no) {
            const std::size_t fixed = count - 1;
            if (arguments.size() < count) continue;
            bool ok = true;
            for (std::size_t i = 0; i < fixed && ok; ++i) {
                values[i] = arguments[i];
                ok = fit(values[i], signature.parameters[i], machine);
            }
            const bool is_one = signature.variadic == Variadic::list_or_values && arguments.size() == 1;
            values[fixed] =
                is_one && (arguments[0].is_list() || arguments[0].is_null())
                    ? arguments[0]
                    : Value::list({arguments.begin() + static_cast<std::ptrdiff_t>(fixed), arguments.end()});
            if (ok && fit(values[fixed], signature.parameters[fixed], machine)) {
                return signature.code(machine, {values.data(), count});
            }
            continue;
        }
        if (arguments.size() > count || arguments.size() < required(signature)) continue;
        bool fits = true;
        for (std::size_t i = 0; i < count && fits; ++i) {
            values[i] = i < arguments.size() ? arguments[i] : Value{};
            fits = i >= arguments.size() || fit(values[i], signature.parameters[i], machine);
        }
        if (fits) return signature.code(machine, {values.data(), count});
    }
    return {};
}

Value Builtin::call_named(Machine& machine, const FunctionData& /*self*/, std::span<const Value> names,
                          std::span<const Value> arguments) const {
    std::array<Value, most_parameters> values;
    for (const Signature& signature : overloads_) {
        std::array<bool, most_parameters> given{};
        bool fits = true;
        for (std::size_t i = 0; i < names.size() && fits; ++i) {
            const auto& parameters = signature.parameters;
            const auto at = std::find_if(parameters.begin(), parameters.end(),
                                         [&](const Parameter& p) { return p.name == names[i].as_string(); });
            const auto index = static_cast<std::size_t>(at - parameters.begin());
            fits = at != parameters.end() && !given[index];
            if (!fits) break;
            given[index] = true;
            values[index] = arguments[i];
            fits = fit(values[index], *at, machine);
        }
        const std::size_t count = signature.parameters.size();
        for (std::size_t i = 0; i < count && fits; ++i) {
            if (given[i]) continue;
            values[i] = {};
            fits = signature.parameters[i].optional || signature.parameters[i].nullable;
        }
        if (fits) return signature.code(machine, {values.data(), count});
    }
    return {};
}

TypeRef Builtin::type() const {
    if (overloads_.size() > 1) return type_of(Shape::function);
    std::vector<Field> parameters;
    for (const Parameter& p : overloads_.front().parameters) parameters.push_back({p.name, p.type});
    return function_type(std::move(parameters), overloads_.front().result);
}

const std::map<std::string, Value, std::less<>>& builtin_functions() {
    static const auto all = [] {
        std::map<std::string, std::shared_ptr<Builtin>> functions;
        for (const auto& table :
             {conversion_functions(), string_functions(), list_functions(), number_functions(),
              temporal_functions(), range_functions(), context_functions()}) {
            for (const Declaration& declaration : table) {
                auto [name, signature] = parse_signature(declaration);
                auto& function = functions[name];
                if (!function) function = std::make_shared<Builtin>(name);
                function->add(std::move(signature));
            }
        }
        std::map<std::string, Value, std::less<>> values;
        for (const auto& [name, function] : functions) values.emplace(name, Value::function({function, {}}));
        return values;
    }();
    return all;
}

}  // namespace ph::feel
