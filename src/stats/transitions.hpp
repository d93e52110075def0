// Who moved where between two moments, on a ladder or scale: three questions that are often taken for one
// another.
//   any change          Bowker: are moves from i to j as frequent as from j to i, for every pair of rungs?
//   marginal shift      Stuart and Maxwell: do as many people stand on each rung afterwards?
//   direction           scored: is the mean step zero?
#pragma once
#include <optional>

#include "stats/tally.hpp"

namespace ph::stats {

struct ChiSquared {
    double statistic = 0;
    double df = 0;
    double p = 0;
};

// McNemar (1947), of a yes or no before and after: `gained` went from no to yes, `lost` from yes to no.
struct McNemar {
    double exact_p = 0;                // two-sided, binomial: twice the smaller tail, at most 1
    ChiSquared plain;                  // (b - c)^2 / (b + c)
    ChiSquared corrected;              // (|b - c| - 1)^2 / (b + c); 0 when b = c
    std::optional<double> odds_ratio;  // gained / lost; absent when nobody lost
};
// Refuses when nobody moved (constant).
Result<McNemar> mcnemar(std::uint64_t gained, std::uint64_t lost);

// Bowker (1948): sum of (n_ij - n_ji)^2 / (n_ij + n_ji), one degree of freedom for each pair of rungs between
// which anybody moved. R's mcnemar.test counts the other pairs as well and then answers NaN. Refuses when
// nobody moved (constant).
Result<ChiSquared> bowker(const Crosstab& table);

// Stuart (1955), Maxwell (1970): d' S^-1 d with d the difference of the margins and S its variance under
// symmetry. Degrees of freedom: rungs that anybody left or reached, less one for each group of rungs that
// moves connect. Refuses when nobody moved (constant).
Result<ChiSquared> marginal_homogeneity(const Crosstab& table);

// sum(s) / sqrt(sum(s^2)) over the steps s of all people, two-sided by the normal distribution; its square is
// the generalised McNemar statistic with scores (Agresti, 2013, 11.3; coin's symmetry_test with scores).
// `scores` gives each rung its worth, ascending; without them the rungs are one apart.
struct ScoredSymmetry {
    double mean_step = 0;  // over everybody with both measurements, in units of the scores
    double z = 0;
    double p = 0;
};
// Refuses when nobody moved (constant) and scores that are not one for each rung (lengths_differ).
Result<ScoredSymmetry> scored_symmetry(const Crosstab& table, std::span<const double> scores = {});

}  // namespace ph::stats
