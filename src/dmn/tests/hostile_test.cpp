// Models made to hurt: a clear error, never a crash, a fetch or a runaway.
#include <chrono>

#include "base/tests/fakes.hpp"
#include "dmn/model.hpp"

namespace ph::dmn {
namespace {

constexpr const char* head =
    R"(<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="m">)";

constexpr std::chrono::seconds patience{20};  // far above what any of these takes, for slow sanitizer builds

std::string refusal(const std::string& xml) {
    const auto start = std::chrono::steady_clock::now();
    const auto model = load(xml, "kwaad.dmn");
    EXPECT_LT(std::chrono::steady_clock::now() - start, patience) << xml.substr(0, 200);
    return model ? "geladen" : to_text(model.error());
}

}  // namespace

TEST(HostileModel, EntitiesAreNeverExpandedNorFetched) {
    const std::string bomb =
        R"(<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>)" +
        std::string{head} + "<decision name=\"&b;\"/></definitions>";
    EXPECT_THAT(refusal(bomb), ::testing::HasSubstr("DOCTYPE"));
    const std::string external =
        R"(<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>)" + std::string{head} + "&x;</definitions>";
    EXPECT_THAT(refusal(external), ::testing::HasSubstr("DOCTYPE"));
}

TEST(HostileModel, WhatIsNoDmnIsNamed) {
    EXPECT_THAT(refusal(""), ::testing::HasSubstr("geen goed gevormde XML"));
    EXPECT_THAT(refusal("<a>"), ::testing::HasSubstr("kwaad.dmn:1:"));
    EXPECT_THAT(refusal("<a></b>"), ::testing::HasSubstr("horen niet bij elkaar"));
    EXPECT_THAT(refusal("<html/>"), ::testing::HasSubstr("geen DMN"));
    EXPECT_THAT(refusal("<definitions xmlns=\"urn:oud\"/>"), ::testing::HasSubstr("versie"));
    EXPECT_THAT(refusal(std::string{head} + "<decision name=\"\xFF\"/></definitions>"),
                ::testing::HasSubstr("UTF-8"));
}

TEST(HostileModel, ATableOfThirtyThousandRulesIsReadInBoundedTimeAndStillAnswers) {
    std::string xml =
        std::string{head} +
        "<inputData id=\"i\" name=\"i\"><variable name=\"i\" typeRef=\"number\"/></inputData>"
        "<decision id=\"d\" name=\"D\"><variable name=\"D\" typeRef=\"number\"/>"
        "<informationRequirement><requiredInput href=\"#i\"/></informationRequirement>"
        "<decisionTable hitPolicy=\"FIRST\"><input><inputExpression typeRef=\"number\"><text>i</text>"
        "</inputExpression></input><output typeRef=\"number\"/>";
    for (int rule = 0; rule < 30'000; ++rule) {
        const std::string n = std::to_string(rule);
        xml += "<rule><inputEntry><text>" + n + "</text></inputEntry><outputEntry><text>" + n +
               "</text></outputEntry></rule>";
    }
    xml += "</decisionTable></decision></definitions>";
    const auto start = std::chrono::steady_clock::now();
    const auto model = load(xml, "groot.dmn");
    ASSERT_TRUE(model.ok()) << to_text(model.error());
    const testing::FixedClock clock{{}};
    const auto answer = model->evaluate(
        "D", feel::Value::context({{feel::Value::string("i"), feel::Value::number(29'998)}}), clock);
    EXPECT_LT(std::chrono::steady_clock::now() - start, patience);
    EXPECT_EQ(to_string(*answer), "29998");
}

TEST(HostileModel, ATypeNameOfAMegabyteIsNoType) {
    std::string words;
    for (int i = 0; i < 500'000; ++i) words += "a ";
    EXPECT_THAT(
        refusal(
            std::string{head} +
            "<decision id=\"d\" name=\"D\"><variable name=\"D\"/><literalExpression><text>1 instance of " +
            words + "</text></literalExpression></decision></definitions>"),
        ::testing::HasSubstr("geen bekend type"));
}

TEST(HostileModel, DeepNestingIsRefused) {
    std::string boxed;
    for (int i = 0; i < 10'000; ++i) boxed += "<context><contextEntry>";
    std::string xml = std::string{head} + "<decision id=\"d\" name=\"D\">" + boxed +
                      "<literalExpression><text>1</text></literalExpression>";
    for (int i = 0; i < 10'000; ++i) xml += "</contextEntry></context>";
    EXPECT_THAT(refusal(xml + "</decision></definitions>"), ::testing::HasSubstr("te diep genest"));
}

TEST(HostileModel, ALongChainOfDecisionsIsFineAndAnEndlessModelIsNot) {
    const auto chain = [](int length) {
        std::string xml{head};
        for (int i = 0; i < length; ++i) {
            const std::string n = std::to_string(i);
            const std::string next = std::to_string(i + 1);
            const bool last = i + 1 == length;
            xml += "<decision id=\"d" + n + "\" name=\"D" + n + "\">";
            if (!last)
                xml += "<informationRequirement><requiredDecision href=\"#d" + next +
                       "\"/></informationRequirement>";
            xml += "<literalExpression><text>" + (last ? "1" : "D" + next + " + 1") +
                   "</text></literalExpression></decision>";
        }
        return xml + "</definitions>";
    };
    const auto model = load(chain(900), "keten.dmn");
    ASSERT_TRUE(model.ok()) << to_text(model.error()).substr(0, 500);
    const testing::FixedClock clock{*parse_instant("2026-11-22T09:30:00Z")};
    const auto result = model->evaluate("D0", feel::Value::context({}), clock);
    ASSERT_TRUE(result.ok());
    EXPECT_EQ(to_string(*result), "900");
    EXPECT_THAT(refusal(chain(1'100)), ::testing::HasSubstr("te lang aan elkaar"));
}

TEST(HostileModel, EveryMistakeIsReportedAtOnce) {
    const std::string text = refusal(std::string{head} + R"(
<decision id="a" name="A"><informationRequirement><requiredInput href="#weg"/></informationRequirement><literalExpression><text>1 +</text></literalExpression></decision>
<decision id="b" name="B"><variable name="B" typeRef="tOnbekend"/></decision>
<decision id="c" name="C"><decisionTable hitPolicy="SOMS"><input/><rule/></decisionTable></decision>
</definitions>)");
    for (const char* part :
         {"#weg", "te vroeg", "tOnbekend", "geen beslislogica", "SOMS", "geen uitvoerkolom"}) {
        EXPECT_THAT(text, ::testing::HasSubstr(part));
    }
}

}  // namespace ph::dmn
