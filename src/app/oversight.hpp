// What stands out in who looked at whom, and when a consent is ending: the thresholds and the sentences of a
// municipality, from catalogue/toegang/toezicht.yaml. A row that stands out accuses nobody: it says where to
// ask.
#pragma once
#include <boost/describe.hpp>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace ph::app {

// more_than_before: than in one's own weeks before. more_than_colleagues: of the same role, in the same week.
// not_involved: by a role that reaches every household. same_name: somebody in the household has the family
// name of who looked.
BOOST_DEFINE_ENUM_CLASS(UnusualKind, more_than_before, more_than_colleagues, outside_hours, not_involved,
                        same_name)

struct UnusualRule {
    UnusualKind kind = UnusualKind::more_than_before;
    int at_least = 1;        // households
    int percent = 0;         // of what is usual; only where there is a usual
    int colleagues = 0;      // fewer than this have no usual
    int most_with_name = 0;  // a name that more households have tells nothing
    std::string sentence;    // why; words between braces
};

// Looking for another reason than the daily work, told to the participant as such.
BOOST_DEFINE_ENUM_CLASS(LookOccasion, emergency, request)

struct Oversight {
    int weeks_before = 0;
    std::uint64_t office_hours = 0;  // on a working day: a bit for each half hour since midnight
    std::string office_from;         // "07:00", as it is written
    std::string office_until;
    int most_rows = 0;
    int consent_soon_days = 0;     // a consent that holds no longer than these days from today is ending
    int consent_most_in_file = 0;  // lines
    std::vector<UnusualRule> rules;
    std::map<std::string, LookOccasion> occasions;  // by ground
};

}  // namespace ph::app
