#include "stats/balance.hpp"

#include <numeric>

namespace ph::stats {
namespace {

// One covariate of one group under weights.
struct Side {
    double weight = 0;
    double mean = 0;
    double variance = 0;  // weighted, unbiased; p (1 - p) for zeros and ones
};

Side side(const Design& design, std::size_t column, std::span<const std::uint8_t> treated, std::uint8_t group,
          std::span<const double> weights, bool binary) {
    Side result;
    double squares = 0;
    auto weight = [&](std::size_t row) { return weights.empty() ? 1.0 : weights[row]; };
    for (std::size_t row = 0; row < design.rows; ++row) {
        if (treated[row] != group) continue;
        result.weight += weight(row);
        result.mean += weight(row) * design.at(row, column);
        squares += weight(row) * weight(row);
    }
    result.mean /= result.weight;
    if (binary) {
        result.variance = result.mean * (1 - result.mean);
        return result;
    }
    for (std::size_t row = 0; row < design.rows; ++row) {
        if (treated[row] != group) continue;
        const double d = design.at(row, column) - result.mean;
        result.variance += weight(row) / result.weight * d * d;
    }
    const double left = 1 - squares / (result.weight * result.weight);
    result.variance = left > 0 ? result.variance / left : 0;
    return result;
}

double largest_cdf_difference(const Design& design, std::size_t column, std::span<const std::uint8_t> treated,
                              std::span<const double> weights, std::span<const std::uint32_t> ascending,
                              const Side& with, const Side& without) {
    double difference = 0;
    double largest = 0;
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        const std::uint32_t row = ascending[i];
        const double weight = weights.empty() ? 1.0 : weights[row];
        difference += treated[row] != 0 ? weight / with.weight : -weight / without.weight;
        const bool last_of_value =
            i + 1 == ascending.size() || design.at(ascending[i + 1], column) != design.at(row, column);
        if (last_of_value) largest = std::max(largest, std::abs(difference));
    }
    return largest;
}

}  // namespace

Result<std::vector<Balance>> balance(const Design& design, std::span<const std::uint8_t> treated,
                                     std::span<const double> weights) {
    PH_CHECK(complete(design));
    PH_CHECK(same_length(design.rows, treated.size()));
    PH_CHECK(same_length(design.rows, weights.size()));
    for (const std::uint8_t group : {std::uint8_t{1}, std::uint8_t{0}}) {
        const auto count = static_cast<std::size_t>(std::ranges::count(treated, group));
        if (count < 2) return too_few("mensen in een groep", count, 2);
        double weight = 0;
        for (std::size_t row = 0; row < design.rows; ++row) {
            if (treated[row] == group) weight += weights[row];
        }
        if (!(weight > 0)) return too_few("gekoppelde mensen in een groep", 0, 1);
    }
    std::vector<Balance> result;
    result.reserve(design.columns);
    std::vector<std::uint32_t> ascending(design.rows);
    for (std::size_t column = 0; column < design.columns; ++column) {
        bool binary = true;
        for (std::size_t row = 0; row < design.rows && binary; ++row) {
            binary = design.at(row, column) == 0 || design.at(row, column) == 1;
        }
        std::iota(ascending.begin(), ascending.end(), 0U);
        std::ranges::sort(ascending, {}, [&](std::uint32_t row) { return design.at(row, column); });
        std::optional<double> spread;
        auto likeness = [&](std::span<const double> w) {
            const Side with = side(design, column, treated, 1, w, binary);
            const Side without = side(design, column, treated, 0, w, binary);
            if (!spread) {
                spread =
                    std::sqrt(with.variance > 0 ? with.variance : (with.variance + without.variance) / 2);
            }
            Likeness l{with.mean, without.mean, {}, {}, 0};
            const double difference = with.mean - without.mean;
            if (*spread > 0) l.standardised_difference = difference / *spread;
            if (*spread <= 0 && difference == 0) l.standardised_difference = 0;
            if (!binary && with.variance > 0 && without.variance > 0) {
                l.variance_ratio = with.variance / without.variance;
            }
            l.largest_cdf_difference =
                largest_cdf_difference(design, column, treated, w, ascending, with, without);
            return l;
        };
        Balance each;
        each.before = likeness({});
        each.after = likeness(weights);
        result.push_back(each);
    }
    return result;
}

}  // namespace ph::stats
