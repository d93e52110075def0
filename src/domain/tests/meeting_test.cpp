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
    EXPECT_EQ(next_slot(at(before, 14), 21), at(before + std::chrono::days{21}, 14));
}

TEST(ASeries, SkipsAFreeDayAndDoesNotShiftWhatFollows) {
    const WorkingCalendar calendar{{}, {monday + std::chrono::days{21}}};
    const Instant second = next_slot(at(monday, 9), 21);
    EXPECT_EQ(moment_of(second, calendar), at(monday + std::chrono::days{22}, 9)) << "a day later";
    const Instant third = next_slot(second, 21);
    EXPECT_EQ(moment_of(third, calendar), at(monday + std::chrono::days{42}, 9)) << "a Monday again";
}

TEST(ASeries, SkipsAWeekend) {
    const Date saturday = monday + std::chrono::days{5};
    EXPECT_EQ(moment_of(at(saturday, 9), WorkingCalendar{}), at(monday + std::chrono::days{7}, 9));
    EXPECT_EQ(moment_of(at(monday, 9), WorkingCalendar{}), at(monday, 9));
}

struct WhoWasThere : ::testing::Test {
    WhoWasThere() {
        for (std::uint8_t i = 1; i <= 3; ++i) {
            MeetingGuest guest;
            guest.user_id.uuid.bytes[15] = i;
            guests.push_back(guest);
        }
        guests[1].attendance = Attendance::not_coming;
        meeting.starts_at = at(monday, 10);
    }
    Result<std::vector<MeetingPresence>> noted(const PresenceNoted& input) {
        return note_presence(meeting, guests, input, UserId{}, at(monday, 12));
    }
    Meeting meeting;
    std::vector<MeetingGuest> guests;
};

TEST_F(WhoWasThere, IsEverybodyWhoWasInvitedAsWrittenDownOrAsTheyAnswered) {
    PresenceNoted input;
    input.colleagues = {{guests[0].user_id, Presence::present}};
    const auto lines = *noted(input);
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0].presence, Presence::present);
    EXPECT_EQ(lines[1].presence, Presence::excused) << "had said not to come";
    EXPECT_EQ(lines[2].presence, Presence::absent) << "never answered";
}

TEST_F(WhoWasThere, IsWrittenDownOnlyAfterItBegan) {
    const auto early = note_presence(meeting, guests, {}, UserId{}, at(monday, 9));
    ASSERT_FALSE(early.ok());
    EXPECT_EQ(early.error().fault, Fault::conflict);
}

TEST_F(WhoWasThere, NamesWithoutAnAccountStandOnlyWhereOneHouseholdIsDiscussed) {
    PresenceNoted input;
    input.participant = Presence::present;
    input.others = {"Mevrouw Vos"};
    const auto refused = noted(input);
    ASSERT_FALSE(refused.ok());
    std::vector<std::string> where;
    for (const Problem& one : refused.error().problems) where.push_back(one.place.pointer);
    EXPECT_THAT(where, ElementsAre("/deelnemer", "/anderen"));
    meeting.dossier_id = DossierId{};
    EXPECT_EQ(noted(input)->size(), 5U);
}

TEST_F(WhoWasThere, WasInvitedAndStandsThereOnce) {
    PresenceNoted input;
    UserId stranger;
    stranger.uuid.bytes[15] = 9;
    input.colleagues = {{stranger, Presence::present},
                        {guests[0].user_id, Presence::present},
                        {guests[0].user_id, Presence::absent}};
    const auto refused = noted(input);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().problems.size(), 2U);
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
