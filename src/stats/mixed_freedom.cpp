#include "stats/mixed_freedom.hpp"

#include <Eigen/Eigenvalues>
#include <numbers>

namespace ph::stats {
namespace {

double step_at(double place) {
    return 4e-3 * std::max(0.1, std::abs(place));
}

double richardson(double whole, double half) {
    return (4 * half - whole) / 3;
}

}  // namespace

Differences::Differences(Eigen::VectorXd at, Function function)
    : at_(std::move(at)),
      function_(std::move(function)),
      value_(function_(at_)) {}

double Differences::moved(Eigen::Index i, double di, Eigen::Index j, double dj) const {
    Eigen::VectorXd there = at_;
    there(i) += di;
    there(j) += dj;
    return function_(there);
}

Eigen::VectorXd Differences::gradient() const {
    Eigen::VectorXd result(at_.size());
    for (Eigen::Index i = 0; i < at_.size(); ++i) {
        const double h = step_at(at_(i));
        auto over = [&](double d) { return (moved(i, d, i, 0) - moved(i, -d, i, 0)) / (2 * d); };
        result(i) = richardson(over(h), over(h / 2));
    }
    return result;
}

double Differences::second(Eigen::Index i, Eigen::Index j, double part) const {
    const double h = part * step_at(at_(i));
    if (i == j) return (moved(i, h, i, 0) - 2 * value_ + moved(i, -h, i, 0)) / (h * h);
    const double k = part * step_at(at_(j));
    return (moved(i, h, j, k) - moved(i, h, j, -k) - moved(i, -h, j, k) + moved(i, -h, j, -k)) / (4 * h * k);
}

Eigen::MatrixXd Differences::hessian() const {
    Eigen::MatrixXd result(at_.size(), at_.size());
    for (Eigen::Index i = 0; i < at_.size(); ++i) {
        for (Eigen::Index j = 0; j <= i; ++j) {
            result(i, j) = result(j, i) = richardson(second(i, j, 1), second(i, j, 0.5));
        }
    }
    return result;
}

std::vector<double> degrees_of_freedom(const MixedProfile& profile, const MixedProfile::Theta& theta,
                                       const Eigen::MatrixXd& back) {
    const Eigen::Index k = theta.size();
    const double df = profile.degrees();
    const double residual = profile.solve(theta).residual_variance;
    // The deviance with the residual variance free: the profiled one supposes the best for each theta.
    auto deviance = [&](const Eigen::VectorXd& there) {
        const auto solution = profile.solve(there);
        const double ratio = solution.residual_variance / residual;
        return solution.deviance + df * (ratio - 1 - std::log(ratio));
    };
    auto squares_to_log = [&](const Eigen::VectorXd& there) {
        return -df * profile.solve(there).residual_variance / residual;
    };
    // Parameters: theta and the logarithm of the residual variance.
    Eigen::MatrixXd curvature(k + 1, k + 1);
    curvature.topLeftCorner(k, k) = Differences(theta, deviance).hessian();
    curvature.topRightCorner(k, 1) = Differences(theta, squares_to_log).gradient();
    curvature.bottomLeftCorner(1, k) = curvature.topRightCorner(k, 1).transpose();
    curvature(k, k) = df;
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> axes(curvature);
    Eigen::MatrixXd spread = Eigen::MatrixXd::Zero(k + 1, k + 1);
    for (Eigen::Index i = 0; i <= k; ++i) {
        const double value = axes.eigenvalues()(i);
        if (value > 1e-8 * df) {
            spread += 2 / value * axes.eigenvectors().col(i) * axes.eigenvectors().col(i).transpose();
        }
    }

    std::vector<double> result;
    for (Eigen::Index j = 0; j < back.rows(); ++j) {
        auto variance = [&](const Eigen::VectorXd& there) {
            return (back.row(j) * profile.solve(there).covariance * back.row(j).transpose()).value();
        };
        Eigen::VectorXd change(k + 1);
        change.head(k) = Differences(theta, variance).gradient();
        change(k) = variance(theta);
        result.push_back(2 * change(k) * change(k) / change.dot(spread * change));
    }
    return result;
}

}  // namespace ph::stats
