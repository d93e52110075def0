// Early signals of debts: signals of one household come together, four weeks to the first contact, and a
// result for each.
#include "app/use_cases/debt_signals.hpp"

#include "app/use_cases/outreach_import.hpp"
#include "scenarios/town.hpp"

namespace ph::scenarios {
namespace {

using std::chrono::days;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view three_signals =
    "Voornaam;Achternaam;Straat;Postcode;Soort;Bedrag\n"
    "Fatma;Yilmaz;Merelstraat 8;1234 AB;Huur;\"1.250,50\"\n"
    "Kees;Bakker;Vinkenlaan 3;1234 AC;huur;400\n"
    "F.;Yilmaz;Merelstr. 8;1234ab;Stroom en gas;310,25\n";

class Signalling : public Town {
  protected:
    static app::OutreachFile file(std::string_view text) {
        using enum app::OutreachColumn;
        return {std::string{text},
                {{given_names, "Voornaam"},
                 {family_name, "Achternaam"},
                 {address, "Straat"},
                 {postcode, "Postcode"},
                 {arrears_kind, "Soort"},
                 {amount, "Bedrag"}},
                "vroegsignalering"};
    }
    app::OutreachImported imported(std::string_view text) {
        const app::NewOutreachList input{"November", "Woonstichting", "vroegsignalering", file(text), true,
                                         false};
        return given(coach, [&](app::Call& call) { return app::import_outreach(call, input); });
    }
    app::OutreachPage people(app::OutreachTurn turn) {
        return given(coach,
                     [&](app::Call& call) { return app::outreach_people(call, {turn, std::nullopt}, {}); });
    }
    app::OutreachCard card(const std::string& family_name, const User& user) {
        for (const OutreachPerson& one : people(app::OutreachTurn::now).page.items) {
            if (one.family_name == family_name)
                return given(user, [&](app::Call& call) { return app::outreach_card(call, one.id); });
        }
        throw std::runtime_error("nobody is called " + family_name);
    }
    app::NewDebtSignal by_hand() {
        app::NewDebtSignal input;
        input.ladder = "vroegsignalering";
        input.person.given_names = "Mehmet";
        input.person.family_name = "Yilmaz";
        input.person.address = "Merelstraat 8";
        input.person.postcode = "1234 AB";
        input.signal.kind = "zorgverzekering";
        input.signal.cents = 78'000;
        input.signal.creditor = "Zorgzeker";
        input.signal.signalled_on = clock.today();
        return input;
    }
};

TEST_F(Signalling, SignalsOfOneHouseholdComeTogetherAndItHearsOnce) {
    const auto made = imported(three_signals);
    EXPECT_EQ(made.joined, 1);
    EXPECT_EQ(made.list.people, 2);
    const auto fatma = card("Yilmaz", coach);
    ASSERT_THAT(fatma.signals, SizeIs(2));
    std::int64_t cents = 0;
    for (const auto& one : fatma.signals) {
        cents += one.cents;
        EXPECT_EQ(one.creditor, "Woonstichting") << "where the list comes from";
    }
    EXPECT_EQ(cents, 156'075);
}

TEST_F(Signalling, ASignalByHandJoinsTheHouseholdThatIsApproachedAlready) {
    imported(three_signals);
    const auto joined = given(coach, [&](app::Call& call) { return app::add_debt_signal(call, by_hand()); });
    EXPECT_EQ(joined.person.given_names, "Fatma");
    EXPECT_THAT(joined.signals, SizeIs(3));
    auto other = by_hand();
    other.person.address = "Spechtweg 1";
    const auto apart = given(coach, [&](app::Call& call) { return app::add_debt_signal(call, other); });
    EXPECT_EQ(apart.person.given_names, "Mehmet");
    EXPECT_EQ(apart.list.name, "Losse signalen");
    EXPECT_EQ(apart.list.people, 1);
}

TEST_F(Signalling, TheSameSignalByHandTwiceIsNotKeptTwice) {
    given(coach, [&](app::Call& call) { return app::add_debt_signal(call, by_hand()); });
    const auto again = as(coach, [&](app::Call& call) { return app::add_debt_signal(call, by_hand()); });
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().fault, Fault::conflict);
    auto more = by_hand();
    more.signal.cents += 100;
    const auto joined = given(coach, [&](app::Call& call) { return app::add_debt_signal(call, more); });
    EXPECT_THAT(joined.signals, SizeIs(2)) << "another amount is another signal";
}

TEST_F(Signalling, TheSameSignalTwiceIsLeftOut) {
    imported(three_signals);
    const auto again = as(coach, [&](app::Call& call) {
        return app::import_outreach(
            call, {"Weer", "Woonstichting", "vroegsignalering", file(three_signals), true, false});
    });
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().fault, Fault::conflict) << "nobody is left";
    EXPECT_THAT(card("Yilmaz", coach).signals, SizeIs(2));
}

TEST_F(Signalling, ALookBeforehandTellsOfTheSameSignalWithoutKnowingWhoToldIt) {
    imported(three_signals);
    const auto seen =
        given(coach, [&](app::Call& call) { return app::preview_outreach(call, file(three_signals)); });
    EXPECT_THAT(seen.problems, IsEmpty());
    ASSERT_THAT(seen.doubles, SizeIs(3));
    for (const auto& one : seen.doubles) EXPECT_EQ(one.kind, app::OutreachDouble::on_list);
}

TEST_F(Signalling, UndoingAListLeavesTheSignalsOfOthers) {
    imported(three_signals);
    const auto later = imported(
        "Voornaam;Achternaam;Straat;Postcode;Soort;Bedrag\n"
        "M.;Yilmaz;Merelstraat 8;1234 AB;Water;80\n");
    EXPECT_EQ(later.joined, 1);
    EXPECT_THAT(card("Yilmaz", coach).signals, SizeIs(3));
    const auto undone = as(coach, [&](app::Call& call) { return app::undo_outreach(call, later.list.id); });
    ASSERT_TRUE(undone.ok()) << to_text(undone.error());
    EXPECT_THAT(card("Yilmaz", coach).signals, SizeIs(2));
}

TEST_F(Signalling, AListOfWhichASignalHasAResultIsNotUndone) {
    const auto made = imported(three_signals);
    const auto signal = card("Bakker", coach).signals.front();
    given(coach, [&](app::Call& call) {
        return app::record_signal_result(call, signal.id, signal.version, "betaald", std::nullopt);
    });
    const auto refused = as(coach, [&](app::Call& call) { return app::undo_outreach(call, made.list.id); });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::conflict);
    EXPECT_THAT(to_text(refused.error()), ::testing::HasSubstr("resultaat"));
    EXPECT_EQ(card("Bakker", coach).signals.front().result, "betaald");
}

