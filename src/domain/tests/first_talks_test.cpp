#include "domain/first_talks.hpp"

namespace ph {
namespace {

std::vector<std::string> places(const std::vector<Problem>& problems) {
    std::vector<std::string> all;
    for (const Problem& problem : problems) all.push_back(problem.place.pointer);
    return all;
}

}  // namespace

TEST(FirstTalks, ATalentIsOfTheListOrInWords) {
    Talent talent;
    EXPECT_THAT(places(problems_of(talent)), ::testing::ElementsAre("/woorden"));
    talent.kind = "handig";
    EXPECT_TRUE(problems_of(talent).empty());
    talent.kind.clear();
    talent.words = "Repareert fietsen";
    EXPECT_TRUE(problems_of(talent).empty());
    talent.words = std::string(10'001, 'a');
    EXPECT_THAT(places(problems_of(talent)), ::testing::ElementsAre("/woorden"));
}

TEST(FirstTalks, WhatMovedCountsTowardsTheFront) {
    EXPECT_EQ(moved(3, 1), 2);
    EXPECT_EQ(moved(1, 4), -3);
    EXPECT_EQ(moved(2, 2), 0);
    EXPECT_FALSE(moved(std::nullopt, 1)) << "it was not there before";
}

}  // namespace ph
