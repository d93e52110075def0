// Two groups side by side: how far apart (leavers and completers), tested (Welch), and who changed more
// (difference in differences).
#pragma once
#include "stats/summary.hpp"

namespace ph::stats {

// (mean_1 - mean_2) / sqrt((s_1^2 + s_2^2) / 2) (Austin, 2009): how unlike two groups are, whatever their
// sizes. Refuses fewer than two measured values in either group. Two groups that are each constant: 0 when
// they are equal, else refused (constant).
Result<double> standardised_difference(Column first, Column second);
// The same of two shares: (p_1 - p_2) / sqrt((p_1 (1-p_1) + p_2 (1-p_2)) / 2).
Result<double> standardised_difference_of_shares(std::uint64_t count_1, std::uint64_t n_1,
                                                 std::uint64_t count_2, std::uint64_t n_2);

struct TwoMeans {
    double difference = 0;  // first minus second
    double standard_error = 0;
    double t = 0;
    double df = 0;
    double p = 0;  // two-sided
    Interval interval;
};

// Welch (1947): variances may differ; df by Satterthwaite. Refuses fewer than two values in either group, and
// two constant groups (constant).
Result<TwoMeans> welch_t(Column first, Column second, double level = 0.95);

// Difference in differences: the mean change with the approach minus the mean change without it, both in
// people who were measured twice, with Welch's error. It takes out what happens to everybody and regression
// to the mean only as far as both groups would have changed alike (parallel trends), which no figure can
// show.
struct Cohort {
    Column before;
    Column after;
};
struct DifferenceInDifferences {
    std::uint64_t n_treated = 0;
    std::uint64_t n_control = 0;
    double change_treated = 0;
    double change_control = 0;
    TwoMeans effect;
};
Result<DifferenceInDifferences> difference_in_differences(const Cohort& treated, const Cohort& control,
                                                          double level = 0.95);

}  // namespace ph::stats
