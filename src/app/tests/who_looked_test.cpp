// Events of a log as days of looking, for the participant.
#include "app/use_cases/who_looked.hpp"

#include "app/payload.hpp"
#include "base/tests/fakes.hpp"

namespace ph::app {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

struct WhoLookedTest : ::testing::Test {
    WhoLookedTest() {
        catalogue.oversight.occasions["vitaal-belang"] = LookOccasion::emergency;
        glass.id = make_id<BrokenGlassId>(noon, random);
        glass.user_id = make_id<UserId>(noon, random);
        glass.opened_at = noon;
        glass.until_at = noon + std::chrono::hours{4};
    }
    LoggedEvent& event(const UserId& user, const std::string& ground, Instant at,
                       const std::string& action = "dossier_read") {
        // The newest first.
        LoggedEvent& one = *events.insert(events.begin(), LoggedEvent{});
        one.event.at = at;
        one.event.user_id = user;
        one.event.role = "coach";
        one.event.action = action;
        one.event.ground = ground;
        one.place = {1, 1};
        return one;
    }
    std::vector<DayOfLooking> days(const std::vector<BrokenGlassView>& told = {}) {
        return looks_by_day(events, UserId{}, catalogue, told, 10, true).days;
    }

    const Instant noon =
        local_instant(Date{std::chrono::year{2026} / 11 / 23}, std::chrono::minutes{12 * 60});
    testing::SeededRandom random{1};
    Catalogue catalogue;
    BrokenGlassView glass;
    std::vector<LoggedEvent> events;
};

TEST_F(WhoLookedTest, WhatWasReadInAnEmergencyIsThereWhenTheEmergencyIsTold) {
    event(glass.user_id, "vitaal-belang", noon + std::chrono::hours{1});
    EXPECT_THAT(days(), IsEmpty());
    const auto told = days({glass});
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_TRUE(told[0].occasions.contains(LookOccasion::emergency));
}

TEST_F(WhoLookedTest, AnotherEmergencyOfTheSameColleagueIsNotTheOneThatIsTold) {
    event(glass.user_id, "vitaal-belang", glass.until_at);
    EXPECT_THAT(days({glass}), IsEmpty());
}

TEST_F(WhoLookedTest, ADecisionAboutAnEmergencyIsToldWithIt) {
    LoggedEvent& review = event(make_id<UserId>(noon, random), "avg-24-32", noon + std::chrono::hours{48},
                                "break_glass_review");
    review.event.subject = subject("broken_glass", glass.id);
    EXPECT_THAT(days(), IsEmpty());
    EXPECT_THAT(days({glass}), SizeIs(1));
}

TEST_F(WhoLookedTest, TheDailyWorkOfWhoTookAnEmergencyIsTold) {
    event(glass.user_id, "participatiewet-7", noon + std::chrono::hours{1});
    EXPECT_THAT(days(), SizeIs(1));
}

TEST_F(WhoLookedTest, WhatTheGateRefusedIsLeftOut) {
    event(glass.user_id, "participatiewet-7", noon).event.allowed = false;
    EXPECT_THAT(days(), IsEmpty());
}

}  // namespace
}  // namespace ph::app
