#include "stats/mixed.hpp"

#include <boost/math/tools/minima.hpp>

#include "stats/distribution.hpp"
#include "stats/mixed_freedom.hpp"
#include "stats/summary.hpp"

namespace ph::stats {
namespace {

using Theta = MixedProfile::Theta;

// People who differ more than so many deviations of the rest leave nothing to tell the rest by.
constexpr double largest_theta = 1e6;
// With fewer degrees of freedom an interval has no end that a double can hold.
constexpr double least_df = 0.1;

// One variance: u = t / (1 + t) runs from 0 to 1. A grid finds the valley, Brent its floor.
Theta best_intercept(const MixedProfile& profile) {
    constexpr int steps = 24;
    auto at = [&](double u) { return profile.deviance(Theta::Constant(1, u / (1 - u))); };
    int lowest = 0;
    double least = at(0);
    for (int i = 1; i < steps; ++i) {
        const double found = at(static_cast<double>(i) / steps);
        if (found < least) {
            least = found;
            lowest = i;
        }
    }
    const double low = std::max(0, lowest - 1) / static_cast<double>(steps);
    const double high = std::min(1 - 1 / largest_theta, (lowest + 1) / static_cast<double>(steps));
    const auto [u, deviance] = boost::math::tools::brent_find_minima(at, low, high, 40);
    if (at(0) <= deviance) return Theta::Zero(1);
    return Theta::Constant(1, u / (1 - u));
}

// Nelder and Mead (1965) on the three entries of the factor; signs do not matter, so that no bound is needed.
Theta nelder_mead(const MixedProfile& profile, const Theta& start, double size) {
    struct Corner {
        Theta at;
        double deviance = 0;
    };
    auto corner = [&](const Theta& at) { return Corner{at, profile.deviance(at)}; };
    std::vector<Corner> corners{corner(start)};
    corners.reserve(4);
    for (Eigen::Index i = 0; i < start.size(); ++i) {
        Theta moved = start;
        moved(i) += size;
        corners.push_back(corner(moved));
    }
    for (int round = 0; round < 400; ++round) {
        std::ranges::sort(corners, {}, &Corner::deviance);
        if (corners.back().deviance - corners.front().deviance < 1e-11) break;
        Theta centre = Theta::Zero(start.size());
        for (std::size_t i = 0; i + 1 < corners.size(); ++i) centre += corners[i].at;
        centre /= static_cast<double>(corners.size() - 1);
        Corner& worst = corners.back();
        Corner next = corner(2 * centre - worst.at);
        if (next.deviance < corners.front().deviance) {
            Corner further = corner(3 * centre - 2 * worst.at);
            worst = further.deviance < next.deviance ? further : next;
        } else if (next.deviance < corners[corners.size() - 2].deviance) {
            worst = next;
        } else {
            const Corner& nearer = next.deviance < worst.deviance ? next : worst;
            Corner inside = corner((centre + nearer.at) / 2);
            if (inside.deviance < nearer.deviance) {
                worst = inside;
            } else {
                for (std::size_t i = 1; i < corners.size(); ++i) {
                    corners[i] = corner((corners[0].at + corners[i].at) / 2);
                }
            }
        }
    }
    return std::ranges::min_element(corners, {}, &Corner::deviance)->at;
}

// The last digits: Newton with differences, for as long as it goes down.
Theta polish(const MixedProfile& profile, Theta at) {
    double deviance = profile.deviance(at);
    for (int round = 0; round < 6; ++round) {
        const Differences slopes(at, [&](const Theta& there) { return profile.deviance(there); });
        const Eigen::LDLT<Eigen::MatrixXd> factor(slopes.hessian());
        if (factor.info() != Eigen::Success || !factor.isPositive()) break;
        const Theta next = at - factor.solve(slopes.gradient());
        const double found = profile.deviance(next);
        if (!(found <= deviance + 1e-9)) break;
        const double step = (next - at).norm();
        at = next;
        deviance = found;
        if (step < 1e-9) break;
    }
    return at;
}

Theta best(const MixedProfile& profile) {
    if (profile.effects() == 1) {
        const Theta found = best_intercept(profile);
        return found(0) > 0 ? polish(profile, found) : found;
    }
    Theta start(3);
    start << 1, 0, 0.5;
    Theta found = nelder_mead(profile, start, 0.5);
    // A collapsed simplex is not a minimum; a fresh one around it tells.
    found = nelder_mead(profile, found, 0.1);
    return polish(profile, found);
}

Status fit_input(const Design& design, Column outcome, std::span<const std::uint32_t> person,
                 const MixedOptions& options) {
    PH_CHECK(fit_level(options.level));
    PH_CHECK(same_length(design.rows, outcome.size()));
    PH_CHECK(same_length(design.rows, person.size()));
    PH_CHECK(complete(design));
    PH_CHECK(all_finite(outcome));
    if (options.slope && *options.slope >= design.columns) {
        return refuse("out_of_range", "De helling hoort bij een kenmerk dat er niet is.");
    }
    return {};
}

// From standardised columns to those of the design: the constant takes up what was subtracted.
Eigen::MatrixXd to_units(const Scaling& scale) {
    const Eigen::Index size = std::ssize(scale.mean) + 1;
    Eigen::MatrixXd back = Eigen::MatrixXd::Identity(size, size);
    for (Eigen::Index j = 1; j < size; ++j) {
        const auto column = static_cast<std::size_t>(j - 1);
        back(j, j) = 1 / scale.deviation[column];
        back(0, j) = -scale.mean[column] / scale.deviation[column];
    }
    return back;
}

// Where the likelihood has no top the search runs away.
Error undetermined() {
    return refuse("no_convergence",
                  "Met deze metingen is niet te schatten hoeveel mensen van elkaar verschillen. Neem meer "
                  "metingen, of laat de helling weg.");
}

Result<std::vector<Coefficient>> coefficients(const MixedProfile& profile, const Theta& theta,
                                              const MixedProfile::Solution& solution, const Scaling& scale,
                                              double centre, double level) {
    const Eigen::MatrixXd back = to_units(scale);
    const Eigen::VectorXd beta = back * solution.beta;
    const Eigen::MatrixXd covariance = back * solution.covariance * back.transpose();
    const std::vector<double> df = degrees_of_freedom(profile, theta, back);
    std::vector<Coefficient> result;
    result.reserve(df.size());
    for (Eigen::Index j = 0; j < beta.size(); ++j) {
        Coefficient one;
        one.value = beta(j) + (j == 0 ? centre : 0);
        one.standard_error = std::sqrt(covariance(j, j) * solution.residual_variance);
        one.df = df[static_cast<std::size_t>(j)];
        const bool sure = one.standard_error > 0 && std::isfinite(one.standard_error) && one.df > least_df &&
                          std::isfinite(one.df);
        if (!sure) return undetermined();
        one.p = t_two_sided(one.value / one.standard_error, one.df);
        const double half = t_quantile(1 - (1 - level) / 2, one.df) * one.standard_error;
        one.interval = {one.value - half, one.value + half};
        result.push_back(one);
    }
    return result;
}

// The covariance of the random effects in units of the design: as above, for the constant and one column.
void report_variances(Mixed& result, const Theta& theta, std::optional<std::size_t> slope,
                      const Scaling& scale) {
    if (!slope) {
        result.intercept_variance = theta(0) * theta(0) * result.residual_variance;
        return;
    }
    Eigen::Matrix2d factor;
    factor << theta(0), 0, theta(1), theta(2);
    Eigen::Matrix2d back;
    back << 1, -scale.mean[*slope] / scale.deviation[*slope], 0, 1 / scale.deviation[*slope];
    factor = back * factor;
    const Eigen::Matrix2d covariance = result.residual_variance * factor * factor.transpose();
    result.intercept_variance = covariance(0, 0);
    result.slope_variance = covariance(1, 1);
    result.slope_covariance = covariance(0, 1);
}

}  // namespace

Result<Mixed> mixed_model(const Design& design, Column outcome, std::span<const std::uint32_t> person,
                          const MixedOptions& options) {
    PH_CHECK(fit_input(design, outcome, person, options));
    std::vector<std::uint32_t> rows;
    std::vector<double> used;
    rows.reserve(design.rows);
    used.reserve(design.values.size());
    for (std::uint32_t row = 0; row < design.rows; ++row) {
        if (!measured(outcome[row])) continue;
        rows.push_back(row);
        for (std::size_t j = 0; j < design.columns; ++j) used.push_back(design.at(row, j));
    }
    if (rows.size() < design.columns + 3) return too_few("metingen", rows.size(), design.columns + 3);
    const Design kept{rows.size(), design.columns, used};
    const Scaling scale = scaling(kept);
    PH_CHECK(independent(kept, scale));

    const double centre = moments(outcome).mean;
    const MixedProfile profile(design, scale, outcome, centre, rows, person, options.slope, options.reml);
    if (profile.people() < 2) return too_few("mensen", profile.people(), 2);
    const std::size_t effects = profile.people() * (options.slope ? 2 : 1);
    if (rows.size() <= effects) return too_few("metingen", rows.size(), effects + 1);
    if (profile.total_squares() <= 1e-20 * centre * centre * static_cast<double>(rows.size())) {
        return refuse("constant", "Alle metingen zijn gelijk. Er is niets te verklaren.");
    }
    const Theta theta = best(profile);
    if (!(theta.norm() < largest_theta)) return undetermined();
    const MixedProfile::Solution solution = profile.solve(theta);
    const double rest = solution.residual_variance * static_cast<double>(rows.size());
    if (rest <= 1e-12 * profile.total_squares()) {
        return refuse("constant",
                      "De kenmerken en de personen verklaren elke meting volledig. Zonder rest is er geen "
                      "maatstaf.");
    }

    Mixed result;
    PH_TRY(result.coefficients, coefficients(profile, theta, solution, scale, centre, options.level));
    result.residual_variance = solution.residual_variance;
    report_variances(result, theta, options.slope, scale);
    result.log_likelihood = -solution.deviance / 2;
    result.rows = rows.size();
    result.people = profile.people();
    return result;
}

}  // namespace ph::stats
