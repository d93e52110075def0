// How often each whole number occurs. Everything that depends only on these counts costs as much for a
// million rows as for ten, once they are counted.
#pragma once
#include "stats/column.hpp"
#include "stats/refusal.hpp"

namespace ph::stats {

struct Cell {
    std::int64_t value = 0;
    std::uint64_t count = 0;  // above 0
    friend bool operator==(const Cell&, const Cell&) = default;
};

// Ascending values, each once.
struct Tally {
    std::vector<Cell> cells;
    [[nodiscard]] std::uint64_t n() const;
    friend bool operator==(const Tally&, const Tally&) = default;
};

Tally tally(std::span<const std::int64_t> values);

// What was scored before and after, per pair: one row per score before, one column per score after.
struct Crosstab {
    Scale scale;
    std::vector<std::uint64_t> counts;  // steps * steps, row by row
    std::uint64_t missing_before = 0;   // only the score before is missing
    std::uint64_t missing_after = 0;
    std::uint64_t missing_both = 0;

    [[nodiscard]] std::uint64_t at(std::size_t before, std::size_t after) const {
        return counts[before * scale.steps() + after];
    }
    // Pairs with both scores.
    [[nodiscard]] std::uint64_t n() const;
    // After minus before.
    [[nodiscard]] Tally differences() const;
    [[nodiscard]] Tally before() const;
    [[nodiscard]] Tally after() const;
};

// Counts the pairs; one pass, a nanosecond or so a row. Refuses columns of different lengths, a scale with
// its ends the wrong way round, and every score outside the scale at once.
Result<Crosstab> crosstab(Scores before, Scores after, Scale scale);

}  // namespace ph::stats
