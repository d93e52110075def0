// The profiled deviance of a linear mixed model: what is left to minimise once the coefficients and the
// residual variance are solved for. Internal to mixed.cpp.
#pragma once
#include <Eigen/Cholesky>
#include <optional>

#include "stats/design.hpp"

namespace ph::stats {

class MixedProfile {
  public:
    // One or two random effects; their lower triangular factor, row by row, in residual deviations: {t} or
    // {a, b, c} for [a 0; b c]. The second belongs to the standardised column, as beta does: with years as
    // they are the intercept would lie two thousand years before the first measurement.
    using Theta = Eigen::VectorXd;

    struct Solution {
        double deviance = 0;
        Eigen::VectorXd beta;        // on standardised columns, the constant first
        Eigen::MatrixXd covariance;  // of beta, in residual variances
        double residual_variance = 0;
    };

    // `rows` are those in which the outcome was measured; `centre` was taken off it.
    MixedProfile(const Design& design, const Scaling& scaling, Column outcome, double centre,
                 std::span<const std::uint32_t> rows, std::span<const std::uint32_t> person,
                 std::optional<std::size_t> slope, bool reml);

    [[nodiscard]] double deviance(const Theta& theta) const;
    [[nodiscard]] Solution solve(const Theta& theta) const;
    [[nodiscard]] Eigen::Index effects() const { return effects_; }
    [[nodiscard]] std::size_t people() const { return people_.size(); }
    [[nodiscard]] double total_squares() const { return yy_; }
    // What the residual sum of squares is divided by: rows, less coefficients when REML.
    [[nodiscard]] double degrees() const;

  private:
    // Sums over the rows of one person; z is 1 and the slope's column, standardised.
    struct Person {
        Eigen::Matrix2d zz = Eigen::Matrix2d::Zero();
        Eigen::Matrix<double, 2, Eigen::Dynamic> zx;
        Eigen::Vector2d zy = Eigen::Vector2d::Zero();
    };
    // The normal equations after the random effects are taken out.
    struct Reduced {
        double log_determinant = 0;
        Eigen::MatrixXd xx;
        Eigen::VectorXd xy;
        double yy = 0;
    };
    [[nodiscard]] Reduced reduce(const Theta& theta) const;
    [[nodiscard]] double deviance_of(const Reduced& reduced, double squares, double log_det_xx) const;

    Eigen::Index effects_;
    bool reml_;
    double n_;
    double log_scale_;  // of the columns, which the restricted likelihood counts
    std::vector<Person> people_;
    Eigen::MatrixXd xx_;
    Eigen::VectorXd xy_;
    double yy_ = 0;
};

}  // namespace ph::stats
