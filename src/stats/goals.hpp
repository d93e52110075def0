// Goal Attainment Scaling: goals of one person as one figure, and shares of goals with their uncertainty.
#pragma once
#include "stats/refusal.hpp"

namespace ph::stats {

struct GoalScore {
    Score score = 0;    // -2 start, -1 less than the goal, 0 the goal, 1 more, 2 much more
    double weight = 1;  // importance, above 0
};

// T = 50 + 10 sum(w x) / sqrt((1 - r) sum(w^2) + r (sum w)^2) (Kiresuk and Sherman, 1968); r is the supposed
// correlation of the goals, .3 by convention. Mean 50 and deviation 10 hold only if goals are set so that
// half of them is reached. T is not comparable between people with different numbers of goals: all +2 is 70
// with one goal, 77.4 with three and 82.9 with ten. Refuses no goals, scores outside -2..2, weights that are
// not above 0, and r outside 0-1.
Result<double> gas_t(std::span<const GoalScore> goals, double correlation = 0.3);

struct Share {
    std::uint64_t count = 0;
    std::uint64_t n = 0;
    double share = 0;   // 0 to 1
    Interval interval;  // Wilson's score interval (1927), without continuity correction
};

// Refuses n = 0 and more than n of n.
Result<Share> share_of(std::uint64_t count, std::uint64_t n, double level = 0.95);

}  // namespace ph::stats
