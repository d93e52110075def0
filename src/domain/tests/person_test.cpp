#include "domain/person.hpp"

#include "domain/fact.hpp"

namespace ph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Date today{std::chrono::year{2026} / 11 / 22};

std::vector<std::string> pointers(const std::vector<Problem>& problems) {
    std::vector<std::string> found;
    for (const Problem& problem : problems) found.push_back(problem.place.pointer);
    return found;
}

Person jan() {
    Person person;
    person.given_names = "Jan";
    person.name_prefix = "van der";
    person.family_name = "Berg";
    return person;
}

TEST(Person, IsNamedWithThePrefixInBetween) {
    EXPECT_EQ(jan().full_name(), "Jan van der Berg");
}

TEST(Person, MayHaveOnlyAName) {
    EXPECT_THAT(problems_of(jan(), "", today), IsEmpty());
}

TEST(Person, TellsEverythingThatIsWrongAtOnce) {
    Person person;
    person.birth_date = today + std::chrono::days{1};
    person.email = "jan@";
    person.phone = "bel maar";
    person.language = "NL";
    EXPECT_THAT(pointers(problems_of(person, "/persoon", today)),
                ElementsAre("/persoon/voornamen", "/persoon/achternaam", "/persoon/geboortedatum",
                            "/persoon/email", "/persoon/telefoon", "/persoon/taal"));
}

TEST(Person, BornInAnotherAgeIsAMistake) {
    Person person = jan();
    person.birth_date = Date{std::chrono::year{1880} / 1 / 1};
    EXPECT_THAT(pointers(problems_of(person, "", today)), ElementsAre("/geboortedatum"));
}

TEST(Postcode, IsWrittenInOneWay) {
    EXPECT_EQ(dutch_postcode("1234ab"), "1234 AB");
    EXPECT_EQ(dutch_postcode("1234 AB"), "1234 AB");
    for (const auto* wrong : {"", "0123 AB", "12345", "1234 A", "ABCD 12", "1234 ABC"}) {
        EXPECT_EQ(dutch_postcode(wrong), std::nullopt) << wrong;
    }
}

Fact fact(std::string value, Date day, int recorded_minute) {
    Fact made;
    made.key = "onderdak.nu";
    made.value = std::move(value);
    made.observed_on = day;
    made.recorded_at = Instant{day} + std::chrono::minutes{recorded_minute};
    return made;
}

TEST(Facts, OfOneKeyTheLastObservedHolds) {
    const Date yesterday = today - std::chrono::days{1};
    const auto holding = facts_that_hold(
        {fact("\"oud\"", yesterday, 5), fact("\"nieuw\"", today, 1), fact("\"ouder\"", yesterday, 1)});
    ASSERT_EQ(holding.size(), 1U);
    EXPECT_EQ(holding.front().value, "\"nieuw\"");
}

TEST(Facts, OfOneDayTheLastRecordedHolds) {
    const auto holding = facts_that_hold({fact("\"verbeterd\"", today, 9), fact("\"fout\"", today, 1)});
    ASSERT_EQ(holding.size(), 1U);
    EXPECT_EQ(holding.front().value, "\"verbeterd\"");
}

TEST(Facts, AreNewOnlyWhenTheValueDiffersOrIsConfirmedLater) {
    const Fact known = fact("true", today, 1);
    EXPECT_TRUE(is_news(nullptr, "true", today));
    EXPECT_FALSE(is_news(&known, "true", today));
    EXPECT_TRUE(is_news(&known, "false", today));
    EXPECT_TRUE(is_news(&known, "true", today + std::chrono::days{30}));
    EXPECT_FALSE(is_news(&known, "true", today - std::chrono::days{30}));
}

}  // namespace
}  // namespace ph
