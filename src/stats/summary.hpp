// What a column looks like: how many, where, how wide.
#pragma once
#include <optional>

#include "stats/tally.hpp"

namespace ph::stats {

struct Summary {
    std::uint64_t n = 0;
    std::uint64_t missing = 0;
    double mean = 0;
    std::optional<double> deviation;  // standard deviation with n - 1; absent for one value
    double lowest = 0;
    double first_quartile = 0;
    double median = 0;
    double third_quartile = 0;
    double highest = 0;
};

// Quantiles interpolate between order statistics at 1 + (n - 1) p (Hyndman and Fan, 1996, type 7: R's
// default). Refuses a column in which nothing was measured (too_few) and infinite values (not_finite).
Result<Summary> summarise(Column values);
Result<Summary> summarise(const Tally& values, std::uint64_t missing = 0);

// Sum and corrected sum of squares in two passes; exact enough that adding a constant to all values changes
// the deviation by rounding only.
struct Moments {
    std::uint64_t n = 0;
    double mean = 0;
    double squares = 0;  // sum of (x - mean)^2
    double cubes = 0;    // sum of (x - mean)^3
    [[nodiscard]] double variance() const { return squares / static_cast<double>(n - 1); }  // n > 1
    [[nodiscard]] double deviation() const { return std::sqrt(variance()); }
};

// Of the measured values; all zero when there are none.
Moments moments(Column values);
Moments moments(const Tally& values);

// The quantile at p of sorted values, type 7; the span is not empty.
double quantile_of_sorted(std::span<const double> sorted, double p);

}  // namespace ph::stats
