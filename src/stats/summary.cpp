#include "stats/summary.hpp"

namespace ph::stats {
namespace {

// Neumaier's compensated sum: what a running sum loses is kept beside it.
class Sum {
  public:
    void add(double value) {
        const double next = total_ + value;
        lost_ += std::abs(total_) >= std::abs(value) ? (total_ - next) + value : (value - next) + total_;
        total_ = next;
    }
    [[nodiscard]] double value() const { return total_ + lost_; }

  private:
    double total_ = 0;
    double lost_ = 0;
};

// The value with `rank` values before it, counted from 0.
double at_rank(const Tally& values, std::uint64_t rank) {
    std::uint64_t seen = 0;
    for (const Cell& cell : values.cells) {
        seen += cell.count;
        if (rank < seen) return static_cast<double>(cell.value);
    }
    return static_cast<double>(values.cells.back().value);
}

template <class AtRank>
double quantile(std::uint64_t n, double p, AtRank at) {
    const double place = static_cast<double>(n - 1) * p;
    const double below = std::floor(place);
    const auto rank = static_cast<std::uint64_t>(below);
    const double low = at(rank);
    return place == below ? low : low + (place - below) * (at(rank + 1) - low);
}

template <class AtRank>
Summary summary(const Moments& m, std::uint64_t missing, AtRank at) {
    auto q = [&](double p) { return quantile(m.n, p, at); };
    Summary s{m.n, missing, m.mean, {}, q(0), q(0.25), q(0.5), q(0.75), q(1)};
    if (m.n > 1) s.deviation = m.deviation();
    return s;
}

}  // namespace

Moments moments(Column values) {
    Moments m;
    Sum total;
    for (const double value : values) {
        if (!measured(value)) continue;
        total.add(value);
        ++m.n;
    }
    if (m.n == 0) return m;
    m.mean = total.value() / static_cast<double>(m.n);
    Sum first;
    Sum squares;
    Sum cubes;
    for (const double value : values) {
        if (!measured(value)) continue;
        const double d = value - m.mean;
        first.add(d);
        squares.add(d * d);
        cubes.add(d * d * d);
    }
    // The mean was rounded; what that does to the squares is taken out again (Chan, Golub and LeVeque, 1983).
    const double slip = first.value() / static_cast<double>(m.n);
    m.mean += slip;
    m.cubes = cubes.value() - 3 * slip * squares.value();
    m.squares = std::max(0.0, squares.value() - slip * first.value());
    return m;
}

Moments moments(const Tally& values) {
    Moments m;
    Sum total;
    for (const Cell& cell : values.cells) {
        total.add(static_cast<double>(cell.value) * static_cast<double>(cell.count));
        m.n += cell.count;
    }
    if (m.n == 0) return m;
    m.mean = total.value() / static_cast<double>(m.n);
    Sum squares;
    Sum cubes;
    for (const Cell& cell : values.cells) {
        const double d = static_cast<double>(cell.value) - m.mean;
        const auto count = static_cast<double>(cell.count);
        squares.add(count * d * d);
        cubes.add(count * d * d * d);
    }
    // One value only: the mean of n copies may be rounded away from it.
    if (values.cells.size() == 1) return {m.n, static_cast<double>(values.cells[0].value), 0, 0};
    m.squares = squares.value();
    m.cubes = cubes.value();
    return m;
}

double quantile_of_sorted(std::span<const double> sorted, double p) {
    return quantile(sorted.size(), p, [&](std::uint64_t rank) { return sorted[rank]; });
}

Result<Summary> summarise(Column values) {
    PH_CHECK(all_finite(values));
    std::vector<double> sorted;
    sorted.reserve(values.size());
    std::ranges::copy_if(values, std::back_inserter(sorted), [](double value) { return measured(value); });
    if (sorted.empty()) return too_few("gemeten waarden", 0, 1);
    std::ranges::sort(sorted);
    return summary(moments(values), values.size() - sorted.size(),
                   [&](std::uint64_t rank) { return sorted[rank]; });
}

Result<Summary> summarise(const Tally& values, std::uint64_t missing) {
    const Moments m = moments(values);
    if (m.n == 0) return too_few("gemeten waarden", 0, 1);
    return summary(m, missing, [&](std::uint64_t rank) { return at_rank(values, rank); });
}

}  // namespace ph::stats
