// Facts of a dossier in the comparison of approaches: only what approaches ask, and never who it is.
#include "app/use_cases/comparison.hpp"
#include "scenarios/case_town.hpp"

namespace ph::scenarios {
namespace {

constexpr auto asking = R"(
feiten
  leeftijd: getal
  heeft schulden: ja of nee
  in beeld sinds: datum
  wat iemand zelf wil: tekst

aanpak Proef
  eigenaar coach
  taak Gesprek
    eigenaar coach
)";

struct ComparisonFacts : CaseTown {
    Result<app::CopiedFacts> copy(const User& user) {
        return as(user, [&](app::Call& call) { return app::copy_facts_to_compare(call, dossier); });
    }
    static const app::CopiedFact* find(const app::CopiedFacts& copied, std::string_view name) {
        const auto found = std::ranges::find(copied.facts, name, &app::CopiedFact::name);
        return found == copied.facts.end() ? nullptr : &*found;
    }
};

TEST_F(ComparisonFacts, TakesWhatApproachesAskAndNothingThatSaysWhoItIs) {
    release(asking, 2);
    must(know("heeft schulden", "true"));
    must(know("in beeld sinds", "\"2026-03-17\""));
    must(know("wat iemand zelf wil", "\"Ik wil bij bakker De Groot werken.\""));
    const auto copied = must(copy(coach));
    EXPECT_EQ(copied.asks, today());
    ASSERT_NE(find(copied, "heeft schulden"), nullptr);
    EXPECT_EQ(find(copied, "heeft schulden")->value, "ja");
    ASSERT_NE(find(copied, "in beeld sinds"), nullptr);
    EXPECT_THAT(find(copied, "in beeld sinds")->value, ::testing::HasSubstr("2026-03-01"));
    EXPECT_EQ(find(copied, "in beeld sinds")->note, "Alleen de maand, niet de dag.");
    EXPECT_EQ(find(copied, "wat iemand zelf wil"), nullptr);
    ASSERT_EQ(copied.left_out.size(), 1U);
    EXPECT_EQ(copied.left_out[0].why, "Een tekst in eigen woorden kan zeggen wie het is.");
}

TEST_F(ComparisonFacts, OfABirthDateGoesTheGroup) {
    release(asking, 2);
    const auto copied = must(copy(coach));
    ASSERT_NE(find(copied, "leeftijd"), nullptr);
    EXPECT_EQ(find(copied, "leeftijd")->value, "49");
    EXPECT_EQ(find(copied, "leeftijd")->note, "De leeftijdsgroep: 45 tot en met 54 jaar.");
}

TEST_F(ComparisonFacts, WhatWasTakenOverCanBeCompared) {
    must(know("loonwaarde", "40"));
    const auto copied = must(copy(coach));
    app::ComparisonQuestion question;
    question.asks = copied.asks;
    question.approaches = {"den-bosch"};
    for (const app::CopiedFact& fact : copied.facts) {
        if (shipped().approaches.at("den-bosch")->definition.find_fact(fact.name))
            question.facts.push_back({fact.name, fact.value});
    }
    EXPECT_FALSE(question.facts.empty());
    EXPECT_TRUE(as(coach, [&](app::Call& call) { return app::compare_approaches(call, question); }).ok());
}

TEST_F(ComparisonFacts, OnlyWhoSeesTheFactsAndMayCompareTakesThemOver) {
    EXPECT_EQ(copy(second_coach).error().fault, Fault::missing) << "not involved";
    EXPECT_EQ(copy(team_leader).error().fault, Fault::forbidden) << "sees no facts";
    EXPECT_EQ(copy(intaker).error().fault, Fault::forbidden) << "compares nothing";
}

}  // namespace
}  // namespace ph::scenarios
