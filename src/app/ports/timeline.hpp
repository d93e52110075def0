// The story of a dossier, told from its records.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace ph::app {

BOOST_DEFINE_ENUM_CLASS(TimelineKind, registration, snapshot, involvement, fact, measurement, plan, agreement,
                        goal, action, trajectory, report, contact, appointment, task, phase, person, approach)

// One record as a moment of the story; app/use_cases/timeline.cpp says it in Dutch.
struct TimelineMoment {
    Uuid id;  // unique within the story
    // The story goes by day, and within a day by when things happened; of a record that only has a day, by
    // when it was written down.
    Date day;
    Instant recorded_at;
    Instant at;  // for people: of a record that only has a day, noon unless it was written down that day
    TimelineKind kind = TimelineKind::registration;
    std::string what;  // English name of a value: outcome, phase, role, status, result; may be empty
    std::string
        about;  // a name, title, number or catalogue id: of the form, the goal, the colleague; may be empty
    std::string text;                    // what people wrote
    std::string by;                      // the name of who recorded it; may be empty
    std::optional<UserId> written_by{};  // of what its writer goes on seeing
    // What says who may see it: the life domain of a goal, the facts behind a step, the role of who wrote a
    // note.
    std::string mark{};
};

class TimelineRepository {
  public:
    virtual ~TimelineRepository() = default;

    // Of these kinds only, in no particular order; of each source at most its newest 1,000.
    virtual Result<std::vector<TimelineMoment>> moments(const access::Admission& admission,
                                                        const std::set<TimelineKind>& kinds) = 0;
};

}  // namespace ph::app
