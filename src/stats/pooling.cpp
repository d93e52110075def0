// Rubin's rules, and Barnard and Rubin's degrees of freedom.
#include "stats/distribution.hpp"
#include "stats/imputation.hpp"
#include "stats/summary.hpp"

namespace ph::stats {

Result<Pooled> pool(std::span<const double> estimates, std::span<const double> variances, double complete_df,
                    double level) {
    PH_CHECK(fit_level(level));
    PH_CHECK(same_length(estimates.size(), variances.size()));
    if (estimates.size() < 2) return too_few("aanvullingen", estimates.size(), 2);
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        if (!std::isfinite(estimates[i]) || !(variances[i] > 0) || std::isinf(variances[i])) {
            return refuse("out_of_range", "Schatting " + std::to_string(i + 1) +
                                              " heeft geen eindige waarde met een spreiding boven 0.");
        }
    }
    if (!(complete_df > 0)) return refuse("out_of_range", "Het aantal vrijheidsgraden is groter dan 0.");
    const auto m = static_cast<double>(estimates.size());
    const Moments spread = moments(Column(estimates));
    Pooled result;
    result.estimate = spread.mean;
    result.within = moments(Column(variances)).mean;
    result.between = spread.variance();
    const double added = (1 + 1 / m) * result.between;
    const double total = result.within + added;
    result.standard_error = std::sqrt(total);
    // The floor keeps equal estimates from having infinite degrees of freedom; mice uses the same.
    const double lambda = std::max(added / total, 1e-4);
    const double rubin = (m - 1) / (lambda * lambda);
    result.df = rubin;
    if (std::isfinite(complete_df)) {
        const double observed = (complete_df + 1) / (complete_df + 3) * complete_df * (1 - lambda);
        result.df = rubin * observed / (rubin + observed);
    }
    const double increase = added / result.within;
    result.missing_information = (increase + 2 / (result.df + 3)) / (increase + 1);
    result.p = t_two_sided(result.estimate / result.standard_error, result.df);
    const double half = t_quantile((1 + level) / 2, result.df) * result.standard_error;
    result.interval = {result.estimate - half, result.estimate + half};
    return result;
}

}  // namespace ph::stats
