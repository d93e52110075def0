// The distributions that the estimators refer to. Thin over Boost.Math, in one file because its headers are
// heavy. Arguments are checked by the callers: probabilities strictly between 0 and 1, degrees of freedom
// above 0.
#pragma once
#include "stats/column.hpp"

namespace ph::stats {

double normal_cdf(double z);
double normal_quantile(double p);
// P(|Z| >= |z|).
double normal_two_sided(double z);

double t_quantile(double p, double df);
// P(|T| >= |t|); 0 when it is smaller than a double can hold.
double t_two_sided(double t, double df);

// P(X >= x).
double chi_squared_upper(double x, double df);

// min(1, 2 P(X <= k)) for X binomial(n, 1/2); k is the smaller of the two counts.
double sign_two_sided(std::uint64_t k, std::uint64_t n);

// The noncentrality parameters for which t is the upper and the lower (1 - level) / 2 point (Steiger and
// Fouladi, 1997). Above 2,000 degrees of freedom the normal approximation of Abramowitz and Stegun 26.7.10,
// which then differs less than 1e-4 of the width. For t beyond 10,000 either way the spread of the deviation
// alone, sqrt(chi-squared / df), which then differs less than 1e-6 of the value.
Interval noncentrality(double t, double df, double level);

// J = gamma(df/2) / (sqrt(df/2) gamma((df-1)/2)), for df > 1 (Hedges, 1981): takes the small-sample bias out
// of a standardised mean difference.
double hedges_correction(double df);

}  // namespace ph::stats
