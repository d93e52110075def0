#include "stats/association.hpp"

#include <numeric>

#include "stats/distribution.hpp"

namespace ph::stats {
namespace {

constexpr std::size_t largest_exact = 8;

// Twice the mean ranks are whole numbers, so that orders compare without rounding.
std::vector<std::int64_t> doubled(const std::vector<double>& ranks) {
    std::vector<std::int64_t> result;
    result.reserve(ranks.size());
    for (const double rank : ranks) result.push_back(std::llround(2 * rank));
    return result;
}

// The share of all n! orders that correlate at least as much, either way.
double over_all_orders(const std::vector<std::int64_t>& x, const std::vector<std::int64_t>& y) {
    const auto n = static_cast<std::int64_t>(x.size());
    const std::int64_t expected = std::accumulate(x.begin(), x.end(), std::int64_t{0}) *
                                  std::accumulate(y.begin(), y.end(), std::int64_t{0});
    std::vector<std::size_t> order(x.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto distance = [&] {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < x.size(); ++i) sum += x[i] * y[order[i]];
        return std::abs(n * sum - expected);
    };
    const std::int64_t found = distance();
    std::int64_t as_far = 0;
    std::int64_t all = 0;
    do {
        as_far += distance() >= found ? 1 : 0;
        ++all;
    } while (std::ranges::next_permutation(order).found);
    return static_cast<double>(as_far) / static_cast<double>(all);
}

double weight(Weights weights, std::size_t i, std::size_t j, std::size_t k) {
    if (i == j) return 1;
    if (weights == Weights::none) return 0;
    const double far = static_cast<double>(i > j ? i - j : j - i) / static_cast<double>(k - 1);
    return 1 - (weights == Weights::linear ? far : far * far);
}

}  // namespace

std::vector<double> mean_ranks(std::span<const double> values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> ranks(values.size());
    for (std::size_t start = 0; start < order.size();) {
        std::size_t end = start + 1;
        while (end < order.size() && values[order[end]] == values[order[start]]) ++end;
        // Ranks start + 1 to end share their mean.
        for (std::size_t i = start; i < end; ++i) ranks[order[i]] = static_cast<double>(start + 1 + end) / 2;
        start = end;
    }
    return ranks;
}

Result<Spearman> spearman(Column x, Column y) {
    PH_CHECK(same_length(x.size(), y.size()));
    PH_CHECK(all_finite(x));
    PH_CHECK(all_finite(y));
    std::vector<double> left;
    std::vector<double> right;
    left.reserve(x.size());
    right.reserve(x.size());
    for (std::size_t row = 0; row < x.size(); ++row) {
        if (!measured(x[row]) || !measured(y[row])) continue;
        left.push_back(x[row]);
        right.push_back(y[row]);
    }
    if (left.size() < 3) return too_few("paren met beide metingen", left.size(), 3);
    const std::vector<double> rank_x = mean_ranks(left);
    const std::vector<double> rank_y = mean_ranks(right);
    const auto n = static_cast<double>(left.size());
    const double mean = (n + 1) / 2;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (std::size_t i = 0; i < rank_x.size(); ++i) {
        xx += (rank_x[i] - mean) * (rank_x[i] - mean);
        yy += (rank_y[i] - mean) * (rank_y[i] - mean);
        xy += (rank_x[i] - mean) * (rank_y[i] - mean);
    }
    if (xx == 0 || yy == 0) {
        return refuse("constant",
                      "Een van de kolommen heeft overal dezelfde waarde. Samenhang is er dan niet.");
    }
    Spearman result;
    result.n = left.size();
    result.rho = std::clamp(xy / std::sqrt(xx * yy), -1.0, 1.0);
    result.exact = left.size() <= largest_exact;
    if (result.exact) {
        result.p = over_all_orders(doubled(rank_x), doubled(rank_y));
    } else {
        // xx yy - xy^2 keeps the digits that 1 - rho^2 loses near 1.
        const double rest = xx * yy - xy * xy;
        result.p = rest <= 0 ? 0 : t_two_sided(xy * std::sqrt((n - 2) / rest), n - 2);
    }
    return result;
}

Result<Kappa> kappa(const Crosstab& table, Weights weights, double level) {
    PH_CHECK(fit_level(level));
    const std::size_t k = table.scale.steps();
    const auto n = static_cast<double>(table.n());
    if (n < 2) return too_few("paren met beide scores", table.n(), 2);
    std::vector<double> row(k, 0);
    std::vector<double> column(k, 0);
    for (std::size_t i = 0; i < k; ++i) {
        for (std::size_t j = 0; j < k; ++j) {
            const double share = static_cast<double>(table.at(i, j)) / n;
            row[i] += share;
            column[j] += share;
        }
    }
    // Per rung the mean weight against the other rater's margin; and agreement, seen and by chance.
    std::vector<double> row_weight(k, 0);
    std::vector<double> column_weight(k, 0);
    double seen = 0;
    double chance = 0;
    double unlikely = 0;  // disagreement by chance; zero only when both are constant
    for (std::size_t i = 0; i < k; ++i) {
        for (std::size_t j = 0; j < k; ++j) {
            const double w = weight(weights, i, j, k);
            row_weight[i] += w * column[j];
            column_weight[j] += w * row[i];
            seen += w * static_cast<double>(table.at(i, j)) / n;
            chance += w * row[i] * column[j];
            unlikely += (1 - w) * row[i] * column[j];
        }
    }
    if (unlikely == 0) {
        return refuse("constant",
                      "Beide beoordelaars gaven iedereen dezelfde score. Overeenstemming is dan niet te "
                      "onderscheiden van toeval.");
    }
    Kappa result;
    result.kappa = (seen - chance) / unlikely;
    double spread = 0;
    for (std::size_t i = 0; i < k; ++i) {
        for (std::size_t j = 0; j < k; ++j) {
            const double term =
                weight(weights, i, j, k) - (row_weight[i] + column_weight[j]) * (1 - result.kappa);
            spread += static_cast<double>(table.at(i, j)) / n * term * term;
        }
    }
    const double centre = result.kappa - chance * (1 - result.kappa);
    result.standard_error = std::sqrt(std::max(0.0, spread - centre * centre) / n) / unlikely;
    const double half = normal_quantile(1 - (1 - level) / 2) * result.standard_error;
    result.interval = {std::max(-1.0, result.kappa - half), std::min(1.0, result.kappa + half)};
    return result;
}

}  // namespace ph::stats
