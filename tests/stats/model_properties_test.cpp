// Models on whatever data: an answer in numbers or a refusal in words, never a number that is none. Small
// tables with few different values make ties, constants, columns that repeat and groups of one.
#include "stats/association.hpp"
#include "stats/balance.hpp"
#include "stats/bootstrap.hpp"
#include "stats/groups.hpp"
#include "stats/imputation.hpp"
#include "stats/logistic.hpp"
#include "stats/matching.hpp"
#include "stats/mixed.hpp"
#include "vectors.hpp"

namespace ph::stats::testing {
namespace {

// Rows and columns of numbers with `unit` between their values; a tenth is not measured where `gaps` says so.
struct Table {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> values;
    [[nodiscard]] Design design() const { return {rows, columns, values}; }
};

double any_unit() {
    return *rc::gen::element(1.0, 0.1, 1e-6, 1e6);
}

std::vector<double> any_column(std::size_t rows, bool gaps) {
    const int steps = *rc::gen::element(1, 2, 3, 50);
    const double unit = any_unit();
    const double origin = *rc::gen::element(0.0, 0.3, 1e5);
    std::vector<double> result;
    for (std::size_t i = 0; i < rows; ++i) {
        const bool gap = gaps && *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 10)) == 0;
        const int step = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, steps));
        result.push_back(gap ? not_measured : origin * unit + unit * step);
    }
    return result;
}

Table any_table(bool gaps) {
    Table table;
    table.rows = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::size_t>(0, 25));
    table.columns = *rc::gen::inRange<std::size_t>(1, 4);
    table.values.resize(table.rows * table.columns);
    for (std::size_t j = 0; j < table.columns; ++j) {
        const auto column = any_column(table.rows, gaps);
        for (std::size_t i = 0; i < table.rows; ++i) table.values[i * table.columns + j] = column[i];
    }
    return table;
}

template <class Number>
std::vector<Number> any_groups(std::size_t rows, int groups) {
    std::vector<Number> result;
    for (std::size_t i = 0; i < rows; ++i) {
        result.push_back(
            static_cast<Number>(*rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, groups))));
    }
    return result;
}

void finite(const std::vector<double>& all) {
    for (const double each : all) RC_ASSERT(std::isfinite(each));
}

template <class T>
bool refused(const Result<T>& result) {
    if (!result.ok()) RC_ASSERT(!result.error().problems.at(0).message.empty());
    return !result.ok();
}

TEST(ModelPromises, a_mixed_model_answers_or_refuses) {
    EXPECT_TRUE(rc::check([] {
        const Table table = any_table(false);
        const auto outcome = any_column(table.rows, true);
        const auto person = any_groups<std::uint32_t>(table.rows, 8);
        std::optional<std::size_t> slope;
        if (*rc::gen::arbitrary<bool>()) slope = 0;
        const auto fit = mixed_model(table.design(), outcome, person, {.slope = slope});
        RC_CLASSIFY(fit.ok());
        if (refused(fit)) return;
        for (const Coefficient& c : fit->coefficients) {
            finite({c.value, c.standard_error, c.df, c.p, c.interval.lower, c.interval.upper});
            RC_ASSERT(c.standard_error > 0 && c.df > 0 && c.p >= 0 && c.p <= 1);
        }
        finite({fit->intercept_variance, fit->residual_variance, fit->log_likelihood});
        RC_ASSERT(fit->intercept_variance >= 0 && fit->residual_variance > 0);
        if (slope) finite({*fit->slope_variance, *fit->slope_covariance});
    }));
}

TEST(ModelPromises, imputation_fills_with_what_was_given_or_refuses) {
    EXPECT_TRUE(rc::check([] {
        const Table table = any_table(true);
        const auto completed = impute(table.design(), {.imputations = 2, .donors = 3});
        RC_CLASSIFY(completed.ok());
        if (refused(completed)) return;
        for (const auto& one : *completed) {
            for (std::size_t i = 0; i < one.size(); ++i) {
                bool given = false;
                for (std::size_t k = i % table.columns; k < one.size(); k += table.columns) {
                    given = given || table.values[k] == one[i];
                }
                RC_ASSERT(given);
                if (measured(table.values[i])) RC_ASSERT(one[i] == table.values[i]);
            }
        }
    }));
}

TEST(ModelPromises, propensity_matching_and_balance_answer_or_refuse) {
    EXPECT_TRUE(rc::check([] {
        const Table table = any_table(false);
        const auto treated = any_groups<std::uint8_t>(table.rows, 2);
        const auto score = logistic(table.design(), treated);
        RC_CLASSIFY(score.ok());
        if (refused(score)) return;
        finite(score->coefficients);
        finite(score->standard_errors);
        finite(score->linear);
        const unsigned ratio = *rc::gen::inRange(1U, 3U);
        const auto matching = match_nearest(score->linear, treated, {}, {.ratio = ratio});
        if (refused(matching)) return;
        std::set<std::uint32_t> taken;
        for (const Match& match : matching->matches) {
            RC_ASSERT(taken.insert(match.control).second);
            RC_ASSERT(treated[match.treated] == 1 && treated[match.control] == 0);
            RC_ASSERT(match.distance <= matching->widest);
        }
        finite(matching->weights);
        const auto both = matched_pairs(*matching, any_column(table.rows, true));
        RC_ASSERT(both.ok());
        RC_ASSERT(both->n + both->incomplete == matching->matched_treated);
        if (const auto t = paired_t(*both); !refused(t)) finite({t->t, t->p, t->interval.lower});
        const auto likeness = balance(table.design(), treated, matching->weights);
        if (refused(likeness)) return;
        for (const Balance& each : *likeness) {
            for (const Likeness& side : {each.before, each.after}) {
                finite({side.mean_treated, side.mean_control, side.standardised_difference.value_or(0),
                        side.variance_ratio.value_or(1)});
                RC_ASSERT(side.largest_cdf_difference <= 1 + 1e-12);
            }
        }
    }));
}

TEST(ModelPromises, columns_and_clusters_answer_or_refuse) {
    EXPECT_TRUE(rc::check([] {
        const Table table = any_table(true);
        const auto x = any_column(table.rows, true);
        const auto y = any_column(table.rows, true);
        if (const auto t = paired_t(pairs(x, y).value()); !refused(t))
            finite({t->t, t->p, t->interval.upper});
        if (const auto e = paired_effects(pairs(x, y).value()); !refused(e)) {
            finite({e->d_z.interval.lower, e->d_z.interval.upper, e->d_av.value, e->g_av.interval.upper,
                    e->d_rm});
        }
        if (const auto w = welch_t(x, y); !refused(w)) finite({w->t, w->df, w->p, w->interval.lower});
        if (const auto s = standardised_difference(x, y); !refused(s)) finite({*s});
        if (const auto s = spearman(x, y); !refused(s)) finite({s->rho, s->p});
        if (const auto d = difference_in_differences({x, y}, {y, x}); !refused(d)) {
            finite({d->effect.t, d->effect.p, d->effect.df});
        }
        if (const auto b = bootstrap_mean(Column(x), {.replicates = 200}); !refused(b)) {
            finite({b->bca.lower, b->bca.upper, b->student.lower, b->student.upper});
        }
        const auto cluster = any_groups<std::uint32_t>(table.rows, 5);
        if (const auto b = bootstrap_clusters(x, cluster, {.replicates = 200}); !refused(b)) {
            finite({b->bca.lower, b->bca.upper, b->standard_error});
        }
    }));
}

}  // namespace
}  // namespace ph::stats::testing
