// Facts that follow from a decision: what callers ask for, and what cannot be said in a scenario.
#include "engine/engine.hpp"
#include "engine/scenario/scenario.hpp"

namespace ph::engine {
namespace {

const Instant monday = *parse_instant("2026-11-23T08:00:00Z");

Draft draft_of(std::string_view text) {
    auto scenario = scenario::read(text, "proef.txt");
    EXPECT_TRUE(scenario.ok()) << to_text(scenario.error());
    return std::move(scenario->draft);
}

constexpr std::string_view by_age =
    "feiten\n  leeftijd: getal\n  groep: getal\n"
    "beslissing groep uit leeftijd\n  < 27 = 1, want: Wie {leeftijd} is hoort bij groep 1.\n"
    "  - = 2, want: Verder is het groep 2.\n"
    "aanpak A\n  rondt niet vanzelf af\n  taak B\n    begint als groep = 1\n";

// One decision with a context as its result, and types to choose.
Draft with_model(const std::string& input_type, const std::string& logic) {
    Draft draft;
    draft.id.text = "A";
    draft.facts = {{"leeftijd", feel::type_of(feel::Shape::number)},
                   {"groep", feel::type_of(feel::Shape::number)}};
    const auto model = dmn::load(
        R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="m" namespace="urn:m">
<inputData id="i" name="leeftijd"><variable name="leeftijd" typeRef=")" +
            input_type + R"("/></inputData><decision id="d" name="d"><variable name="d"/>
<informationRequirement><requiredInput href="#i"/></informationRequirement>)" +
            logic + "</decision></definitions>",
        "m.dmn");
    EXPECT_TRUE(model.ok()) << to_text(model.error());
    draft.decided.push_back(
        {{"groep", {"a.yaml", 3, 5, {}}}, *model, *model->find("d"), {"m", {"a.yaml", 4, 7, {}}}});
    return draft;
}

constexpr const char* context_of_two =
    "<context><contextEntry><variable name=\"groep\"/><literalExpression><text>leeftijd + 1</text>"
    "</literalExpression></contextEntry><contextEntry><variable name=\"soort\"/><literalExpression>"
    "<text>\"x\"</text></literalExpression></contextEntry></context>";

std::string problems_of(const Draft& draft) {
    const auto definition = Definition::build(draft);
    return definition ? "geen" : to_text(definition.error());
}

TEST(DecidedFacts, are_added_to_what_is_given_whatever_was_given_in_their_place) {
    const auto definition = Definition::build(draft_of(by_age));
    ASSERT_TRUE(definition.ok());
    const std::vector<feel::Value> young{feel::Value::number(20), feel::Value::number(7)};
    EXPECT_EQ(to_string(with_decided(*definition, young, monday)[1]), "1");
    EXPECT_EQ(why_decided(*definition, 1, young, monday), "Wie 20 is hoort bij groep 1");
    EXPECT_EQ(why_decided(*definition, 0, young, monday), "");
    EXPECT_EQ(to_string(with_decided(*definition, {}, monday)[1]), "2");
}

TEST(DecidedFacts, what_a_caller_gives_in_their_place_does_not_start_anything) {
    const Engine engine{*Definition::build(draft_of(by_age)), {}};
    const std::vector<feel::Value> old{feel::Value::number(50), feel::Value::number(1)};
    const auto step = engine.open(old, monday);
    EXPECT_EQ(step->state.state(1), State::available);
}

TEST(DecidedFacts, take_their_entry_from_a_decision_with_more_results) {
    const auto definition = Definition::build(with_model("number", context_of_two));
    ASSERT_TRUE(definition.ok()) << to_text(definition.error());
    EXPECT_EQ(to_string(with_decided(*definition, std::vector{feel::Value::number(4)}, monday)[1]), "5");
}

TEST(DecidedFacts, a_decision_that_asks_for_another_type_is_refused) {
    EXPECT_THAT(
        problems_of(with_model("string", "<literalExpression><text>1</text></literalExpression>")),
        testing::HasSubstr("a.yaml:4:7: De beslissing 'm' vraagt bij 'leeftijd' een tekst; in de aanpak "
                           "is dat feit een getal."));
}

TEST(DecidedFacts, a_decision_with_another_result_is_refused) {
    EXPECT_THAT(
        problems_of(with_model("number", "<literalExpression><text>\"a\"</text></literalExpression>")),
        testing::HasSubstr("geeft een tekst; het feit 'groep' is een getal."));
    auto draft = with_model("number", context_of_two);
    draft.facts[1].name = draft.decided[0].fact.text = "trede";
    EXPECT_THAT(problems_of(draft), testing::HasSubstr("heeft geen uitkomst die 'trede' heet"));
}

TEST(DecidedFacts, a_result_that_is_not_of_the_type_of_the_fact_is_unknown) {
    const auto definition =
        Definition::build(with_model("number",
                                     "<literalExpression><text>if leeftijd &gt; 3 then 1 else \"a\"</text>"
                                     "</literalExpression>"));
    ASSERT_TRUE(definition.ok()) << to_text(definition.error());
    EXPECT_TRUE(with_decided(*definition, std::vector{feel::Value::number(1)}, monday)[1].is_null());
}

}  // namespace
}  // namespace ph::engine
