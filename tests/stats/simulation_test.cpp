// What a p-value and an interval promise, by drawing many cohorts: uniform when nothing changed, and as often
// right as they say. Seeds are fixed; bounds are those that a correct method passes with all but one chance
// in a thousand.
#include "stats/bootstrap.hpp"
#include "stats/draws.hpp"
#include "stats/groups.hpp"
#include "stats/paired.hpp"
#include "stats/signed_rank.hpp"
#include "vectors.hpp"

namespace ph::stats::testing {
namespace {

// The largest distance between the distribution of these and the uniform one.
double distance_to_uniform(std::vector<double> chances) {
    std::ranges::sort(chances);
    double largest = 0;
    const auto n = static_cast<double>(chances.size());
    for (std::size_t i = 0; i < chances.size(); ++i) {
        largest = std::max({largest, std::abs(chances[i] - static_cast<double>(i) / n),
                            std::abs(chances[i] - static_cast<double>(i + 1) / n)});
    }
    return largest;
}

constexpr int cohorts = 1500;
const double one_in_a_thousand = 1.95 / std::sqrt(cohorts);  // Kolmogorov

std::vector<double> normal_column(Draws& draws, std::size_t n, double mean) {
    std::vector<double> result;
    for (std::size_t i = 0; i < n; ++i) result.push_back(mean + draws.normal());
    return result;
}

TEST(Simulation, p_of_paired_t_and_of_welch_is_uniform_when_nothing_changed) {
    std::vector<double> paired;
    std::vector<double> between;
    for (std::uint64_t i = 0; i < cohorts; ++i) {
        Draws draws(31, 1, i);
        const auto a = normal_column(draws, 9, 0);
        const auto b = normal_column(draws, 9, 0);
        paired.push_back(paired_t(*pairs(a, b))->p);
        between.push_back(welch_t(a, b)->p);
    }
    EXPECT_LT(distance_to_uniform(paired), one_in_a_thousand);
    EXPECT_LT(distance_to_uniform(between), one_in_a_thousand + 0.01);  // Welch approximates
}

TEST(Simulation, the_signed_rank_test_errs_at_most_as_often_as_it_says) {
    for (const auto method : {SignedRankMethod::exact, SignedRankMethod::normal}) {
        int found = 0;
        for (std::uint64_t i = 0; i < cohorts; ++i) {
            Draws draws(32, 1, i);
            std::vector<std::int64_t> differences;
            for (int k = 0; k < 30; ++k) differences.push_back(static_cast<std::int64_t>(draws.below(7)) - 3);
            found += signed_rank(tally(differences), {.method = method})->p <= 0.05 ? 1 : 0;
        }
        EXPECT_LE(found, 0.05 * cohorts + 3.1 * std::sqrt(cohorts * 0.05 * 0.95));
        EXPECT_GE(found, 0.03 * cohorts);
    }
}

TEST(Simulation, intervals_cover_the_truth_as_often_as_they_say) {
    constexpr int rounds = 400;
    int t = 0;
    int d_z = 0;
    int bca = 0;
    int student = 0;
    for (std::uint64_t i = 0; i < rounds; ++i) {
        Draws draws(33, 1, i);
        const auto before = normal_column(draws, 25, 0);
        auto after = before;
        for (double& each : after) each += 0.5 + draws.normal();
        const Pairs both = pairs(before, after).value();
        const Interval mean = paired_t(both)->interval;
        t += mean.lower < 0.5 && 0.5 < mean.upper ? 1 : 0;
        const Interval size = paired_effects(both)->d_z.interval;
        d_z += size.lower < 0.5 && 0.5 < size.upper ? 1 : 0;
        // Skewed steps of 0 to 4 with mean 0.8.
        std::vector<std::int64_t> steps;
        for (int k = 0; k < 60; ++k) steps.push_back(static_cast<std::int64_t>(draws.binomial(4, 0.2)));
        const auto drawn = bootstrap_mean(tally(steps), {.seed = i, .replicates = 999}).value();
        bca += drawn.bca.lower < 0.8 && 0.8 < drawn.bca.upper ? 1 : 0;
        student += drawn.student.lower < 0.8 && 0.8 < drawn.student.upper ? 1 : 0;
    }
    const double least = 0.95 * rounds - 3.1 * std::sqrt(rounds * 0.95 * 0.05);
    EXPECT_GE(t, least);
    EXPECT_GE(d_z, least);
    EXPECT_GE(bca, least - 0.015 * rounds);  // known to cover a little less in small samples
    EXPECT_GE(student, least);
    for (const int covered : {t, d_z, bca, student}) EXPECT_LE(covered, 0.985 * rounds);
}

// People chosen because they scored low score higher the next time, without any help (QUANT: reliability 0.7,
// half a deviation below the mean).
TEST(Simulation, regression_to_the_mean_alone_looks_like_an_effect) {
    Draws draws(34, 1, 0);
    std::vector<double> before;
    std::vector<double> after;
    while (before.size() < 20'000) {
        const double level = std::sqrt(0.7) * draws.normal();
        const double first = level + std::sqrt(0.3) * draws.normal();
        if (first > -0.5) continue;
        before.push_back(first);
        after.push_back(level + std::sqrt(0.3) * draws.normal());
    }
    EXPECT_NEAR(paired_effects(*pairs(before, after))->d_z.value, 0.47, 0.02);
}

}  // namespace
}  // namespace ph::stats::testing
