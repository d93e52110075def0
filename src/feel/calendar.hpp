// Proleptic Gregorian calendar on plain integers, years -999,999,999 to 999,999,999 (the chrono types stop at
// 32,767). Algorithms: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
#pragma once
#include <cstdint>

namespace ph::feel {

inline constexpr std::int64_t largest_year = 999'999'999;
inline constexpr std::int64_t seconds_a_day = 86'400;
inline constexpr std::int64_t nanos_a_second = 1'000'000'000;
inline constexpr std::int64_t nanos_a_day = seconds_a_day * nanos_a_second;

struct Civil {
    std::int64_t year = 1970;
    int month = 1;
    int day = 1;
};

constexpr std::int64_t floor_div(std::int64_t a, std::int64_t b) noexcept {
    return a / b - ((a % b != 0 && (a % b < 0) != (b < 0)) ? 1 : 0);
}
constexpr std::int64_t floor_mod(std::int64_t a, std::int64_t b) noexcept {
    return a - floor_div(a, b) * b;
}

constexpr bool is_leap(std::int64_t year) noexcept {
    return floor_mod(year, 4) == 0 && (floor_mod(year, 100) != 0 || floor_mod(year, 400) == 0);
}

constexpr int days_in_month(std::int64_t year, int month) noexcept {
    constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

// Days since 1970-01-01.
constexpr std::int64_t days_from_civil(Civil c) noexcept {
    const std::int64_t y = c.month <= 2 ? c.year - 1 : c.year;
    const std::int64_t era = floor_div(y, 400);
    const std::int64_t year_of_era = y - era * 400;
    const std::int64_t day_of_year = (153 * (c.month + (c.month > 2 ? -3 : 9)) + 2) / 5 + c.day - 1;
    const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146'097 + day_of_era - 719'468;
}

constexpr Civil civil_from_days(std::int64_t days) noexcept {
    const std::int64_t z = days + 719'468;
    const std::int64_t era = floor_div(z, 146'097);
    const std::int64_t day_of_era = z - era * 146'097;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t shifted = (5 * day_of_year + 2) / 153;
    const int month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month,
            static_cast<int>(day_of_year - (153 * shifted + 2) / 5 + 1)};
}

constexpr bool is_valid(Civil c) noexcept {
    return c.year >= -largest_year && c.year <= largest_year && c.month >= 1 && c.month <= 12 && c.day >= 1 &&
           c.day <= days_in_month(c.year, c.month);
}

inline constexpr std::int64_t first_day = days_from_civil({-largest_year, 1, 1});
inline constexpr std::int64_t last_day = days_from_civil({largest_year, 12, 31});

// Monday is 1, Sunday 7.
constexpr int iso_weekday(std::int64_t days) noexcept {
    return static_cast<int>(floor_mod(days + 3, 7)) + 1;
}

}  // namespace ph::feel
