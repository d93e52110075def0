// Missing values filled in several times over, so that the uncertainty about them shows in the result.
#pragma once
#include "stats/design.hpp"

namespace ph::stats {

struct ImputationOptions {
    std::uint64_t seed = 1;  // written beside the result
    unsigned imputations = 20;
    unsigned rounds = 5;  // of the chain, when more than one column has gaps
    unsigned donors = 5;
    unsigned threads = 1;
};

// Predictive mean matching by chained equations (Little, 1988; van Buuren, 2018, 3.4): a gap gets the value
// of one of the `donors` people whose predicted values are nearest (equally near: equal chances), so that
// only scores occur that were really given. Coefficients are drawn from their posterior; predictions of
// donors use the estimate (type 1 matching), as mice does. `incomplete` is a table in which NaN is missing.
// Returns one completed table an imputation. Supposes that what is missing depends only on what is in the
// table: put in it what the analysis uses, groups included. A column that is constant where another was
// measured predicts nothing for that one. Refuses infinite values, a column with gaps in which fewer values
// were measured than `donors` or than columns + 1 (too_few), and fewer than two imputations, no rounds or no
// donors (out_of_range).
Result<std::vector<std::vector<double>>> impute(const Design& incomplete,
                                                const ImputationOptions& options = {});

// One figure out of the completed tables (Rubin, 1987).
struct Pooled {
    double estimate = 0;
    double within = 0;   // mean of the squared standard errors
    double between = 0;  // variance of the estimates
    double standard_error = 0;
    double df = 0;  // Barnard and Rubin (1999)
    double p = 0;   // two-sided, of estimate = 0
    Interval interval;
    double missing_information = 0;  // 0 to 1
};

// `complete_df` are the degrees of freedom without missing values, such as n - 1; infinite when n is large.
// Refuses fewer than two estimates, lengths that differ, a variance that is not above 0 and degrees of
// freedom not above 0.
Result<Pooled> pool(std::span<const double> estimates, std::span<const double> variances, double complete_df,
                    double level = 0.95);

}  // namespace ph::stats
