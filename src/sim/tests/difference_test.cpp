// What is told of two walks through two versions of an approach.
#include "sim/difference.hpp"

#include "sim/tests/approaches.hpp"

namespace ph::sim {
namespace {

using feel::Value;
using testing::ApproachBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::somebody;

// Who belongs to group 1 talks first, everybody has a plan that takes a week.
ApproachBuilder approach(const std::string& border) {
    ApproachBuilder made{
        "feiten\n"
        "  leeftijd: getal\n"
        "  groep: getal\n"
        "beslissing groep uit leeftijd\n"
        "  < " +
        border +
        " = 1, want: Dat is jong.\n"
        "  - = 2, want: Dat is niet jong.\n"
        "aanpak Proef\n"
        "  taak intake\n"
        "    begint als groep = 1\n"
        "  taak plan\n"
        "    begint na intake afgerond\n"
        "    begint als groep = 2\n"};
    made.takes("intake", 2).takes("plan", 7);
    return made;
}

std::vector<std::string> told(const ApproachBuilder& before, const ApproachBuilder& after) {
    const Person person = somebody({{"leeftijd", Value::number(28)}});
    const auto walked = [&](const ApproachBuilder& one) {
        auto result = walk(one, person, {}, {});
        if (!result) throw std::logic_error(to_text(result.error()));
        return std::move(result).value();
    };
    std::vector<std::string> texts;
    for (const Difference& one : differences(before, walked(before), after, walked(after)))
        texts.push_back(one.text);
    return texts;
}

TEST(Difference, OfTheSameTableThereIsNone) {
    EXPECT_THAT(told(approach("27"), approach("27")), IsEmpty());
}

TEST(Difference, TellsTheFactTheStepsAndHowLongItTakes) {
    EXPECT_THAT(told(approach("27"), approach("30")),
                ElementsAre("'groep' wordt '1' in plaats van '2'. Want: Dat is jong.",
                            "'intake' komt erbij, op 23 november 2026.",
                            "'plan' begint: 25 november 2026 in plaats van 23 november 2026.",
                            "Duurt 9 dagen in plaats van 7."));
}

TEST(Difference, TellsWhatIsNoLongerThere) {
    EXPECT_THAT(told(approach("30"), approach("27")), ::testing::Contains("'intake' vervalt."));
}

}  // namespace
}  // namespace ph::sim
