// Repeated measurements against lme4, pooling against mice; and what imputation promises.
#include "stats/mixed.hpp"

#include "stats/draws.hpp"
#include "stats/imputation.hpp"
#include "stats/summary.hpp"
#include "vectors.hpp"

namespace ph::stats::testing {
namespace {

constexpr double of_optimisers = 1e-6;

std::string code(const auto& result) {
    return result.ok() ? "" : result.error().problems.at(0).code;
}

std::vector<double> figures(const Mixed& m) {
    std::vector<double> all;
    for (const Coefficient& c : m.coefficients) all.push_back(c.value);
    for (const Coefficient& c : m.coefficients) all.push_back(c.standard_error);
    all.push_back(m.intercept_variance);
    all.push_back(m.residual_variance);
    if (m.slope_variance) {
        all.push_back(*m.slope_variance);
        all.push_back(*m.slope_covariance);
    }
    all.push_back(m.log_likelihood);
    return all;
}

TEST(MixedAgainstR, people_who_start_differently) {
    for (const Case& each : cases("mixed.txt", "repeated")) {
        const auto x = each.numbers("x");
        const auto y = each.numbers("y");
        std::vector<std::uint32_t> person;
        for (const std::int64_t id : each.whole("person")) person.push_back(static_cast<std::uint32_t>(id));
        const Design design{y.size(), 3, x};
        for (const bool reml : {true, false}) {
            const auto fit = mixed_model(design, y, person, {.reml = reml, .slope = {}});
            ASSERT_TRUE(fit) << each.where() << to_text(fit.error());
            each.holds(reml ? "reml" : "ml", figures(*fit), of_optimisers);
        }
        if (!each.has("slope") || each.numbers("slope").empty()) continue;
        const auto fit = mixed_model(design, y, person, {.slope = 0});
        ASSERT_TRUE(fit) << each.where() << to_text(fit.error());
        each.holds("slope", figures(*fit), of_optimisers);
    }
}

TEST(Mixed, refuses_in_words_what_it_cannot_tell) {
    const std::vector<double> time{0, 1, 0, 1, 0, 1};
    const std::vector<double> y{1, 2, 2, 4, 3, 3};
    const std::vector<std::uint32_t> pairs{1, 1, 2, 2, 3, 3};
    const std::vector<std::uint32_t> strangers{1, 2, 3, 4, 5, 6};
    const std::vector<double> same(6, 4);
    EXPECT_TRUE(mixed_model({6, 1, time}, y, pairs).ok());
    EXPECT_EQ(code(mixed_model({6, 1, time}, y, strangers)), "too_few");
    EXPECT_EQ(code(mixed_model({6, 1, time}, y, std::vector<std::uint32_t>(6, 1))), "too_few");
    EXPECT_EQ(code(mixed_model({6, 1, time}, same, pairs)), "constant");
    EXPECT_EQ(code(mixed_model({6, 1, time}, time, pairs)), "constant");
    EXPECT_EQ(code(mixed_model({6, 1, same}, y, pairs)), "collinear");
    EXPECT_EQ(code(mixed_model({6, 1, time}, y, pairs, {.slope = 1})), "out_of_range");
    EXPECT_EQ(code(mixed_model({6, 1, time}, std::vector<double>(6, not_measured), pairs)), "too_few");
}

TEST(PoolingAgainstR, rubins_rules_with_barnard_and_rubins_degrees_of_freedom) {
    for (const Case& each : cases("mixed.txt", "pool")) {
        const double complete = each.number("complete");
        const auto r = pool(each.numbers("estimates"), each.numbers("variances"),
                            complete < 1e299 ? complete : std::numeric_limits<double>::infinity());
        ASSERT_TRUE(r) << each.where();
        each.holds("answer", {r->estimate, r->within, r->between, r->standard_error, r->df,
                              r->missing_information, r->interval.lower, r->interval.upper, r->p});
    }
    EXPECT_EQ(code(pool(std::vector<double>{1}, std::vector<double>{1}, 5)), "too_few");
    EXPECT_EQ(code(pool(std::vector<double>{1, 2}, std::vector<double>{1, 0}, 5)), "out_of_range");
    EXPECT_EQ(code(pool(std::vector<double>{1, 2}, std::vector<double>{1, 1}, 0)), "out_of_range");
}

// Scores at two moments; whoever did badly the first time often stays away the second.
std::vector<double> dropout(std::uint64_t seed, std::size_t people, double& truth) {
    Draws draws(seed, 77, 0);
    std::vector<double> table;
    truth = 0;
    for (std::size_t i = 0; i < people; ++i) {
        const double before = std::round(5 + 2 * draws.normal());
        const double after = std::round(0.8 * before + 2 + draws.normal());
        truth += after / static_cast<double>(people);
        table.push_back(before);
        table.push_back(draws.uniform() < (before < 5 ? 0.6 : 0.1) ? not_measured : after);
    }
    return table;
}

TEST(Imputation, uses_only_scores_that_were_given_and_keeps_what_was_measured) {
    double truth = 0;
    const auto table = dropout(1, 120, truth);
    const auto completed = impute({120, 2, table}, {.imputations = 5}).value();
    for (const auto& one : completed) {
        for (std::size_t i = 0; i < table.size(); ++i) {
            if (measured(table[i])) {
                EXPECT_EQ(one[i], table[i]);
            } else {
                bool given = false;
                for (std::size_t k = 1; k < table.size(); k += 2) given = given || table[k] == one[i];
                EXPECT_TRUE(given);
            }
        }
    }
    EXPECT_NE(completed[0], completed[1]);
}

TEST(Imputation, is_the_same_to_the_bit_on_any_number_of_threads) {
    double truth = 0;
    auto table = dropout(2, 80, truth);
    table[10] = not_measured;  // gaps in both columns: the chain runs
    EXPECT_EQ(impute({80, 2, table}, {.seed = 9}).value(),
              impute({80, 2, table}, {.seed = 9, .threads = 3}).value());
    EXPECT_NE(impute({80, 2, table}, {.seed = 9}).value(), impute({80, 2, table}, {.seed = 8}).value());
}

TEST(Imputation, takes_out_the_bias_of_selective_dropout) {
    double complete_cases = 0;
    double imputed = 0;
    int covered = 0;
    constexpr int rounds = 60;
    for (int round = 0; round < rounds; ++round) {
        double truth = 0;
        const auto table = dropout(100 + static_cast<std::uint64_t>(round), 150, truth);
        std::vector<double> after;
        for (std::size_t i = 1; i < table.size(); i += 2) after.push_back(table[i]);
        complete_cases += moments(after).mean - truth;
        std::vector<double> estimates;
        std::vector<double> variances;
        const auto completed = impute({150, 2, table}, {.imputations = 10}).value();
        for (const auto& one : completed) {
            for (std::size_t i = 0; i < after.size(); ++i) after[i] = one[2 * i + 1];
            const Moments m = moments(after);
            estimates.push_back(m.mean);
            variances.push_back(m.variance() / 150);
        }
        const auto pooled = pool(estimates, variances, 149).value();
        imputed += pooled.estimate - truth;
        covered += pooled.interval.lower < 6 && 6 < pooled.interval.upper ? 1 : 0;
    }
    EXPECT_GT(complete_cases / rounds, 0.4);
    EXPECT_LT(std::abs(imputed / rounds), 0.06);
    EXPECT_GE(covered, 52);  // of 60 with a chance of .95: fewer happens once in a hundred
}

TEST(Imputation, refuses_in_words_what_it_cannot_fill) {
    const std::vector<double> empty{1, not_measured, 2, not_measured, 3, not_measured};
    EXPECT_EQ(code(impute({3, 2, empty})), "too_few");
    EXPECT_EQ(code(impute({3, 3, empty})), "lengths_differ");
    EXPECT_EQ(code(impute({3, 2, empty}, {.imputations = 1})), "out_of_range");
}

}  // namespace
}  // namespace ph::stats::testing
