#include "stats/distribution.hpp"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/tools/toms748_solve.hpp>

namespace ph::stats {
namespace {

namespace bm = boost::math;
// A tail too small for a double is 0, not an exception.
using Quiet = bm::policies::policy<bm::policies::underflow_error<bm::policies::ignore_error>,
                                   bm::policies::overflow_error<bm::policies::ignore_error>>;
using Normal = bm::normal_distribution<double, Quiet>;
using Student = bm::students_t_distribution<double, Quiet>;

constexpr double largest_df_of_noncentral = 2000;
// Boost sums a series of about t^2 terms: half a second here, and beyond a million an exception.
constexpr double largest_t_of_noncentral = 10'000;

// The delta for which P(T(df, delta) <= t) = p; the probability falls as delta grows.
double noncentrality_at(double t, double df, double p) {
    auto above = [&](double delta) {
        return bm::cdf(bm::non_central_t_distribution<double, Quiet>(df, delta), t) - p;
    };
    // The normal approximation is the start; the bracket grows until it holds the root.
    const double middle = t * (1 - 1 / (4 * df)) - normal_quantile(p) * std::sqrt(1 + t * t / (2 * df));
    double step = 0.5;
    double low = middle - step;
    double high = middle + step;
    while (above(low) < 0) low -= step *= 2;
    while (above(high) > 0) high += step *= 2;
    std::uintmax_t rounds = 200;
    const auto [left, right] =
        bm::tools::toms748_solve(above, low, high, bm::tools::eps_tolerance<double>(50), rounds);
    return left + (right - left) / 2;
}

}  // namespace

double normal_cdf(double z) {
    return 0.5 * std::erfc(-z * M_SQRT1_2);
}

double normal_quantile(double p) {
    return bm::quantile(Normal(), p);
}

double normal_two_sided(double z) {
    return std::erfc(std::abs(z) * M_SQRT1_2);
}

double t_quantile(double p, double df) {
    return bm::quantile(Student(df), p);
}

double t_two_sided(double t, double df) {
    return 2 * bm::cdf(bm::complement(Student(df), std::abs(t)));
}

double chi_squared_upper(double x, double df) {
    return bm::cdf(bm::complement(bm::chi_squared_distribution<double, Quiet>(df), x));
}

double sign_two_sided(std::uint64_t k, std::uint64_t n) {
    const bm::binomial_distribution<double, Quiet> half(static_cast<double>(n), 0.5);
    return std::min(1.0, 2 * bm::cdf(half, static_cast<double>(k)));
}

Interval noncentrality(double t, double df, double level) {
    const double tail = (1 - level) / 2;
    if (df > largest_df_of_noncentral) {
        const double middle = t * (1 - 1 / (4 * df));
        const double half = normal_quantile(1 - tail) * std::sqrt(1 + t * t / (2 * df));
        return {middle - half, middle + half};
    }
    if (std::abs(t) > largest_t_of_noncentral) {
        // delta = t sqrt(V / df) - Z, in which Z no longer counts.
        const bm::chi_squared_distribution<double, Quiet> v(df);
        const double near = t * std::sqrt(bm::quantile(v, t > 0 ? tail : 1 - tail) / df);
        const double far = t * std::sqrt(bm::quantile(v, t > 0 ? 1 - tail : tail) / df);
        return {near, far};
    }
    return {noncentrality_at(t, df, 1 - tail), noncentrality_at(t, df, tail)};
}

double hedges_correction(double df) {
    return 1 / (std::sqrt(df / 2) * bm::tgamma_delta_ratio((df - 1) / 2, 0.5));
}

}  // namespace ph::stats
