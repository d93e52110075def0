// Functions on dates and times, and the properties behind the point (DMN 1.5 tables 65 and 78).
#include "feel/builtins.hpp"

namespace ph::feel {
namespace {

using Arguments = std::span<const Value>;

std::optional<std::int64_t> day_of(const Value& value) {
    if (value.kind() == Kind::date) return value.as_date().days;
    if (value.kind() == Kind::date_time) return value.as_date_time().days;
    return std::nullopt;
}

constexpr const char* weekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                    "Friday", "Saturday", "Sunday"};
constexpr const char* months[] = {"January", "February", "March",     "April",   "May",      "June",
                                  "July",    "August",   "September", "October", "November", "December"};

Value day_of_year(Machine&, Arguments a) {
    const auto day = day_of(a[0]);
    if (!day) return {};
    return Value::number(*day - days_from_civil({civil_from_days(*day).year, 1, 1}) + 1);
}

Value day_of_week(Machine&, Arguments a) {
    const auto day = day_of(a[0]);
    return day ? Value::string(weekdays[iso_weekday(*day) - 1]) : Value{};
}

Value month_of_year(Machine&, Arguments a) {
    const auto day = day_of(a[0]);
    return day ? Value::string(months[civil_from_days(*day).month - 1]) : Value{};
}

// ISO 8601: the week of the Thursday.
Value week_of_year(Machine&, Arguments a) {
    const auto day = day_of(a[0]);
    if (!day) return {};
    const std::int64_t thursday = *day + 4 - iso_weekday(*day);
    return Value::number((thursday - days_from_civil({civil_from_days(thursday).year, 1, 1})) / 7 + 1);
}

DateTimeValue now_in_amsterdam(Machine& machine) {
    const auto utc = std::chrono::floor<std::chrono::milliseconds>(machine.now().time_since_epoch()).count();
    const Zone zone = Zone::named("Europe/Amsterdam").value_or(Zone::utc());
    const std::int64_t local = utc + zone.offset_at_instant(floor_div(utc, 1000)) * 1000;
    return {floor_div(local, seconds_a_day * 1000), floor_mod(local, seconds_a_day * 1000) * 1'000'000, zone};
}

Value now(Machine& machine, Arguments) {
    return Value{now_in_amsterdam(machine)};
}
Value today(Machine& machine, Arguments) {
    return Value{DateValue{now_in_amsterdam(machine).days}};
}

constexpr Declaration table[] = {
    {"day of year(date: date) -> number", day_of_year},
    {"day of year(date: date and time) -> number", day_of_year},
    {"day of week(date: date) -> string", day_of_week},
    {"day of week(date: date and time) -> string", day_of_week},
    {"month of year(date: date) -> string", month_of_year},
    {"month of year(date: date and time) -> string", month_of_year},
    {"week of year(date: date) -> number", week_of_year},
    {"week of year(date: date and time) -> number", week_of_year},
    {"now() -> date and time", now},
    {"today() -> date", today},
};

Value date_property(std::int64_t days, std::string_view name) {
    const Civil civil = civil_from_days(days);
    if (name == "year") return Value::number(civil.year);
    if (name == "month") return Value::number(civil.month);
    if (name == "day") return Value::number(civil.day);
    if (name == "weekday") return Value::number(iso_weekday(days));
    return {};
}

Value time_property(std::int64_t nanos, Zone zone, std::int64_t local_seconds, std::string_view name) {
    const std::int64_t seconds = nanos / nanos_a_second;
    if (name == "hour") return Value::number(seconds / 3600);
    if (name == "minute") return Value::number(seconds / 60 % 60);
    if (name == "second") {
        return Value{Decimal{seconds % 60} + Decimal{nanos % nanos_a_second} / Decimal{nanos_a_second}};
    }
    if (name == "time offset") {
        return zone.is_none() ? Value{} : Value{DaysDuration{zone.offset_at_local(local_seconds), 0}};
    }
    if (name == "timezone") return zone.is_named() ? Value::string(zone.name()) : Value{};
    return {};
}

Value days_duration_property(const DaysDuration& duration, std::string_view name) {
    Wide total = total_nanos(duration);
    const std::int64_t sign = total < 0 ? -1 : 1;
    if (total < 0) total = -total;
    const auto seconds = static_cast<std::int64_t>(total / nanos_a_second);
    if (name == "days") return Value::number(sign * (seconds / seconds_a_day));
    if (name == "hours") return Value::number(sign * (seconds / 3600 % 24));
    if (name == "minutes") return Value::number(sign * (seconds / 60 % 60));
    if (name == "seconds") {
        const auto nanos = static_cast<std::int64_t>(total % nanos_a_second);
        return Value{Decimal{sign * (seconds % 60)} + Decimal{sign * nanos} / Decimal{nanos_a_second}};
    }
    return {};
}

Value range_property(const RangeData& range, std::string_view name) {
    if (name == "start") return range.low;
    if (name == "end") return range.high;
    if (name == "start included") return Value{range.has_low && range.low_closed};
    if (name == "end included") return Value{range.has_high && range.high_closed};
    return {};
}

}  // namespace

std::span<const Declaration> temporal_functions() {
    return table;
}

Value property(const Value& owner, std::string_view name) {
    switch (owner.kind()) {
        case Kind::date: return date_property(owner.as_date().days, name);
        case Kind::time: {
            const TimeValue time = owner.as_time();
            return time_property(time.nanos, time.zone, time.nanos / nanos_a_second, name);
        }
        case Kind::date_time: {
            const DateTimeValue value = owner.as_date_time();
            Value of_date = date_property(value.days, name);
            if (!of_date.is_null()) return of_date;
            return time_property(value.nanos, value.zone,
                                 value.days * seconds_a_day + value.nanos / nanos_a_second, name);
        }
        case Kind::days_duration: return days_duration_property(owner.as_days_duration(), name);
        case Kind::months_duration:
            if (name == "years") return Value::number(owner.as_months_duration().months / 12);
            if (name == "months") return Value::number(owner.as_months_duration().months % 12);
            return {};
        case Kind::range: return range_property(owner.as_range(), name);
        default: return {};
    }
}

}  // namespace ph::feel
