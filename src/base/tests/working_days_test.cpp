#include "base/working_days.hpp"

namespace ph {
namespace {
using std::chrono::days;
using std::chrono::month;

Date date(std::string_view text) {
    return *parse_date(text);
}

WorkingCalendar dutch() {
    const auto fixed = [](const char* name, unsigned m, unsigned d, int shift = 0) {
        return FixedHoliday{name, std::chrono::month_day{month{m}, std::chrono::day{d}}, shift};
    };
    return {{fixed("Nieuwjaarsdag", 1, 1), EasterHoliday{"Tweede paasdag", 1}, fixed("Koningsdag", 4, 27, -1),
             EasterHoliday{"Hemelvaartsdag", 39}, EasterHoliday{"Tweede pinksterdag", 50},
             fixed("Eerste kerstdag", 12, 25), fixed("Tweede kerstdag", 12, 26)},
            {date("2026-05-15")}};
}
}  // namespace

TEST(WorkingDays, EasterFollowsTheKnownDates) {
    // United States Naval Observatory, dates of Easter.
    for (const auto& [year, text] : std::map<int, const char*>{{1818, "1818-03-22"},
                                                               {1943, "1943-04-25"},
                                                               {2000, "2000-04-23"},
                                                               {2024, "2024-03-31"},
                                                               {2026, "2026-04-05"},
                                                               {2038, "2038-04-25"}}) {
        EXPECT_EQ(easter_sunday(year), date(text));
    }
}

TEST(WorkingDays, HolidaysClosingDaysAndWeekendsAreFree) {
    const WorkingCalendar calendar = dutch();
    EXPECT_FALSE(calendar.is_working_day(date("2026-04-06")));  // Easter Monday
    EXPECT_FALSE(calendar.is_working_day(date("2026-05-14")));  // Ascension
    EXPECT_FALSE(calendar.is_working_day(date("2026-05-15")));  // closing day
    EXPECT_FALSE(calendar.is_working_day(date("2025-04-26")));  // a Saturday
    EXPECT_TRUE(
        calendar.is_working_day(date("2025-04-28")));  // King's Day moved from Sunday 27 to Saturday 26
    EXPECT_TRUE(calendar.is_working_day(date("2026-11-23")));
}

TEST(WorkingDays, FiveWorkingDaysFromTheThursdayBeforeEasterSkipTheMonday) {
    EXPECT_EQ(dutch().add_working_days(date("2026-04-02"), 5), date("2026-04-10"));
    EXPECT_EQ(dutch().add_working_days(date("2026-04-04"), 0), date("2026-04-07"));
    EXPECT_EQ(dutch().add_working_days(date("2026-04-07"), -1), date("2026-04-03"));
}

TEST(WorkingDays, AddingAndCountingAgree) {
    const WorkingCalendar calendar = dutch();
    EXPECT_TRUE(rc::check([&](std::uint16_t offset) {
        const Date start = date("2020-01-01") + days{offset % 4000};
        const int count = *rc::gen::inRange(1, 120);
        RC_ASSERT(calendar.working_days_between(start, calendar.add_working_days(start, count)) == count);
    }));
}

}  // namespace ph
