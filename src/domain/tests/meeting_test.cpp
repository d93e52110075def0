#include "domain/meeting.hpp"

namespace ph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Date monday{std::chrono::year{2026} / 11 / 23};

Instant at(Date day, int hour) {
    return local_instant(day, std::chrono::hours{hour});
}

TEST(NamesInAText, AreFoundAsWholeWordsWithoutRegardToCapitals) {
    const std::vector<std::string> telling{"Berg", "Jan", "5211 AB", "Bo"};
    EXPECT_THAT(telling_words_in("Familie BERG, woont op 5211 AB.", telling), ElementsAre("Berg", "5211 AB"));
    EXPECT_THAT(telling_words_in("In januari ging het bergaf; zo gezegd, bo.", telling), IsEmpty());
}

TEST(ASeries, KeepsTheTimeOfTheDayAlsoWhenTheClockIsMoved) {
    // The clock went back on 25 October 2026.
    const Date before{std::chrono::year{2026} / 10 / 12};
    const Instant next = next_moment(at(before, 14), 21, WorkingCalendar{});
    EXPECT_EQ(next, at(before + std::chrono::days{21}, 14));
}

TEST(ASeries, SkipsAFreeDay) {
    const WorkingCalendar calendar{{}, {monday + std::chrono::days{21}}};
    EXPECT_EQ(next_moment(at(monday, 9), 21, calendar), at(monday + std::chrono::days{22}, 9));
}

TEST(AMeeting, IsHeldOnlyAfterItBeganAndEndsOnce) {
    Meeting meeting;
    meeting.starts_at = at(monday, 10);
    EXPECT_EQ(hold(meeting, at(monday, 9)).error().fault, Fault::conflict);
    EXPECT_TRUE(hold(meeting, at(monday, 11)).ok());
    EXPECT_EQ(cancel(meeting, "Ziek", at(monday, 12)).error().fault, Fault::conflict);
}

TEST(AMeeting, IsCancelledWithAReason) {
    Meeting meeting;
    meeting.starts_at = at(monday, 10);
    EXPECT_EQ(cancel(meeting, "", at(monday, 9)).error().fault, Fault::invalid);
    EXPECT_TRUE(cancel(meeting, "Ziek", at(monday, 9)).ok());
    EXPECT_EQ(meeting.state, MeetingState::cancelled);
}

TEST(AQuestion, ThatWasDiscussedKeepsItsMinutes) {
    MeetingItem item;
    Meeting meeting;
    EXPECT_TRUE(discuss(item, meeting, "Wij bellen.", true, UserId{}, at(monday, 10)).ok());
    EXPECT_EQ(withdraw(item).error().fault, Fault::conflict);
    EXPECT_EQ(item.minutes, "Wij bellen.");
}

}  // namespace
}  // namespace ph
