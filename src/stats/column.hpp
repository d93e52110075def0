// Columns of measurements as the estimators take them, and how a column says "not measured".
#pragma once
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace ph::stats {

// Amounts, durations, scores with decimals. A NaN is a value that was not measured; an infinite one is
// refused.
using Column = std::span<const double>;
inline constexpr double not_measured = std::numeric_limits<double>::quiet_NaN();

// Scores on a scale of whole numbers, such as 1-5 or -2..2: one byte each.
using Score = std::int8_t;
using Scores = std::span<const Score>;
inline constexpr Score no_score = std::numeric_limits<Score>::min();

// The scale of an instrument, both ends included.
struct Scale {
    Score lowest = 0;
    Score highest = 10;
    [[nodiscard]] std::size_t steps() const { return static_cast<std::size_t>(highest - lowest) + 1; }
    friend bool operator==(const Scale&, const Scale&) = default;
};

// Where the true value may lie; the level is the one that was asked for (0.95 unless said otherwise).
struct Interval {
    double lower = 0;
    double upper = 0;
    friend bool operator==(const Interval&, const Interval&) = default;
};

inline bool measured(double value) {
    return !std::isnan(value);
}
inline bool measured(Score value) {
    return value != no_score;
}

}  // namespace ph::stats
