// The bootstrap against R's boot on the same resamples; and what its own draws promise.
#include "stats/bootstrap.hpp"

#include "stats/draws.hpp"
#include "vectors.hpp"

namespace ph::stats::testing {
namespace {

std::vector<std::uint32_t> places(const Case& each, const std::string& key) {
    std::vector<std::uint32_t> result;
    for (const std::int64_t value : each.whole(key)) result.push_back(static_cast<std::uint32_t>(value));
    return result;
}

// Replicates as R makes them, to hold its own count of equals as well.
std::vector<double> means_of(const std::vector<double>& x, const std::vector<std::uint32_t>& resamples) {
    std::vector<double> means;
    for (std::size_t i = 0; i < resamples.size(); i += x.size()) {
        double sum = 0;
        for (std::size_t j = 0; j < x.size(); ++j) sum += x[resamples[i + j]];
        means.push_back(sum / static_cast<double>(x.size()));
    }
    return means;
}

TEST(BootstrapAgainstR, a_mean_on_the_same_resamples) {
    for (const Case& each : cases("bootstrap.txt", "mean")) {
        const auto x = each.numbers("x");
        const auto resamples = places(each, "resamples");
        const auto result = bootstrap_mean(Column(x), resamples);
        ASSERT_TRUE(result) << each.where() << to_text(result.error());
        each.holds("bias", result->bias);
        each.holds("se", result->standard_error);
        each.holds("bca", {result->bca.lower, result->bca.upper});
        each.holds("student", {result->student.lower, result->student.upper});
        const Moments m = moments(Column(x));
        const double acceleration = m.cubes / (6 * std::pow(m.squares, 1.5));
        // A value that differs from the estimate by rounding alone decides here; R's mean() rounds once more.
        auto means = means_of(x, resamples);
        for (double& mean : means) {
            if (std::abs(mean - m.mean) < 1e-12) mean = m.mean;
        }
        const auto plain = bca_interval(m.mean, means, acceleration, 0.95, Equals::none);
        ASSERT_TRUE(plain) << each.where();
        if (std::ranges::count(means, m.mean) == 0) each.holds("boot_bca", {plain->lower, plain->upper});
    }
}

TEST(BootstrapAgainstR, clusters_on_the_same_resamples) {
    for (const Case& each : cases("bootstrap.txt", "clusters")) {
        const auto x = each.numbers("x");
        const auto cluster = places(each, "cluster");
        const auto result = bootstrap_clusters(x, cluster, places(each, "resamples"));
        ASSERT_TRUE(result) << each.where() << to_text(result.error());
        each.holds("estimate", result->estimate);
        each.holds("se", result->standard_error);
        each.holds("bca", {result->bca.lower, result->bca.upper});
    }
}

TEST(Bootstrap, is_the_same_to_the_bit_on_any_number_of_threads) {
    const Tally scale{{{-2, 3}, {-1, 20}, {0, 40}, {1, 60}, {2, 12}, {3, 2}}};
    std::vector<double> column;
    std::vector<std::uint32_t> cluster;
    for (std::uint32_t i = 0; i < 60; ++i) {
        column.push_back(std::sin(i) + i % 7);
        cluster.push_back(i % 9);
    }
    BootstrapOptions one{.seed = 42, .replicates = 999};
    BootstrapOptions four{.seed = 42, .replicates = 999, .threads = 4};
    EXPECT_EQ(bootstrap_mean(scale, one)->bca, bootstrap_mean(scale, four)->bca);
    EXPECT_EQ(bootstrap_mean(scale, one)->student, bootstrap_mean(scale, four)->student);
    EXPECT_EQ(bootstrap_mean(Column(column), one)->bca, bootstrap_mean(Column(column), four)->bca);
    EXPECT_EQ(bootstrap_clusters(column, cluster, one)->bca, bootstrap_clusters(column, cluster, four)->bca);
    four.seed = 43;
    EXPECT_NE(bootstrap_mean(scale, one)->standard_error, bootstrap_mean(scale, four)->standard_error);
}

TEST(Bootstrap, of_counts_agrees_with_that_of_the_people_counted) {
    const Tally scale{{{-1, 9}, {0, 21}, {1, 33}, {2, 15}, {3, 4}}};
    std::vector<double> people;
    for (const Cell& cell : scale.cells)
        people.insert(people.end(), cell.count, static_cast<double>(cell.value));
    const auto counted = bootstrap_mean(scale, {.replicates = 20'000}).value();
    const auto drawn = bootstrap_mean(Column(people), {.replicates = 20'000}).value();
    EXPECT_NEAR(counted.estimate, drawn.estimate, 1e-12);
    EXPECT_NEAR(counted.standard_error, drawn.standard_error, 0.02 * drawn.standard_error);
    EXPECT_NEAR(counted.bca.lower, drawn.bca.lower, 0.013);
    EXPECT_NEAR(counted.bca.upper, drawn.bca.upper, 0.013);
    EXPECT_NEAR(counted.student.lower, drawn.student.lower, 0.013);
}

TEST(Bootstrap, refuses_in_words_what_has_no_interval) {
    EXPECT_EQ(code(bootstrap_mean(Tally{{{1, 50}}})), "constant");
    EXPECT_EQ(code(bootstrap_mean(Tally{{{1, 1}}})), "too_few");
    EXPECT_EQ(code(bootstrap_mean(Tally{})), "too_few");
    EXPECT_EQ(code(bootstrap_mean(Tally{{{1, 2}, {2, 2}}}, {.replicates = 10})), "out_of_range");
    EXPECT_EQ(code(bca_interval(0, {1, 2, 3}, 0, 0.95)), "one_sided");
    EXPECT_EQ(code(bca_interval(0, {-1, 2, 3}, 0, 1.5)), "out_of_range");
    const std::vector<double> values{1, 2, 3};
    const std::vector<std::uint32_t> wrong{0, 1, 3, 0, 1, 2};
    EXPECT_EQ(code(bootstrap_mean(Column(values), wrong)), "out_of_range");
    const std::vector<std::uint32_t> one_cluster{5, 5, 5};
    EXPECT_EQ(code(bootstrap_clusters(values, one_cluster)), "too_few");
}

TEST(Draws, depend_only_on_seed_purpose_and_replicate) {
    Draws first(7, 1, 5);
    Draws again(7, 1, 5);
    for (int i = 0; i < 100; ++i) EXPECT_EQ(first.bits(), again.bits());
    EXPECT_NE(Draws(7, 1, 5).bits(), Draws(7, 1, 6).bits());
    EXPECT_NE(Draws(7, 1, 5).bits(), Draws(7, 2, 5).bits());
    EXPECT_NE(Draws(7, 1, 5).bits(), Draws(8, 1, 5).bits());
}

// The known answer that its authors publish: counter and key all zero give 6627e8d5 e169c58d bc57ac4c
// 9b00dbd8.
TEST(Draws, are_philox_as_published) {
    Draws zero(0, 0, 0);
    EXPECT_EQ(zero.bits(), 0x9b00dbd8bc57ac4cULL);
    EXPECT_EQ(zero.bits(), 0xe169c58d6627e8d5ULL);
}

// Chi-squared of a hundred thousand draws against the exact chances.
TEST(Draws, binomial_follows_the_binomial) {
    const std::vector<std::pair<std::uint64_t, double>> kinds{
        {1, 0.3}, {12, 0.5}, {40, 0.02}, {40, 0.9}, {100, 0.1001}, {500, 0.04}, {1000, 0.5}};
    for (const auto& [n, p] : kinds) {
        constexpr double size = 100'000;
        std::vector<double> seen(n + 1, 0);
        for (std::uint64_t r = 0; r < 100'000; ++r) ++seen[Draws(11, 9, r).binomial(n, p)];
        double statistic = 0;
        double df = -1;
        double pooled_seen = 0;
        double pooled_chance = 0;
        for (std::uint64_t k = 0; k <= n; ++k) {
            const auto x = static_cast<double>(k);
            const auto top = static_cast<double>(n);
            pooled_chance += std::exp(std::lgamma(top + 1) - std::lgamma(x + 1) - std::lgamma(top - x + 1) +
                                      x * std::log(p) + (top - x) * std::log1p(-p));
            pooled_seen += seen[k];
            if (pooled_chance * size < 20 && k < n) continue;
            statistic += (pooled_seen - size * pooled_chance) * (pooled_seen - size * pooled_chance) /
                         std::max(1.0, size * pooled_chance);
            ++df;
            pooled_chance = pooled_seen = 0;
        }
        // Five standard deviations of a chi-squared.
        EXPECT_LT(statistic, df + 5 * std::sqrt(2 * df) + 5) << n << " x " << p;
    }
}

}  // namespace
}  // namespace ph::stats::testing
