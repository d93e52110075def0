// What must hold for any data: invariances, symmetry, bounds, and never a number that is none.
#include "stats/association.hpp"
#include "stats/bootstrap.hpp"
#include "stats/draws.hpp"
#include "stats/goals.hpp"
#include "stats/groups.hpp"
#include "stats/multiplicity.hpp"
#include "stats/paired.hpp"
#include "stats/signed_rank.hpp"
#include "stats/transitions.hpp"
#include "vectors.hpp"

namespace ph::stats::testing {
namespace {

struct Data {
    std::vector<Score> before;
    std::vector<Score> after;
};

// Scores of 1 to 5, some of them missing; of full size from the first test on, or most would say nothing.
Data any_scores() {
    const auto one = rc::gen::resize(rc::kNominalSize, rc::gen::map(rc::gen::inRange(0, 6), [](int x) {
                                         return x == 0 ? no_score : static_cast<Score>(x);
                                     }));
    const auto n = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::size_t>(0, 40));
    return {*rc::gen::container<std::vector<Score>>(n, one), *rc::gen::container<std::vector<Score>>(n, one)};
}

Crosstab counted(const Data& data) {
    return crosstab(data.before, data.after, {1, 5}).value();
}

std::vector<double> column(const std::vector<Score>& scores, double scale = 1, double shift = 0) {
    std::vector<double> result;
    for (const Score score : scores) result.push_back(measured(score) ? scale * score + shift : not_measured);
    return result;
}

void near(double a, double b) {
    RC_ASSERT(std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b)));
}

TEST(Promises, paired_t_does_not_depend_on_unit_or_origin) {
    EXPECT_TRUE(rc::check([] {
        const Data data = any_scores();
        const auto plain = paired_t(pairs(counted(data)));
        RC_PRE(plain.ok());
        const double scale = *rc::gen::inRange(1, 1000) / 7.0;
        const double shift = *rc::gen::inRange(-10'000, 10'000);
        const auto moved =
            paired_t(*pairs(column(data.before, scale, shift), column(data.after, scale, shift)));
        RC_ASSERT(moved.ok());
        near(moved->t, plain->t);
        near(moved->p, plain->p);
        near(moved->mean, scale * plain->mean);
        near(moved->interval.lower, scale * plain->interval.lower);
    }));
}

TEST(Promises, before_and_after_swapped_turns_the_sign_and_nothing_else) {
    EXPECT_TRUE(rc::check([] {
        const Data data = any_scores();
        const Crosstab there = counted(data);
        const Crosstab back = counted({data.after, data.before});
        if (const auto t = paired_t(pairs(there)); t.ok()) near(paired_t(pairs(back))->t, -t->t);
        for (const auto method : {SignedRankMethod::exact, SignedRankMethod::normal}) {
            const auto w = signed_rank(there.differences(), {.method = method});
            if (!w.ok()) continue;
            const auto v = signed_rank(back.differences(), {.method = method});
            near(v->p, w->p);
            near(v->rank_biserial, -w->rank_biserial);
        }
        if (const auto any = bowker(there); any.ok()) near(bowker(back)->statistic, any->statistic);
        if (const auto s = marginal_homogeneity(there); s.ok())
            near(marginal_homogeneity(back)->statistic, s->statistic);
        if (const auto z = scored_symmetry(there); z.ok()) near(scored_symmetry(back)->z, -z->z);
        if (const auto k = kappa(there); k.ok()) near(kappa(back)->kappa, k->kappa);
    }));
}

TEST(Promises, the_order_of_people_does_not_matter) {
    EXPECT_TRUE(rc::check([] {
        const Data data = any_scores();
        Data mixed = data;
        std::ranges::reverse(mixed.before);
        std::ranges::reverse(mixed.after);
        RC_ASSERT(counted(data).counts == counted(mixed).counts);
        const auto a = column(data.before);
        const auto b = column(data.after);
        const auto c = column(mixed.before);
        const auto d = column(mixed.after);
        if (const auto rho = spearman(a, b); rho.ok()) {
            near(spearman(c, d)->rho, rho->rho);
            near(spearman(c, d)->p, rho->p);
        }
        if (const auto w = welch_t(a, b); w.ok()) near(welch_t(c, d)->t, w->t);
    }));
}

