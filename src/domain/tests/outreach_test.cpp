#include "domain/outreach.hpp"

namespace ph {
namespace {

using std::chrono::days;

const Date today = *parse_date("2026-11-23");

// Flyer, two calls, a visit; "not now" goes back to the first call a month later.
OutreachLadder ladder() {
    OutreachLadder made;
    made.id = "proef";
    made.steps = {{"flyer", "Flyer", Channel::letter, 0, {}},
                  {"bellen", "Bellen", Channel::phone, 7, {}},
                  {"gesprek", "Gesprek", Channel::district, 0, {}, true},
                  {"bellen-2", "Nog eens bellen", Channel::phone, 3, {}},
                  {"huisbezoek", "Langsgaan", Channel::home_visit, 5, {}}};
    using enum OutreachOutcome;
    made.rules = {{sent, OutreachMove::next_step, {}, 0, {}},
                  {no_answer, OutreachMove::next_step, {}, 0, {}},
                  {message_left, OutreachMove::next_step, {}, 0, {}},
                  {not_home, OutreachMove::next_step, {}, 0, {}},
                  {call_back_later, OutreachMove::same_step, {}, 2, {}},
                  {appointment_made, OutreachMove::same_step, {}, 7, {}},
                  {talked, OutreachMove::to_step, "bellen", 14, {}},
                  {declined, OutreachMove::to_step, "bellen", 30, {}}};
    made.places = {{"thuis", "Thuis"}};
    made.reasons = {{"verhuisd", "Verhuisd"}};
    made.most_attempts = 6;
    made.most_declined = 2;
    return made;
}

OutreachPerson person() {
    OutreachPerson made;
    made.given_names = "Jan";
    made.family_name = "Berg";
    start_outreach(made, ladder(), today);
    return made;
}

OutreachAttempt attempt(OutreachOutcome outcome, Date on = today) {
    OutreachAttempt made;
    made.outcome = outcome;
    made.tried_on = on;
    return made;
}

OutreachPerson after(OutreachPerson one, const std::vector<OutreachOutcome>& outcomes) {
    for (const OutreachOutcome outcome : outcomes) {
        const Status done = apply(one, ladder(), attempt(outcome));
        if (!done.ok()) throw std::runtime_error(to_text(done.error()));
    }
    return one;
}

TEST(Outreach, TheFirstContactHasALastDayUntilSomebodyAnswers) {
    using enum OutreachOutcome;
    EXPECT_FALSE(first_contact_by(person())) << "this ladder sets no term";
    OutreachLadder within = ladder();
    within.first_contact_days = 28;
    OutreachPerson listed;
    start_outreach(listed, within, today);
    EXPECT_EQ(first_contact_by(listed), today + days{28});
    EXPECT_EQ(first_contact_by(after(listed, {sent, no_answer, message_left})), today + days{28})
        << "trying is not reaching";
    EXPECT_FALSE(first_contact_by(after(listed, {sent, declined}))) << "no is an answer";
    OutreachPerson stopped = listed;
    ASSERT_TRUE(stop_outreach(stopped, within, "verhuisd", today).ok());
    EXPECT_FALSE(first_contact_by(stopped));
}

TEST(Outreach, BeginsAtTheFootOfTheLadder) {
    EXPECT_EQ(person().step, "flyer");
    EXPECT_EQ(person().next_on, today);
    EXPECT_FALSE(person().approached_on);
}

TEST(Outreach, WhereNobodyAnswersTheNextStepComesOnItsDay) {
    const auto one = after(person(), {OutreachOutcome::sent, OutreachOutcome::no_answer});
    EXPECT_EQ(one.step, "bellen-2");
    EXPECT_EQ(one.next_on, today + days{3});
    EXPECT_EQ(one.approached_on, today);
    EXPECT_FALSE(one.reached_on) << "a flyer and a telephone that rings reach nobody";
}

TEST(Outreach, WhoDeclinesIsCalledAgainAMonthLater) {
    const auto one = after(person(), {OutreachOutcome::sent, OutreachOutcome::declined});
    EXPECT_EQ(one.step, "bellen");
    EXPECT_EQ(one.next_on, today + days{30});
    EXPECT_EQ(one.reached_on, today);
    EXPECT_FALSE(one.talked_on);
}

TEST(Outreach, ADayThatThePersonNamesGoesBeforeTheLadder) {
    auto one = after(person(), {OutreachOutcome::sent, OutreachOutcome::declined});
    OutreachAttempt said = attempt(OutreachOutcome::declined);  // the second no, and yet a day of her own
    said.agreed_on = today + days{90};
    ASSERT_TRUE(apply(one, ladder(), said).ok());
    EXPECT_EQ(one.next_on, today + days{90});
    EXPECT_FALSE(one.step.empty());
}

TEST(Outreach, WhatComesAfterAnAppointmentIsTheTalk) {
    using enum OutreachOutcome;
    auto one = after(person(), {sent, no_answer});
    OutreachAttempt made = attempt(appointment_made);
    made.agreed_on = today + days{6};
    ASSERT_TRUE(apply(one, ladder(), made).ok());
    EXPECT_EQ(one.step, "gesprek") << "and not another call";
    EXPECT_EQ(one.next_on, today + days{6});

    auto missed = one;
    ASSERT_TRUE(apply(missed, ladder(), attempt(not_home, today + days{6})).ok());
    EXPECT_EQ(missed.step, "bellen-2");
    EXPECT_EQ(missed.next_on, today + days{9});
    auto postponed = one;
    ASSERT_TRUE(apply(postponed, ladder(), attempt(call_back_later, today + days{5})).ok());
    EXPECT_EQ(postponed.step, "bellen-2");
    EXPECT_EQ(postponed.next_on, today + days{7});

    OutreachAttempt next = attempt(talked, today + days{6});
    next.agreed_on = today + days{20};  // several talks are needed, and each is agreed
    ASSERT_TRUE(apply(one, ladder(), next).ok());
    EXPECT_EQ(one.step, "gesprek");
    EXPECT_EQ(one.next_on, today + days{20});
}

TEST(Outreach, AfterTheLastStepOrTooOftenNoPeopleDecide) {
    using enum OutreachOutcome;
    const auto climbed = after(person(), {sent, no_answer, no_answer, not_home});
    EXPECT_FALSE(climbed.next_on);
    EXPECT_EQ(climbed.standing, OutreachStanding::open) << "nobody is dropped";
    const auto said_no_twice = after(person(), {declined, declined});
    EXPECT_FALSE(said_no_twice.next_on);
    EXPECT_EQ(said_no_twice.standing, OutreachStanding::open);
}

TEST(Outreach, ATalkBeginsTheCountingOfAttemptsAnew) {
    using enum OutreachOutcome;
    const auto one = after(person(), {sent, no_answer, no_answer, talked});
    EXPECT_EQ(one.attempts, 0);
    EXPECT_EQ(one.talked_on, today);
    EXPECT_EQ(one.next_on, today + days{14});
}

TEST(Outreach, WhoStoppedAndComesBackIsWelcome) {
    auto one = after(person(), {OutreachOutcome::declined});
    ASSERT_TRUE(stop_outreach(one, ladder(), "verhuisd", today).ok());
    EXPECT_FALSE(apply(one, ladder(), attempt(OutreachOutcome::talked)).ok());
    ASSERT_TRUE(choose_next(one, ladder(), "bellen", today + days{21}, today + days{21}).ok());
    EXPECT_EQ(one.standing, OutreachStanding::open);
    EXPECT_EQ(one.declined, 0);
    EXPECT_TRUE(one.reason.empty());
    EXPECT_EQ(one.reached_on, today) << "what was reached before stays so";
}

TEST(Outreach, JoiningKeepsTheDaysAndLetsTheNamesGo) {
    auto one = person();
    const DossierId dossier{*Uuid::parse("01900000-0000-7000-8000-000000000001")};
    ASSERT_TRUE(join_outreach(one, dossier, today + days{3}).ok());
    EXPECT_EQ(one.full_name(), "");
    EXPECT_EQ(one.dossier_id, dossier);
    EXPECT_EQ(one.standing, OutreachStanding::joined);
    EXPECT_EQ(one.approached_on, today + days{3}) << "who walks in was reached on that day";
    EXPECT_FALSE(join_outreach(one, dossier, today + days{4}).ok());
}

TEST(Outreach, TellsEverythingThatIsWrongWithAnAttempt) {
    OutreachAttempt wrong = attempt(OutreachOutcome::appointment_made, today + days{1});
    wrong.place = "maan";
    std::vector<std::string> pointers;
    for (const Problem& one : problems_of(wrong, ladder(), today)) pointers.push_back(one.place.pointer);
    EXPECT_THAT(pointers, ::testing::UnorderedElementsAre("/op", "/plek", "/afgesprokenOp"));
}

// Whatever happens: a stage is never reached without the one before it, and whoever is open has a next day or
// stands among those for whom people decide.
TEST(Outreach, TheFunnelNeverWidensWhateverHappens) {
    EXPECT_TRUE(rc::check([](const std::vector<std::uint8_t>& happenings) {
        auto one = person();
        Date day = today;
        for (const std::uint8_t happening : happenings) {
            day += days{happening % 5};
            const auto outcome = static_cast<OutreachOutcome>(happening % 8);
            if (happening % 11 == 10)
                static_cast<void>(stop_outreach(one, ladder(), "verhuisd", day));
            else if (happening % 13 == 12)
                static_cast<void>(choose_next(one, ladder(), "bellen", day, day));
            else
                static_cast<void>(apply(one, ladder(), attempt(outcome, day)));
            RC_ASSERT(!one.talked_on || one.reached_on);
            RC_ASSERT(!one.reached_on || one.approached_on);
            RC_ASSERT(!one.talked_on || *one.reached_on <= *one.talked_on);
            RC_ASSERT(one.step.empty() == !one.next_on.has_value());
            RC_ASSERT(one.standing != OutreachStanding::stopped || !one.next_on);
        }
    }));
}

}  // namespace
}  // namespace ph
