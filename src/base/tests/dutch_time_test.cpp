#include "base/dutch_time.hpp"

namespace ph {

TEST(DutchTime, ADateIsWrittenInFull) {
    EXPECT_EQ(dutch_date(*parse_date("2026-08-01")), "1 augustus 2026");
    EXPECT_EQ(dutch_date(*parse_date("2027-01-31")), "31 januari 2027");
}

TEST(DutchTime, ADayOfTheWeekGoesBeforeTheDate) {
    EXPECT_EQ(dutch_weekday(*parse_date("2026-11-22")), "zondag 22 november");
    EXPECT_EQ(dutch_weekday(*parse_date("2026-11-28")), "zaterdag 28 november");
}

TEST(DutchTime, TheClockIsThatOfTheNetherlandsInSummerAndInWinter) {
    EXPECT_EQ(dutch_clock(*parse_instant("2026-11-22T08:05:00Z")), "09:05");
    EXPECT_EQ(dutch_clock(*parse_instant("2026-07-01T22:30:59Z")), "00:30");
}

// 25 October 2026: after 02:59 summer time it is 02:00 once more.
TEST(DutchTime, TheHourThatComesTwiceIsShownTwice) {
    EXPECT_EQ(dutch_clock(*parse_instant("2026-10-25T00:30:00Z")), "02:30");
    EXPECT_EQ(dutch_clock(*parse_instant("2026-10-25T01:30:00Z")), "02:30");
}

}  // namespace ph
