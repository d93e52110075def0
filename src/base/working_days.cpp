#include "base/working_days.hpp"

#include <utility>

namespace ph {

using std::chrono::days;
using std::chrono::weekday;
using std::chrono::year_month_day;

Date easter_sunday(int year) noexcept {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int month = (h + l - 7 * m + 114) / 31;
    const int day = (h + l - 7 * m + 114) % 31 + 1;
    return Date{year_month_day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                               std::chrono::day{static_cast<unsigned>(day)}}};
}

WorkingCalendar::WorkingCalendar(std::vector<HolidayRule> rules, std::set<Date> closing_days)
    : rules_(std::move(rules)),
      closing_days_(std::move(closing_days)) {}

bool WorkingCalendar::is_holiday(Date day) const {
    const year_month_day parts{day};
    for (const HolidayRule& rule : rules_) {
        if (const auto* fixed = std::get_if<FixedHoliday>(&rule)) {
            Date date{year_month_day{parts.year(), fixed->date.month(), fixed->date.day()}};
            if (weekday{date} == std::chrono::Sunday) date += days{fixed->sunday_shift};
            if (date == day) return true;
        } else if (const auto* moving = std::get_if<EasterHoliday>(&rule)) {
            if (easter_sunday(static_cast<int>(parts.year())) + days{moving->days_after_easter} == day)
                return true;
        }
    }
    return false;
}

bool WorkingCalendar::is_working_day(Date day) const {
    const weekday name{day};
    return name != std::chrono::Saturday && name != std::chrono::Sunday && !closing_days_.contains(day) &&
           !is_holiday(day);
}

Date WorkingCalendar::add_working_days(Date start, int count) const {
    const days step{count < 0 ? -1 : 1};
    Date day = start;
    if (count == 0) {
        while (!is_working_day(day)) day += step;
        return day;
    }
    for (int left = count < 0 ? -count : count; left > 0;) {
        day += step;
        if (is_working_day(day)) --left;
    }
    return day;
}

int WorkingCalendar::working_days_between(Date from, Date until) const {
    if (until < from) return -working_days_between(until, from);
    int count = 0;
    for (Date day = from + days{1}; day <= until; day += days{1}) {
        if (is_working_day(day)) ++count;
    }
    return count;
}

}  // namespace ph
