// What is known of people beforehand, as a table of numbers: the right-hand side of a regression.
#pragma once
#include "stats/refusal.hpp"

namespace ph::stats {

// Row by row, one row a person. A category is one column of zeros and ones for each value but the first.
// Without a constant column: the estimators add it.
struct Design {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::span<const double> values;  // rows * columns
    [[nodiscard]] double at(std::size_t row, std::size_t column) const {
        return values[row * columns + column];
    }
};

// Refuses a table of another size than it says, and values that are missing or infinite: covariates are
// completed (imputation.hpp) or their rows left out beforehand, knowingly.
Status complete(const Design& design);

// Each column's mean and standard deviation; a column that does not vary has deviation 0.
struct Scaling {
    std::vector<double> mean;
    std::vector<double> deviation;
};
Scaling scaling(const Design& design);

// Refuses, naming the first column that follows from the ones before it and the constant (collinear).
Status independent(const Design& design, const Scaling& scaling);

}  // namespace ph::stats
