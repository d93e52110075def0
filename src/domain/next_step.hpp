// The one clear next step for a household, with why: a pure function over how the dossier stands.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "domain/dossier.hpp"
#include "domain/plan.hpp"
#include "domain/texts.hpp"

namespace ph {

BOOST_DEFINE_ENUM_CLASS(NextStepKind, assign_coach, snapshot, determine_rung, measure_domains, start_plan,
                        agree_plan, start_trajectory, task, appointment, contact, close_trajectory,
                        repeat_measurement)

struct NextStep {
    NextStepKind kind = NextStepKind::contact;
    std::string text;          // what to do
    std::string why;           // the rule and the fact that lead to it
    std::optional<Date> date;  // by when, or on which day
    friend bool operator==(const NextStep&, const NextStep&) = default;
};

// Something with a name and a day: an open task, an appointment, a running trajectory with its end.
struct Dated {
    std::string title;
    Date day;
};

struct Situation {
    Date today;
    DossierPhase phase = DossierPhase::registered;
    Date opened_on;
    bool has_coach = false;
    bool has_snapshot = false;
    std::optional<Date> rung_on;     // last time the rung was determined
    std::optional<Date> domains_on;  // last time life domains were measured
    std::optional<ActionPlan> draft;
    std::size_t open_points = 0;  // of the draft
    bool has_agreed_plan = false;
    std::vector<Dated> running_trajectories;
    std::optional<Dated> first_task;  // the open one with the earliest date
    std::optional<Dated> next_appointment;
    std::optional<Date> last_spoken_on;
    std::optional<Date> next_try_on;       // agreed at the last contact
    int not_spoken_days = 0;               // from the catalogue; 0: never counts as long
    std::optional<Date> measure_again_on;  // from the catalogue's term; absent: never asked again
};

// What is late or due today goes first, then building up (coach, snapshot, rung, domains, plan, trajectory),
// then what keeps it going. Nothing for a closed dossier, or when there is really nothing to do.
std::optional<NextStep> next_step(const Situation& situation, const Texts& texts);

}  // namespace ph
