// A report as others may see it, and what later reports must know of it.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "effect/beside.hpp"
#include "effect/disclosure.hpp"
#include "effect/edition.hpp"
#include "effect/report.hpp"

namespace ph::effect {

// What is taken out, besides the counts that protect_counts() hides:
// - a share when its count, its denominator or the others of that denominator are hidden;
// - every other figure that rests on too few people or on a count that is hidden, and then its reason why it
//   could not be computed too, since that may count people;
// - in the sections of the ladder and the goals every test, mean and middle when any count of the same table
//   is hidden: they follow from that distribution, and one equation more may be the one that was missing;
// - a standardised difference when anything in its row is hidden, since with one side it gives the other.
// A mean with a hidden n stays hidden for the same reason as its n: sums of scores add up as people do.
// Nothing of what was taken out is left in the cell.
Report protect(Report report, const Guard& guard);

struct Publication {
    bool kept = false;     // the latest edition stays: show that one, with its own date
    bool refused = false;  // it cannot be shown beside what was told of other groups, and there is no latest
    Report report;         // when it is not kept or refused
    Edition edition;       // to keep with the earlier ones; when kept the latest of them
};

// Two reports of one question about one cohort tell by their difference who came in between. Therefore
// `earlier` holds every edition that was given out of it, oldest first, and:
// - when no count differs by as many as `smallest` from the latest, the latest stays;
// - otherwise the changes since each edition are counts as well, small below `smallest` (zero too, unless
//   nothing in the counts that add up with it changed), and are guarded with all that was ever shown;
// - when what was shown makes that impossible, the latest stays.
// Reports of other groups that some of the same people are in are guarded against in the same way: what was
// told first stands, here is hidden what tells of a few people when it is subtracted, and the report says
// which reports it was held against.
Publication publish(Report report, const std::vector<Edition>& earlier, const Guard& guard,
                    const Beside& beside = {});

}  // namespace ph::effect
