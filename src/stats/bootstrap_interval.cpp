// Intervals from replicates; formulas as in Davison and Hinkley (1997), chapter 5.
#include <numeric>

#include "stats/bootstrap.hpp"
#include "stats/distribution.hpp"

namespace ph::stats {
namespace {

// The point below which a share alpha of the replicates lies: order statistic (R + 1) alpha, interpolated
// between neighbours on the scale of normal quantiles.
double point(const std::vector<double>& sorted, double alpha) {
    const auto count = static_cast<double>(sorted.size());
    const double place = (count + 1) * alpha;
    const double below = std::trunc(place);
    if (below < 1) return sorted.front();
    if (below >= count) return sorted.back();
    const auto k = static_cast<std::size_t>(below);
    if (below == place) return sorted[k - 1];
    const double from = normal_quantile(below / (count + 1));
    const double to = normal_quantile((below + 1) / (count + 1));
    return sorted[k - 1] + (normal_quantile(alpha) - from) / (to - from) * (sorted[k] - sorted[k - 1]);
}

Error one_sided() {
    return refuse(
        "one_sided",
        "Alle herhalingen liggen aan dezelfde kant van de schatting. Een interval met deze methode bestaat "
        "dan niet; er zijn te weinig mensen of te weinig verschillende waarden.");
}

}  // namespace

Result<Interval> bca_interval(double estimate, std::vector<double> replicates, double acceleration,
                              double level, Equals equals) {
    PH_CHECK(fit_level(level));
    if (replicates.size() < 2) return too_few("herhalingen", replicates.size(), 2);
    std::ranges::sort(replicates);
    const auto [from, to] = std::ranges::equal_range(replicates, estimate);
    double below = static_cast<double>(from - replicates.begin());
    if (equals == Equals::half) below += static_cast<double>(to - from) / 2;
    const double share = below / static_cast<double>(replicates.size());
    if (share <= 0 || share >= 1) return one_sided();
    const double bias = normal_quantile(share);
    auto bound = [&](double alpha) {
        const double z = bias + normal_quantile(alpha);
        return point(replicates, normal_cdf(bias + z / (1 - acceleration * z)));
    };
    return Interval{bound((1 - level) / 2), bound((1 + level) / 2)};
}

Result<Interval> student_interval(double estimate, double error, std::span<const double> replicates,
                                  std::span<const double> errors, double level) {
    PH_CHECK(fit_level(level));
    PH_CHECK(same_length(replicates.size(), errors.size()));
    std::vector<double> pivots;
    pivots.reserve(replicates.size());
    for (std::size_t i = 0; i < replicates.size(); ++i) {
        if (errors[i] > 0) pivots.push_back((replicates[i] - estimate) / errors[i]);
    }
    if (pivots.size() < 2) return too_few("herhalingen met spreiding", pivots.size(), 2);
    std::ranges::sort(pivots);
    return Interval{estimate - error * point(pivots, (1 + level) / 2),
                    estimate - error * point(pivots, (1 - level) / 2)};
}

}  // namespace ph::stats
