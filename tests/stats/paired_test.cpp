// Paired estimators against R: t.test, effectsize, exactRankTests and coin.
#include "stats/paired.hpp"

#include "stats/distribution.hpp"
#include "stats/signed_rank.hpp"
#include "vectors.hpp"

namespace ph::stats::testing {
namespace {

TEST(PairedAgainstR, the_mean_change_its_test_and_its_interval) {
    for (const Case& each : cases("paired.txt", "paired")) {
        const auto before = each.numbers("before");
        const auto after = each.numbers("after");
        const auto both = pairs(before, after);
        ASSERT_TRUE(both);
        const auto t = paired_t(*both);
        if (each.refused(t)) continue;
        each.holds("n", static_cast<double>(both->n));
        each.holds("mean", t->mean);
        each.holds("se", t->standard_error);
        each.holds("t", t->t);
        each.holds("p", t->p);
        each.holds("interval", {t->interval.lower, t->interval.upper});
    }
}

TEST(PairedAgainstR, the_summary_of_a_column) {
    for (const Case& each : cases("paired.txt", "paired")) {
        if (each.has("refused")) continue;
        auto before = each.numbers("before");
        auto after = each.numbers("after");
        for (std::size_t i = 0; i < after.size(); ++i) {
            if (!measured(before[i])) after[i] = not_measured;
        }
        const auto s = summarise(after);
        ASSERT_TRUE(s);
        each.holds("summary", {static_cast<double>(s->n), s->mean, s->deviation.value_or(0), s->lowest,
                               s->first_quartile, s->median, s->third_quartile, s->highest});
    }
}

TEST(PairedAgainstR, effect_sizes_by_name_with_their_intervals) {
    for (const Case& each : cases("paired.txt", "paired")) {
        if (!each.has("d_z")) continue;
        const auto before = each.numbers("before");
        const auto after = each.numbers("after");
        const auto effects = paired_effects(*pairs(before, after));
        ASSERT_TRUE(effects) << each.where();
        each.holds("correction", effects->correction);
        each.holds("d_z", effects->d_z.value);
        each.holds("g_z", effects->g_z.value);
        each.holds("d_av", effects->d_av.value);
        each.holds("d_rm", effects->d_rm);
        if (!each.has("d_z_interval")) continue;
        // R's pt() for the noncentral t promises 1e-12, which its own slope makes 1e-9 here, or 1e-11 near 0.
        each.holds("d_z_interval", {effects->d_z.interval.lower, effects->d_z.interval.upper}, 1e-9, 0.01);
    }
}

TEST(PairedAgainstR, the_signed_rank_test_exact_and_normal_with_zeros_dropped_or_ranked) {
    for (const Case& each : cases("paired.txt", "paired")) {
        if (!each.has("pratt_exact")) continue;
        const auto before = each.scores("before");
        const auto after = each.scores("after");
        const auto table = crosstab(before, after, {-2, 100});
        ASSERT_TRUE(table) << each.where();
        const Tally differences = table->differences();
        auto test = [&](Zeros zeros, SignedRankMethod method, bool continuity) {
            return signed_rank(differences, {zeros, method, continuity}).value();
        };
        using enum SignedRankMethod;
        each.holds("w", test(Zeros::drop, exact, false).rank_sum_up);
        each.holds("drop_exact", test(Zeros::drop, exact, false).p);
        each.holds("drop_normal", test(Zeros::drop, normal, true).p);
        each.holds("drop_plain", test(Zeros::drop, normal, false).p);
        each.holds("pratt_w", test(Zeros::pratt, exact, false).rank_sum_up);
        each.holds("pratt_exact", test(Zeros::pratt, exact, false).p);
        each.holds("pratt_z", *test(Zeros::pratt, normal, false).z);
        each.holds("pratt_plain", test(Zeros::pratt, normal, false).p);
    }
}

TEST(PairedAgainstR, counting_a_scale_gives_what_the_columns_give) {
    for (const Case& each : cases("paired.txt", "paired")) {
        if (each.number("whole") == 0 || each.has("refused")) continue;
        const auto before = each.scores("before");
        const auto after = each.scores("after");
        const auto table = crosstab(before, after, {-2, 100});
        ASSERT_TRUE(table) << each.where();
        const Pairs both = pairs(*table);
        const auto t = paired_t(both);
        ASSERT_TRUE(t);
        each.holds("n", static_cast<double>(both.n));
        EXPECT_EQ(both.n + both.incomplete, before.size());
        each.holds("t", t->t);
        each.holds("p", t->p);
        if (each.has("d_av")) each.holds("d_av", paired_effects(both)->d_av.value);
    }
}

// What the promise of three hundred data sets asks to be among them. Without this the file could shrink
// unseen.
TEST(PairedAgainstR, is_held_on_three_hundred_data_sets_with_everything_that_goes_wrong) {
    struct Among {
        int ties = 0;
        int zeros = 0;
        int constant = 0;
        int tiny = 0;
        int missing = 0;
        int heavy_tails = 0;
    } among;
    const auto all = cases("paired.txt", "paired");
    EXPECT_GE(all.size(), 300U);
    for (const Case& each : all) {
        const auto before = each.numbers("before");
        const auto after = each.numbers("after");
        std::vector<double> sizes;  // of the changes
        bool still = false;
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (!measured(before[i]) || !measured(after[i])) continue;
            sizes.push_back(std::abs(after[i] - before[i]));
            still = still || sizes.back() == 0;
        }
        std::ranges::sort(sizes);
        const auto first_change = std::ranges::upper_bound(sizes, 0.0);
        among.ties += std::adjacent_find(first_change, sizes.end()) != sizes.end() ? 1 : 0;
        among.zeros += still ? 1 : 0;
        among.constant += each.has("refused") && each.word("refused") == "constant" ? 1 : 0;
        among.tiny += sizes.size() <= 5 ? 1 : 0;
        among.missing += sizes.size() < before.size() ? 1 : 0;
        if (first_change == sizes.end()) continue;
        const double middle = *(first_change + (sizes.end() - first_change) / 2);
        among.heavy_tails += sizes.back() > 6 * middle ? 1 : 0;
    }
    EXPECT_GE(among.ties, 100);
    EXPECT_GE(among.zeros, 100);
    EXPECT_GE(among.constant, 20);
    EXPECT_GE(among.tiny, 50);
    EXPECT_GE(among.missing, 50);
    EXPECT_GE(among.heavy_tails, 25);
}

// Nearly equal changes make t as large as one likes. The interval goes over to its limit without a jump.
TEST(PairedEffects, have_an_interval_however_large_they_are) {
    for (const double df : {2.0, 30.0, 1999.0, 5000.0}) {
        for (const double sign : {-1.0, 1.0}) {
            const Interval near = noncentrality(sign * 9'999, df, 0.95);
            const Interval far = noncentrality(sign * 10'001, df, 0.95);
            EXPECT_NEAR(far.lower / near.lower, 10'001.0 / 9'999, 1e-6) << df;
            EXPECT_NEAR(far.upper / near.upper, 10'001.0 / 9'999, 1e-6) << df;
        }
        for (const double t : {1e6, 1e9, 1e15}) {
            const Interval bounds = noncentrality(t, df, 0.95);
            EXPECT_LT(bounds.lower, t);
            EXPECT_GT(bounds.upper, t);
            EXPECT_TRUE(std::isfinite(bounds.upper));
        }
    }
}

}  // namespace
}  // namespace ph::stats::testing
