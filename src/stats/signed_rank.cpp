#include "stats/signed_rank.hpp"

#include <numeric>

#include "stats/distribution.hpp"

namespace ph::stats {
namespace {

// Differences of one size: how many, which way, and twice their mean rank, which is a whole number.
struct Rung {
    std::uint64_t up = 0;
    std::uint64_t down = 0;
    std::uint64_t doubled_rank = 0;
    [[nodiscard]] std::uint64_t count() const { return up + down; }
};

std::uint64_t size_of(std::int64_t value) {
    return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

std::vector<Rung> rungs(const Tally& differences, Zeros zeros) {
    std::map<std::uint64_t, Rung> by_size;
    std::uint64_t ranked = 0;
    for (const Cell& cell : differences.cells) {
        if (cell.value == 0) {
            if (zeros == Zeros::pratt) ranked = cell.count;
            continue;
        }
        Rung& rung = by_size[size_of(cell.value)];
        (cell.value > 0 ? rung.up : rung.down) += cell.count;
    }
    std::vector<Rung> result;
    result.reserve(by_size.size());
    for (auto& [size, rung] : by_size) {
        rung.doubled_rank = 2 * ranked + rung.count() + 1;
        ranked += rung.count();
        result.push_back(rung);
    }
    return result;
}

// P(sum of the ranks that get a plus <= smaller), all in units of half a rank.
double exact_tail(const std::vector<Rung>& rungs, std::uint64_t smaller) {
    // Without ties every doubled rank is even; counting in whole ranks is then half the work.
    std::uint64_t unit = smaller;
    for (const Rung& rung : rungs) unit = std::gcd(unit, rung.doubled_rank);
    const std::uint64_t limit = smaller / unit;
    std::vector<double> chance(limit + 1, 0.0);
    std::vector<double> next(limit + 1, 0.0);
    chance[0] = 1;
    std::uint64_t reached = 0;  // no larger sum has a chance yet
    for (const Rung& rung : rungs) {
        const std::uint64_t step = rung.doubled_rank / unit;
        for (std::uint64_t i = 0; i < rung.count(); ++i) {
            reached = std::min(limit, reached + step);
            const std::uint64_t low = std::min(step, reached + 1);
            for (std::uint64_t sum = 0; sum < low; ++sum) next[sum] = 0.5 * chance[sum];
            for (std::uint64_t sum = low; sum <= reached; ++sum) {
                next[sum] = 0.5 * (chance[sum] + chance[sum - step]);
            }
            chance.swap(next);
        }
    }
    return std::accumulate(chance.begin(), chance.end(), 0.0);
}

}  // namespace

Result<SignedRank> signed_rank(const Tally& differences, const SignedRankOptions& options) {
    constexpr std::uint64_t most_exact = 5'000;
    const std::vector<Rung> ranked = rungs(differences, options.zeros);
    SignedRank result;
    std::uint64_t doubled_up = 0;
    std::uint64_t doubled_down = 0;
    double squares = 0;  // of the ranks
    for (const Rung& rung : ranked) {
        result.up += rung.up;
        result.down += rung.down;
        doubled_up += rung.up * rung.doubled_rank;
        doubled_down += rung.down * rung.doubled_rank;
        const double rank = static_cast<double>(rung.doubled_rank) / 2;
        squares += static_cast<double>(rung.count()) * rank * rank;
    }
    const std::uint64_t changed = result.up + result.down;
    result.unchanged = differences.n() - changed;
    if (changed == 0) return refuse("constant", "Niemand is veranderd, dus er valt niets te toetsen.");
    if (options.method == SignedRankMethod::exact && changed > most_exact) {
        return refuse("too_large", "Exact toetsen kan tot en met " + std::to_string(most_exact) +
                                       " veranderingen. Kies de normale benadering.");
    }
    result.rank_sum_up = static_cast<double>(doubled_up) / 2;
    result.rank_sum_down = static_cast<double>(doubled_down) / 2;
    result.rank_biserial =
        (result.rank_sum_up - result.rank_sum_down) / (result.rank_sum_up + result.rank_sum_down);
    result.exact = options.method == SignedRankMethod::exact ||
                   (options.method == SignedRankMethod::automatic && changed <= options.exact_up_to);
    if (result.exact) {
        result.p = std::min(1.0, 2 * exact_tail(ranked, std::min(doubled_up, doubled_down)));
        return result;
    }
    const double distance = (result.rank_sum_up - result.rank_sum_down) / 2;  // W+ minus its expectation
    double correction = 0;
    if (options.continuity && distance != 0) correction = std::copysign(0.5, distance);
    result.z = (distance - correction) / std::sqrt(squares / 4);
    result.p = std::min(1.0, normal_two_sided(*result.z));
    return result;
}

}  // namespace ph::stats
