// Referrals and offers of the direction on both databases: the grants that live as long as a referral, whose
// inbox it stands in, and one open offer at a time.
#include "app/ports/referrals.hpp"
#include "app/ports/work.hpp"

#include "contract/opened.hpp"

namespace ph::storage::contract {
namespace {

struct ReferralContract : OpenedDossier {
    access::Scope receiving() { return scope(world.coach, access::Reach::involved); }
    Referral referral() {
        Referral one;
        one.id = new_id<ReferralId>();
        one.municipality_id = world.municipality.id;
        one.dossier_id = dossier.id;
        one.sent_by = world.coach.id;
        one.sent_at = clock.now();
        one.to_user_id = world.coach.id;
        one.question = "Kunt u ’s avonds koken?";
        one.parts = {{3, "wmo-2015", "begeleiding"}};
        one.due_on = clock.today() + std::chrono::days{7};
        return one;
    }
    std::vector<access::KeptGrant> grants(const Referral& of) {
        access::KeptGrant one;
        one.subject = world.coach.id.uuid;
        one.dossier_id = of.dossier_id;
        one.grant = {access::Categories{access::DataCategory::identity}, receiving().decision().purpose,
                     "participatiewet-7", access::GrantOrigin::referral};
        one.from = of.sent_at;
        one.source = of.id.uuid;
        return {one};
    }
    Referral kept() {
        const Referral one = referral();
        change([&](app::UnitOfWork& work) { return work.referrals().add(here(), one, grants(one)); });
        return one;
    }
    DirectionOffer offer() {
        DirectionOffer one;
        one.id = new_id<DirectionOfferId>();
        one.municipality_id = world.municipality.id;
        one.dossier_id = dossier.id;
        one.to_id = world.coach.id;
        one.offered_by = world.coach.id;
        one.offered_at = clock.now();
        one.reason = "Jan vertrouwt haar.";
        return one;
    }
};

TEST_P(ReferralContract, AReferralIsReadBackAsItWasAsked) {
    const Referral one = kept();
    const auto found = *read()->referrals().find(here(), one.id);
    EXPECT_EQ(found.question, one.question);
    EXPECT_EQ(found.due_on, one.due_on);
    EXPECT_EQ(found.to_name, world.coach.display_name);
    ASSERT_EQ(found.parts.size(), 1U);
    EXPECT_EQ(found.parts[0].categories, 3);
    EXPECT_EQ(found.parts[0].ground, "wmo-2015");
    EXPECT_FALSE(found.household_name.empty());
    EXPECT_EQ(read()->referrals().find(here(), new_id<ReferralId>()).error().fault, Fault::missing);
}

TEST_P(ReferralContract, ItStandsInTheInboxForAsLongAsItsGrantHolds) {
    Referral one = kept();
    EXPECT_EQ(read()->referrals().received(receiving())->size(), 1U);
    EXPECT_EQ(*read()->referrals().dossier_of(receiving(), one.id), dossier.id);
    one.state = ReferralState::refused;
    change([&](app::UnitOfWork& work) { return work.referrals().change(here(), one, {}); });
    EXPECT_EQ(one.version, 2);
    EXPECT_TRUE(read()->referrals().received(receiving())->empty());
}

TEST_P(ReferralContract, ItsMeetingIsInTheDayOfWhoAcceptedWhileItIsOpen) {
    Appointment meeting;
    meeting.id = new_id<AppointmentId>();
    meeting.dossier_id = dossier.id;
    meeting.with_user_id = world.administrator.id;
    meeting.starts_at = clock.now() + std::chrono::hours{1};
    meeting.place = "Buurthuis";
    meeting.subject = "Samen kennismaken";
    change([&](app::UnitOfWork& work) { return work.work().add_appointment(here(), meeting); });
    Referral one = kept();
    one.appointment_id = meeting.id;
    one.accepted_by = world.coach.id;
    one.state = ReferralState::accepted;
    change([&](app::UnitOfWork& work) { return work.referrals().change(here(), one, grants(one)); });
    const auto until = clock.now() + std::chrono::days{1};
    const auto found = *read()->work().appointments_between(receiving(), clock.now(), until);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].id, meeting.id);
    EXPECT_EQ(found[0].with_user_name, world.administrator.display_name) << "not who reads it";
    one.state = ReferralState::returned;
    change([&](app::UnitOfWork& work) { return work.referrals().change(here(), one, {}); });
    EXPECT_TRUE(read()->work().appointments_between(receiving(), clock.now(), until)->empty());
}

TEST_P(ReferralContract, AnEarlierVersionIsStale) {
    Referral one = kept();
    Referral other = one;
    change([&](app::UnitOfWork& work) { return work.referrals().change(here(), one, grants(one)); });
    EXPECT_EQ(write()->referrals().change(here(), other, {}).error().fault, Fault::stale);
}

TEST_P(ReferralContract, StepsAreToldInOrder) {
    const Referral one = kept();
    for (const auto act : {ReferralAct::ask, ReferralAct::wait, ReferralAct::accept}) {
        ReferralStep step;
        step.id = new_id<ReferralStepId>();
        step.referral_id = one.id;
        step.dossier_id = dossier.id;
        step.act = act;
        step.done_by = world.coach.id;
        step.done_at = clock.now();
        change([&](app::UnitOfWork& work) { return work.referrals().add_step(here(), step); });
        clock.advance(std::chrono::hours{1});
    }
    const auto steps = *read()->referrals().steps(here());
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_EQ(steps[0].act, ReferralAct::ask);
    EXPECT_EQ(steps[2].act, ReferralAct::accept);
}

TEST_P(ReferralContract, OneOfferOfTheDirectionIsOpenAtATime) {
    DirectionOffer first = offer();
    change([&](app::UnitOfWork& work) { return work.referrals().add_offer(here(), first); });
    EXPECT_FALSE(write()->referrals().add_offer(here(), offer()).ok());
    first.state = OfferState::accepted;
    change([&](app::UnitOfWork& work) { return work.referrals().change_offer(here(), first); });
    change([&](app::UnitOfWork& work) { return work.referrals().add_offer(here(), offer()); });
    EXPECT_EQ(read()->referrals().offers(here())->size(), 2U);
}

TEST_P(ReferralContract, EveryFormOfWorkingTogetherStaysTheNewestFirst) {
    for (const char* const form : {"doorverwijzing", "casusregie"}) {
        Collaboration one;
        one.id = new_id<CollaborationId>();
        one.municipality_id = world.municipality.id;
        one.dossier_id = dossier.id;
        one.form = form;
        one.reason = "Zo is besproken met Jan.";
        one.chosen_by = world.coach.id;
        one.chosen_at = clock.now();
        change([&](app::UnitOfWork& work) { return work.referrals().add_collaboration(here(), one); });
        clock.advance(std::chrono::hours{1});
    }
    const auto chosen = *read()->referrals().collaborations(here());
    ASSERT_EQ(chosen.size(), 2U);
    EXPECT_EQ(chosen[0].form, "casusregie");
    EXPECT_EQ(chosen[0].reason, "Zo is besproken met Jan.");
    EXPECT_EQ(chosen[0].chosen_by_name, world.coach.display_name);
    EXPECT_EQ(chosen[1].form, "doorverwijzing");
}

}  // namespace

PH_ON_BOTH(ReferralContract);

}  // namespace ph::storage::contract
