// How sure a mean change is, without supposing a distribution: what it would be if other people of the same
// kind had been measured. Resamples are drawn here or given.
#pragma once
#include "stats/summary.hpp"

namespace ph::stats {

struct BootstrapOptions {
    std::uint64_t seed = 1;  // written beside the result: the same seed gives the same interval
    std::size_t replicates = 10'000;
    double level = 0.95;
    unsigned threads = 1;  // changes the time it takes, not one bit of the result
};

// What the replicates say of an estimate. Intervals differ little when there are many people and the scale is
// not skewed; the BCa interval is the one to report.
struct Bootstrapped {
    double estimate = 0;
    double bias = 0;            // mean of the replicates less the estimate
    double standard_error = 0;  // standard deviation of the replicates
    Interval bca;
    Interval student;
};

// The mean of whole numbers by their counts: a resample is one multinomial draw of the counts, so that a
// million people cost as much as a hundred. Refuses fewer than two values (too_few), values that are all the
// same (constant) and fewer than 100 replicates (out_of_range).
Result<Bootstrapped> bootstrap_mean(const Tally& values, const BootstrapOptions& options = {});

// The mean of a column, person by person: replicates times rows draws.
Result<Bootstrapped> bootstrap_mean(Column values, const BootstrapOptions& options = {});

// The same on resamples that are given: rows of as many places as values were measured, counted from 0.
Result<Bootstrapped> bootstrap_mean(Column values, std::span<const std::uint32_t> resamples,
                                    double level = 0.95);

// People of one cluster (coach, district, household) resemble each other: whole clusters are drawn, and the
// mean is that of all people in them. Acceleration by the influence of each cluster on that ratio. Without
// the student interval, which has no accepted error here. Refuses fewer than two clusters with measured
// values.
struct BootstrappedClusters {
    std::uint64_t clusters = 0;
    double estimate = 0;
    double bias = 0;
    double standard_error = 0;
    Interval bca;
};
Result<BootstrappedClusters> bootstrap_clusters(Column values, std::span<const std::uint32_t> cluster,
                                                const BootstrapOptions& options = {});
Result<BootstrappedClusters> bootstrap_clusters(Column values, std::span<const std::uint32_t> cluster,
                                                std::span<const std::uint32_t> resamples,
                                                double level = 0.95);

// Intervals from replicates of any estimate.
//
// Bias-corrected and accelerated (Efron, 1987), as boot.ci(type = "bca") of Davison and Hinkley: the
// replicates at Phi(z0 + (z0 + z) / (1 - a (z0 + z))), with z the normal quantile of either end, z0 that of
// the share of replicates below the estimate and a the acceleration. One deviation: replicates equal to the
// estimate count half for the bias correction. On a scale of a few steps many are equal, and counting none of
// them, as R does, moves the interval. `acceleration` is sum(L^3) / (6 sum(L^2)^1.5) over the empirical
// influences L; for a mean these are the deviations from it. Between two order statistics it interpolates on
// the normal scale. Refuses when all replicates fall on one side of the estimate (one_sided).
enum class Equals { half, none };
Result<Interval> bca_interval(double estimate, std::vector<double> replicates, double acceleration,
                              double level, Equals equals = Equals::half);

// Student's bootstrap: estimate - error * quantile of (replicate - estimate) / its error. Replicates without
// error are left out, as boot.ci(type = "stud") does.
Result<Interval> student_interval(double estimate, double error, std::span<const double> replicates,
                                  std::span<const double> errors, double level);

}  // namespace ph::stats
