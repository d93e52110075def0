// How the work is divided over the coaches of a municipality, for who divides it. Counts of households, in
// the order of the coaches' names: where there is room, and where somebody waits. Never who does well.
#pragma once
#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/text_key.hpp"

namespace ph::app {

struct CoachLoad {
    CoachName coach;
    bool has_room = false;  // weighs less than what is workable
    int households = 0;
    double weight = 0;  // in households that are guided
    std::map<DossierPhase, int> phases;
    int urgent = 0;
    int due_soon = 0;  // households with a term at risk; `overdue` are of those
    int overdue = 0;
    int silent = 0;
    std::optional<Date> silent_since;  // of who was not spoken to for longest
    std::optional<Date> opened_first;
};

// Households that wait for a place in a step of an approach.
struct WaitingQueue {
    std::string pool;
    std::string name;  // of the step
    std::string approach_name;
    int waiting = 0;
    std::optional<Date> since;
};

// What the numbers are held against, and who waits.
struct CaseloadOverview {
    int workable = 0;
    int due_soon_days = 0;
    CoachLoad waiting;  // households without a coach
    std::vector<WaitingQueue> queues;
};

// Which coaches a list shows.
BOOST_DEFINE_ENUM_CLASS(CoachChoice, with_room, without_room, term_at_risk, silent)

struct CoachPage {
    std::vector<CoachLoad> coaches;  // in the order of their names
    std::optional<TextKey> next;     // absent on the last page
};

// Both of every dossier that the asker's reach holds; restricted ones count for who is named only.
Result<CaseloadOverview> caseload_overview(Call& call);
// Looks at `limit` coaches after a name, so that each page costs the same: with a choice a page may show
// fewer of them, or none, while more come after it.
Result<CoachPage> coach_loads(Call& call, std::optional<CoachChoice> choice,
                              const std::optional<TextKey>& after, int limit);

}  // namespace ph::app
