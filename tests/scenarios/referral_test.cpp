// Warm handover: who asks keeps the care until somebody else has it, and nobody is lost in between.
#include "app/use_cases/calendar_link.hpp"
#include "app/use_cases/collaborations.hpp"
#include "app/use_cases/consents.hpp"
#include "app/use_cases/directions.hpp"
#include "app/use_cases/involvements.hpp"
#include "app/use_cases/my_day.hpp"
#include "app/use_cases/referrals.hpp"
#include "app/use_cases/work.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using access::Categories;
using access::DataCategory;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const Categories about_his_plan{DataCategory::plan, DataCategory::trajectory};

struct Referring : GuidedTown {
    void SetUp() override {
        GuidedTown::SetUp();
        himself = participant();
    }
    Result<app::ReferralSeen> ask(const Uuid& to, Categories categories = about_his_plan) {
        return as(coach, [&](app::Call& call) {
            app::NewReferral input;
            input.to = to;
            input.question = "Kunt u Jan leren koken van weinig geld?";
            input.categories = categories;
            return app::refer(call, dossier, input);
        });
    }
    static app::ReferralInput step(ReferralAct act, const std::string& words = {}) {
        app::ReferralInput input;
        input.act = act;
        input.words = words;
        return input;
    }
    Result<app::ReferralSeen> sender_does(const ReferralId& id, const app::ReferralInput& input) {
        return as(coach, [&](app::Call& call) { return app::act_as_sender(call, dossier, id, input); });
    }
    Result<app::ReferralSeen> receiver_does(const ReferralId& id, const app::ReferralInput& input) {
        clock.advance(std::chrono::minutes{1});
        return as(partner, [&](app::Call& call) { return app::act_as_receiver(call, id, input); });
    }
    std::vector<app::ReferralSeen> inbox(const User& user) {
        return given(user, [](app::Call& call) { return app::received_referrals(call); });
    }
    std::vector<app::ReferralSeen> list(const User& user) {
        return given(user, [&](app::Call& call) { return app::referrals(call, dossier); });
    }
    ReferralId accepted_with_meeting(Instant at) {
        const ReferralId id = must(ask(partner.id.uuid)).referral.id;
        must(receiver_does(id, step(ReferralAct::accept)));
        auto meeting = step(ReferralAct::plan_meeting);
        meeting.meeting_at = at;
        meeting.meeting_place = "De keuken van het buurthuis";
        must(receiver_does(id, meeting));
        return id;
    }
    std::vector<app::AppointmentView> appointments() {
        return given(coach, [&](app::Call& call) { return app::list_appointments(call, dossier); });
    }
    void change(const app::AppointmentView& one, const AppointmentChange& change) {
        (void)given(coach, [&](app::Call& call) {
            return app::change_appointment(call, dossier, one.id, one.version, change);
        });
    }
    bool opens_to(const User& user) {
        return as(user, [&](app::Call& call) { return app::involvements(call, dossier); }).ok();
    }
    std::vector<std::string> overdue_of(const User& user) {
        std::vector<std::string> titles;
        const auto day = given(user, [](app::Call& call) { return app::my_day(call); });
        for (const auto& one : day->overdue) titles.push_back(one.task.title);
        return titles;
    }
    UserId director() {
        return *given(coach, [&](app::Call& call) {
                    return app::directions(call, dossier);
                }).dossier.director_id;
    }
    DirectionOfferId offered(const User& to) {
        return given(coach,
                     [&](app::Call& call) {
                         return app::offer_direction(call, dossier, to.id,
                                                     "Jan vertrouwt de gemeente niet, haar wel.");
                     })
            .id;
    }
    Result<app::DirectionOfferView> answers(const User& user, const DirectionOfferId& id, OfferState answer,
                                            const std::string& words = {}) {
        return as(user,
                  [&](app::Call& call) { return app::answer_direction(call, dossier, id, answer, words); });
    }

