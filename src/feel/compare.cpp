// Equality, order and membership of values (DMN 1.5, tables 53 to 55), and how values print.
#include "feel/utf8.hpp"
#include "feel/value.hpp"

namespace ph::feel {
namespace {

template <class T>
int three_way(const T& a, const T& b) {
    return a < b ? -1 : (b < a ? 1 : 0);
}

// In order one that has no zone takes the zone of the other (table 54).
template <class Moment>
int order_of_moments(Moment a, Moment b) {
    if (a.zone.is_none()) a.zone = b.zone;
    if (b.zone.is_none()) b.zone = a.zone;
    return three_way(instant_nanos(a), instant_nanos(b));
}

Zone zone_of(const Value& value) {
    switch (value.kind()) {
        case Kind::date: return Zone::utc();
        case Kind::time: return value.as_time().zone;
        case Kind::date_time: return value.as_date_time().zone;
        default: return {};
    }
}
// They can be equal only when both have a zone or neither has: a local time is at no moment in particular.
bool both_or_neither_zoned(const Value& a, const Value& b) {
    return zone_of(a).is_none() == zone_of(b).is_none();
}

DateTimeValue midnight_utc(const DateValue& date) {
    return {date.days, 0, Zone::utc()};
}

std::optional<bool> equal_lists(const std::vector<Value>& a, const std::vector<Value>& b) {
    if (a.size() != b.size()) return false;
    std::optional<bool> all = true;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto one = equal(a[i], b[i]);
        if (one == false) return false;
        if (!one) all = std::nullopt;
    }
    return all;
}

std::optional<bool> equal_contexts(const Value& a, const Value& b) {
    if (a.as_context().size() != b.as_context().size()) return false;
    std::optional<bool> all = true;
    for (const Entry& entry : a.as_context()) {
        const Value* other = b.find(entry.name());
        if (other == nullptr) return false;
        const auto one = equal(entry.value, *other);
        if (one == false) return false;
        if (!one) all = std::nullopt;
    }
    return all;
}

std::optional<bool> equal_ranges(const RangeData& a, const RangeData& b) {
    if (a.has_low != b.has_low || a.has_high != b.has_high || a.low_closed != b.low_closed ||
        a.high_closed != b.high_closed) {
        return false;
    }
    const auto low = equal(a.low, b.low);
    const auto high = equal(a.high, b.high);
    if (low == false || high == false) return false;
    if (!low || !high) return std::nullopt;
    return true;
}

// The same parameters, body and scope (table 53).
std::optional<bool> equal_functions(const FunctionData& a, const FunctionData& b) {
    if (a.callable != b.callable) return false;
    return equal_lists(a.captured, b.captured);
}

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else {
            out += c;
        }
    }
    out += '"';
}

bool is_simple_name(std::string_view text) {
    if (text.empty() || (text.front() >= '0' && text.front() <= '9')) return false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                            c == '_' || c == ' ' || c >= 0x80;
        if (!letter) return false;
    }
    return text.front() != ' ' && text.back() != ' ';
}

// The two ways a value prints: as string() does, or as an expression that reads back as the same value.
enum class Form { text, literal };

void append(std::string& out, const Value& value, Form form);

void append_wrapped(std::string& out, std::string_view function, const std::string& text, Form form) {
    if (form == Form::text) {
        out += text;
    } else {
        out.append(function).append("(\"").append(text).append("\")");
    }
}

void append_range(std::string& out, const RangeData& range, Form form) {
    if (!range.has_low || !range.has_high) {
        const bool upper = range.has_high;
        out += upper ? (range.high_closed ? "<=" : "<") : (range.low_closed ? ">=" : ">");
        append(out, upper ? range.high : range.low, form);
        return;
    }
    out += range.low_closed ? '[' : '(';
    append(out, range.low, form);
    out += "..";
    append(out, range.high, form);
    out += range.high_closed ? ']' : ')';
}

