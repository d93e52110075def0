// Figures that evaluations published come out of made-up cohorts with the same margins, to the digits
// published.
#include "stats/bootstrap.hpp"
#include "stats/goals.hpp"
#include "stats/multiplicity.hpp"
#include "stats/paired.hpp"
#include "stats/signed_rank.hpp"
#include "stats/transitions.hpp"
#include "vectors.hpp"

namespace ph::stats::testing {
namespace {

int percent(double share) {
    return static_cast<int>(std::lround(100 * share));
}

// Changes of one factor: how many people went up one and two, and down one; the others stayed.
Tally steps(std::uint64_t n, std::uint64_t up, std::uint64_t two_up, std::uint64_t down) {
    return {{{-1, down}, {0, n - up - two_up - down}, {1, up}, {2, two_up}}};
}

// Leiden, Project Door (2020): 94 participants, 77% one rung or more up; some from the first or second to the
// last.
TEST(KnownFigures, leiden_77_percent_of_94_up_the_ladder) {
    std::vector<Score> before;
    std::vector<Score> after;
    auto people = [&](int count, Score from, Score to) {
        before.insert(before.end(), static_cast<std::size_t>(count), from);
        after.insert(after.end(), static_cast<std::size_t>(count), to);
    };
    people(26, 1, 2);
    people(24, 2, 3);
    people(12, 3, 4);
    people(6, 1, 3);
    people(2, 1, 6);
    people(2, 2, 6);
    people(13, 2, 2);
    people(9, 1, no_score);
    ASSERT_EQ(before.size(), 94U);
    const Crosstab ladder = crosstab(before, after, {1, 6}).value();
    EXPECT_EQ(ladder.missing_after, 9U);
    std::uint64_t up = 0;
    for (std::size_t i = 0; i < 6; ++i) {
        for (std::size_t j = i + 1; j < 6; ++j) up += ladder.at(i, j);
    }
    // Of all who take part, those unknown included: that is the published denominator.
    const Share share = share_of(up, 94).value();
    EXPECT_EQ(percent(share.share), 77);
    EXPECT_LT(scored_symmetry(ladder)->p, 0.001);
    EXPECT_GT(scored_symmetry(ladder)->mean_step, 1);
}

// Tilburg, Doe Mee (2020): 138 measured twice, 40% at or above the goal, about as many just below it, a fifth
// where they began.
TEST(KnownFigures, tilburg_40_percent_of_138_at_or_above_the_goal) {
    std::vector<GoalScore> goals;
    for (const auto& [score, count] :
         std::vector<std::pair<Score, int>>{{-2, 27}, {-1, 56}, {0, 33}, {1, 15}, {2, 7}}) {
        goals.insert(goals.end(), static_cast<std::size_t>(count), {score, 1});
    }
    ASSERT_EQ(goals.size(), 138U);
    const auto reached = std::ranges::count_if(goals, [](const GoalScore& goal) { return goal.score >= 0; });
    EXPECT_EQ(percent(share_of(static_cast<std::uint64_t>(reached), 138)->share), 40);
    std::vector<std::int64_t> scores;
    for (const GoalScore& goal : goals) scores.push_back(goal.score);
    EXPECT_EQ(summarise(tally(scores))->median, -1);
}

// Tilburg: mean changes from +0.11 to +0.61 on scales of 1 to 10, all significant but that of perceived
// control.
TEST(KnownFigures, tilburg_effects_from_0_11_to_0_61_significant_but_for_perceived_control) {
    struct Factor {
        const char* name;
        Tally changes;
    };
    const std::vector<Factor> factors{{"fysiek", steps(138, 36, 2, 10)},
                                      {"psychisch", steps(138, 44, 3, 12)},
                                      {"mentaal", steps(138, 30, 1, 7)},
                                      {"praktisch", steps(138, 78, 10, 14)},
                                      {"vakgericht", steps(138, 40, 2, 9)},
                                      {"talent", steps(138, 38, 2, 8)},
                                      {"attitude", steps(138, 72, 9, 14)},
                                      {"sociale druk", steps(138, 34, 2, 9)},
                                      {"ervaren controle", steps(138, 45, 2, 34)},
                                      {"zelfregulering", steps(138, 70, 9, 13)},
                                      {"sociaal netwerk", steps(138, 46, 4, 11)},
                                      {"motivatie", steps(138, 50, 5, 14)},
                                      {"gedrag", steps(138, 74, 8, 14)}};
    Family ranks;
    Family means;
    double lowest = 1;
    double highest = 0;
    for (const Factor& factor : factors) {
        const Moments m = moments(factor.changes);
        ASSERT_EQ(m.n, 138U) << factor.name;
        lowest = std::min(lowest, m.mean);
        highest = std::max(highest, m.mean);
        ranks.emplace_back(signed_rank(factor.changes)->p);
        Pairs both;
        both.n = m.n;
        both.difference = m;
        means.emplace_back(paired_t(both)->p);
    }
    EXPECT_NEAR(lowest, 0.11, 0.005);
    EXPECT_NEAR(highest, 0.61, 0.005);
    for (const Family& family : {holm(ranks).value(), holm(means).value()}) {
        for (std::size_t i = 0; i < factors.size(); ++i) {
            const bool control = std::string_view(factors[i].name) == "ervaren controle";
            EXPECT_EQ(*family[i] < 0.05, !control) << factors[i].name;
        }
    }
}

// Participatiehuis: 278 files on eight domains; most change in work, then money and health, least in family
// and housing. The interval of the largest lies above that of the smallest.
TEST(KnownFigures, participatiehuis_278_files_work_first_family_and_housing_last) {
    const std::vector<std::pair<std::string, Tally>> domains{
        {"werk", steps(278, 120, 60, 15)},      {"leren", steps(278, 70, 15, 20)},
        {"gezin", steps(278, 36, 4, 18)},       {"wonen", steps(278, 34, 5, 17)},
        {"geld", steps(278, 105, 40, 20)},      {"sociale contacten", steps(278, 80, 18, 22)},
        {"gezondheid", steps(278, 98, 36, 22)}, {"taal", steps(278, 60, 12, 18)}};
    std::vector<std::pair<double, std::string>> by_size;
    std::map<std::string, Interval> intervals;
    for (const auto& [name, changes] : domains) {
        const Moments m = moments(changes);
        ASSERT_EQ(m.n, 278U);
        by_size.emplace_back(m.mean / m.deviation(), name);
        intervals[name] = bootstrap_mean(changes, {.replicates = 2000})->bca;
    }
    std::ranges::sort(by_size, std::greater<>());
    EXPECT_EQ(by_size[0].second, "werk");
    EXPECT_THAT((std::vector{by_size[1].second, by_size[2].second}),
                ::testing::UnorderedElementsAre("geld", "gezondheid"));
    EXPECT_THAT((std::vector{by_size[6].second, by_size[7].second}),
                ::testing::UnorderedElementsAre("gezin", "wonen"));
    EXPECT_GT(intervals["werk"].lower, intervals["gezin"].upper);
}

// Gezinscoach: 62% of 535 goals reached.
TEST(KnownFigures, gezinscoach_62_percent_of_535_goals) {
    const Share share = share_of(332, 535).value();
    EXPECT_EQ(percent(share.share), 62);
    EXPECT_GT(share.interval.lower, 0.57);
    EXPECT_LT(share.interval.upper, 0.67);
}

// Kiresuk and Sherman's T for goals that are all much more than reached: one, three, ten goals.
TEST(KnownFigures, gas_t_depends_on_the_number_of_goals) {
    for (const auto& [n, t] : std::vector<std::pair<std::size_t, double>>{{1, 70}, {3, 77.4}, {10, 82.9}}) {
        EXPECT_NEAR(gas_t(std::vector<GoalScore>(n, {2, 1})).value(), t, 0.05);
    }
}

}  // namespace
}  // namespace ph::stats::testing
