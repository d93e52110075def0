// What a municipality fixes before it looks: how sure, which tests belong together, when a group is too small
// (catalogue/effect.yaml), and what somebody asks of one report.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "effect/cohort.hpp"

namespace ph::effect {

// Which chance belongs to the family of a table; the other one stands beside it.
enum class PrimaryTest : std::uint8_t { signed_rank, paired_t };
enum class Correction : std::uint8_t { holm, benjamini_hochberg };

struct Rules {
    std::uint64_t smallest_cell = 10;  // fewer people than this are not shown
    double alpha = 0.05;
    double level = 0.95;  // of intervals
    PrimaryTest primary = PrimaryTest::signed_rank;
    Correction correction = Correction::holm;
    std::size_t replicates = 10'000;
    double caliper = 0.2;  // in standard deviations of the log odds
    unsigned ratio = 1;
    double unlike = 0.1;            // from this standardised difference on two groups are unlike
    double goal_correlation = 0.3;  // of goals of one person, for T
    unsigned imputations = 20;
    std::uint64_t imputed_people = 20'000;  // above this no values are filled in: it would take too long
};

struct Asked {
    std::optional<Rater> rater;  // needed when there are scores of more than one
    Date made_on;
    std::uint64_t seed = 1;
    unsigned threads = 1;
    // After each part: how many are done, and of how many.
    std::function<void(std::size_t done, std::size_t total)> progress;
};

}  // namespace ph::effect
