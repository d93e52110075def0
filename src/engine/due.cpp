#include "engine/due.hpp"

namespace ph::engine {
namespace {

using std::chrono::days;

Date months_later(Date start, int amount) {
    const std::chrono::year_month_day from{start};
    const auto month = from.year() / from.month() + std::chrono::months{amount};
    const std::chrono::year_month_day same_day{month.year(), month.month(), from.day()};
    if (same_day.ok()) return Date{same_day};
    return Date{month / std::chrono::last};
}

}  // namespace

std::string in_dutch(const Duration& duration) {
    const bool one = duration.amount == 1;
    std::string text = std::to_string(duration.amount) + ' ';
    switch (duration.unit) {
        case Unit::working_days: return text + (one ? "werkdag" : "werkdagen");
        case Unit::days: return text + (one ? "dag" : "dagen");
        case Unit::weeks: return text + (one ? "week" : "weken");
        case Unit::months: return text + (one ? "maand" : "maanden");
    }
    return text;
}

Date day_after(Date start, const Duration& duration, const WorkingCalendar& calendar) {
    switch (duration.unit) {
        case Unit::working_days: return calendar.add_working_days(start, duration.amount);
        case Unit::days: return start + days{duration.amount};
        case Unit::weeks: return start + days{7 * duration.amount};
        case Unit::months: return months_later(start, duration.amount);
    }
    return start;
}

Instant end_of(Date last_day) {
    return local_instant(last_day + days{1}, std::chrono::minutes{0});
}

Date last_day_before(Instant due) {
    return local_date(due - std::chrono::milliseconds{1});
}

}  // namespace ph::engine
