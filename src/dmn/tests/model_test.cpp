#include "dmn/model.hpp"

#include "base/tests/fakes.hpp"

namespace ph::dmn {
namespace {

const testing::FixedClock test_clock{*parse_instant("2026-11-22T09:30:00Z")};

// A model of one decision "Uitkomst" with the inputs leeftijd (number) and woont (string).
std::string model(const std::string& logic, const std::string& type = "string") {
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="proef" namespace="urn:proef" id="proef">
  <inputData id="leeftijd" name="leeftijd"><variable name="leeftijd" typeRef="number"/></inputData>
  <inputData id="woont" name="woont in"><variable name="woont in" typeRef="string"/></inputData>
  <decision id="uitkomst" name="Uitkomst">
    <variable name="Uitkomst" typeRef=")" +
           type + R"("/>
    <informationRequirement><requiredInput href="#leeftijd"/></informationRequirement>
    <informationRequirement><requiredInput href="#woont"/></informationRequirement>
)" + logic +
           R"(
  </decision>
</definitions>)";
}

std::string rule(const std::string& tests, const std::string& output, const std::string& annotation = "") {
    return "<rule><inputEntry><text>" + tests + "</text></inputEntry><outputEntry><text>" + output +
           "</text></outputEntry>" +
           (annotation.empty() ? "" : "<annotationEntry><text>" + annotation + "</text></annotationEntry>") +
           "</rule>\n";
}

std::string table(const std::string& rules, const std::string& policy = "UNIQUE") {
    return "<decisionTable hitPolicy=\"" + policy +
           R"("><input label="leeftijd"><inputExpression typeRef="number"><text>leeftijd</text></inputExpression></input>
<output name="uitkomst" typeRef="string"/>
)" + rules +
           "</decisionTable>";
}

feel::Value inputs(std::int64_t age) {
    return feel::Value::context({{feel::Value::string("leeftijd"), feel::Value::number(age)},
                                 {feel::Value::string("woont in"), feel::Value::string("Breda")}});
}

std::string messages(const Error& error) {
    return to_text(error);
}

}  // namespace

TEST(Model, ATableAnswersAndSaysWhy) {
    const auto loaded =
        load(model(table(rule("&lt; 18", "\"jong\"", "U bent {leeftijd} en dus minderjarig.") +
                         rule("&gt;= 18", "\"volwassen\""))),
             "proef.dmn");
    ASSERT_TRUE(loaded.ok()) << messages(loaded.error());
    Trace trace;
    const auto result = loaded->evaluate("Uitkomst", inputs(12), test_clock, &trace);
    ASSERT_TRUE(result.ok());
    EXPECT_EQ(to_string(*result), "jong");
    EXPECT_THAT(trace.sentences(), ::testing::ElementsAre("U bent 12 en dus minderjarig."));
    EXPECT_EQ(trace.tables.at(0).matched, std::vector<std::uint32_t>{0});
}

TEST(Model, GapsAndOverlapsAreErrorsWithTheRuleAndAnExample) {
    const auto gap = load(model(table(rule("&lt; 18", "\"a\"") + rule("&gt; 18", "\"b\""))), "proef.dmn");
    ASSERT_FALSE(gap.ok());
    EXPECT_THAT(messages(gap.error()), ::testing::HasSubstr("geen regel past op leeftijd = 18"));
    const auto overlap =
        load(model(table(rule("&lt;= 18", "\"a\"") + rule("&gt;= 18", "\"b\""))), "proef.dmn");
    ASSERT_FALSE(overlap.ok());
    EXPECT_THAT(messages(overlap.error()),
                ::testing::HasSubstr("proef.dmn:12:2: beslissing 'Uitkomst': regel 2 overlapt regel 1"));
}

