// How the work is divided over the coaches of a municipality, for who divides it. Counts of households, in
// the order of the coaches' names: where there is room, and where somebody waits. Never who does well.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"

namespace ph::app {

struct CoachLoad {
    CoachName coach;
    int households = 0;
    double weight = 0;  // in households that are guided
    std::map<DossierPhase, int> phases;
    int urgent = 0;
    int due_soon = 0;  // households with a term at risk; `overdue` are of those
    int overdue = 0;
    int silent = 0;
    std::optional<Date> silent_since;  // of who was not spoken to for longest
};

// Households that wait for a place in a step of an approach.
struct WaitingQueue {
    std::string pool;
    std::string name;  // of the step
    std::string approach_name;
    int waiting = 0;
    std::optional<Date> since;
};

struct CaseloadOverview {
    int workable = 0;
    int due_soon_days = 0;
    std::vector<CoachLoad> coaches;
    CoachLoad without_coach;
    std::optional<Date> without_coach_since;
    std::vector<WaitingQueue> queues;
};

// Of every dossier that the asker's reach holds; restricted ones count for who is named only.
Result<CaseloadOverview> caseload_overview(Call& call);

}  // namespace ph::app
