// People without the approach who are alike: a score for how likely somebody was to get it, exact facts, and
// for each participant the nearest.
#pragma once
#include "effect/sections.hpp"
#include "stats/balance.hpp"
#include "stats/matching.hpp"

namespace ph::effect {

// Who can be matched: measured before and at the end, with everything known that the matching looks at.
struct Candidates {
    People people;                      // with the approach and without it
    std::vector<std::uint8_t> treated;  // one for each
    std::uint64_t unknown = 0;          // left out because something was not known
};
Candidates candidates(const Workplace& at);

// A column of what is known beforehand: a number, or one category as zeros and ones. Columns that are the
// same for everybody are left out, and of each category the first value.
struct Known {
    std::vector<std::string> names;  // Dutch, one a column
    std::vector<std::string> ids;
    std::vector<double> values;  // row by row
    std::size_t rows = 0;
    std::size_t facts = 0;  // the columns after these are scores before
    [[nodiscard]] stats::Design design() const { return {rows, names.size(), values}; }
};
// `exact_too` also those that must be the same: for the balance, not for the score.
Known known_of(const Cohort& cohort, const People& people, bool exact_too);

// The same with the score before of every domain in which all of them have one: who begins lower has more
// to gain, and more to fall back from.
Known with_scores_before(const Workplace& at, const People& people, const Known& known);

struct Alike {
    stats::Matching matching;
    bool on_scores = false;  // also on the scores before; not where these tell the groups apart altogether
};
// The matching; the first reason why there is none. Without covariates nobody can be called alike.
Result<Alike> match(const Workplace& at, const Candidates& candidates);

}  // namespace ph::effect
