// Which counts of a report must stay unread so that nobody can work out a few people from it. The theory is
// that of Hundepohl and others, "Statistical Disclosure Control" (2012), chapter 4.
//
// The rules, in the words of whoever reads a report to find somebody:
// 1. A count below `smallest` is small and is not shown. Zero is small as well: "none of the eleven from this
//    district moved up" tells of all eleven, and where zeros were shown every hidden count would be known to
//    be somebody. Shown are only a zero that cannot be anything else (`structural`), and one that tells of
//    nobody more than that they take part (`zero_told`: nobody missed, nobody left); where that is the rule a
//    hidden count is known to be at least 1, and the range below starts there.
// 2. Other counts are hidden beside it until every hidden count could be many things: there are two complete
//    tables in whole numbers, not below zero, that agree with all that is shown and with every relation, and
//    in which that count differs by at least `width`. With a width of at least `smallest` nobody can tell a
//    small count from one that might be shown. The two tables are really made, never supposed: where none are
//    found (relations with large factors), more is hidden. One that is not small and can have no such width
//    is shown: it is as good as known.
// 3. Small and other hidden counts look the same.
// A reader who knows this and computes the range of each hidden count finds it as wide as that.
#pragma once
#include <cstdint>
#include <vector>

namespace ph::effect {

enum class Standing : std::uint8_t {
    asked,      // would be shown
    printed,    // was shown before, here or in an earlier edition; cannot be taken back
    unprinted,  // is shown nowhere, but follows from others; hidden already, and still guarded when small
};

struct Count {
    std::int64_t value = 0;  // people or goals, 0 or more
    Standing standing = Standing::asked;
    bool structural = false;  // zero by its meaning
    bool zero_told = false;   // a zero is shown here
    bool small = false;       // whatever its value: many goals, but of few people
    std::int64_t floor = 0;   // everybody knows that it is at least this
    double worth = 1;         // above 0; how many figures readers lose with it
};

// Everybody can know sum(times * count): a total less its parts is 0, a mean times its n is a sum of scores.
struct Term {
    std::size_t count = 0;  // place in Counts::counts
    std::int64_t times = 1;
};
using Relation = std::vector<Term>;

struct Counts {
    std::vector<Count> counts;
    std::vector<Relation> relations;
};

struct Guard {
    std::uint64_t smallest = 10;
    std::uint64_t width = 10;  // at least `smallest`
};

enum class Verdict : std::uint8_t { shown, small, complementary };

struct Protection {
    std::vector<Verdict> verdicts;  // one for each count
    // Small, and without two tables although all is hidden that can be: then nothing may be shown, and the
    // verdicts say nothing. When there are any not all need be here.
    std::vector<std::size_t> exposed;
};

// Deterministic: the same counts give the same verdicts. When nothing is small, all is shown. No hidden count
// that is not small could be shown in addition, as far as tables are found; it ends after a fixed amount of
// work.
Protection protect_counts(const Counts& counts, const Guard& guard);

}  // namespace ph::effect
