#include "feel/json.hpp"

#include <boost/json.hpp>

namespace ph::feel {
namespace {

template <class T>
Value or_text(const std::optional<T>& parsed, std::string_view text) {
    return parsed ? Value{*parsed} : Value::string(std::string{text});
}

Value from_text(std::string_view text, Shape shape) {
    switch (shape) {
        case Shape::date: return or_text(parse_date(text), text);
        case Shape::time: return or_text(parse_time(text), text);
        case Shape::date_time: return or_text(parse_date_time(text), text);
        case Shape::days_duration: return or_text(parse_days_duration(text), text);
        case Shape::months_duration: return or_text(parse_months_duration(text), text);
        case Shape::number: return or_text(Decimal::parse(text), text);
        default: return Value::string(std::string{text});
    }
}

Value from_double(double number) {
    // The shortest text that reads back as the same binary64: 0.1 is 0.1.
    return Value{Decimal::parse(boost::json::serialize(boost::json::value(number))).value_or(Decimal{})};
}

boost::json::value number_to_json(const Decimal& number) {
    if (const auto whole = number.to_int64()) {
        constexpr std::int64_t largest_exact = 9'007'199'254'740'992;
        if (*whole >= -largest_exact && *whole <= largest_exact) return *whole;
    }
    const double binary = number.to_double();
    const Value back = from_double(binary);
    if (back.is_number() && back.as_number() == number) return binary;
    return boost::json::string{number.to_string()};
}

}  // namespace

Value from_json(const boost::json::value& json, const Type& type) {
    switch (json.kind()) {
        case boost::json::kind::null: return {};
        case boost::json::kind::bool_: return Value{json.get_bool()};
        case boost::json::kind::int64: return Value::number(json.get_int64());
        case boost::json::kind::uint64:
            return Value{Decimal::parse(std::to_string(json.get_uint64())).value_or(Decimal{})};
        case boost::json::kind::double_: return from_double(json.get_double());
        case boost::json::kind::string: return from_text(json.get_string(), type.shape);
        case boost::json::kind::array: {
            const Type& element = type.shape == Shape::list ? *type.element : *type_of(Shape::any);
            std::vector<Value> items;
            items.reserve(json.get_array().size());
            for (const auto& item : json.get_array()) items.push_back(from_json(item, element));
            return Value::list(std::move(items));
        }
        case boost::json::kind::object: {
            std::vector<Entry> entries;
            entries.reserve(json.get_object().size());
            for (const auto& [key, value] : json.get_object()) {
                const Type* field = type.shape == Shape::context ? type.field(key) : nullptr;
                entries.push_back(
                    {Value::string(key), from_json(value, field != nullptr ? *field : *type_of(Shape::any))});
            }
            return Value::context(std::move(entries));
        }
    }
    return {};
}

boost::json::value to_json(const Value& value) {
    switch (value.kind()) {
        case Kind::null: return nullptr;
        case Kind::boolean: return value.is_true();
        case Kind::number: return number_to_json(value.as_number());
        case Kind::list: {
            boost::json::array array;
            for (const Value& item : value.as_list()) array.push_back(to_json(item));
            return array;
        }
        case Kind::context: {
            boost::json::object object;
            for (const Entry& entry : value.as_context()) object[entry.name()] = to_json(entry.value);
            return object;
        }
        default: return boost::json::string{to_string(value)};
    }
}

}  // namespace ph::feel