    Result<app::Collaborations> works_together(const User& user, const std::string& form,
                                               const std::string& reason) {
        clock.advance(std::chrono::minutes{1});
        return as(user,
                  [&](app::Call& call) { return app::choose_collaboration(call, dossier, form, reason); });
    }

    User himself;
};

TEST_F(Referring, AWarmHandoverFromTheQuestionToTheContact) {
    const auto asked = must(ask(partner.id.uuid));
    EXPECT_EQ(asked.referral.state, ReferralState::asked);
    EXPECT_EQ(asked.referral.owner(), coach.id);
    EXPECT_FALSE(opens_to(partner)) << "a question brings nobody into the dossier";

    const auto waiting = inbox(partner);
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_EQ(waiting[0].referral.household_name, "Jan van der Berg");
    EXPECT_THAT(waiting[0].acts, Contains(ReferralAct::accept));
    EXPECT_THAT(inbox(partner), Not(IsEmpty()));

    const ReferralId id = asked.referral.id;
    const auto accepted = must(receiver_does(id, step(ReferralAct::accept, "Graag!")));
    EXPECT_EQ(accepted.referral.owner(), partner.id);
    EXPECT_TRUE(opens_to(partner));

    auto meeting = step(ReferralAct::plan_meeting);
    meeting.meeting_at = clock.now() + std::chrono::days{2};
    meeting.meeting_place = "De keuken van het buurthuis";
    must(receiver_does(id, meeting));
    const auto planned = given(coach, [&](app::Call& call) { return app::list_appointments(call, dossier); });
    ASSERT_EQ(planned.size(), 1U);
    EXPECT_EQ(planned[0].with_user_id, coach.id) << "the coach goes along";

    days_pass(3);
    const auto confirmed = must(sender_does(id, step(ReferralAct::confirm_contact)));
    EXPECT_EQ(confirmed.referral.state, ReferralState::confirmed);
    EXPECT_FALSE(confirmed.referral.due_on);
    EXPECT_THAT(inbox(partner), IsEmpty());
    EXPECT_TRUE(opens_to(partner)) << "the helper stays a helper";

    const auto told = given(himself, [](app::Call& call) { return app::own_referrals(call); });
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].referral.to_name, partner.display_name);
    EXPECT_EQ(told[0].steps.size(), 4U);
}

TEST_F(Referring, SilenceStandsInTheDayOfWhoAsked) {
    const auto asked = must(ask(partner.id.uuid));
    EXPECT_THAT(overdue_of(coach), Not(Contains(HasSubstr(partner.display_name))));
    days_pass(10);
    EXPECT_TRUE(list(coach).at(0).silent);
    EXPECT_THAT(overdue_of(coach), Contains(HasSubstr(partner.display_name)));

    must(receiver_does(asked.referral.id, step(ReferralAct::accept)));
    EXPECT_FALSE(list(coach).at(0).silent);
    EXPECT_THAT(overdue_of(coach), Not(Contains(HasSubstr(partner.display_name))));
    days_pass(30);
    EXPECT_TRUE(list(coach).at(0).silent) << "accepted, and nobody says that the contact is there";
    EXPECT_THAT(overdue_of(coach), Contains(HasSubstr(partner.display_name)));
}

TEST_F(Referring, ANoSaysWhyAndTheCareStaysWhereItIs) {
    const auto asked = must(ask(partner.id.uuid));
    EXPECT_EQ(pointers(receiver_does(asked.referral.id, step(ReferralAct::refuse)).error()),
              std::vector<std::string>{"/toelichting"});
    const auto refused =
        must(receiver_does(asked.referral.id, step(ReferralAct::refuse, "Wij zijn vol tot de zomer.")));
    EXPECT_EQ(refused.referral.state, ReferralState::refused);
    EXPECT_EQ(refused.referral.owner(), coach.id);
    EXPECT_FALSE(opens_to(partner));
    EXPECT_THAT(inbox(partner), IsEmpty());
    EXPECT_EQ(list(coach).at(0).steps.back().words, "Wij zijn vol tot de zomer.");
    days_pass(7);
    EXPECT_THAT(overdue_of(coach), Contains(HasSubstr("Zoek andere hulp")));
}

