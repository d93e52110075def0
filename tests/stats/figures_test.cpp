// Single figures against R: p.adjust, cor.test, prop.test, t.test, effectsize; GAS and reliable change by
// formula.
#include "stats/association.hpp"
#include "stats/goals.hpp"
#include "stats/groups.hpp"
#include "stats/multiplicity.hpp"
#include "stats/paired.hpp"
#include "stats/reliable_change.hpp"
#include "vectors.hpp"

namespace ph::stats::testing {
namespace {

void holds_where_done(const Case& each, const std::string& key, const Family& ours) {
    const auto theirs = each.numbers(key);
    ASSERT_EQ(theirs.size(), ours.size()) << each.where();
    for (std::size_t i = 0; i < ours.size(); ++i) {
        ASSERT_EQ(measured(theirs[i]), ours[i].has_value()) << each.where();
        if (ours[i]) EXPECT_NEAR(*ours[i], theirs[i], 1e-10 * theirs[i]) << each.where();
    }
}

TEST(FiguresAgainstR, families_count_the_tests_that_could_not_be_done) {
    for (const Case& each : cases("figures.txt", "family")) {
        Family family;
        for (const double p : each.numbers("p"))
            family.push_back(measured(p) ? std::optional(p) : std::nullopt);
        holds_where_done(each, "holm", holm(family).value());
        holds_where_done(each, "bh", benjamini_hochberg(family).value());
    }
}

TEST(FiguresAgainstR, rank_correlation_exact_when_small) {
    for (const Case& each : cases("figures.txt", "spearman")) {
        const auto result = spearman(each.numbers("x"), each.numbers("y"));
        if (each.refused(result)) continue;
        each.holds("n", static_cast<double>(result->n));
        each.holds("rho", result->rho);
        each.holds("p", result->p);
    }
}

TEST(FiguresAgainstR, goals_become_a_t_score) {
    for (const Case& each : cases("figures.txt", "gas")) {
        std::vector<GoalScore> goals;
        const auto weights = each.numbers("weight");
        for (const Score score : each.scores("score")) goals.push_back({score, weights[goals.size()]});
        each.holds("t", gas_t(goals).value());
    }
}

TEST(FiguresAgainstR, shares_have_wilsons_interval) {
    for (const Case& each : cases("figures.txt", "share")) {
        const auto share = share_of(static_cast<std::uint64_t>(each.number("count")),
                                    static_cast<std::uint64_t>(each.number("n")));
        ASSERT_TRUE(share);
        each.holds("interval", {share->interval.lower, share->interval.upper});
    }
}

TEST(FiguresAgainstR, reliable_change_of_persons_and_of_a_cohort) {
    for (const Case& each : cases("figures.txt", "reliable")) {
        const Instrument instrument{each.number("deviation"), each.number("reliability")};
        const auto before = each.numbers("before");
        const auto after = each.numbers("after");
        std::vector<double> indices;
        for (std::size_t i = 0; i < before.size(); ++i) {
            indices.push_back(reliable_change(before[i], after[i], instrument)->index);
        }
        each.holds("index", indices);
        each.holds("smallest", smallest_reliable(instrument).value());
        const auto counts = reliable_changes(before, after, instrument).value();
        each.holds("changes", {static_cast<double>(counts.improved), static_cast<double>(counts.unchanged),
                               static_cast<double>(counts.deteriorated)});
    }
}

TEST(FiguresAgainstR, two_groups_their_distance_and_welchs_test) {
    for (const Case& each : cases("figures.txt", "groups")) {
        const auto x = each.numbers("x");
        const auto y = each.numbers("y");
        each.holds("smd", standardised_difference(x, y).value());
        const auto w = welch_t(x, y);
        ASSERT_TRUE(w);
        each.holds("welch", {w->difference, w->standard_error, w->t, w->df, w->p, w->interval.lower,
                             w->interval.upper});
    }
}

TEST(FiguresAgainstR, difference_in_differences) {
    for (const Case& each : cases("figures.txt", "did")) {
        const auto tb = each.numbers("treated_before");
        const auto ta = each.numbers("treated_after");
        const auto cb = each.numbers("control_before");
        const auto ca = each.numbers("control_after");
        const auto result = difference_in_differences({tb, ta}, {cb, ca});
        ASSERT_TRUE(result);
        const TwoMeans& e = result->effect;
        each.holds("effect", {e.difference, e.standard_error, e.p, e.interval.lower, e.interval.upper});
    }
}

// 0.4 - 0.3 is not 0.8 - 0.7 in a double: equal changes must not become a certain effect.
TEST(Figures, rounding_is_not_spread) {
    const std::vector<double> before{0.3, 0.7, 1.1, 1.3};
    std::vector<double> after;
    for (const double each : before) after.push_back(each + 0.1);
    const std::vector<double> others{5.2, 5.3, 5.7};
    std::vector<double> later;
    for (const double each : others) later.push_back(each + 0.2);
    EXPECT_EQ(code(difference_in_differences({before, after}, {others, later})), "constant");
    EXPECT_EQ(
        standardised_difference(std::vector<double>{0.1 + 0.2, 0.3}, std::vector<double>{0.3, 0.3}).value(),
        0);
    const std::vector<double> debts{-1000.3, 1000.3, 20.7, -20.7};
    std::vector<double> less;
    for (const double each : debts) less.push_back(each + 0.1);
    EXPECT_EQ(code(paired_t(*pairs(debts, less))), "constant");
}

}  // namespace
}  // namespace ph::stats::testing