TEST(Model, EveryKindOfMistakeIsReportedAtOnceWithItsCell) {
    const auto loaded = load(
        model(table(rule("&lt; 18", "\"a\"") + rule("\"oud\"", "\"b\"") + rule("[18..30]", "upper case()") +
                        rule("&gt; 30", "5") + rule("&gt; 65", "\"nooit\"") + rule("&lt;= 0", ""),
                    "FIRST")),
        "proef.dmn");
    ASSERT_FALSE(loaded.ok());
    const std::string text = messages(loaded.error());
    for (const char* part : {
             "regel 2, kolom 'leeftijd': deze cel vergelijkt een getal met een tekst",       // a type clash
             "de functie 'upper case' heeft andere argumenten: upper case(string: string)",  // a wrong arity
             "regel 4, uitvoer 'uitkomst' levert een getal waar een tekst hoort",
             "regel 5 kan nooit gelden: eerdere regels nemen alles weg",  // an unreachable rule
             "regel 6, uitvoer 'uitkomst' is leeg",                       // a missing output
         }) {
        EXPECT_THAT(text, ::testing::HasSubstr(part));
    }
    EXPECT_THAT(text, ::testing::HasSubstr("proef.dmn:12:"));  // the line of the second rule
}

TEST(Model, ComputedConditionsAndOutputsAreEvaluated) {
    const auto loaded = load(model(table(rule("? &gt; 10 * 2", "upper case(woont in)") +
                                         rule("not(&gt; 20)", "\"thuis in \" + woont in"))),
                             "proef.dmn", {feel::Checks::tolerant, false});
    ASSERT_TRUE(loaded.ok()) << messages(loaded.error());
    EXPECT_EQ(to_string(*loaded->evaluate("Uitkomst", inputs(21), test_clock)), "BREDA");
    EXPECT_EQ(to_string(*loaded->evaluate("Uitkomst", inputs(20), test_clock)), "thuis in Breda");
}

TEST(Model, HitPoliciesChooseAndCombineAsTheStandardSays) {
    const std::string rules =
        rule("&gt;= 0", "\"b\"") + rule("&gt;= 10", "\"a\"") + rule("&gt;= 20", "\"b\"");
    const auto answer = [&](const std::string& policy, std::int64_t age) {
        std::string xml = table(rules, policy);
        const std::string output = R"(<output name="uitkomst" typeRef="string"/>)";
        xml.replace(xml.find(output), output.size(),
                    R"(<output name="uitkomst"><outputValues><text>"a","b"</text></outputValues></output>)");
        const auto loaded = load(model(xml, ""), "proef.dmn", {feel::Checks::tolerant, false});
        EXPECT_TRUE(loaded.ok());
        return to_string(*loaded->evaluate("Uitkomst", inputs(age), test_clock));
    };
    EXPECT_EQ(answer("UNIQUE", 5), "b");
    EXPECT_EQ(answer("UNIQUE", 15), "null");  // two rules: the table contradicts itself
    EXPECT_EQ(answer("ANY", 5), "b");
    EXPECT_EQ(answer("ANY", 15), "null");
    EXPECT_EQ(answer("FIRST", 25), "b");
    EXPECT_EQ(answer("PRIORITY", 25), "a");
    EXPECT_EQ(answer("RULE ORDER", 25), "[\"b\", \"a\", \"b\"]");
    EXPECT_EQ(answer("OUTPUT ORDER", 25), "[\"a\", \"b\", \"b\"]");
    EXPECT_EQ(answer("COLLECT", 25), "[\"b\", \"a\", \"b\"]");
    EXPECT_EQ(answer("COLLECT\" aggregation=\"COUNT", 25), "3");
    EXPECT_EQ(answer("COLLECT\" aggregation=\"MIN", 25), "a");
    EXPECT_EQ(answer("COLLECT\" aggregation=\"MAX", 25), "b");
    EXPECT_EQ(answer("FIRST", -1), "null");
}

TEST(Model, AnUnknownNameIsReportedAtItsColumn) {
    const auto loaded = load(model("<literalExpression><text>if leeftijd &lt; 18 then wont in else "
                                   "\"x\"</text></literalExpression>"),
                             "proef.dmn");
    ASSERT_FALSE(loaded.ok());
    EXPECT_THAT(messages(loaded.error()), ::testing::HasSubstr("proef.dmn:9:"));
}

