// Reports of other groups that some of the same people are in. Who subtracts one report from another reads
// about the people that are left, and these may be few. People are known here by nothing but in which groups
// they are.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "effect/edition.hpp"
#include "effect/report.hpp"
#include "effect/told_counts.hpp"

namespace ph::effect {

// In which group of a report somebody is; nowhere: not in that report.
enum class Side : std::uint8_t { nowhere, treated, control };

// People who are in the same groups of all reports: place 0 is the report to be made, then the others.
struct Together {
    std::vector<Side> sides;
    std::size_t people = 0;
};

// One group of one report, taken `times` (1 or -1).
struct Taken {
    std::size_t report = 0;  // place in Together::sides
    Side side = Side::treated;
    int times = 1;
    friend bool operator==(const Taken&, const Taken&) = default;
};

// Groups added and subtracted such that each person is left once or not at all, but for fewer than
// `smallest`: whoever has the reports has one of the people left.
struct Difference {
    std::vector<Taken> groups;  // those of the report to be made first
    std::size_t people = 0;     // left
    std::size_t lacking = 0;    // subtracted without having been there, or left more than once
    bool whole = false;         // nothing more can be subtracted
    // Of so few that no report may be made beside the others. When groups exactly make each other up nobody
    // is left to tell of; but of one group there are not two reports.
    [[nodiscard]] bool is_of_few(std::uint64_t smallest) const;
};

// Differences in which the report to be made takes part: all with up to three other groups, and those from
// which nothing more can be subtracted. Nothing when there are too many to protect the report against.
std::optional<std::vector<Difference>> differences_of(const std::vector<Together>& people,
                                                      std::uint64_t smallest);

// One other group less another that lies within it: those who read about them all subtract these as well.
std::vector<Difference> differences_among_others(const std::vector<Together>& people, std::uint64_t smallest);

// What was given out of one other group.
struct ToldGroup {
    std::string name;               // of the group; empty: it is there no more
    std::vector<Edition> editions;  // the oldest first, at least one
};

// What was given out of other groups, and how the one to be told of differs from them.
struct Beside {
    std::vector<ToldGroup> groups;  // place 0 is of the report at place 1 of Together::sides
    std::vector<Difference> differences;
    std::vector<Difference> among_others;
};

// Adds what was told of other groups to the counts of a report, how that changed between their editions, and
// the people of each difference as counts of their own, small below `smallest`. They are counted by
// subtracting what was told: who came or left since then is in it, as it is for who reads both. `own` is what
// the report answers, after its earlier editions: a hidden count of those is not to come out by what is told
// now, nor one of another group by way of the groups that lie within it.
//
// Of each group that takes part in a difference one edition is chosen; all choices are subtracted when only
// one of them has more than one, and otherwise the newest `most_editions`.
//
// What it costs. With g other groups that hang together with this one, e editions of each and c counts in a
// report there are g * e * c counts of others, g * e^2 / 2 * c changes, and at most
// (d + g^2) * most_editions * c differences, where d, the differences with this report, is at most 400.
// protect_counts() then looks for tables for each count that is not printed, in time by the square of those
// that hang together: it is what most of the waiting is for, and less than a second for eight groups of a
// town.
inline constexpr std::size_t most_editions = 16;
void add_beside(Counts& table, const std::vector<Answers>& own, const Beside& beside, const Guard& guard);

// Which reports a report is held against: those that take part in a difference. It is said of the report and
// not of a number: who knows that a number is hidden because of another report, knows that it is not small
// itself.
std::vector<Text> told_beside(const Beside& beside);

}  // namespace ph::effect
