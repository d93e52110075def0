#include "stats/paired.hpp"

#include "stats/distribution.hpp"

namespace ph::stats {
namespace {

Status changing(const Pairs& pairs, std::size_t needed) {
    if (pairs.n < needed) return too_few("paren met beide metingen", pairs.n, needed);
    // Rounding leaves crumbs where mathematics leaves nothing, in proportion to the largest value.
    auto largest = [](const Moments& m) { return std::abs(m.mean) + std::sqrt(m.squares); };
    const double crumb = 4 * std::numeric_limits<double>::epsilon() *
                         std::max({largest(pairs.before), largest(pairs.after), 1e-300});
    if (pairs.difference.deviation() > crumb) return {};
    return refuse(
        "constant",
        "Iedereen veranderde precies evenveel. Er is geen spreiding, dus een toets of een effectgrootte "
        "zegt hier niets.");
}

Effect scaled(const Effect& effect, double factor) {
    return {effect.value * factor, {effect.interval.lower * factor, effect.interval.upper * factor}};
}

}  // namespace

Result<Pairs> pairs(Column before, Column after) {
    PH_CHECK(same_length(before.size(), after.size()));
    PH_CHECK(all_finite(before));
    PH_CHECK(all_finite(after));
    std::vector<double> first;
    std::vector<double> second;
    std::vector<double> difference;
    first.reserve(before.size());
    second.reserve(before.size());
    difference.reserve(before.size());
    for (std::size_t row = 0; row < before.size(); ++row) {
        if (!measured(before[row]) || !measured(after[row])) continue;
        first.push_back(before[row]);
        second.push_back(after[row]);
        difference.push_back(after[row] - before[row]);
    }
    return Pairs{difference.size(), before.size() - difference.size(), moments(first), moments(second),
                 moments(difference)};
}

Pairs pairs(const Crosstab& table) {
    return {table.n(), table.missing_before + table.missing_after + table.missing_both,
            moments(table.before()), moments(table.after()), moments(table.differences())};
}

Result<PairedT> paired_t(const Pairs& pairs, double level) {
    PH_CHECK(fit_level(level));
    PH_CHECK(changing(pairs, 2));
    PairedT result;
    const auto n = static_cast<double>(pairs.n);
    result.mean = pairs.difference.mean;
    result.standard_error = pairs.difference.deviation() / std::sqrt(n);
    result.t = result.mean / result.standard_error;
    result.df = n - 1;
    result.p = t_two_sided(result.t, result.df);
    const double half = t_quantile(1 - (1 - level) / 2, result.df) * result.standard_error;
    result.interval = {result.mean - half, result.mean + half};
    return result;
}

Result<PairedEffects> paired_effects(const Pairs& pairs, double level) {
    PH_CHECK(fit_level(level));
    PH_CHECK(changing(pairs, 3));
    const auto n = static_cast<double>(pairs.n);
    const double spread = pairs.difference.deviation();
    const double variances = pairs.before.variance() + pairs.after.variance();
    const double average = std::sqrt(variances / 2);
    PairedEffects result;
    result.correction = hedges_correction(n - 1);
    result.d_z.value = pairs.difference.mean / spread;
    const Interval delta = noncentrality(result.d_z.value * std::sqrt(n), n - 1, level);
    result.d_z.interval = {delta.lower / std::sqrt(n), delta.upper / std::sqrt(n)};
    result.g_z = scaled(result.d_z, result.correction);
    result.d_av = scaled(result.d_z, spread / average);
    result.g_av = scaled(result.d_av, result.correction);
    // s_difference^2 = s1^2 + s2^2 - 2 r s1 s2 gives r without a second pass. A column that is constant has
    // none.
    const double product = 2 * pairs.before.deviation() * pairs.after.deviation();
    const double r = product > 0 ? std::clamp((variances - spread * spread) / product, -1.0, 1.0) : 0;
    result.d_rm = result.d_z.value * std::sqrt(2 * (1 - r));
    return result;
}

}  // namespace ph::stats
