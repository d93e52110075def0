// The story of a dossier, told from its records.
#pragma once
#include <boost/describe.hpp>
#include <set>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "app/page.hpp"
#include "base/result.hpp"

namespace ph::app {

BOOST_DEFINE_ENUM_CLASS(TimelineKind, registration, snapshot, involvement, fact, measurement, plan, agreement,
                        goal, action, trajectory, report, contact, appointment, task, phase, person)

// One record as a moment of the story; app/use_cases/timeline.cpp says it in Dutch.
struct TimelineMoment {
    Uuid id;
    Instant at;
    TimelineKind kind = TimelineKind::registration;
    std::string
        what;  // an enum's English name: channel, outcome, phase, kind, status; empty when there is none
    std::string about;  // a name or title: of the form, the goal, the trajectory, the colleague
    std::string text;   // what was written
    std::string by;     // the name of who recorded it
};

class TimelineRepository {
  public:
    virtual ~TimelineRepository() = default;

    // Newest first; only kinds that the caller may see.
    virtual Result<Page<TimelineMoment>> moments(const access::Admission& admission,
                                                 const std::set<TimelineKind>& kinds,
                                                 const PageRequest& page) = 0;
};

}  // namespace ph::app
