#include "stats/design.hpp"

#include <Eigen/Core>

namespace ph::stats {

Status complete(const Design& design) {
    PH_CHECK(same_length(design.rows * design.columns, design.values.size()));
    for (std::size_t i = 0; i < design.values.size(); ++i) {
        if (std::isfinite(design.values[i])) continue;
        return refuse("not_finite", "Kenmerk " + std::to_string(i % design.columns + 1) + " van rij " +
                                        std::to_string(i / design.columns + 1) +
                                        " ontbreekt of is oneindig.");
    }
    return {};
}

Scaling scaling(const Design& design) {
    Scaling result{std::vector<double>(design.columns, 0), std::vector<double>(design.columns, 0)};
    const auto n = static_cast<double>(design.rows);
    for (std::size_t i = 0; i < design.rows; ++i) {
        for (std::size_t j = 0; j < design.columns; ++j) result.mean[j] += design.at(i, j) / n;
    }
    for (std::size_t i = 0; i < design.rows; ++i) {
        for (std::size_t j = 0; j < design.columns; ++j) {
            const double d = design.at(i, j) - result.mean[j];
            result.deviation[j] += d * d / n;
        }
    }
    for (std::size_t j = 0; j < design.columns; ++j) {
        const double deviation = std::sqrt(result.deviation[j]);
        result.deviation[j] = deviation > 1e-12 * std::abs(result.mean[j]) ? deviation : 0;
    }
    return result;
}

Status independent(const Design& design, const Scaling& scaling) {
    // Cholesky of the correlations: what is left on the diagonal is the share of a column that the earlier
    // ones do not explain.
    constexpr double least = 1e-10;
    const auto k = static_cast<Eigen::Index>(design.columns);
    Eigen::MatrixXd correlation = Eigen::MatrixXd::Zero(k, k);
    Eigen::VectorXd row(k);
    for (std::size_t j = 0; j < design.columns; ++j) {
        if (scaling.deviation[j] > 0) continue;
        return refuse("collinear",
                      "Kenmerk " + std::to_string(j + 1) + " is voor iedereen gelijk. Laat het weg.");
    }
    for (std::size_t i = 0; i < design.rows; ++i) {
        for (Eigen::Index j = 0; j < k; ++j) {
            const auto column = static_cast<std::size_t>(j);
            row(j) = (design.at(i, column) - scaling.mean[column]) / scaling.deviation[column];
            for (Eigen::Index l = 0; l <= j; ++l) correlation(j, l) += row(j) * row(l);
        }
    }
    correlation /= static_cast<double>(design.rows);
    for (Eigen::Index j = 0; j < k; ++j) {
        for (Eigen::Index l = 0; l < j; ++l) {
            correlation(j, l) =
                (correlation(j, l) - correlation.row(j).head(l).dot(correlation.row(l).head(l))) /
                correlation(l, l);
        }
        const double left = correlation(j, j) - correlation.row(j).head(j).squaredNorm();
        if (left < least) {
            return refuse("collinear", "Kenmerk " + std::to_string(j + 1) +
                                           " volgt uit de kenmerken ervoor. Laat het weg.");
        }
        correlation(j, j) = std::sqrt(left);
    }
    return {};
}

}  // namespace ph::stats
