// Imputation and pooling against mice, and what imputation promises.
#include "stats/imputation.hpp"

#include "stats/draws.hpp"
#include "stats/summary.hpp"
#include "vectors.hpp"

namespace ph::stats::testing {
namespace {

TEST(PoolingAgainstR, rubins_rules_with_barnard_and_rubins_degrees_of_freedom) {
    for (const Case& each : cases("imputation.txt", "pool")) {
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

// The means of both columns' change and of the second, and the slope of the second on the first.
struct Analysis {
    std::array<std::vector<double>, 3> estimates;
    std::array<std::vector<double>, 3> variances;

    void add(const std::vector<double>& table, std::size_t columns) {
        std::vector<double> before;
        std::vector<double> after;
        std::vector<double> change;
        for (std::size_t i = 0; i < table.size(); i += columns) {
            before.push_back(table[i]);
            after.push_back(table[i + 1]);
            change.push_back(table[i + 1] - table[i]);
        }
        const Moments x = moments(before);
        const Moments y = moments(after);
        const Moments d = moments(change);
        const auto n = static_cast<double>(x.n);
        // squares of y - x give the product of both.
        const double slope = (x.squares + y.squares - d.squares) / 2 / x.squares;
        const double rest = y.squares - slope * slope * x.squares;
        note(0, y.mean, y.variance() / n);
        note(1, d.mean, d.variance() / n);
        note(2, slope, rest / (n - 2) / x.squares);
    }

  private:
    void note(std::size_t which, double estimate, double variance) {
        estimates.at(which).push_back(estimate);
        variances.at(which).push_back(variance);
    }
};

// Both draw: the estimates differ by chance as far as so many imputations allow, the variance between
// imputations by its own chance.
TEST(ImputationAgainstR, many_imputations_say_what_those_of_mice_say) {
    for (const Case& each : cases("imputation.txt", "completed")) {
        const auto table = each.numbers("x");
        const auto columns = static_cast<std::size_t>(each.number("columns"));
        const auto completed =
            impute({table.size() / columns, columns, table}, {.seed = 4, .imputations = 2000});
        ASSERT_TRUE(completed) << each.where() << to_text(completed.error());
        Analysis ours;
        for (const auto& one : *completed) ours.add(one, columns);
        const auto theirs = each.numbers("estimate");
        const auto between = each.numbers("between");
        const auto within = each.numbers("within");
        const double m = each.number("imputations");
        for (std::size_t k = 0; k < 3; ++k) {
            const Moments q = moments(ours.estimates.at(k));
            const double chance = std::sqrt(between[k] / m + q.variance() / 2000);
            EXPECT_LT(std::abs(q.mean - theirs[k]), 4 * chance) << each.where() << k;
            EXPECT_NEAR(q.variance() / between[k], 1, 4 * std::sqrt(2 / m)) << each.where() << k;
            EXPECT_NEAR(moments(ours.variances.at(k)).mean / within[k], 1, 0.03) << each.where() << k;
        }
    }
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

// Scores of a few steps: everybody with the same score before is equally near. Whoever is first in the table
// must not give more often.
TEST(Imputation, gives_equal_people_equal_chances_to_give) {
    std::vector<double> table;
    for (int i = 0; i < 60; ++i) table.insert(table.end(), {static_cast<double>(i % 3), 100.0 * (i % 3) + i});
    table.insert(table.end(), {1.0, not_measured});
    constexpr unsigned m = 6000;
    const auto completed = impute({61, 2, table}, {.imputations = m}).value();
    std::map<double, double> given;
    for (const auto& one : completed) ++given[one.back()];
    ASSERT_EQ(given.size(), 20U);
    for (const auto& [value, times] : given) {
        EXPECT_NEAR(times, m / 20.0, 5 * std::sqrt(m / 20.0)) << value;
    }
}

// A value that only occurs beside gaps, columns far from zero, and one that repeats another.
TEST(Imputation, is_not_thrown_out_by_columns_that_say_nothing) {
    double truth = 0;
    const auto table = dropout(3, 200, truth);
    std::vector<double> wide;
    for (std::size_t i = 0; i < table.size(); i += 2) {
        const bool gap = !measured(table[i + 1]);
        wide.insert(wide.end(), {table[i], gap ? 1.0 : 0.0, 1e6 + table[i], table[i + 1]});
    }
    double plain = 0;
    double more = 0;
    constexpr unsigned m = 400;
    const auto narrow_tables = impute({200, 2, table}, {.imputations = m}).value();
    const auto wide_tables = impute({200, 4, wide}, {.imputations = m}).value();
    for (const auto& one : narrow_tables) {
        for (std::size_t i = 1; i < one.size(); i += 2) plain += one[i] / 200 / m;
    }
    for (const auto& one : wide_tables) {
        for (std::size_t i = 3; i < one.size(); i += 4) more += one[i] / 200 / m;
    }
    EXPECT_NEAR(plain, more, 0.03);
}

TEST(Imputation, refuses_in_words_what_it_cannot_fill) {
    const std::vector<double> empty{1, not_measured, 2, not_measured, 3, not_measured};
    EXPECT_EQ(code(impute({3, 2, empty})), "too_few");
    EXPECT_EQ(code(impute({3, 3, empty})), "lengths_differ");
    EXPECT_EQ(code(impute({3, 2, empty}, {.imputations = 1})), "out_of_range");
}

}  // namespace
}  // namespace ph::stats::testing
