// Counts that move together, taken as one. Internal to disclosure.cpp.
#pragma once
#include "effect/disclosure.hpp"

namespace ph::effect {

bool is_small(const Count& count, const Guard& guard);
// Printed, or told in another way: the same to everybody.
bool is_known(const Count& count);
// Everybody knows that it is at least this much.
std::int64_t floor_of(const Count& count);

// Two counts of which the difference is known have one leeway and are hidden or shown together. The merged
// count has the least that either can fall, and is worth both.
struct Merged {
    Counts table;
    std::vector<std::size_t> place;  // of each count of the original; of one that is known it stands alone
};
Merged merge_equals(const Counts& counts, const Guard& guard);

}  // namespace ph::effect
