// What a p-value and an interval promise, by drawing many cohorts with fixed seeds: with nothing to find 5%
// is significant, and an interval of 95% holds the truth in 95%. The bounds are 4.5-5.5% and 94-96%. Twenty
// thousand cohorts put three standard deviations of chance within half a per cent; where fewer are drawn the
// test says so.
#include "simulation.hpp"

#include "stats/bootstrap.hpp"
#include "stats/goals.hpp"
#include "stats/groups.hpp"
#include "stats/paired.hpp"
#include "stats/reliable_change.hpp"
#include "stats/signed_rank.hpp"
#include "stats/transitions.hpp"

namespace ph::stats::testing {
namespace {

std::vector<double> normal_column(Draws& draws, std::size_t n, double mean) {
    std::vector<double> result;
    for (std::size_t i = 0; i < n; ++i) result.push_back(mean + draws.normal());
    return result;
}

// People score twice on a ladder of 1 to `steps`; nothing happens in between but the noise of the instrument.
// Counted here: crosstab() is made for a million people and spends a millisecond on any number.
Crosstab nothing_happened(Draws& draws, std::size_t people, Score steps) {
    Crosstab table{
        {1, steps},
        std::vector<std::uint64_t>(static_cast<std::size_t>(steps) * static_cast<std::size_t>(steps), 0)};
    const double width = steps / 5.0;
    for (std::size_t i = 0; i < people; ++i) {
        const double level = (1 + steps) / 2.0 + width * draws.normal();
        auto rung = [&] {
            return std::clamp<long>(std::lround(level + 0.8 * width * draws.normal()), 1, steps) - 1;
        };
        const long before = rung();
        ++table.counts[static_cast<std::size_t>(before * steps + rung())];
    }
    return table;
}

TEST(NullSimulation, paired_t_welch_and_difference_in_differences) {
    expect_five_percent("paired t, 30 people", 20'000, [](Draws& draws) {
        const auto before = normal_column(draws, 30, 0);
        return paired_t(*pairs(before, normal_column(draws, 30, 0)))->p;
    });
    expect_five_percent("paired t, 60 people on a scale of 1-5", 20'000,
                        [](Draws& draws) { return paired_t(pairs(nothing_happened(draws, 60, 5)))->p; });
    expect_five_percent("Welch, 15 people and 60 who vary twice as much", 20'000, [](Draws& draws) {
        auto many = normal_column(draws, 60, 0);
        for (double& each : many) each *= 2;
        return welch_t(normal_column(draws, 15, 0), many)->p;
    });
    expect_five_percent("difference in differences, all change by one", 20'000, [](Draws& draws) {
        const auto b1 = normal_column(draws, 25, 0);
        const auto b0 = normal_column(draws, 50, 2);
        return difference_in_differences({b1, normal_column(draws, 25, 1)}, {b0, normal_column(draws, 50, 3)})
            ->effect.p;
    });
}

TEST(NullSimulation, the_signed_rank_test) {
    for (const auto method : {SignedRankMethod::exact, SignedRankMethod::normal}) {
        for (const auto zeros : {Zeros::pratt, Zeros::drop}) {
            expect_five_percent("signed rank, 60 people on a scale of 1-11", 20'000, [=](Draws& draws) {
                const auto differences = nothing_happened(draws, 60, 11).differences();
                return signed_rank(differences, {.zeros = zeros, .method = method, .continuity = false})->p;
            });
        }
    }
}

TEST(NullSimulation, moves_on_a_ladder) {
    expect_five_percent("scored symmetry, 200 people on six rungs", 20'000,
                        [](Draws& draws) { return scored_symmetry(nothing_happened(draws, 200, 6))->p; });
    expect_five_percent("marginal homogeneity, 400 people on four rungs", 20'000, [](Draws& draws) {
        return marginal_homogeneity(nothing_happened(draws, 400, 4))->p;
    });
    expect_five_percent("any change, 1,000 people on three rungs", 20'000,
                        [](Draws& draws) { return bowker(nothing_happened(draws, 1000, 3))->p; });
}

TEST(Coverage, of_a_mean_change_and_of_its_size) {
    const auto cohort = [](Draws& draws) {
        const auto before = normal_column(draws, 25, 0);
        auto after = before;
        for (double& each : after) each += 0.5 + draws.normal();
        return pairs(before, after).value();
    };
    expect_covered("mean change, 25 people", 5'000, 0.5,
                   [&](Draws& draws) { return paired_t(cohort(draws))->interval; });
    expect_covered("d_z, 25 people", 5'000, 0.5,
                   [&](Draws& draws) { return paired_effects(cohort(draws))->d_z.interval; });
    expect_covered("difference in differences", 5'000, 0.4, [](Draws& draws) {
        const auto b1 = normal_column(draws, 25, 0);
        const auto b0 = normal_column(draws, 50, 2);
        const auto a1 = normal_column(draws, 25, 1.4);
        const auto a0 = normal_column(draws, 50, 3);
        const TwoMeans effect = difference_in_differences({b1, a1}, {b0, a0})->effect;
        return effect.interval;
    });
}

// Skewed steps of 0 to 4 with mean 0.8; and people of twenty-five coaches, who differ.
TEST(Coverage, of_the_bootstrap) {
    expect_covered("BCa, 150 people with skewed changes", 5'000, 0.8, [](Draws& draws) {
        std::vector<std::int64_t> steps;
        for (int k = 0; k < 150; ++k) steps.push_back(static_cast<std::int64_t>(draws.binomial(4, 0.2)));
        return bootstrap_mean(tally(steps), {.seed = draws.bits(), .replicates = 999})->bca;
    });
    expect_covered("Student, 60 people with skewed changes", 5'000, 0.8, [](Draws& draws) {
        std::vector<std::int64_t> steps;
        for (int k = 0; k < 60; ++k) steps.push_back(static_cast<std::int64_t>(draws.binomial(4, 0.2)));
        return bootstrap_mean(tally(steps), {.seed = draws.bits(), .replicates = 999})->student;
    });
    expect_covered("BCa of 100 coaches with six people each", 5'000, 0.3, [](Draws& draws) {
        std::vector<double> changes;
        std::vector<std::uint32_t> coach;
        for (std::uint32_t c = 0; c < 100; ++c) {
            const double own = draws.normal();
            for (int k = 0; k < 6; ++k) {
                changes.push_back(0.3 + own + draws.normal());
                coach.push_back(c);
            }
        }
        return bootstrap_clusters(changes, coach, {.seed = draws.bits(), .replicates = 999})->bca;
    });
}

TEST(Coverage, of_a_share_and_of_the_instruments_noise) {
    expect_covered("40% of 138 goals", 5'000, 0.4,
                   [](Draws& draws) { return share_of(draws.binomial(138, 0.4), 138)->interval; });
    // Reliability 0.8: what two measurements of unchanged people share.
    Draws draws(simulation_seed, 1, 0);
    std::vector<double> before;
    std::vector<double> after;
    for (int i = 0; i < 20'000; ++i) {
        const double level = std::sqrt(0.8) * draws.normal();
        before.push_back(level + std::sqrt(0.2) * draws.normal());
        after.push_back(level + std::sqrt(0.2) * draws.normal());
    }
    const auto changes = reliable_changes(before, after, {1, 0.8}).value();
    EXPECT_GT(changes.unchanged, 18'800U);
    EXPECT_LT(changes.unchanged, 19'200U);
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