TEST(Model, ABareTrueInACellIsAValueThatNullIsNot) {
    const auto loaded = load(
        R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="m" namespace="m">
<inputData id="s" name="schulden"><variable name="schulden" typeRef="boolean"/></inputData>
<decision id="d" name="D"><variable name="D" typeRef="string"/>
<informationRequirement><requiredInput href="#s"/></informationRequirement>
<decisionTable hitPolicy="FIRST"><input><inputExpression typeRef="boolean"><text>schulden</text></inputExpression></input>
<output typeRef="string"/>
<rule><inputEntry><text>true</text></inputEntry><outputEntry><text>"ja"</text></outputEntry></rule>
<rule><inputEntry><text>false</text></inputEntry><outputEntry><text>"nee"</text></outputEntry></rule>
<rule><inputEntry><text>null</text></inputEntry><outputEntry><text>"onbekend"</text></outputEntry></rule>
</decisionTable></decision></definitions>)",
        "schulden.dmn", {feel::Checks::tolerant, false});
    ASSERT_TRUE(loaded.ok()) << messages(loaded.error());
    const auto answer = [&](feel::Value debts) {
        const auto given = feel::Value::context({{feel::Value::string("schulden"), std::move(debts)}});
        return to_string(*loaded->evaluate("D", given, test_clock));
    };
    EXPECT_EQ(answer(feel::Value{true}), "ja");
    EXPECT_EQ(answer(feel::Value{false}), "nee");
    EXPECT_EQ(answer({}), "onbekend");
}

TEST(Model, AllowedValuesThatAskForTodayMeanTheDayOfTheEvaluation) {
    const auto loaded = load(R"(<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="proef" namespace="urn:proef" id="proef">
  <itemDefinition name="verleden"><typeRef>date</typeRef><allowedValues><text>&lt;= today()</text></allowedValues></itemDefinition>
  <inputData id="d" name="dag"><variable name="dag" typeRef="verleden"/></inputData>
  <decision id="u" name="Uitkomst">
    <variable name="Uitkomst" typeRef="verleden"/>
    <informationRequirement><requiredInput href="#d"/></informationRequirement>
    <literalExpression><text>dag</text></literalExpression>
  </decision>
</definitions>)",
                             "proef.dmn");
    ASSERT_TRUE(loaded.ok()) << messages(loaded.error());
    const auto given = feel::Value::context(
        {{feel::Value::string("dag"), feel::Value{feel::DateValue{20000}}}});  // 2024-10-04
    const testing::FixedClock before{*parse_instant("2024-10-03T12:00:00Z")};
    const testing::FixedClock on_the_day{*parse_instant("2024-10-04T12:00:00Z")};
    EXPECT_EQ(to_string(*loaded->evaluate("Uitkomst", given, on_the_day)), "2024-10-04");
    EXPECT_TRUE(loaded->evaluate("Uitkomst", given, before)->is_null());
    EXPECT_EQ(loaded->check_inputs(*loaded->find("Uitkomst"), given, before).size(), 1U);
}

TEST(Model, ADecisionWithoutLogicIsAnErrorAndWhenToleratedNull) {
    const std::string xml =
        R"(<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="m">
<decision id="d" name="D"/></definitions>)";
    ASSERT_FALSE(load(xml, "leeg.dmn").ok());
    const auto loaded = load(xml, "leeg.dmn", {feel::Checks::tolerant, false});
    ASSERT_TRUE(loaded.ok());
    EXPECT_EQ(loaded->problems().size(), 1U);
    EXPECT_TRUE(loaded->evaluate("D", feel::Value::context({}), test_clock)->is_null());
}

TEST(Model, CircularRequirementsAreAnError) {
    const auto loaded =
        load(R"(<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="k" namespace="k">
<decision id="a" name="A"><informationRequirement><requiredDecision href="#b"/></informationRequirement><literalExpression><text>B</text></literalExpression></decision>
<decision id="b" name="B"><informationRequirement><requiredDecision href="#a"/></informationRequirement><literalExpression><text>A</text></literalExpression></decision>
</definitions>)",
             "kring.dmn");
    ASSERT_FALSE(loaded.ok());
    EXPECT_THAT(messages(loaded.error()), ::testing::HasSubstr("de vereisten lopen rond"));
}

}  // namespace ph::dmn
