// Repeated measurements of the same people: a linear mixed model (Laird and Ware, 1982). It uses everybody
// who was measured at least once and leaves nobody out because of one missed moment, as long as what is
// missing depends only on what was measured.
#pragma once
#include <optional>

#include "stats/design.hpp"

namespace ph::stats {

struct MixedOptions {
    bool reml = true;                  // false: maximum likelihood, for comparing models with other columns
    std::optional<std::size_t> slope;  // a column, such as time, whose effect differs from person to person
    double level = 0.95;
};

struct Coefficient {
    double value = 0;
    double standard_error = 0;
    double df = 0;  // Satterthwaite (1946), as lmerTest
    double p = 0;   // two-sided, by the t distribution
    Interval interval;
};

struct Mixed {
    std::vector<Coefficient> coefficients;  // the constant first, then one a column
    double intercept_variance = 0;          // between people, at zero of the slope's column
    std::optional<double> slope_variance;
    std::optional<double> slope_covariance;  // with the intercept
    double residual_variance = 0;
    double log_likelihood = 0;  // restricted when REML
    std::uint64_t rows = 0;     // in which the outcome was measured
    std::uint64_t people = 0;
};

// y = X b + person's own intercept (and slope) + rest, all three normal. Profiled over the covariance in
// units of the residual deviation, as lme4 does (Bates and others, 2015); without slope by Brent's method,
// with it by Nelder-Mead, and then by Newton. A variance of zero is an answer: people then differ no more
// than chance. Rows of one person need not be adjacent. A missing outcome leaves its row out. Refuses lengths
// that differ, missing covariates, fewer measurements than coefficients + 2, fewer than two people and no
// more measurements than intercepts and slopes of people (too_few, as lme4), collinear columns, an outcome
// without variation or that columns and people explain entirely (constant), a slope that is not a column
// (out_of_range), and data that leave the variances open (no_convergence).
Result<Mixed> mixed_model(const Design& design, Column outcome, std::span<const std::uint32_t> person,
                          const MixedOptions& options = {});

}  // namespace ph::stats
