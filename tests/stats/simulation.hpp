// Draws many cohorts, each from its own place in one seed, on all cores, and holds how often something
// happens against what was promised.
#pragma once
#include <atomic>

#include "stats/draws.hpp"
#include "stats/parallel.hpp"
#include "vectors.hpp"

namespace ph::stats::testing {

constexpr std::uint64_t simulation_seed = 2010;

// In how many per cent of the cohorts it happens; the name keeps the draws of scenarios apart.
template <class Happens>
double percent_of(std::string_view name, std::size_t cohorts, Happens happens) {
    std::uint32_t purpose = 2166136261U;
    for (const char letter : name) purpose = (purpose ^ static_cast<std::uint8_t>(letter)) * 16777619U;
    std::atomic<std::size_t> found = 0;
    in_stretches(cohorts, std::max(1U, std::thread::hardware_concurrency()),
                 [&](std::size_t first, std::size_t end) {
                     for (std::size_t cohort = first; cohort < end; ++cohort) {
                         Draws draws(simulation_seed, purpose, cohort);
                         if (happens(draws)) ++found;
                     }
                 });
    const double percent = 100 * static_cast<double>(found) / static_cast<double>(cohorts);
    std::printf("%6.2f%%  %s\n", percent, std::string(name).c_str());
    return percent;
}

// `p_of` draws a cohort in which there is nothing to find and says how likely its outcome was.
template <class POf>
void expect_five_percent(std::string_view name, std::size_t cohorts, POf p_of) {
    const double found = percent_of(name, cohorts, [&](Draws& draws) { return p_of(draws) <= 0.05; });
    EXPECT_GE(found, 4.5) << name;
    EXPECT_LE(found, 5.5) << name;
}

// `interval_of` draws a cohort and says where the truth lies.
template <class IntervalOf>
void expect_covered(std::string_view name, std::size_t cohorts, double truth, IntervalOf interval_of) {
    const double found = percent_of(name, cohorts, [&](Draws& draws) {
        const Interval interval = interval_of(draws);
        return interval.lower <= truth && truth <= interval.upper;
    });
    EXPECT_GE(found, 94) << name;
    EXPECT_LE(found, 96) << name;
}

}  // namespace ph::stats::testing
