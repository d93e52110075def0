// Wilcoxon's signed-rank test (1945): is the change more often and further up than down?
#pragma once
#include <optional>

#include "stats/tally.hpp"

namespace ph::stats {

// What happens to people who did not change: pratt ranks them and then leaves their ranks out (Pratt, 1959),
// drop leaves them out before ranking (Wilcoxon). Always said beside the result.
enum class Zeros { pratt, drop };
enum class SignedRankMethod { automatic, exact, normal };

struct SignedRankOptions {
    Zeros zeros = Zeros::pratt;
    SignedRankMethod method = SignedRankMethod::automatic;  // exact up to exact_up_to changes, else normal
    bool continuity = true;                                 // of the normal approximation
    std::uint64_t exact_up_to = 500;
};

struct SignedRank {
    std::uint64_t up = 0;
    std::uint64_t down = 0;
    std::uint64_t unchanged = 0;
    double rank_sum_up = 0;  // W+, with the mean rank for ties
    double rank_sum_down = 0;
    bool exact = false;
    std::optional<double> z;   // of the normal approximation
    double p = 0;              // two-sided
    double rank_biserial = 0;  // (W+ - W-) / (W+ + W-), -1 to 1 (Kerby, 2014)
};

// Differences are whole numbers: equal differences must be recognised as equal, which decimals prevent.
// Multiply scores with decimals first. The exact p is that of all 2^n signs given the ranks, ties and zeros
// included, by the generating function prod (1 + x^rank) / 2; twice the smaller tail, at most 1. The normal
// one has variance sum(rank^2) / 4, which is n(n+1)(2n+1)/24 - sum(t^3-t)/48 without zeros. Refuses when
// nobody changed (constant), and exact for more than 5,000 changes (too_large).
Result<SignedRank> signed_rank(const Tally& differences, const SignedRankOptions& options = {});

}  // namespace ph::stats
