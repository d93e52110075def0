#include "domain/referral.hpp"

#include <algorithm>

namespace ph {
namespace {

using enum ReferralState;

Referral in_state(ReferralState state) {
    Referral referral;
    referral.question = "Kunt u Jan leren koken?";
    referral.to_place = "Het buurthuis";
    referral.state = state;
    return referral;
}

Fault fault_of(ReferralState state, ReferralAct act, ReferralSide side, const std::string& words = "Omdat") {
    Referral referral = in_state(state);
    const auto done = apply(referral, act, side, words);
    EXPECT_FALSE(done.ok());
    EXPECT_EQ(referral.state, state) << "a refusal changes nothing";
    return done.ok() ? Fault::missing : done.error().fault;
}

}  // namespace

TEST(Referral, GoesFromAskedToConfirmed) {
    Referral referral = in_state(asked);
    EXPECT_TRUE(apply(referral, ReferralAct::wait, ReferralSide::receiver, "").ok());
    EXPECT_EQ(referral.state, waiting);
    EXPECT_TRUE(apply(referral, ReferralAct::accept, ReferralSide::receiver, "").ok());
    EXPECT_EQ(referral.state, accepted);
    EXPECT_TRUE(apply(referral, ReferralAct::plan_meeting, ReferralSide::sender, "").ok());
    EXPECT_EQ(referral.state, accepted);
    EXPECT_TRUE(apply(referral, ReferralAct::confirm_contact, ReferralSide::sender, "").ok());
    EXPECT_EQ(referral.state, confirmed);
    EXPECT_FALSE(referral.is_open());
}

TEST(Referral, EverySideDoesItsOwnPart) {
    EXPECT_EQ(fault_of(asked, ReferralAct::accept, ReferralSide::sender), Fault::conflict);
    EXPECT_EQ(fault_of(asked, ReferralAct::withdraw, ReferralSide::receiver), Fault::conflict);
    EXPECT_EQ(fault_of(accepted, ReferralAct::withdraw, ReferralSide::sender), Fault::conflict);
    EXPECT_EQ(fault_of(refused, ReferralAct::accept, ReferralSide::receiver), Fault::conflict);
    EXPECT_EQ(fault_of(asked, ReferralAct::confirm_contact, ReferralSide::sender), Fault::conflict);
}

TEST(Referral, ANoHasWords) {
    EXPECT_EQ(fault_of(asked, ReferralAct::refuse, ReferralSide::receiver, ""), Fault::invalid);
    EXPECT_EQ(fault_of(asked, ReferralAct::withdraw, ReferralSide::sender, ""), Fault::invalid);
    EXPECT_EQ(fault_of(accepted, ReferralAct::send_back, ReferralSide::receiver, ""), Fault::invalid);
}

// What is offered can be done, and what is not offered is refused.
TEST(Referral, TheActsOnOfferAreTheActsThatAreTaken) {
    for (const auto state : {asked, waiting, accepted, confirmed, refused, returned, withdrawn}) {
        for (const auto side : {ReferralSide::sender, ReferralSide::receiver}) {
            const auto offered = open_acts(in_state(state), side);
            for (const auto act :
                 {ReferralAct::wait, ReferralAct::accept, ReferralAct::refuse, ReferralAct::withdraw,
                  ReferralAct::plan_meeting, ReferralAct::confirm_contact, ReferralAct::send_back}) {
                Referral referral = in_state(state);
                const bool taken = apply(referral, act, side, "Omdat").ok();
                EXPECT_EQ(taken, std::ranges::find(offered, act) != offered.end());
            }
        }
    }
}

TEST(Referral, SomebodyIsAskedSomething) {
    EXPECT_TRUE(problems_of(in_state(asked)).empty());
    Referral nobody = in_state(asked);
    nobody.to_place.clear();
    nobody.question.clear();
    EXPECT_EQ(problems_of(nobody).size(), 2U);
}

TEST(Referral, IsSilentTheDayAfterItsTerm) {
    Referral referral = in_state(asked);
    const Date day = *parse_date("2026-11-23");
    referral.due_on = day;
    EXPECT_FALSE(referral.silent_on(day));
    EXPECT_TRUE(referral.silent_on(day + std::chrono::days{1}));
}

TEST(DirectionOffer, IsAnsweredOnce) {
    DirectionOffer offer;
    const Instant now{};
    EXPECT_EQ(answer(offer, OfferState::refused, "", now).error().fault, Fault::invalid);
    EXPECT_EQ(answer(offer, OfferState::offered, "", now).error().fault, Fault::invalid);
    EXPECT_TRUE(answer(offer, OfferState::accepted, "", now).ok());
    EXPECT_EQ(answer(offer, OfferState::refused, "Toch niet", now).error().fault, Fault::conflict);
}

}  // namespace ph
