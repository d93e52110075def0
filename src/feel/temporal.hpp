// FEEL's dates, times and durations: plain values, their lexical forms (XML Schema, DMN 1.5 section 10.3.2.3)
// and their arithmetic. Functions that can leave the range of years give nothing.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "feel/calendar.hpp"
#include "feel/zone.hpp"

namespace ph::feel {

__extension__ using Wide = __int128;

struct DateValue {
    std::int64_t days = 0;  // since 1970-01-01
    friend bool operator==(const DateValue&, const DateValue&) = default;
};

struct TimeValue {
    std::int64_t nanos = 0;  // since midnight
    Zone zone;
    friend bool operator==(const TimeValue&, const TimeValue&) = default;
};

struct DateTimeValue {
    std::int64_t days = 0;   // local calendar day
    std::int64_t nanos = 0;  // local time of day
    Zone zone;
    friend bool operator==(const DateTimeValue&, const DateTimeValue&) = default;
};

// Days, hours, minutes, seconds: an exact number of nanoseconds, kept as seconds and a non-negative rest.
struct DaysDuration {
    std::int64_t seconds = 0;
    std::int64_t nanos = 0;  // 0 .. 999,999,999
    friend auto operator<=>(const DaysDuration&, const DaysDuration&) = default;
};

struct MonthsDuration {
    std::int64_t months = 0;
    friend auto operator<=>(const MonthsDuration&, const MonthsDuration&) = default;
};

// "2026-11-22", "-0044-03-15", "999999999-12-31".
std::optional<DateValue> parse_date(std::string_view text);
// "09:30:00", with a fraction (nanoseconds), "Z", "+01:00", "+01:00:30" or "@Europe/Amsterdam".
std::optional<TimeValue> parse_time(std::string_view text);
// A date, "T" and a time; a date alone is midnight.
std::optional<DateTimeValue> parse_date_time(std::string_view text);
// "P1Y2M", "-P3M".
std::optional<MonthsDuration> parse_months_duration(std::string_view text);
// "P1DT2H3M4.5S", "-PT1H".
std::optional<DaysDuration> parse_days_duration(std::string_view text);

std::string to_string(const DateValue& date);
std::string to_string(const TimeValue& time);
std::string to_string(const DateTimeValue& date_time);
std::string to_string(const MonthsDuration& duration);
std::string to_string(const DaysDuration& duration);

// Nanoseconds since 1970-01-01T00:00Z; a value without a zone is read as UTC.
Wide instant_nanos(const DateTimeValue& value);
// Nanoseconds since midnight UTC of an unnamed day: may be negative or more than a day.
std::int64_t instant_nanos(const TimeValue& value);

Wide total_nanos(const DaysDuration& duration);
std::optional<DaysDuration> days_duration(Wide nanos);

std::optional<DateValue> add_months(const DateValue& date, std::int64_t months);
std::optional<DateTimeValue> add_months(const DateTimeValue& value, std::int64_t months);
// Along the time line, in the value's own zone.
std::optional<DateTimeValue> add(const DateTimeValue& value, const DaysDuration& duration);
// Wraps around midnight.
TimeValue add(const TimeValue& value, const DaysDuration& duration);
// Whole months from one day to another; negative when `to` is earlier.
std::int64_t months_between(const DateValue& from, const DateValue& to);

}  // namespace ph::feel
