#include "base/dutch_time.hpp"

#include <date/tz.h>

#include <array>

namespace ph {
namespace {

constexpr std::array months{"januari", "februari", "maart",     "april",   "mei",      "juni",
                            "juli",    "augustus", "september", "oktober", "november", "december"};
constexpr std::array weekdays{"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"};

std::string day_and_month(const std::chrono::year_month_day& day) {
    return std::to_string(static_cast<unsigned>(day.day())) + ' ' +
           months.at(static_cast<unsigned>(day.month()) - 1);
}

}  // namespace

std::string dutch_date(Date day) {
    const std::chrono::year_month_day parts{day};
    return day_and_month(parts) + ' ' + std::to_string(static_cast<int>(parts.year()));
}

std::string dutch_weekday(Date day) {
    return weekdays.at(std::chrono::weekday{day}.c_encoding()) + (' ' + day_and_month(day));
}

std::string dutch_clock(Instant instant) {
    static const date::time_zone* zone = date::locate_zone("Europe/Amsterdam");
    const auto seconds = std::chrono::floor<std::chrono::seconds>(instant);
    const auto local = seconds + zone->get_info(seconds).offset;
    const std::int64_t minutes =
        std::chrono::floor<std::chrono::minutes>(local - std::chrono::floor<std::chrono::days>(local))
            .count();
    const auto two_digits = [](std::int64_t number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return two_digits(minutes / 60) + ':' + two_digits(minutes % 60);
}

}  // namespace ph
