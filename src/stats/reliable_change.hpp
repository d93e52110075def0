// Who changed more than the instrument's own noise (Jacobson and Truax, 1991).
#pragma once
#include "stats/refusal.hpp"

namespace ph::stats {

// What is known of the instrument, not of the cohort at hand.
struct Instrument {
    double deviation = 0;  // standard deviation of scores in a reference group, in units of the scale
    double reliability =
        0;  // test-retest correlation, 0 to 1; not Cronbach's alpha, which answers another question
    bool higher_is_better = true;
};

enum class Change { improved, unchanged, deteriorated };

struct ReliableChange {
    double index = 0;  // difference / (deviation sqrt(2 (1 - reliability))); positive is up the scale
    Change change = Change::unchanged;
};

// The smallest difference that noise alone exceeds in a share 1 - level of people, in units of the scale.
// Refuses a deviation that is not above 0 and a reliability outside 0-1 or equal to 1.
Result<double> smallest_reliable(const Instrument& instrument, double level = 0.95);

Result<ReliableChange> reliable_change(double before, double after, const Instrument& instrument,
                                       double level = 0.95);

struct ReliableChanges {
    std::uint64_t improved = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t deteriorated = 0;
    std::uint64_t incomplete = 0;
};
Result<ReliableChanges> reliable_changes(Column before, Column after, const Instrument& instrument,
                                         double level = 0.95);

}  // namespace ph::stats
