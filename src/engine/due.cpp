#include "engine/due.hpp"

#include <charconv>

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

std::optional<Duration> duration_in_dutch(std::string_view text) {
    struct Name {
        std::string_view word;
        Unit unit;
    };
    static constexpr Name names[] = {
        {"werkdag", Unit::working_days},
        {"werkdagen", Unit::working_days},
        {"dag", Unit::days},
        {"dagen", Unit::days},
        {"week", Unit::weeks},
        {"weken", Unit::weeks},
        {"maand", Unit::months},
        {"maanden", Unit::months},
    };
    int amount = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), amount);
    if (error != std::errc{}) return std::nullopt;
    std::string_view word = text.substr(static_cast<std::size_t>(end - text.data()));
    while (word.starts_with(' ')) word.remove_prefix(1);
    for (const Name& name : names) {
        if (name.word == word) return Duration{amount, name.unit};
    }
    return std::nullopt;
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
