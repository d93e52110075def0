#include "domain/family_plan.hpp"

#include <algorithm>

namespace ph {
namespace {

const Instant monday = local_instant(Date{std::chrono::year{2026} / 11 / 23}, std::chrono::hours{10});

TEST(FamilyPhases, OnlyTheFamilyEndsItsPrivateTime) {
    EXPECT_TRUE(next_phases(FamilyPhase::private_time, FamilySide::supporter).empty());
    EXPECT_EQ(next_phases(FamilyPhase::private_time, FamilySide::family),
              std::vector{FamilyPhase::presentation});
    FamilyConference conference;
    conference.phase = FamilyPhase::private_time;
    for (const FamilyPhase to : {FamilyPhase::presentation, FamilyPhase::follow_up, FamilyPhase::ended})
        EXPECT_EQ(move_on(conference, to, FamilySide::supporter, std::nullopt, monday).error().fault,
                  Fault::conflict);
}

TEST(FamilyPhases, FollowUpHasADayToCome) {
    FamilyConference conference;
    conference.phase = FamilyPhase::presentation;
    EXPECT_EQ(move_on(conference, FamilyPhase::follow_up, FamilySide::supporter, std::nullopt, monday)
                  .error()
                  .fault,
              Fault::invalid);
    EXPECT_TRUE(move_on(conference, FamilyPhase::follow_up, FamilySide::supporter,
                        local_date(monday) + std::chrono::days{30}, monday)
                    .ok());
    EXPECT_EQ(conference.phase, FamilyPhase::follow_up);
}

TEST(ASafetyAgreement, ThatStaysVisibleSaysWhy) {
    SafetyAgreement agreement;
    agreement.text = "Bij ruzie gaat Jan naar zijn zus";
    agreement.stays_visible = true;
    ASSERT_EQ(problems_of(agreement).size(), 1U);
    EXPECT_EQ(problems_of(agreement)[0].place.pointer, "/reden");
}

}  // namespace
}  // namespace ph