TEST(Promises, never_a_number_that_is_none_and_probabilities_between_zero_and_one) {
    EXPECT_TRUE(rc::check([] {
        const Data data = any_scores();
        const Crosstab table = counted(data);
        auto finite = [](std::initializer_list<double> all) {
            for (const double each : all) RC_ASSERT(std::isfinite(each));
        };
        auto chance = [](double p) { RC_ASSERT(p >= 0 && p <= 1); };
        if (const auto t = paired_t(pairs(table)); t.ok()) {
            finite({t->t, t->mean, t->interval.lower, t->interval.upper});
            chance(t->p);
        }
        if (const auto e = paired_effects(pairs(table)); e.ok()) {
            finite({e->d_z.value, e->d_z.interval.lower, e->d_z.interval.upper, e->g_z.value, e->d_av.value,
                    e->g_av.interval.upper, e->d_rm});
            RC_ASSERT(std::abs(e->g_z.value) <= std::abs(e->d_z.value));
        }
        for (const auto zeros : {Zeros::pratt, Zeros::drop}) {
            if (const auto w = signed_rank(table.differences(), {.zeros = zeros}); w.ok()) {
                chance(w->p);
                RC_ASSERT(std::abs(w->rank_biserial) <= 1);
            }
        }
        if (const auto x = bowker(table); x.ok()) chance(x->p);
        if (const auto x = marginal_homogeneity(table); x.ok()) {
            chance(x->p);
            finite({x->statistic});
        }
        for (const auto weights : {Weights::none, Weights::linear, Weights::quadratic}) {
            if (const auto k = kappa(table, weights); k.ok()) {
                finite({k->kappa, k->standard_error});
                RC_ASSERT(k->kappa >= -1 - 1e-12 && k->kappa <= 1 + 1e-12);
            }
        }
        if (const auto b = bootstrap_mean(table.differences(), {.replicates = 200}); b.ok()) {
            finite({b->bca.lower, b->bca.upper, b->student.lower, b->student.upper});
            RC_ASSERT(b->bca.lower <= b->bca.upper);
        }
    }));
}

TEST(Promises, holm_and_benjamini_hochberg_keep_the_order_and_never_lower_a_chance) {
    EXPECT_TRUE(rc::check([] {
        Family family;
        for (const int p : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1001)))
            family.emplace_back(p / 1000.0);
        const Family strict = holm(family).value();
        const Family loose = benjamini_hochberg(family).value();
        for (std::size_t i = 0; i < family.size(); ++i) {
            RC_ASSERT(*strict[i] >= *loose[i] && *loose[i] >= *family[i] && *strict[i] <= 1);
            for (std::size_t j = 0; j < family.size(); ++j) {
                if (*family[i] <= *family[j]) RC_ASSERT(*strict[i] <= *strict[j] && *loose[i] <= *loose[j]);
            }
        }
    }));
}

TEST(Promises, agreement_is_one_for_raters_who_agree_and_gas_stays_the_same_for_other_units_of_weight) {
    EXPECT_TRUE(rc::check([] {
        Data data = any_scores();
        data.after = data.before;
        if (const auto k = kappa(counted(data)); k.ok()) near(k->kappa, 1);
        std::vector<GoalScore> goals;
        std::vector<GoalScore> heavier;
        for (const int x : *rc::gen::container<std::vector<int>>(rc::gen::inRange(-2, 3))) {
            goals.push_back({static_cast<Score>(x), 1.0 + x * x});
            heavier.push_back({static_cast<Score>(x), 3.0 * (1.0 + x * x)});
        }
        RC_PRE(!goals.empty());
        near(gas_t(goals).value(), gas_t(heavier).value());
    }));
}

TEST(Refusals, say_what_is_wrong_with_the_input) {
    const std::vector<Score> two{1, 9};
    const std::vector<Score> three{1, 2, 3};
    EXPECT_EQ(code(crosstab(two, three, {1, 5})), "lengths_differ");
    EXPECT_EQ(code(crosstab(two, two, {1, 5})), "out_of_scale");
    EXPECT_EQ(code(crosstab(two, two, {5, 1})), "out_of_range");
    const std::vector<double> endless{1, std::numeric_limits<double>::infinity()};
    const std::vector<double> fine{1, 2};
    EXPECT_EQ(code(pairs(endless, fine)), "not_finite");
    EXPECT_EQ(code(summarise(Column(endless))), "not_finite");
    EXPECT_EQ(code(summarise(Column())), "too_few");
    EXPECT_EQ(code(welch_t(fine, std::vector<double>{1})), "too_few");
    EXPECT_EQ(code(welch_t(std::vector<double>{1, 1}, std::vector<double>{2, 2})), "constant");
    EXPECT_EQ(standardised_difference(std::vector<double>{1, 1}, std::vector<double>{1, 1}).value(), 0);
    EXPECT_EQ(code(paired_t(Pairs{}, 0.95)), "too_few");
    EXPECT_EQ(code(paired_t(Pairs{}, 95)), "out_of_range");
    EXPECT_EQ(code(holm({0.5, 1.5})), "out_of_range");
    EXPECT_EQ(code(holm({not_measured})), "out_of_range");
    EXPECT_EQ(code(gas_t({})), "too_few");
    EXPECT_EQ(code(gas_t(std::vector<GoalScore>{{3, 1}})), "out_of_scale");
    EXPECT_EQ(code(gas_t(std::vector<GoalScore>{{1, 0}})), "out_of_range");
    EXPECT_EQ(code(share_of(3, 2)), "out_of_range");
    EXPECT_EQ(code(share_of(0, 0)), "too_few");
    EXPECT_EQ(code(signed_rank(Tally{{{1, 6000}}}, {.method = SignedRankMethod::exact})), "too_large");
    EXPECT_EQ(code(signed_rank(Tally{{{0, 10}}})), "constant");
}

}  // namespace
}  // namespace ph::stats::testing
