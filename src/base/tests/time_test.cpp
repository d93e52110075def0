#include "base/time.hpp"

namespace ph {
namespace {
using namespace std::chrono_literals;
Date date(std::string_view text) {
    return *parse_date(text);
}
}  // namespace

TEST(Time, DatesReadAndWriteTheSame) {
    for (const char* text : {"2026-11-22", "2024-02-29", "0001-01-01", "9999-12-31"}) {
        EXPECT_EQ(to_string(date(text)), text);
    }
    for (const char* text :
         {"2023-02-29", "2026-13-01", "2026-1-01", "2026-11-22T", "", "20261122", "0000-01-01"}) {
        EXPECT_FALSE(parse_date(text)) << text;
    }
}

TEST(Time, InstantsAcceptOffsetsAndFractions) {
    EXPECT_EQ(to_string(*parse_instant("2026-11-22T10:30:00+01:00")), "2026-11-22T09:30:00.000Z");
    EXPECT_EQ(to_string(*parse_instant("2026-11-22T09:30:00.25Z")), "2026-11-22T09:30:00.250Z");
    for (const char* text : {"2026-11-22T24:00:00Z", "2026-11-22T09:30:00", "2026-11-22 09:30:00Z",
                             "2026-11-22T09:30:00.Z", "2026-11-22T09:30:00+1:00", "2026-11-22T09:30:00Zx"}) {
        EXPECT_FALSE(parse_instant(text)) << text;
    }
}

TEST(Time, TheDayChangesAtMidnightInAmsterdam) {
    EXPECT_EQ(local_date(*parse_instant("2026-01-31T22:59:59Z")), date("2026-01-31"));
    EXPECT_EQ(local_date(*parse_instant("2026-01-31T23:00:00Z")), date("2026-02-01"));
    EXPECT_EQ(local_date(*parse_instant("2026-07-31T22:00:00Z")), date("2026-08-01"));
}

TEST(Time, ATimeInTheSpringGapMovesForwardAndAnAutumnOneIsTheFirst) {
    EXPECT_EQ(to_string(local_instant(date("2026-03-29"), 2h + 30min)),
              "2026-03-29T01:30:00.000Z");  // 03:30 summer time
    EXPECT_EQ(to_string(local_instant(date("2026-10-25"), 2h + 30min)),
              "2026-10-25T00:30:00.000Z");  // still summer time
}

TEST(Time, SomeoneBornOnALeapDayIsAYearOlderOnTheFirstOfMarch) {
    EXPECT_EQ(age_on(date("2000-02-29"), date("2027-02-28")), 26);
    EXPECT_EQ(age_on(date("2000-02-29"), date("2027-03-01")), 27);
    EXPECT_EQ(age_on(date("2000-05-02"), date("2000-05-02")), 0);
}

}  // namespace ph
