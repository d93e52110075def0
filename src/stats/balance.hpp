// Whether two groups look alike, before and after matching.
#pragma once
#include <optional>

#include "stats/design.hpp"

namespace ph::stats {

// One covariate before and after matching.
struct Likeness {
    double mean_treated = 0;
    double mean_control = 0;
    // Difference of the means in standard deviations of all participants before matching, so that matching
    // cannot improve it by narrowing the spread; sqrt(p (1 - p)) for zeros and ones. If participants do not
    // vary, the deviation of both groups together; absent when nobody varies and the means differ. Below 0.1
    // is usual.
    std::optional<double> standardised_difference;
    std::optional<double> variance_ratio;  // participants / controls; not for zeros and ones
    double largest_cdf_difference = 0;     // of the two distribution functions
};
struct Balance {
    Likeness before;
    Likeness after;
};

// One a column of the design, as MatchIt's summary, which divides the difference (mean_treated -
// mean_control) by the deviation before matching both times (Stuart, 2010). Weights count the
// rows after matching; 0 is not matched. Refuses groups of fewer than two people.
Result<std::vector<Balance>> balance(const Design& design, std::span<const std::uint8_t> treated,
                                     std::span<const double> weights);

}  // namespace ph::stats