TEST_F(Signalling, FourWeeksWithoutContactAreLateUntilSomebodyIsReached) {
    imported(three_signals);
    const Date last = clock.today() + days{28};
    clock.advance(days{28});
    EXPECT_THAT(people(app::OutreachTurn::late).page.items, IsEmpty()) << "today is still in time";
    clock.advance(days{1});
    const auto late = people(app::OutreachTurn::late);
    ASSERT_THAT(late.page.items, SizeIs(2));
    for (const auto& [person, by] : late.first_contact_by) EXPECT_EQ(by, last);
    const auto& one = late.page.items.front();
    app::NewOutreachAttempt talk;
    talk.outcome = OutreachOutcome::talked;
    given(coach, [&](app::Call& call) { return app::add_outreach_attempt(call, one.id, one.version, talk); });
    EXPECT_THAT(people(app::OutreachTurn::late).page.items, SizeIs(1));
}

TEST_F(Signalling, EverySignalGetsAResultOfTheLadder) {
    imported(three_signals);
    const auto signal = card("Bakker", coach).signals.front();
    const auto result = [&](std::string_view what) {
        return as(coach, [&](app::Call& call) {
            return app::record_signal_result(call, signal.id, signal.version, std::string{what},
                                             std::nullopt);
        });
    };
    const auto wrong = result("toverij");
    ASSERT_FALSE(wrong.ok());
    EXPECT_EQ(wrong.error().problems.front().place.pointer, "/resultaat");
    ASSERT_TRUE(result("regeling").ok());
    const auto stale = result("betaald");
    ASSERT_FALSE(stale.ok());
    EXPECT_EQ(stale.error().fault, Fault::stale);
    EXPECT_EQ(card("Bakker", coach).signals.front().resulted_on, clock.today());
}

TEST_F(Signalling, EveryMistakeOfASignalIsToldAtOnce) {
    const auto refused = as(coach, [&](app::Call& call) {
        app::NewDebtSignal input = by_hand();
        input.person.family_name.clear();
        input.signal.kind = "boot";
        input.signal.cents = 0;
        return app::add_debt_signal(call, input);
    });
    ASSERT_FALSE(refused.ok());
    EXPECT_THAT(refused.error().problems, SizeIs(3));
    const auto file_with_mistakes = given(coach, [&](app::Call& call) {
        return app::preview_outreach(call, file("Voornaam;Achternaam;Straat;Postcode;Soort;Bedrag\n"
                                                "Kees;Bakker;Vinkenlaan 3;1234 AC;boot;veel\n"));
    });
    EXPECT_THAT(file_with_mistakes.problems, SizeIs(2));
    EXPECT_EQ(file_with_mistakes.wrong_rows, 1);
}

TEST_F(Signalling, WhoDoesNotOfferHelpKnowsOfNoDebts) {
    imported(three_signals);
    for (const User& user : {intaker, partner, administrator}) {
        const auto refused = as(user, [&](app::Call& call) { return app::add_debt_signal(call, by_hand()); });
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().fault, Fault::forbidden);
    }
}

}  // namespace
}  // namespace ph::scenarios
