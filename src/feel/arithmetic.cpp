// The operators + - * / ** and unary minus on every pair of types that has them (DMN 1.5 tables 59 to 64).
#include "feel/program.hpp"

namespace ph::feel {
namespace {

template <class T>
Value or_null(const std::optional<T>& result) {
    return result ? Value{*result} : Value{};
}

DateTimeValue midnight_utc(const DateValue& date) {
    return {date.days, 0, Zone::utc()};
}

Value days_value(Wide nanos) {
    return or_null(days_duration(nanos));
}

std::optional<MonthsDuration> months_sum(std::int64_t a, std::int64_t b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum)) return std::nullopt;
    return MonthsDuration{sum};
}

bool is_point(Kind kind) {
    return kind == Kind::date || kind == Kind::date_time;
}
DateTimeValue as_point(const Value& value) {
    return value.kind() == Kind::date ? midnight_utc(value.as_date()) : value.as_date_time();
}

// A date, time or date and time moved by a duration.
Value moved(const Value& point, const Value& duration) {
    if (duration.kind() == Kind::months_duration) {
        const std::int64_t months = duration.as_months_duration().months;
        if (point.kind() == Kind::date) return or_null(add_months(point.as_date(), months));
        if (point.kind() == Kind::date_time) return or_null(add_months(point.as_date_time(), months));
        return {};
    }
    if (duration.kind() != Kind::days_duration) return {};
    const DaysDuration by = duration.as_days_duration();
    if (point.kind() == Kind::time) return Value{add(point.as_time(), by)};
    if (point.kind() == Kind::date_time) return or_null(add(point.as_date_time(), by));
    if (point.kind() == Kind::date) {
        const auto result = add(midnight_utc(point.as_date()), by);
        return result ? Value{DateValue{result->days}} : Value{};
    }
    return {};
}

// A count of months or nanoseconds times a number, cut off towards zero.
std::optional<std::int64_t> scaled(std::int64_t amount, const Decimal& factor) {
    return (Decimal{amount} * factor).truncated();
}

Decimal seconds_of(const DaysDuration& d) {
    return Decimal{d.seconds} + Decimal{d.nanos} / Decimal{nanos_a_second};
}

Value days_from_seconds(const Decimal& seconds) {
    if (!seconds.is_finite()) return {};
    const Decimal whole = seconds.floor();
    const auto s = whole.to_int64();
    if (!s) return {};
    const auto n = ((seconds - whole) * Decimal{nanos_a_second}).truncated();
    return n ? days_value(static_cast<Wide>(*s) * nanos_a_second + *n) : Value{};
}

}  // namespace

Value add(const Value& a, const Value& b, const Machine& machine) {
    if (a.is_number() && b.is_number()) return Value{a.as_number() + b.as_number()};
    if (a.is_string() && b.is_string()) {
        if (a.as_string().size() + b.as_string().size() > machine.budget().text_bytes) return {};
        return Value::string(a.as_string() + b.as_string());
    }
    if (a.kind() == Kind::days_duration && b.kind() == Kind::days_duration) {
        return days_value(total_nanos(a.as_days_duration()) + total_nanos(b.as_days_duration()));
    }
    if (a.kind() == Kind::months_duration && b.kind() == Kind::months_duration) {
        return or_null(months_sum(a.as_months_duration().months, b.as_months_duration().months));
    }
    const bool duration_first = a.kind() == Kind::days_duration || a.kind() == Kind::months_duration;
    return duration_first ? moved(b, a) : moved(a, b);
}

Value subtract(const Value& a, const Value& b) {
    if (a.is_number() && b.is_number()) return Value{a.as_number() - b.as_number()};
    if (is_point(a.kind()) && is_point(b.kind())) {
        const DateTimeValue x = as_point(a);
        const DateTimeValue y = as_point(b);
        if (x.zone.is_none() != y.zone.is_none()) return {};
        return days_value(instant_nanos(x) - instant_nanos(y));
    }
    if (a.kind() == Kind::time && b.kind() == Kind::time) {
        if (a.as_time().zone.is_none() != b.as_time().zone.is_none()) return {};
        return days_value(instant_nanos(a.as_time()) - instant_nanos(b.as_time()));
    }
    if (a.kind() == Kind::days_duration && b.kind() == Kind::days_duration) {
        return days_value(total_nanos(a.as_days_duration()) - total_nanos(b.as_days_duration()));
    }
    if (a.kind() == Kind::months_duration && b.kind() == Kind::months_duration) {
        return or_null(months_sum(a.as_months_duration().months, -b.as_months_duration().months));
    }
    if (b.kind() == Kind::days_duration || b.kind() == Kind::months_duration) {
        const bool duration_first = a.kind() == Kind::days_duration || a.kind() == Kind::months_duration;
        return duration_first ? Value{} : moved(a, negate(b));
    }
    return {};
}

Value multiply(const Value& a, const Value& b) {
    if (a.is_number() && b.is_number()) return Value{a.as_number() * b.as_number()};
    if (a.is_number()) return b.is_number() || b.is_null() ? Value{} : multiply(b, a);
    if (!b.is_number()) return {};
    if (a.kind() == Kind::months_duration) {
        const auto months = scaled(a.as_months_duration().months, b.as_number());
        return months ? Value{MonthsDuration{*months}} : Value{};
    }
    if (a.kind() == Kind::days_duration)
        return days_from_seconds(seconds_of(a.as_days_duration()) * b.as_number());
    return {};
}

Value divide(const Value& a, const Value& b) {
    if (a.is_number() && b.is_number()) return Value{a.as_number() / b.as_number()};
    if (a.kind() == Kind::months_duration) {
        if (b.kind() == Kind::months_duration) {
            return Value{Decimal{a.as_months_duration().months} / Decimal{b.as_months_duration().months}};
        }
        if (!b.is_number() || b.as_number().is_zero()) return {};
        const auto months = (Decimal{a.as_months_duration().months} / b.as_number()).truncated();
        return months ? Value{MonthsDuration{*months}} : Value{};
    }
    if (a.kind() == Kind::days_duration) {
        if (b.kind() == Kind::days_duration) {
            return Value{seconds_of(a.as_days_duration()) / seconds_of(b.as_days_duration())};
        }
        if (!b.is_number()) return {};
        return days_from_seconds(seconds_of(a.as_days_duration()) / b.as_number());
    }
    return {};
}

Value power(const Value& a, const Value& b) {
    if (!a.is_number() || !b.is_number()) return {};
    return Value{a.as_number().pow(b.as_number())};
}

Value negate(const Value& a) {
    switch (a.kind()) {
        case Kind::number: return Value{-a.as_number()};
        case Kind::days_duration: return days_value(-total_nanos(a.as_days_duration()));
        case Kind::months_duration: return Value{MonthsDuration{-a.as_months_duration().months}};
        default: return {};
    }
}

}  // namespace ph::feel