TEST_F(Referring, BackToTheSenderEndsTheInvolvement) {
    const auto asked = must(ask(food_bank.id.uuid));
    const ReferralId id = asked.referral.id;
    must(receiver_does(id, step(ReferralAct::wait, "Over twee weken is er plek.")));
    must(receiver_does(id, step(ReferralAct::accept)));
    const auto back = must(receiver_does(id, step(ReferralAct::send_back, "Jan wil liever alleen.")));
    EXPECT_EQ(back.referral.state, ReferralState::returned);
    EXPECT_EQ(back.referral.owner(), coach.id);
    days_pass(1);
    EXPECT_FALSE(opens_to(partner));
    EXPECT_EQ(sender_does(id, step(ReferralAct::confirm_contact)).error().fault, Fault::conflict);
}

TEST_F(Referring, TheMeetingIsInTheDayAndTheCalendarOfBoth) {
    const ReferralId id = accepted_with_meeting(clock.now() + std::chrono::days{2});
    const std::string secret =
        given(partner, [](app::Call& call) { return app::make_calendar_link(call); }).secret;
    const app::CalendarFeed feed{storage(), catalogue(), clock, random};
    EXPECT_EQ(must(feed.read(secret)).moments.size(), 1U);
    days_pass(2);
    for (const User& user : {coach, partner}) {
        const auto day = given(user, [](app::Call& call) { return app::my_day(call); });
        ASSERT_EQ(day->appointments.size(), 1U) << user.display_name;
        EXPECT_EQ(day->appointments[0].place, "De keuken van het buurthuis");
    }
    must(receiver_does(id, step(ReferralAct::send_back, "Jan wil liever alleen.")));
    EXPECT_THAT(must(feed.read(secret)).moments, IsEmpty());
}

TEST_F(Referring, BackToTheSenderCallsOffTheMeetingToCome) {
    const ReferralId id = accepted_with_meeting(clock.now() + std::chrono::days{6});
    const auto back = must(receiver_does(id, step(ReferralAct::send_back, "Jan wil liever alleen.")));
    EXPECT_FALSE(back.referral.meeting_at);
    const auto appointment = appointments().at(0);
    EXPECT_EQ(appointment.status, AppointmentStatus::cancelled) << "nobody stands before a closed door";
    EXPECT_EQ(appointment.status_note, "Jan wil liever alleen.");
}

TEST_F(Referring, TheMeetingFollowsItsAppointment) {
    accepted_with_meeting(clock.now() + std::chrono::days{2});
    AppointmentChange later;
    later.starts_at = clock.now() + std::chrono::days{3};
    later.place = "Bij Jan thuis";
    change(appointments().at(0), later);
    EXPECT_EQ(list(coach).at(0).referral.meeting_at, later.starts_at);
    EXPECT_EQ(list(coach).at(0).referral.meeting_place, "Bij Jan thuis");

    AppointmentChange off;
    off.status = AppointmentStatus::cancelled;
    change(appointments().at(0), off);
    EXPECT_FALSE(list(coach).at(0).referral.meeting_at) << "it is to be planned anew";
    EXPECT_THAT(list(coach).at(0).acts, Contains(ReferralAct::plan_meeting));
    auto again = step(ReferralAct::plan_meeting);
    again.meeting_at = clock.now() + std::chrono::days{4};
    again.meeting_place = "Buurthuis";
    must(receiver_does(list(coach).at(0).referral.id, again));
    EXPECT_EQ(appointments().size(), 2U);
}

