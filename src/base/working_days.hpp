// Working days. Which days are free is data (catalogue/kalenders): rules for yearly holidays plus closing
// days.
#pragma once
#include <chrono>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/time.hpp"

namespace ph {

// A holiday on the same date every year. `sunday_shift`: days to move when it falls on a Sunday (King's Day:
// -1).
struct FixedHoliday {
    std::string name;
    std::chrono::month_day date;
    int sunday_shift = 0;
};
// A holiday a number of days after Easter Sunday (Easter Monday: 1, Ascension: 39, Whit Monday: 50).
struct EasterHoliday {
    std::string name;
    int days_after_easter = 0;
};
using HolidayRule = std::variant<FixedHoliday, EasterHoliday>;

// Easter Sunday of a year of the Gregorian calendar (the anonymous Gregorian algorithm, Nature, 1876).
Date easter_sunday(int year) noexcept;

class WorkingCalendar {
  public:
    WorkingCalendar() = default;
    WorkingCalendar(std::vector<HolidayRule> rules, std::set<Date> closing_days);

    // Monday to Friday, no holiday, no closing day.
    [[nodiscard]] bool is_working_day(Date day) const;
    // The day `count` working days after `start`; the start itself does not count. 0 gives the first working
    // day on or after start. Negative counts go back.
    [[nodiscard]] Date add_working_days(Date start, int count) const;
    // Working days in (from, until]; negative when until lies before from.
    [[nodiscard]] int working_days_between(Date from, Date until) const;

  private:
    [[nodiscard]] bool is_holiday(Date day) const;

    std::vector<HolidayRule> rules_;
    std::set<Date> closing_days_;
};

}  // namespace ph
