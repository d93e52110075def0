#include "domain/debt_signal.hpp"

#include <gmock/gmock.h>

namespace ph {
namespace {

using std::chrono::days;

const Date signal_day = Date{std::chrono::year{2026} / 11 / 2};

OutreachLadder signal_ladder() {
    OutreachLadder ladder;
    ladder.arrears_kinds = {{"huur", "Huur"}, {"energie", "Stroom en gas"}};
    ladder.results = {{"regeling", "Regeling"}};
    ladder.first_contact_days = 28;
    OutreachStep first;
    first.id = "bellen";
    ladder.steps = {first};
    return ladder;
}

OutreachPerson living_at(const std::string& address, const std::string& postcode) {
    OutreachPerson person;
    person.given_names = "Fatma";
    person.family_name = "Yilmaz";
    person.address = address;
    person.postcode = postcode;
    return person;
}

DebtSignal of_rent() {
    DebtSignal signal;
    signal.kind = "huur";
    signal.cents = 45'000;
    signal.creditor = "Woonstichting";
    signal.signalled_on = signal_day;
    return signal;
}

TEST(DebtSignal, AnAmountIsReadAsPeopleWriteIt) {
    EXPECT_EQ(cents_of("250"), 25'000);
    EXPECT_EQ(cents_of("€ 1.234,56"), 123'456);
    EXPECT_EQ(cents_of("1234.56"), 123'456);
    EXPECT_EQ(cents_of("1,234.5"), 123'450);
    EXPECT_EQ(cents_of("1.234"), 123'400) << "three digits are thousands";
    EXPECT_EQ(cents_of("75,-"), 7'500);
    for (const std::string wrong : {"", "-5", "veel", "1.23.4", "1234.567", "12,345,6x", ",50", "1e9"})
        EXPECT_FALSE(cents_of(wrong)) << wrong;
}

TEST(DebtSignal, AnAmountIsToldInEuros) {
    EXPECT_EQ(euros(123'456), "€ 1.234,56");
    EXPECT_EQ(euros(5), "€ 0,05");
    EXPECT_EQ(euros(100'000'000), "€ 1.000.000,00");
    for (const std::int64_t cents : {1, 99, 100'005, 98'765'432}) EXPECT_EQ(cents_of(euros(cents)), cents);
}

TEST(DebtSignal, AHouseholdIsItsPostcodeAndNumber) {
    const std::string key = household_key(living_at("2e Kerkstraat 12 a", "1234 AB"));
    EXPECT_EQ(key, household_key(living_at("Tweede Kerkstr. 12-A", "1234AB")));
    EXPECT_NE(key, household_key(living_at("2e Kerkstraat 12 b", "1234 AB"))) << "the neighbours";
    EXPECT_EQ(household_key(living_at("Kerkstraat", "1234 AB")), "") << "no number and no birth date";
}

TEST(DebtSignal, WithoutAnAddressNameAndBirthDateTell) {
    auto one = living_at("", "");
    one.birth_date = signal_day - days{15'000};
    auto other = one;
    other.given_names = "Kees";
    EXPECT_NE(household_key(one), "");
    EXPECT_NE(household_key(one), household_key(other));
}

TEST(DebtSignal, TheEarliestTermCounts) {
    OutreachPerson person;
    start_outreach(person, signal_ladder(), signal_day + days{3});
    join_signal(person, signal_ladder(), of_rent());
    EXPECT_EQ(person.contact_by, signal_day + days{28});
    DebtSignal later = of_rent();
    later.signalled_on = signal_day + days{10};
    join_signal(person, signal_ladder(), later);
    EXPECT_EQ(person.contact_by, signal_day + days{28});
}

TEST(DebtSignal, NoStepWaitsUntilAfterTheTermOfTheFirstContact) {
    OutreachLadder ladder = signal_ladder();
    OutreachStep visit;
    visit.id = "huisbezoek";
    visit.after_days = 14;
    ladder.steps.push_back(visit);
    OutreachRule on;
    on.outcome = OutreachOutcome::no_answer;
    on.move = OutreachMove::next_step;
    ladder.rules = {on};
    ladder.most_attempts = 6;
    ladder.most_declined = 3;
    OutreachPerson person;
    start_outreach(person, ladder, signal_day + days{20});
    join_signal(person, ladder, of_rent());
    OutreachAttempt call;
    call.outcome = OutreachOutcome::no_answer;
    call.tried_on = signal_day + days{20};
    ASSERT_TRUE(apply(person, ladder, call).ok());
    EXPECT_EQ(person.step, "huisbezoek");
    EXPECT_EQ(person.next_on, signal_day + days{28}) << "not fourteen days on: that is after the term";

    OutreachPerson calm;
    start_outreach(calm, ladder, signal_day);
    join_signal(calm, ladder, of_rent());
    call.tried_on = signal_day;
    ASSERT_TRUE(apply(calm, ladder, call).ok());
    EXPECT_EQ(calm.next_on, signal_day + days{14});
    DebtSignal older = of_rent();
    older.signalled_on = signal_day - days{20};
    join_signal(calm, ladder, older);
    EXPECT_EQ(calm.next_on, signal_day + days{8}) << "an older signal brings it forward";
}

TEST(DebtSignal, AStepAfterATermThatIsOverKeepsItsDay) {
    OutreachPerson person;
    start_outreach(person, signal_ladder(), signal_day + days{40});
    join_signal(person, signal_ladder(), of_rent());
    EXPECT_EQ(person.next_on, signal_day + days{40});
}

TEST(DebtSignal, EveryMistakeIsTold) {
    DebtSignal signal = of_rent();
    EXPECT_TRUE(problems_of(signal, signal_ladder(), signal_day).empty());
    signal.kind = "boot";
    signal.cents = 0;
    signal.creditor.clear();
    signal.signalled_on = signal_day + days{1};
    EXPECT_EQ(problems_of(signal, signal_ladder(), signal_day).size(), 4U);
}

TEST(DebtSignal, AResultIsOneOfTheLadderAndNotBeforeTheSignal) {
    DebtSignal signal = of_rent();
    EXPECT_FALSE(record_result(signal, signal_ladder(), "weg", signal_day, signal_day).ok());
    EXPECT_FALSE(record_result(signal, signal_ladder(), "regeling", signal_day - days{1}, signal_day).ok());
    EXPECT_FALSE(signal.resulted_on);
    ASSERT_TRUE(record_result(signal, signal_ladder(), "regeling", signal_day, signal_day).ok());
    EXPECT_EQ(signal.result, "regeling");
}

TEST(DebtSignal, AKindIsKnownByItsIdOrName) {
    const OutreachLadder ladder = signal_ladder();
    ASSERT_NE(arrears_kind(ladder, "stroom en gas"), nullptr);
    EXPECT_EQ(arrears_kind(ladder, "STROOM EN GAS")->id, "energie");
    EXPECT_EQ(arrears_kind(ladder, "boot"), nullptr);
    EXPECT_EQ(arrears_kind(ladder, ""), nullptr);
}

}  // namespace
}  // namespace ph
