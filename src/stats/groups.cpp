#include "stats/groups.hpp"

#include "stats/distribution.hpp"

namespace ph::stats {
namespace {

Result<Moments> group(Column values) {
    PH_CHECK(all_finite(values));
    const Moments m = moments(values);
    if (m.n < 2) return too_few("gemeten waarden in een groep", m.n, 2);
    return m;
}

// What rounding leaves of a spread where mathematics leaves nothing: 0.4 - 0.3 is not 0.8 - 0.7.
double crumb_of(std::initializer_list<Column> columns) {
    double largest = 0;
    for (const Column column : columns) {
        for (const double value : column) {
            if (measured(value)) largest = std::max(largest, std::abs(value));
        }
    }
    return 4 * std::numeric_limits<double>::epsilon() * largest;
}

std::vector<double> changes(const Cohort& cohort) {
    std::vector<double> result;
    result.reserve(cohort.before.size());
    for (std::size_t row = 0; row < cohort.before.size(); ++row) {
        if (measured(cohort.before[row]) && measured(cohort.after[row])) {
            result.push_back(cohort.after[row] - cohort.before[row]);
        }
    }
    return result;
}

Error both_constant() {
    return refuse("constant",
                  "Binnen beide groepen is iedereen gelijk. Zonder spreiding is er geen maatstaf.");
}

Result<TwoMeans> welch(const Moments& a, const Moments& b, double level, double crumb) {
    if (a.deviation() <= crumb && b.deviation() <= crumb) return both_constant();
    const double va = a.variance() / static_cast<double>(a.n);
    const double vb = b.variance() / static_cast<double>(b.n);
    TwoMeans result;
    result.difference = a.mean - b.mean;
    result.standard_error = std::sqrt(va + vb);
    result.t = result.difference / result.standard_error;
    result.df = (va + vb) * (va + vb) /
                (va * va / static_cast<double>(a.n - 1) + vb * vb / static_cast<double>(b.n - 1));
    result.p = t_two_sided(result.t, result.df);
    const double half = t_quantile(1 - (1 - level) / 2, result.df) * result.standard_error;
    result.interval = {result.difference - half, result.difference + half};
    return result;
}

}  // namespace

Result<double> standardised_difference(Column first, Column second) {
    PH_TRY(const Moments a, group(first));
    PH_TRY(const Moments b, group(second));
    const double spread = std::sqrt((a.variance() + b.variance()) / 2);
    const double crumb = crumb_of({first, second});
    if (spread > crumb) return (a.mean - b.mean) / spread;
    if (std::abs(a.mean - b.mean) <= crumb) return 0.0;
    return both_constant();
}

Result<double> standardised_difference_of_shares(std::uint64_t count_1, std::uint64_t n_1,
                                                 std::uint64_t count_2, std::uint64_t n_2) {
    if (n_1 == 0 || n_2 == 0) return too_few("mensen in een groep", 0, 1);
    if (count_1 > n_1 || count_2 > n_2) return refuse("out_of_range", "Het deel is groter dan het geheel.");
    const double p = static_cast<double>(count_1) / static_cast<double>(n_1);
    const double q = static_cast<double>(count_2) / static_cast<double>(n_2);
    const double spread = std::sqrt((p * (1 - p) + q * (1 - q)) / 2);
    if (spread > 0) return (p - q) / spread;
    if (p == q) return 0.0;
    return both_constant();
}

Result<TwoMeans> welch_t(Column first, Column second, double level) {
    PH_CHECK(fit_level(level));
    PH_TRY(const Moments a, group(first));
    PH_TRY(const Moments b, group(second));
    return welch(a, b, level, crumb_of({first, second}));
}

Result<DifferenceInDifferences> difference_in_differences(const Cohort& treated, const Cohort& control,
                                                          double level) {
    PH_CHECK(fit_level(level));
    PH_CHECK(same_length(treated.before.size(), treated.after.size()));
    PH_CHECK(same_length(control.before.size(), control.after.size()));
    for (const Column column : {treated.before, treated.after, control.before, control.after}) {
        PH_CHECK(all_finite(column));
    }
    PH_TRY(const Moments a, group(changes(treated)));
    PH_TRY(const Moments b, group(changes(control)));
    DifferenceInDifferences result{a.n, b.n, a.mean, b.mean, {}};
    const double crumb = crumb_of({treated.before, treated.after, control.before, control.after});
    PH_TRY(result.effect, welch(a, b, level, crumb));
    return result;
}

}  // namespace ph::stats