void append(std::string& out, const Value& value, Form form) {
    switch (value.kind()) {
        case Kind::null: out += "null"; break;
        case Kind::boolean: out += value.is_true() ? "true" : "false"; break;
        case Kind::number: out += value.as_number().to_string(); break;
        case Kind::string: append_quoted(out, value.as_string()); break;
        case Kind::date: append_wrapped(out, "date", to_string(value.as_date()), form); break;
        case Kind::time: append_wrapped(out, "time", to_string(value.as_time()), form); break;
        case Kind::date_time:
            append_wrapped(out, "date and time", to_string(value.as_date_time()), form);
            break;
        case Kind::days_duration:
            append_wrapped(out, "duration", to_string(value.as_days_duration()), form);
            break;
        case Kind::months_duration:
            append_wrapped(out, "duration", to_string(value.as_months_duration()), form);
            break;
        case Kind::list: {
            out += '[';
            const char* separator = "";
            for (const Value& item : value.as_list()) {
                out += separator;
                append(out, item, form);
                separator = ", ";
            }
            out += ']';
            break;
        }
        case Kind::context: {
            out += '{';
            const char* separator = "";
            for (const Entry& entry : value.as_context()) {
                out += separator;
                if (form == Form::text && is_simple_name(entry.name())) {
                    out += entry.name();
                } else {
                    append_quoted(out, entry.name());
                }
                out += ": ";
                append(out, entry.value, form);
                separator = ", ";
            }
            out += '}';
            break;
        }
        case Kind::range:
            if (form == Form::literal && !(value.as_range().has_low && value.as_range().has_high)) {
                out += '(';
                append_range(out, value.as_range(), form);
                out += ')';
            } else {
                append_range(out, value.as_range(), form);
            }
            break;
        case Kind::function: {
            out += "function(";
            const char* separator = "";
            for (const std::string& name : value.as_function().callable->parameters()) {
                out.append(separator).append(name);
                separator = ", ";
            }
            out += ')';
            break;
        }
    }
}

}  // namespace

std::optional<int> order(const Value& a, const Value& b) {
    if (a.kind() != b.kind()) {
        if (a.kind() == Kind::date && b.kind() == Kind::date_time) return order(midnight_utc(a.as_date()), b);
        if (a.kind() == Kind::date_time && b.kind() == Kind::date) return order(a, midnight_utc(b.as_date()));
        return std::nullopt;
    }
    switch (a.kind()) {
        case Kind::number: return compare(a.as_number(), b.as_number());
        case Kind::string: return three_way(a.as_string().compare(b.as_string()), 0);
        case Kind::date: return three_way(a.as_date().days, b.as_date().days);
        case Kind::time: return order_of_moments(a.as_time(), b.as_time());
        case Kind::date_time: return order_of_moments(a.as_date_time(), b.as_date_time());
        case Kind::days_duration: return three_way(a.as_days_duration(), b.as_days_duration());
        case Kind::months_duration: return three_way(a.as_months_duration(), b.as_months_duration());
        default: return std::nullopt;
    }
}

std::optional<bool> equal(const Value& a, const Value& b) {
    if (a.is_null() || b.is_null()) return a.is_null() && b.is_null();
    if (a.kind() != b.kind()) {
        const auto mixed = order(a, b);
        if (!mixed || !both_or_neither_zoned(a, b)) return std::nullopt;
        return *mixed == 0;
    }
    switch (a.kind()) {
        case Kind::boolean: return a.is_true() == b.is_true();
        case Kind::string: return a.as_string() == b.as_string();
        case Kind::list: return equal_lists(a.as_list(), b.as_list());
        case Kind::context: return equal_contexts(a, b);
        case Kind::range: return equal_ranges(a.as_range(), b.as_range());
        case Kind::function: return equal_functions(a.as_function(), b.as_function());
        case Kind::time:
        case Kind::date_time:
            if (!both_or_neither_zoned(a, b)) return false;
            [[fallthrough]];
        default: return order(a, b).value_or(1) == 0;
    }
}

bool identical(const Value& a, const Value& b) {
    if (a.kind() != b.kind()) return false;
    switch (a.kind()) {
        case Kind::time: return a.as_time() == b.as_time();
        case Kind::date_time: return a.as_date_time() == b.as_date_time();
        default: return equal(a, b) == true;
    }
}

std::optional<bool> includes(const RangeData& range, const Value& value) {
    bool inside = true;
    if (range.has_low) {
        const auto side = order(value, range.low);
        if (!side) return std::nullopt;
        inside = *side > 0 || (*side == 0 && range.low_closed);
    }
    if (range.has_high) {
        const auto side = order(value, range.high);
        if (!side) return std::nullopt;
        inside = inside && (*side < 0 || (*side == 0 && range.high_closed));
    }
    return inside;
}

std::string to_string(const Value& value) {
    if (value.is_string()) return value.as_string();
    std::string out;
    append(out, value, Form::text);
    return out;
}

std::string to_literal(const Value& value) {
    std::string out;
    append(out, value, Form::literal);
    return out;
}

}  // namespace ph::feel
