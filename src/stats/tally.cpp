#include "stats/tally.hpp"

namespace ph::stats {
namespace {

// Rows that follow each other often hold the same pair. With one table each would wait for the last to be
// written.
constexpr std::size_t lanes = 4;
constexpr std::size_t bytes = 256;
using Lane = std::vector<std::uint32_t>;
// Four lanes of 32-bit counts are emptied before they can run over.
constexpr std::size_t longest_run = std::size_t{1} << 30;

std::size_t byte(int score) {
    return static_cast<std::uint8_t>(score);
}

Tally from_range(std::int64_t lowest, const std::vector<std::uint64_t>& counts) {
    Tally result;
    result.cells.reserve(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) result.cells.push_back({lowest + static_cast<std::int64_t>(i), counts[i]});
    }
    return result;
}

// One problem for each score that does not exist on the scale.
Status on_scale(const std::vector<std::uint64_t>& pairs, Scale scale) {
    std::vector<Problem> problems;
    for (int score = no_score + 1; score <= std::numeric_limits<Score>::max(); ++score) {
        if (score >= scale.lowest && score <= scale.highest) continue;
        std::uint64_t rows = 0;
        for (std::size_t other = 0; other < bytes; ++other) {
            rows += pairs[byte(score) * bytes + other] + pairs[other * bytes + byte(score)];
        }
        if (rows > 0) {
            problems.push_back({"out_of_scale",
                                "De score " + std::to_string(score) + " komt " + std::to_string(rows) +
                                    " keer voor, maar de schaal loopt van " + std::to_string(scale.lowest) +
                                    " tot en met " + std::to_string(scale.highest) + ".",
                                {}});
        }
    }
    if (problems.empty()) return {};
    return Error{Fault::invalid, "Niet alle scores staan op de schaal.", std::move(problems)};
}

std::vector<std::uint64_t> count_pairs(Scores before, Scores after) {
    std::vector<std::uint64_t> pairs(bytes * bytes, 0);
    std::vector<Lane> tables(lanes, Lane(bytes * bytes, 0));
    for (std::size_t start = 0; start < before.size(); start += longest_run) {
        const std::size_t end = std::min(before.size(), start + longest_run);
        std::uint32_t* const table[lanes] = {tables[0].data(), tables[1].data(), tables[2].data(),
                                             tables[3].data()};
        std::size_t row = start;
        for (; row + lanes <= end; row += lanes) {
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                ++table[lane][byte(before[row + lane]) * bytes + byte(after[row + lane])];
            }
        }
        for (; row < end; ++row) ++table[0][byte(before[row]) * bytes + byte(after[row])];
        for (Lane& lane : tables) {
            for (std::size_t i = 0; i < pairs.size(); ++i) pairs[i] += lane[i];
            std::ranges::fill(lane, 0U);
        }
    }
    return pairs;
}

}  // namespace

std::uint64_t Tally::n() const {
    std::uint64_t total = 0;
    for (const Cell& cell : cells) total += cell.count;
    return total;
}

Tally tally(std::span<const std::int64_t> values) {
    if (values.empty()) return {};
    const auto [lowest, highest] = std::ranges::minmax(values);
    // Unsigned, because the distance between two extremes does not fit otherwise.
    const std::uint64_t width = static_cast<std::uint64_t>(highest) - static_cast<std::uint64_t>(lowest);
    if (width < 65'536) {
        std::vector<std::uint64_t> counts(width + 1, 0);
        for (const std::int64_t value : values) ++counts[static_cast<std::size_t>(value - lowest)];
        return from_range(lowest, counts);
    }
    std::vector<std::int64_t> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    Tally result;
    for (const std::int64_t value : sorted) {
        if (result.cells.empty() || result.cells.back().value != value) result.cells.push_back({value, 0});
        ++result.cells.back().count;
    }
    return result;
}

std::uint64_t Crosstab::n() const {
    std::uint64_t total = 0;
    for (const std::uint64_t count : counts) total += count;
    return total;
}

Tally Crosstab::differences() const {
    const std::size_t k = scale.steps();
    std::vector<std::uint64_t> by_difference(2 * k - 1, 0);
    for (std::size_t i = 0; i < k; ++i) {
        for (std::size_t j = 0; j < k; ++j) by_difference[j + k - 1 - i] += at(i, j);
    }
    return from_range(1 - static_cast<std::int64_t>(k), by_difference);
}

Tally Crosstab::before() const {
    std::vector<std::uint64_t> rows(scale.steps(), 0);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = 0; j < rows.size(); ++j) rows[i] += at(i, j);
    }
    return from_range(scale.lowest, rows);
}

Tally Crosstab::after() const {
    std::vector<std::uint64_t> columns(scale.steps(), 0);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        for (std::size_t j = 0; j < columns.size(); ++j) columns[j] += at(i, j);
    }
    return from_range(scale.lowest, columns);
}

Result<Crosstab> crosstab(Scores before, Scores after, Scale scale) {
    PH_CHECK(same_length(before.size(), after.size()));
    if (scale.lowest > scale.highest || scale.lowest == no_score) {
        return refuse("out_of_range", "De schaal heeft geen geldig begin en einde.");
    }
    const std::vector<std::uint64_t> pairs = count_pairs(before, after);
    PH_CHECK(on_scale(pairs, scale));

    Crosstab table{scale, {}, 0, 0, pairs[byte(no_score) * bytes + byte(no_score)]};
    table.counts.reserve(scale.steps() * scale.steps());
    for (int i = scale.lowest; i <= scale.highest; ++i) {
        table.missing_before += pairs[byte(no_score) * bytes + byte(i)];
        table.missing_after += pairs[byte(i) * bytes + byte(no_score)];
        for (int j = scale.lowest; j <= scale.highest; ++j) {
            table.counts.push_back(pairs[byte(i) * bytes + byte(j)]);
        }
    }
    return table;
}

}  // namespace ph::stats
