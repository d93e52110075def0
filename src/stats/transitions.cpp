#include "stats/transitions.hpp"

#include <Eigen/Cholesky>
#include <numeric>

#include "stats/distribution.hpp"

namespace ph::stats {
namespace {

Error nobody_moved() {
    return refuse("constant", "Niemand is van plaats veranderd, dus er valt niets te toetsen.");
}

double square(double x) {
    return x * x;
}

ChiSquared chi_squared(double statistic, double df) {
    return {statistic, df, chi_squared_upper(statistic, df)};
}

double moved(const Crosstab& table, std::size_t i, std::size_t j) {
    return static_cast<double>(table.at(i, j) + table.at(j, i));
}

// Rungs that belong together because somebody moved between them, directly or by a chain; each rung's first
// fellow.
std::vector<std::size_t> connected(const Crosstab& table) {
    std::vector<std::size_t> first(table.scale.steps());
    std::iota(first.begin(), first.end(), std::size_t{0});
    for (std::size_t i = 0; i < first.size(); ++i) {
        for (std::size_t j = i + 1; j < first.size(); ++j) {
            if (moved(table, i, j) == 0 || first[i] == first[j]) continue;
            const auto [keep, replace] = std::minmax(first[i], first[j]);
            std::ranges::replace(first, std::size_t{replace}, std::size_t{keep});
        }
    }
    return first;
}

}  // namespace

Result<McNemar> mcnemar(std::uint64_t gained, std::uint64_t lost) {
    if (gained + lost == 0) return nobody_moved();
    const auto b = static_cast<double>(gained);
    const auto c = static_cast<double>(lost);
    McNemar result;
    result.exact_p = sign_two_sided(std::min(gained, lost), gained + lost);
    result.plain = chi_squared(square(b - c) / (b + c), 1);
    result.corrected = chi_squared(b == c ? 0 : square(std::abs(b - c) - 1) / (b + c), 1);
    if (lost > 0) result.odds_ratio = b / c;
    return result;
}

Result<ChiSquared> bowker(const Crosstab& table) {
    double statistic = 0;
    double df = 0;
    for (std::size_t i = 0; i < table.scale.steps(); ++i) {
        for (std::size_t j = i + 1; j < table.scale.steps(); ++j) {
            const double both = moved(table, i, j);
            if (both == 0) continue;
            statistic +=
                square(static_cast<double>(table.at(i, j)) - static_cast<double>(table.at(j, i))) / both;
            ++df;
        }
    }
    if (df == 0) return nobody_moved();
    return chi_squared(statistic, df);
}

Result<ChiSquared> marginal_homogeneity(const Crosstab& table) {
    // One rung of each group follows from the others: the first. Rungs that nobody left or reached are their
    // own first.
    const std::vector<std::size_t> first = connected(table);
    std::vector<std::size_t> rungs;
    rungs.reserve(first.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (first[i] != i) rungs.push_back(i);
    }
    if (rungs.empty()) return nobody_moved();

    const auto size = static_cast<Eigen::Index>(rungs.size());
    Eigen::VectorXd shift = Eigen::VectorXd::Zero(size);
    Eigen::MatrixXd variance = Eigen::MatrixXd::Zero(size, size);
    for (Eigen::Index a = 0; a < size; ++a) {
        const std::size_t i = rungs[static_cast<std::size_t>(a)];
        for (std::size_t j = 0; j < table.scale.steps(); ++j) {
            if (i == j) continue;
            shift(a) += static_cast<double>(table.at(i, j)) - static_cast<double>(table.at(j, i));
            variance(a, a) += moved(table, i, j);
        }
        for (Eigen::Index b = 0; b < size; ++b) {
            if (a != b) variance(a, b) = -moved(table, i, rungs[static_cast<std::size_t>(b)]);
        }
    }
    return chi_squared(shift.dot(variance.ldlt().solve(shift)), static_cast<double>(size));
}

Result<ScoredSymmetry> scored_symmetry(const Crosstab& table, std::span<const double> scores) {
    const std::size_t k = table.scale.steps();
    if (!scores.empty()) {
        PH_CHECK(same_length(k, scores.size()));
        PH_CHECK(all_finite(scores));
    }
    auto worth = [&](std::size_t i) { return scores.empty() ? static_cast<double>(i) : scores[i]; };
    double sum = 0;
    double squares = 0;
    for (std::size_t i = 0; i < k; ++i) {
        for (std::size_t j = 0; j < k; ++j) {
            const double step = worth(j) - worth(i);
            sum += step * static_cast<double>(table.at(i, j));
            squares += step * step * static_cast<double>(table.at(i, j));
        }
    }
    if (squares == 0) return nobody_moved();
    ScoredSymmetry result{sum / static_cast<double>(table.n()), sum / std::sqrt(squares), 0};
    result.p = normal_two_sided(result.z);
    return result;
}

}  // namespace ph::stats