TEST_F(Referring, NobodyIsLateBeforeAMeetingThatWasPlanned) {
    accepted_with_meeting(clock.now() + std::chrono::days{30});
    days_pass(29);
    EXPECT_FALSE(list(coach).at(0).silent);
    EXPECT_THAT(overdue_of(coach), Not(Contains(HasSubstr(partner.display_name))));
    days_pass(6);
    EXPECT_TRUE(list(coach).at(0).silent) << "the meeting was, and nobody says that the contact is there";
    EXPECT_THAT(overdue_of(coach), Contains(HasSubstr(partner.display_name)));
}

TEST_F(Referring, NewsAboutTheWaitingListBeginsItsTermAnew) {
    const ReferralId id = must(ask(partner.id.uuid)).referral.id;
    must(receiver_does(id, step(ReferralAct::wait, "Over vier weken.")));
    days_pass(60);
    EXPECT_TRUE(list(coach).at(0).silent);
    const auto news = must(receiver_does(id, step(ReferralAct::wait, "Nog twee weken.")));
    EXPECT_FALSE(news.silent);
    EXPECT_EQ(news.steps.back().words, "Nog twee weken.");
    EXPECT_THAT(overdue_of(coach), Not(Contains(HasSubstr(partner.display_name))));
}

TEST_F(Referring, WhatGoesAlongIsSettledByTheGateBeforeItIsAsked) {
    const auto refused = ask(partner.id.uuid, Categories{DataCategory::mental_health});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::forbidden);
    EXPECT_THAT(inbox(partner), IsEmpty());

    given(coach, [&](app::Call& call) {
        app::NewConsent input;
        input.organisation_id = food_bank.id;
        input.categories = Categories{DataCategory::mental_health};
        input.purpose = "begeleiding";
        input.until_on = today() + std::chrono::days{30};
        input.means = access::ConsentMeans::spoken;
        input.given_on = today();
        return app::add_consent(call, dossier, input);
    });
    const auto asked = must(ask(partner.id.uuid, Categories{DataCategory::mental_health}));
    EXPECT_GE(asked.referral.parts.size(), 2U) << "who he is under a law, his health because he agreed";
}

TEST_F(Referring, NobodyElseAnswersAndNobodyIsAskedTwice) {
    const auto asked = must(ask(partner.id.uuid));
    EXPECT_EQ(ask(partner.id.uuid).error().fault, Fault::conflict);
    EXPECT_EQ(sender_does(asked.referral.id, step(ReferralAct::accept)).error().fault, Fault::conflict);
    EXPECT_EQ(as(second_coach,
                 [&](app::Call& call) {
                     return app::act_as_receiver(call, asked.referral.id, step(ReferralAct::accept));
                 })
                  .error()
                  .fault,
              Fault::forbidden);
    must(sender_does(asked.referral.id, step(ReferralAct::withdraw, "Jan wil het niet meer.")));
    EXPECT_THAT(inbox(partner), IsEmpty());
    EXPECT_FALSE(receiver_does(asked.referral.id, step(ReferralAct::accept)).ok());
    EXPECT_TRUE(ask(partner.id.uuid).ok());
}

TEST_F(Referring, APlaceWithoutAccountsIsWrittenDownByWhoAsked) {
    const auto asked = given(coach, [&](app::Call& call) {
        app::NewReferral input;
        input.place = "Taalcafé in de bibliotheek";
        input.question = "Kan Jan op dinsdag meedoen?";
        return app::refer(call, dossier, input);
    });
    EXPECT_TRUE(asked.referral.by_hand);
    EXPECT_THAT(asked.acts, Contains(ReferralAct::accept));
    must(sender_does(asked.referral.id, step(ReferralAct::accept, "Hij mag komen.")));
    EXPECT_EQ(must(sender_does(asked.referral.id, step(ReferralAct::confirm_contact))).referral.state,
              ReferralState::confirmed);
}

