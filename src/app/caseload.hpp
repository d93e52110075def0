// How the work of coaches is divided: catalogue/caseload.yaml, and what the database counts with it. It says
// where there is room and where something waits; never who does well.
#pragma once
#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "domain/dossier.hpp"

namespace ph::app {

// A household in one phase: how heavy it weighs, and after how many days without a talk somebody is silent.
struct PhaseWeight {
    int percent = 100;  // of a household that is guided
    int silent_days = 0;
};

// A light contact after the end of the guidance.
struct AftercareContact {
    int after_months = 0;
    std::string title;
    std::string reason;
};

struct CaseloadRules {
    int workable = 0;                            // households that one coach can do well, weighed
    std::map<DossierPhase, PhaseWeight> phases;  // every phase but closed
    int urgent_percent = 0;                      // comes on top while a registration is urgent
    int urgent_days = 0;                         // and that is so many days
    std::vector<AftercareContact> aftercare;     // by months
    int talk_within_days = 0;                    // of a handover: the talk with the three of them
    std::string talk_subject;                    // of a handover: {coach} and {nieuwe}
    std::string talk_task;                       // for the coach who hands over: {nieuwe}
    std::string talk_reason;                     // why that task is there: {nieuwe}
};

// The days that the counts turn on.
struct CaseloadDays {
    Instant now;
    Date today;
    Date soon;                                   // a term that ends until here is at risk
    std::map<DossierPhase, Date> silent_before;  // last spoken to earlier than this day
    Instant urgent_since;
};

// The open households of one coach in one phase, or of nobody.
struct LoadCount {
    std::optional<UserId> coach_id;
    DossierPhase phase = DossierPhase::guided;
    int households = 0;
    int due_soon = 0;  // households with an open task for `soon` or earlier
    int overdue = 0;   // of those: for before today
    int silent = 0;
    std::optional<Instant> spoken_longest_ago;  // of those who were spoken to
    std::optional<Date> unspoken_since;         // the first opened of those who never were
    std::optional<Date> opened_first;
};
BOOST_DESCRIBE_STRUCT(LoadCount, (),
                      (coach_id, phase, households, due_soon, overdue, silent, spoken_longest_ago,
                       unspoken_since, opened_first))

struct UrgentCount {
    std::optional<UserId> coach_id;
    int households = 0;
};
BOOST_DESCRIBE_STRUCT(UrgentCount, (), (coach_id, households))

// Who can be a coach, or still is one.
struct CoachName {
    UserId id;
    std::string display_name;
    std::string organisation_name;
    bool active = true;  // with an account that is open and the role of coach
};
BOOST_DESCRIBE_STRUCT(CoachName, (), (id, display_name, organisation_name, active))

// Households that wait for a place.
struct QueueCount {
    std::string pool;
    std::string approach_id;  // one of those whose steps share the places
    int waiting = 0;
    std::optional<Instant> since;
};
BOOST_DESCRIBE_STRUCT(QueueCount, (), (pool, approach_id, waiting, since))

}  // namespace ph::app
