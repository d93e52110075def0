// Do two things go together: ranks (Spearman) and agreement between two raters (Cohen's kappa).
#pragma once
#include "stats/tally.hpp"

namespace ph::stats {

struct Spearman {
    std::uint64_t n = 0;  // pairs with both measured
    double rho = 0;       // -1 to 1
    double p = 0;         // two-sided
    bool exact = false;
};

// The correlation of the mean ranks (Spearman, 1904). p: over all orders of one column up to eight pairs,
// ties included; above that by t = rho sqrt((n-2) / (1-rho^2)) with n - 2 degrees of freedom, as R's
// cor.test(exact = FALSE). Refuses fewer than three pairs, and a column that is constant.
Result<Spearman> spearman(Column x, Column y);

// Ranks from 1, the mean rank for ties; every value is measured.
std::vector<double> mean_ranks(std::span<const double> values);

enum class Weights { none, linear, quadratic };

struct Kappa {
    double kappa = 0;
    double standard_error = 0;  // for the interval (Fleiss, Cohen and Everitt, 1969)
    Interval interval;          // cut off at -1 and 1
};

// Agreement beyond chance (Cohen, 1968) of two raters on one scale: participant in the rows, professional in
// the columns; (p_o - p_e) / (1 - p_e), with p_o the weighted share that agrees and p_e what the margins give
// by chance. Weights fall with the distance d of k rungs: 1 - d/(k-1) linear, 1 - (d/(k-1))^2 quadratic.
// Refuses fewer than two pairs, and when both raters gave everybody one and the same score (constant).
Result<Kappa> kappa(const Crosstab& table, Weights weights = Weights::quadratic, double level = 0.95);

}  // namespace ph::stats
