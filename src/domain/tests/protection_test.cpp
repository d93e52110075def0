// What protects people: the words behind an emergency, when it is told, and how little tells whom one means.
#include "domain/protection.hpp"

namespace ph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Date today = std::chrono::year{2026} / 11 / 23;

UserId user(std::uint8_t last) {
    UserId id;
    id.uuid.bytes[15] = last;
    return id;
}

BrokenGlass glass() {
    BrokenGlass one;
    one.user_id = user(1);
    one.reason = "Buurvrouw hoort geschreeuw";
    return one;
}

std::vector<std::string> wrong(const BrokenGlass& one) {
    std::vector<std::string> pointers;
    for (const Problem& problem : problems_of(one, today)) pointers.push_back(problem.place.pointer);
    return pointers;
}

TEST(BrokenGlassTest, AReasonIsMoreThanAWord) {
    EXPECT_THAT(wrong(glass()), IsEmpty());
    BrokenGlass one = glass();
    for (const auto* reason : {"", "Nood", "Heel  erg", "\n \t"}) {
        one.reason = reason;
        EXPECT_THAT(wrong(one), ElementsAre("/reden")) << reason;
    }
    one.reason = "Er is\nbrand";
    EXPECT_THAT(wrong(one), IsEmpty());
}

TEST(BrokenGlassTest, WaitingHasADayAReasonAndAColleague) {
    BrokenGlass one = glass();
    one.tell_from = today + std::chrono::days{1};
    EXPECT_THAT(wrong(one), ElementsAre("/redenUitstel", "/uitstelBeslotenDoorId"));
    one.wait_reason = "De dader leest mee";
    one.wait_decided_by = one.user_id;
    EXPECT_THAT(wrong(one), ElementsAre("/uitstelBeslotenDoorId")) << "not alone";
    one.wait_decided_by = user(2);
    EXPECT_THAT(wrong(one), IsEmpty());
    one.tell_from = today;
    EXPECT_THAT(wrong(one), ElementsAre("/vertellenVanaf"));
}

TEST(BrokenGlassTest, ItIsOpenUntilItsLastMomentOrUntilItIsEnded) {
    BrokenGlass one = glass();
    one.until_at = one.opened_at + std::chrono::hours{4};
    EXPECT_TRUE(one.open_at(one.until_at - std::chrono::milliseconds{1}));
    EXPECT_FALSE(one.open_at(one.until_at));
    one.ended_at = one.opened_at + std::chrono::minutes{1};
    EXPECT_FALSE(one.open_at(one.opened_at + std::chrono::minutes{2}));
}

TEST(BrokenGlassTest, TheParticipantIsToldFromTheDayItself) {
    BrokenGlass one = glass();
    EXPECT_TRUE(one.told_on(today));
    one.tell_from = today;
    EXPECT_TRUE(one.told_on(today));
    EXPECT_FALSE(one.told_on(today - std::chrono::days{1}));
}

TEST(InitialsTest, OneLetterOfEachName) {
    EXPECT_EQ(initials("Jan Piet", "Berg"), "J.P.B.");
    EXPECT_EQ(initials("Anne-Marie", "Özgür"), "A.M.Ö.");
    EXPECT_EQ(initials("  Jan ", ""), "J.");
    EXPECT_EQ(initials("", ""), "");
}

}  // namespace
}  // namespace ph
