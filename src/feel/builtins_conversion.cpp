// date(), time(), date and time(), duration(), number(), string() and the like (DMN 1.5 table 70).
#include "feel/builtins.hpp"
#include "feel/utf8.hpp"

namespace ph::feel {
namespace {

using Arguments = std::span<const Value>;

template <class T>
Value or_null(const std::optional<T>& result) {
    return result ? Value{*result} : Value{};
}

Value date_from(Machine&, Arguments a) {
    if (a[0].is_string()) return or_null(parse_date(a[0].as_string()));
    if (a[0].kind() == Kind::date) return a[0];
    return a[0].kind() == Kind::date_time ? Value{DateValue{a[0].as_date_time().days}} : Value{};
}

Value date_from_parts(Machine&, Arguments a) {
    const auto year = a[0].as_number().to_int64();
    const auto month = a[1].as_number().to_int64();
    const auto day = a[2].as_number().to_int64();
    if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1 || *day > 31) return {};
    const Civil civil{*year, static_cast<int>(*month), static_cast<int>(*day)};
    return is_valid(civil) ? Value{DateValue{days_from_civil(civil)}} : Value{};
}

Value time_from(Machine&, Arguments a) {
    switch (a[0].kind()) {
        case Kind::string: return or_null(parse_time(a[0].as_string()));
        case Kind::time: return a[0];
        case Kind::date_time: return Value{TimeValue{a[0].as_date_time().nanos, a[0].as_date_time().zone}};
        default: return {};
    }
}

// Nanoseconds since midnight; nothing when a part is out of its range.
std::optional<std::int64_t> time_of_day(const Value& h, const Value& m, const Value& s) {
    const auto hour = h.as_number().to_int64();
    const auto minute = m.as_number().to_int64();
    const Decimal second = s.as_number();
    if (!hour || !minute || *hour < 0 || *hour > 23 || *minute < 0 || *minute > 59) return std::nullopt;
    if (second.is_negative() || compare(second, Decimal{60}) >= 0) return std::nullopt;
    const auto nanos = (second * Decimal{nanos_a_second}).truncated();
    return (*hour * 3600 + *minute * 60) * nanos_a_second + nanos.value_or(0);
}

std::optional<Zone> zone_of(const Value& offset) {
    if (offset.is_null()) return Zone{};
    const DaysDuration duration = offset.as_days_duration();
    constexpr std::int64_t most = std::int64_t{18} * 3600;
    if (duration.nanos != 0 || duration.seconds > most || duration.seconds < -most) return std::nullopt;
    return Zone::offset(static_cast<std::int32_t>(duration.seconds));
}

Value time_from_parts(Machine&, Arguments a) {
    const auto nanos = time_of_day(a[0], a[1], a[2]);
    const auto zone = zone_of(a[3]);
    return nanos && zone ? Value{TimeValue{*nanos, *zone}} : Value{};
}

Value date_time_from(Machine&, Arguments a) {
    switch (a[0].kind()) {
        case Kind::string: return or_null(parse_date_time(a[0].as_string()));
        case Kind::date_time: return a[0];
        default: return {};
    }
}

Value date_time_from_date_and_time(Machine&, Arguments a) {
    const TimeValue time = a[1].as_time();
    if (a[0].kind() == Kind::date) return Value{DateTimeValue{a[0].as_date().days, time.nanos, time.zone}};
    if (a[0].kind() == Kind::date_time)
        return Value{DateTimeValue{a[0].as_date_time().days, time.nanos, time.zone}};
    return {};
}

Value duration_from(Machine&, Arguments a) {
    if (a[0].kind() == Kind::days_duration || a[0].kind() == Kind::months_duration) return a[0];
    if (!a[0].is_string()) return {};
    if (const auto months = parse_months_duration(a[0].as_string())) return Value{*months};
    return or_null(parse_days_duration(a[0].as_string()));
}

// Of dates and times only the dates count.
Value months_duration_between(Machine&, Arguments a) {
    const auto day = [](const Value& v) -> std::optional<DateValue> {
        if (v.kind() == Kind::date) return v.as_date();
        if (v.kind() == Kind::date_time) return DateValue{v.as_date_time().days};
        return std::nullopt;
    };
    const auto from = day(a[0]);
    const auto to = day(a[1]);
    if (!from || !to) return {};
    return Value{MonthsDuration{months_between(*from, *to)}};
}

// Separators: grouping is a space, a comma or a point; decimal is a point or a comma; they differ.
Value number_with_separators(Machine&, Arguments a) {
    std::string text = a[0].as_string();
    const std::string grouping = a[1].is_null() ? "" : a[1].as_string();
    const std::string decimal = a[2].is_null() ? "" : a[2].as_string();
    if (!a[1].is_null() && grouping != " " && grouping != "," && grouping != ".") return {};
    if (!a[2].is_null() && decimal != "," && decimal != ".") return {};
    if (!grouping.empty() && grouping == decimal) return {};
    if (!grouping.empty()) std::erase(text, grouping.front());
    if (!decimal.empty()) {
        if (decimal != "." && text.find('.') != std::string::npos) return {};
        std::replace(text.begin(), text.end(), decimal.front(), '.');
    }
    if (text.starts_with('+')) return {};  // a numeral of FEEL has no plus sign
    return or_null(Decimal::parse(text));
}

Value string_from(Machine& machine, Arguments a) {
    return a[0].is_null() ? Value{} : machine.text(to_string(a[0]));
}

Value is_same(Machine&, Arguments a) {
    return Value{identical(a[0], a[1])};
}

Value not_of(Machine&, Arguments a) {
    return Value{!a[0].is_true()};
}

constexpr Declaration table[] = {
    {"date(from: string) -> date", date_from},
    {"date(from: date) -> date", date_from},
    {"date(from: date and time) -> date", date_from},
    {"date(year: number, month: number, day: number) -> date", date_from_parts},
    {"time(from: string) -> time", time_from},
    {"time(from: time) -> time", time_from},
    {"time(from: date and time) -> time", time_from},
    {"time(hour: number, minute: number, second: number, [offset: days and time duration?]) -> time",
     time_from_parts},
    {"date and time(from: string) -> date and time", date_time_from},
    {"date and time(from: date and time) -> date and time", date_time_from},
    {"date and time(date: date, time: time) -> date and time", date_time_from_date_and_time},
    {"date and time(date: date and time, time: time) -> date and time", date_time_from_date_and_time},
    {"duration(from: string) -> any", duration_from},
    {"duration(from: days and time duration) -> any", duration_from},
    {"duration(from: years and months duration) -> any", duration_from},
    {"years and months duration(from: date, to: date) -> years and months duration", months_duration_between},
    {"years and months duration(from: date and time, to: date and time) -> years and months duration",
     months_duration_between},
    {"number(from: string, grouping separator: string?, decimal separator: string?) -> number",
     number_with_separators},
    {"string(from: any) -> string", string_from},
    {"is(value1: any?, value2: any?) -> boolean", is_same},
    {"not(negand: boolean) -> boolean", not_of},
};

}  // namespace

std::span<const Declaration> conversion_functions() {
    return table;
}

Value temporal_from_text(std::string_view text) {
    if (const auto date = parse_date(text)) return Value{*date};
    if (const auto date_time = parse_date_time(text)) return Value{*date_time};
    if (const auto time = parse_time(text)) return Value{*time};
    if (const auto months = parse_months_duration(text)) return Value{*months};
    if (const auto days = parse_days_duration(text)) return Value{*days};
    return {};
}

}  // namespace ph::feel
