#include "feel/temporal.hpp"

#include <limits>

namespace ph::feel {
namespace {

std::int64_t local_seconds(const DateTimeValue& value) {
    return value.days * seconds_a_day + value.nanos / nanos_a_second;
}

// The local date and time that a zone's clocks show at an instant.
std::optional<DateTimeValue> at_instant(Wide nanos, Zone zone) {
    const Wide day = nanos_a_day;
    const auto seconds = static_cast<std::int64_t>(
        (nanos - (nanos % nanos_a_second + nanos_a_second) % nanos_a_second) / nanos_a_second);
    const Wide local = nanos + static_cast<Wide>(zone.offset_at_instant(seconds)) * nanos_a_second;
    const Wide rest = (local % day + day) % day;
    const auto days = static_cast<std::int64_t>((local - rest) / day);
    if (days < first_day || days > last_day) return std::nullopt;
    return DateTimeValue{days, static_cast<std::int64_t>(rest), zone};
}

}  // namespace

Wide instant_nanos(const DateTimeValue& value) {
    const std::int64_t seconds = local_seconds(value);
    return static_cast<Wide>(seconds - value.zone.offset_at_local(seconds)) * nanos_a_second +
           value.nanos % nanos_a_second;
}

std::int64_t instant_nanos(const TimeValue& value) {
    // The offset of a named zone depends on the day; a time alone has none, so the database's first of 1970
    // counts.
    return value.nanos - value.zone.offset_at_local(value.nanos / nanos_a_second) * nanos_a_second;
}

Wide total_nanos(const DaysDuration& duration) {
    return static_cast<Wide>(duration.seconds) * nanos_a_second + duration.nanos;
}

std::optional<DaysDuration> days_duration(Wide nanos) {
    const Wide rest = (nanos % nanos_a_second + nanos_a_second) % nanos_a_second;
    const Wide seconds = (nanos - rest) / nanos_a_second;
    if (seconds > std::numeric_limits<std::int64_t>::max() ||
        seconds < -std::numeric_limits<std::int64_t>::max()) {
        return std::nullopt;
    }
    return DaysDuration{static_cast<std::int64_t>(seconds), static_cast<std::int64_t>(rest)};
}

std::optional<DateValue> add_months(const DateValue& date, std::int64_t months) {
    constexpr std::int64_t most = std::int64_t{2} * 12 * largest_year;
    if (months > most || months < -most) return std::nullopt;
    const Civil civil = civil_from_days(date.days);
    const std::int64_t index = civil.year * 12 + (civil.month - 1) + months;
    Civil moved{floor_div(index, 12), static_cast<int>(floor_mod(index, 12)) + 1, 1};
    // The last day of the month when that day does not exist (XML Schema, adding durations to date and
    // times).
    moved.day = std::min(civil.day, days_in_month(moved.year, moved.month));
    if (!is_valid(moved)) return std::nullopt;
    return DateValue{days_from_civil(moved)};
}

std::optional<DateTimeValue> add_months(const DateTimeValue& value, std::int64_t months) {
    const auto date = add_months(DateValue{value.days}, months);
    if (!date) return std::nullopt;
    return DateTimeValue{date->days, value.nanos, value.zone};
}

std::optional<DateTimeValue> add(const DateTimeValue& value, const DaysDuration& duration) {
    return at_instant(instant_nanos(value) + total_nanos(duration), value.zone);
}

TimeValue add(const TimeValue& value, const DaysDuration& duration) {
    const Wide day = nanos_a_day;
    const Wide moved = (static_cast<Wide>(value.nanos) + total_nanos(duration)) % day;
    return {static_cast<std::int64_t>((moved + day) % day), value.zone};
}

std::int64_t months_between(const DateValue& from, const DateValue& to) {
    const Civil a = civil_from_days(from.days);
    const Civil b = civil_from_days(to.days);
    std::int64_t months = (b.year - a.year) * 12 + (b.month - a.month);
    // A month counts once the same day of the month is reached.
    if (months > 0 && b.day < a.day) --months;
    if (months < 0 && b.day > a.day) ++months;
    return months;
}

}  // namespace ph::feel
