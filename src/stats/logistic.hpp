// Logistic regression: the chance of a yes given what is known beforehand. Used for the propensity score: the
// chance that somebody like this takes part (Rosenbaum and Rubin, 1983).
#pragma once
#include "stats/design.hpp"

namespace ph::stats {

struct Logistic {
    std::vector<double> coefficients;     // the constant first, then one a column; log odds per unit
    std::vector<double> standard_errors;  // from the inverse information
    std::vector<double> linear;           // per row, log odds: fit to match on (Austin, 2011)
    std::vector<double> fitted;           // per row, chance
    double deviance = 0;                  // -2 log likelihood
    int iterations = 0;
};

// log(p / (1 - p)) = b_0 + b_1 x_1 + ... Maximum likelihood by iteratively reweighted least squares on
// standardised columns, to a relative change of the deviance below 1e-13 (R's glm stops at 1e-8). Refuses: an
// outcome that is not 0 or 1, the same for everybody (constant), fewer rows than coefficients + 1, columns
// that follow from others (collinear), and data that a combination of columns separates into yes and no
// (separated): the estimate is then infinite, which R only warns of.
Result<Logistic> logistic(const Design& design, std::span<const std::uint8_t> outcome);

}  // namespace ph::stats