// Jan trusts nobody of the town hall; the one at the food bank he does.
TEST_F(Referring, TheDirectionPassesAtTheYesAndStaysWithThePartner) {
    must(ask(partner.id.uuid));
    const auto id = list(coach).at(0).referral.id;
    must(receiver_does(id, step(ReferralAct::accept)));
    EXPECT_EQ(director(), coach.id);
    const auto offer = offered(partner);
    EXPECT_EQ(director(), coach.id) << "until the yes it stays where it is";
    EXPECT_EQ(answers(coach, offer, OfferState::accepted).error().fault, Fault::conflict);
    must(answers(partner, offer, OfferState::accepted));
    EXPECT_EQ(director(), partner.id);
    EXPECT_EQ(as(coach,
                 [&](app::Call& call) {
                     return app::offer_direction(call, dossier, second_coach.id, "Terug naar de gemeente");
                 })
                  .error()
                  .fault,
              Fault::conflict)
        << "only who has the direction gives it away";
    EXPECT_EQ(answers(partner, offer, OfferState::accepted).error().fault, Fault::conflict);
}

TEST_F(Referring, ANoToTheDirectionSaysWhyAndLeavesNoGap) {
    must(ask(partner.id.uuid));
    must(receiver_does(list(coach).at(0).referral.id, step(ReferralAct::accept)));
    const auto offer = offered(partner);
    EXPECT_EQ(answers(partner, offer, OfferState::refused).error().fault, Fault::invalid);
    must(answers(partner, offer, OfferState::refused, "Ik ben maar een dag in de week."));
    EXPECT_EQ(director(), coach.id);
    must(answers(partner, offered(partner), OfferState::accepted));
    must(receiver_does(list(coach).at(0).referral.id, step(ReferralAct::send_back, "Ik stop met werken.")));
    EXPECT_EQ(director(), coach.id) << "with the helper gone the coach keeps the overview";
}

TEST_F(Referring, TheDirectionIsOfferedToWhoHelps) {
    EXPECT_EQ(
        as(coach,
           [&](app::Call& call) { return app::offer_direction(call, dossier, partner.id, "Zij kent Jan."); })
            .error()
            .fault,
        Fault::conflict);
}

TEST_F(Referring, HowTheHelpersWorkTogetherIsChosenWithAReasonAndEarlierOnesStay) {
    must(works_together(coach, "doorverwijzing", "De voedselbank helpt Jan met koken."));
    const auto now = must(works_together(coach, "casusregie", "Er helpen nu drie organisaties."));
    ASSERT_EQ(now.chosen.size(), 2U);
    EXPECT_EQ(now.chosen[0].form, "casusregie");
    EXPECT_EQ(now.chosen[1].reason, "De voedselbank helpt Jan met koken.");
    EXPECT_TRUE(now.has_director);
    EXPECT_EQ(works_together(coach, "casusregie", "Nog eens").error().fault, Fault::conflict);
    EXPECT_EQ(pointers(works_together(coach, "vergaderen", "").error()),
              (std::vector<std::string>{"/vorm", "/reden"}));
}

TEST_F(Referring, AHelperReadsHowTheyWorkTogetherAndWhoHasTheDirectionChoosesIt) {
    must(works_together(coach, "doorverwijzing", "De voedselbank helpt Jan met koken."));
    EXPECT_FALSE(as(partner, [&](app::Call& call) { return app::collaborations(call, dossier); }).ok());
    must(ask(partner.id.uuid));
    must(receiver_does(list(coach).at(0).referral.id, step(ReferralAct::accept)));
    const auto read = given(partner, [&](app::Call& call) { return app::collaborations(call, dossier); });
    EXPECT_EQ(read.chosen.at(0).form, "doorverwijzing");
    EXPECT_EQ(works_together(partner, "team", "Wij doen het samen.").error().fault, Fault::conflict);
    must(answers(partner, offered(partner), OfferState::accepted));
    EXPECT_EQ(must(works_together(partner, "team", "Wij doen het samen.")).chosen.at(0).chosen_by_name,
              partner.display_name);
}

}  // namespace
}  // namespace ph::scenarios
