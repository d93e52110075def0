#include "stats/mixed_profile.hpp"

#include <numbers>
#include <unordered_map>

namespace ph::stats {

MixedProfile::MixedProfile(const Design& design, const Scaling& scaling, Column outcome, double centre,
                           std::span<const std::uint32_t> rows, std::span<const std::uint32_t> person,
                           std::optional<std::size_t> slope, bool reml)
    : effects_(slope ? 2 : 1),
      reml_(reml),
      n_(static_cast<double>(rows.size())),
      log_scale_(0) {
    const auto p = static_cast<Eigen::Index>(design.columns) + 1;
    xx_ = Eigen::MatrixXd::Zero(p, p);
    xy_ = Eigen::VectorXd::Zero(p);
    for (const double deviation : scaling.deviation) log_scale_ += 2 * std::log(deviation);
    std::unordered_map<std::uint32_t, std::size_t> place;
    Eigen::VectorXd x(p);
    x(0) = 1;
    Eigen::Vector2d z(1, 0);
    for (const std::uint32_t row : rows) {
        for (Eigen::Index j = 1; j < p; ++j) {
            const auto column = static_cast<std::size_t>(j - 1);
            x(j) = (design.at(row, column) - scaling.mean[column]) / scaling.deviation[column];
        }
        if (slope) z(1) = x(static_cast<Eigen::Index>(*slope) + 1);
        const double y = outcome[row] - centre;
        const auto [found, is_new] = place.try_emplace(person[row], people_.size());
        if (is_new) {
            people_.emplace_back();
            people_.back().zx = Eigen::Matrix<double, 2, Eigen::Dynamic>::Zero(2, p);
        }
        Person& one = people_[found->second];
        one.zz += z * z.transpose();
        one.zx += z * x.transpose();
        one.zy += z * y;
        xx_ += x * x.transpose();
        xy_ += x * y;
        yy_ += y * y;
    }
}

MixedProfile::Reduced MixedProfile::reduce(const Theta& theta) const {
    Reduced result{0, xx_, xy_, yy_};
    Eigen::Matrix2d factor = Eigen::Matrix2d::Zero();
    factor(0, 0) = theta(0);
    if (effects_ == 2) {
        factor(1, 0) = theta(1);
        factor(1, 1) = theta(2);
    }
    // With one effect the second is a dummy that does nothing: its factor is zero.
    Eigen::Matrix<double, 2, Eigen::Dynamic> reduced_x(2, xx_.cols());
    for (const Person& one : people_) {
        const Eigen::Matrix2d inner = factor.transpose() * one.zz * factor + Eigen::Matrix2d::Identity();
        const double l11 = std::sqrt(inner(0, 0));
        const double l21 = inner(1, 0) / l11;
        const double l22 = std::sqrt(inner(1, 1) - l21 * l21);
        result.log_determinant += 2 * (std::log(l11) + std::log(l22));
        reduced_x.noalias() = factor.transpose() * one.zx;
        Eigen::Vector2d reduced_y = factor.transpose() * one.zy;
        reduced_x.row(0) /= l11;
        reduced_x.row(1) = (reduced_x.row(1) - l21 * reduced_x.row(0)) / l22;
        reduced_y(0) /= l11;
        reduced_y(1) = (reduced_y(1) - l21 * reduced_y(0)) / l22;
        result.xx.noalias() -= reduced_x.transpose() * reduced_x;
        result.xy.noalias() -= reduced_x.transpose() * reduced_y;
        result.yy -= reduced_y.squaredNorm();
    }
    return result;
}

double MixedProfile::degrees() const {
    return reml_ ? n_ - static_cast<double>(xx_.rows()) : n_;
}

double MixedProfile::deviance_of(const Reduced& reduced, double squares, double log_det_xx) const {
    const double df = degrees();
    const double restricted = reml_ ? log_det_xx + log_scale_ : 0;
    return reduced.log_determinant + restricted + df * (1 + std::log(2 * std::numbers::pi * squares / df));
}

double MixedProfile::deviance(const Theta& theta) const {
    return solve(theta).deviance;
}

MixedProfile::Solution MixedProfile::solve(const Theta& theta) const {
    const Reduced reduced = reduce(theta);
    const Eigen::LLT<Eigen::MatrixXd> factor(reduced.xx);
    Solution result;
    result.beta = factor.solve(reduced.xy);
    // Never below what rounding can tell from an exact fit.
    const double squares = std::max(reduced.yy - result.beta.dot(reduced.xy), 1e-14 * yy_);
    const double log_det = 2 * Eigen::MatrixXd(factor.matrixL()).diagonal().array().log().sum();
    result.deviance = deviance_of(reduced, squares, log_det);
    result.covariance = factor.solve(Eigen::MatrixXd::Identity(xx_.rows(), xx_.rows()));
    result.residual_variance = squares / degrees();
    return result;
}

}  // namespace ph::stats
