// How sure the standard errors of a mixed model are: degrees of freedom by Satterthwaite. Internal to
// mixed.cpp.
#pragma once
#include <functional>

#include "stats/mixed_profile.hpp"

namespace ph::stats {

// First and second derivatives by central differences over h and h / 2 (Richardson), h in proportion to each
// place.
class Differences {
  public:
    using Function = std::function<double(const Eigen::VectorXd&)>;
    Differences(Eigen::VectorXd at, Function function);
    [[nodiscard]] Eigen::VectorXd gradient() const;
    [[nodiscard]] Eigen::MatrixXd hessian() const;

  private:
    Eigen::VectorXd at_;
    Function function_;
    double value_;

    [[nodiscard]] double moved(Eigen::Index i, double di, Eigen::Index j, double dj) const;
    [[nodiscard]] double second(Eigen::Index i, Eigen::Index j, double part) const;
};

// One for each coefficient, the constant first: 2 v^2 / (g' A g), with v its squared standard error, g the
// derivative of v to the variance parameters, and A their covariance from the curvature of the deviance
// (Satterthwaite, 1946; Giesbrecht and Burns, 1985; as lmerTest, Kuznetsova and others, 2017). Directions in
// which the deviance does not curve upwards, as at a variance of zero, are left out of A. `back` turns
// coefficients of standardised columns into those of the design.
std::vector<double> degrees_of_freedom(const MixedProfile& profile, const MixedProfile::Theta& theta,
                                       const Eigen::MatrixXd& back);

}  // namespace ph::stats
