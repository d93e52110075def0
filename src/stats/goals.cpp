#include "stats/goals.hpp"

#include "stats/distribution.hpp"

namespace ph::stats {

Result<double> gas_t(std::span<const GoalScore> goals, double correlation) {
    if (goals.empty()) return too_few("doelen", 0, 1);
    if (!(correlation >= 0 && correlation <= 1)) {
        return refuse("out_of_range",
                      "De samenhang tussen doelen moet tussen 0 en 1 liggen, gewoonlijk 0,3.");
    }
    double weighted = 0;
    double weights = 0;
    double squares = 0;
    for (const GoalScore& goal : goals) {
        if (goal.score < -2 || goal.score > 2) {
            return refuse("out_of_scale", "Een doel heeft de score " + std::to_string(goal.score) +
                                              ". De schaal loopt van -2 tot en met 2.");
        }
        if (!(goal.weight > 0) || std::isinf(goal.weight)) {
            return refuse("out_of_range", "Elk doel heeft een gewicht dat groter is dan 0.");
        }
        weighted += goal.weight * goal.score;
        weights += goal.weight;
        squares += goal.weight * goal.weight;
    }
    return 50 + 10 * weighted / std::sqrt((1 - correlation) * squares + correlation * weights * weights);
}

Result<Share> share_of(std::uint64_t count, std::uint64_t n, double level) {
    PH_CHECK(fit_level(level));
    if (n == 0) return too_few("mensen", 0, 1);
    if (count > n) return refuse("out_of_range", "Het deel is groter dan het geheel.");
    const auto size = static_cast<double>(n);
    const double p = static_cast<double>(count) / size;
    const double z = normal_quantile(1 - (1 - level) / 2);
    const double middle = p + z * z / (2 * size);
    const double half = z * std::sqrt(p * (1 - p) / size + z * z / (4 * size * size));
    const double scale = 1 + z * z / size;
    return Share{
        count, n, p, {std::max(0.0, (middle - half) / scale), std::min(1.0, (middle + half) / scale)}};
}

}  // namespace ph::stats
