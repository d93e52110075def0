#include "feel/type.hpp"

#include <array>

namespace ph::feel {
namespace {

constexpr std::array<const char*, 14> shape_names{"Any",
                                                  "Null",
                                                  "boolean",
                                                  "number",
                                                  "string",
                                                  "date",
                                                  "time",
                                                  "date and time",
                                                  "days and time duration",
                                                  "years and months duration",
                                                  "list",
                                                  "context",
                                                  "range",
                                                  "function"};

bool conforms_scalar(Kind kind, Shape shape) {
    switch (shape) {
        case Shape::boolean: return kind == Kind::boolean;
        case Shape::number: return kind == Kind::number;
        case Shape::string: return kind == Kind::string;
        case Shape::date: return kind == Kind::date;
        case Shape::time: return kind == Kind::time;
        case Shape::date_time: return kind == Kind::date_time;
        case Shape::days_duration: return kind == Kind::days_duration;
        case Shape::months_duration: return kind == Kind::months_duration;
        default: return false;
    }
}

bool conforms_context(const Value& value, const Type& type, Machine& machine) {
    if (!value.is_context()) return false;
    return std::all_of(type.fields.begin(), type.fields.end(), [&](const Field& field) {
        const Value* member = value.find(field.name);
        return member != nullptr && conforms(*member, *field.type, machine);
    });
}

bool conforms_range(const Value& value, const Type& type, Machine& machine) {
    if (!value.is_range()) return false;
    const RangeData& range = value.as_range();
    return (!range.has_low || conforms(range.low, *type.element, machine)) &&
           (!range.has_high || conforms(range.high, *type.element, machine));
}

bool conforms_function(const Value& value, const Type& type) {
    if (!value.is_function()) return false;
    return type.open || conforms(*type_of(value), type);
}

bool conforms_shape(const Value& value, const Type& type, Machine& machine) {
    switch (type.shape) {
        case Shape::any: return true;
        case Shape::null: return false;
        case Shape::list:
            return value.is_list() &&
                   std::all_of(value.as_list().begin(), value.as_list().end(),
                               [&](const Value& item) { return conforms(item, *type.element, machine); });
        case Shape::context: return conforms_context(value, type, machine);
        case Shape::range: return conforms_range(value, type, machine);
        case Shape::function: return conforms_function(value, type);
        default: return conforms_scalar(value.kind(), type.shape);
    }
}

}  // namespace

const Type* Type::field(std::string_view key) const {
    for (const Field& f : fields) {
        if (f.name == key) return f.type.get();
    }
    return nullptr;
}

TypeRef type_of(Shape shape) {
    static const auto all = [] {
        std::array<TypeRef, shape_names.size()> types;
        const auto any = std::make_shared<const Type>();
        for (std::size_t i = 0; i < types.size(); ++i) {
            auto type = std::make_shared<Type>();
            type->shape = static_cast<Shape>(i);
            type->open = type->shape == Shape::context || type->shape == Shape::function;
            type->element = any;
            types[i] = std::move(type);
        }
        return types;
    }();
    return all[static_cast<std::size_t>(shape)];
}

TypeRef list_type(TypeRef element) {
    auto type = std::make_shared<Type>();
    type->shape = Shape::list;
    type->element = std::move(element);
    return type;
}

TypeRef range_type(TypeRef element) {
    auto type = std::make_shared<Type>();
    type->shape = Shape::range;
    type->element = std::move(element);
    return type;
}

TypeRef context_type(std::vector<Field> fields) {
    auto type = std::make_shared<Type>();
    type->shape = Shape::context;
    type->element = type_of(Shape::any);
    type->fields = std::move(fields);
    return type;
}

TypeRef function_type(std::vector<Field> parameters, TypeRef result) {
    auto type = std::make_shared<Type>();
    type->shape = Shape::function;
    type->fields = std::move(parameters);
    type->element = std::move(result);
    return type;
}

TypeRef type_of(const Value& value) {
    switch (value.kind()) {
        case Kind::null: return type_of(Shape::null);
        case Kind::boolean: return type_of(Shape::boolean);
        case Kind::number: return type_of(Shape::number);
        case Kind::string: return type_of(Shape::string);
        case Kind::date: return type_of(Shape::date);
        case Kind::time: return type_of(Shape::time);
        case Kind::date_time: return type_of(Shape::date_time);
        case Kind::days_duration: return type_of(Shape::days_duration);
        case Kind::months_duration: return type_of(Shape::months_duration);
        case Kind::list: {
            TypeRef element;
            for (const Value& item : value.as_list()) {
                TypeRef one = type_of(item);
                if (element && !(conforms(*one, *element) && conforms(*element, *one))) {
                    return type_of(Shape::list);
                }
                element = std::move(one);
            }
            return element ? list_type(std::move(element)) : type_of(Shape::list);
        }
        case Kind::context: {
            std::vector<Field> fields;
            for (const Entry& entry : value.as_context())
                fields.push_back({entry.name(), type_of(entry.value)});
            return context_type(std::move(fields));
        }
        case Kind::range: {
            const RangeData& range = value.as_range();
            return range_type(type_of(range.has_low ? range.low : range.high));
        }
        case Kind::function: return value.as_function().callable->type();
    }
    return type_of(Shape::any);
}

std::string to_string(const Type& type) {
    if (!type.name.empty()) return type.name;
    std::string base = shape_names[static_cast<std::size_t>(type.shape)];
    switch (type.shape) {
        case Shape::list:
        case Shape::range: return base + '<' + to_string(*type.element) + '>';
        case Shape::context:
        case Shape::function: {
            if (type.open) return base;
            std::string text = base + '<';
            const char* separator = "";
            for (const Field& field : type.fields) {
                text += separator;
                if (type.shape == Shape::context) text += field.name + ": ";
                text += to_string(*field.type);
                separator = ", ";
            }
            return text + (type.shape == Shape::context ? ">" : "> -> " + to_string(*type.element));
        }
        default: return base;
    }
}

std::string in_dutch(const Type& type) {
    if (!type.name.empty()) return type.name;
    switch (type.shape) {
        case Shape::any: return "iets onbekends";
        case Shape::null: return "niets (null)";
        case Shape::boolean: return "ja/nee";
        case Shape::number: return "een getal";
        case Shape::string: return "een tekst";
        case Shape::date: return "een datum";
        case Shape::time: return "een tijd";
        case Shape::date_time: return "een datum met tijd";
        case Shape::days_duration: return "een duur in dagen en tijd";
        case Shape::months_duration: return "een duur in jaren en maanden";
        case Shape::list: return "een lijst";
        case Shape::context: return "een groep gegevens (context)";
        case Shape::range: return "een interval";
        case Shape::function: return "een functie";
    }
    return {};
}

bool conforms(const Type& a, const Type& b) {
    if (&a == &b || b.shape == Shape::any || a.shape == Shape::null) return true;
    if (a.shape != b.shape) return false;
    switch (a.shape) {
        case Shape::list:
        case Shape::range: return conforms(*a.element, *b.element);
        case Shape::context:
            return b.open ||
                   (!a.open && std::all_of(b.fields.begin(), b.fields.end(), [&](const Field& field) {
                       const Type* mine = a.field(field.name);
                       return mine != nullptr && conforms(*mine, *field.type);
                   }));
        case Shape::function:
            if (b.open) return true;
            if (a.open || a.fields.size() != b.fields.size() || !conforms(*a.element, *b.element))
                return false;
            for (std::size_t i = 0; i < a.fields.size(); ++i) {
                if (!conforms(*b.fields[i].type, *a.fields[i].type)) return false;
            }
            return true;
        default: return true;
    }
}

bool conforms(const Value& value, const Type& type, Machine& machine) {
    if (value.is_null()) return true;
    if (!conforms_shape(value, type, machine)) return false;
    return type.constraint == nullptr || type.constraint->admits(value, machine);
}

bool may_convert(const Type& a, const Type& b) {
    if (a.shape == Shape::any || a.shape == Shape::null || b.shape == Shape::any) return true;
    if (a.shape == b.shape) {
        switch (a.shape) {
            case Shape::list:
            case Shape::range: return may_convert(*a.element, *b.element);
            case Shape::context:
                return a.open || std::all_of(b.fields.begin(), b.fields.end(), [&](const Field& field) {
                           const Type* mine = a.field(field.name);
                           return mine != nullptr && may_convert(*mine, *field.type);
                       });
            default: return true;
        }
    }
    if (a.shape == Shape::list) return may_convert(*a.element, b);
    if (b.shape == Shape::list) return may_convert(a, *b.element);
    return a.shape == Shape::date && b.shape == Shape::date_time;
}

std::optional<Value> convert(Value value, const Type& type, Machine& machine) {
    if (conforms(value, type, machine)) return value;
    if (type.shape == Shape::date_time && value.kind() == Kind::date) {
        Value midnight{DateTimeValue{value.as_date().days, 0, Zone::utc()}};
        if (conforms(midnight, type, machine)) return midnight;
    }
    if (type.shape == Shape::list && !value.is_list()) {
        Value single = Value::list({value});
        if (conforms(single, type, machine)) return single;
    }
    if (type.shape != Shape::list && value.is_list() && value.as_list().size() == 1) {
        const Value& single = value.as_list().front();
        if (conforms(single, type, machine)) return single;
    }
    return std::nullopt;
}

}  // namespace ph::feel
