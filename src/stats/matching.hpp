// A comparison group out of people who did not take part: for each participant the most similar of them, and
// whether the two groups then look alike.
#pragma once
#include <optional>

#include "stats/design.hpp"
#include "stats/paired.hpp"

namespace ph::stats {

struct MatchingOptions {
    // The largest difference in score, in standard deviations of all scores; 0.2 on the log odds (Austin,
    // 2011).
    std::optional<double> caliper = 0.2;
    unsigned ratio = 1;  // people without the approach for each participant
};

struct Match {
    std::uint32_t treated = 0;  // row
    std::uint32_t control = 0;
    double distance = 0;  // of the scores
};

struct Matching {
    std::vector<Match> matches;   // by participant in the order of the rows, then in the order of choosing
    std::vector<double> weights;  // per row: 0 unmatched, 1 a matched participant; a control 1 / matches of
                                  // its participant, scaled to the number of matched controls
    std::uint64_t treated = 0;
    std::uint64_t controls = 0;
    std::uint64_t matched_treated = 0;
    std::uint64_t matched_controls = 0;
    double widest = 0;  // the caliper in units of the score; 0 without one
};

// Greedy nearest neighbour without replacement (Rosenbaum and Rubin, 1985), as MatchIt's default:
// participants from the highest score down, and with a ratio everybody a first match before anybody a second.
// Equal distances: the earlier row. `stratum` (empty, or one number a row) must be equal exactly. O(n log n).
// Participants for whom nobody is near enough stay unmatched: the effect is then that of the others, which
// the report must say. Refuses lengths that differ, scores that are not finite, groups of which one is empty
// (too_few), and when nobody is matched (too_few).
Result<Matching> match_nearest(Column score, std::span<const std::uint8_t> treated,
                               std::span<const std::uint32_t> stratum = {},
                               const MatchingOptions& options = {});

// What became of matched people, as pairs: `before` is the mean of a participant's matches and `after` the
// participant, so that paired_t of them is the effect in those who took part, with an error that knows that
// matched people resemble each other (Austin, 2011). Of changes since the first measurement it is the
// difference in differences within matched people. A match that was not measured is left out; a participant
// who was not, or of whom no match was, counts as incomplete. Refuses another number of rows than was matched
// (lengths_differ) and infinite values.
Result<Pairs> matched_pairs(const Matching& matching, Column outcome);

}  // namespace ph::stats
