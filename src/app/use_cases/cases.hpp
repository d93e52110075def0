// The approach that a household follows: begin one, see where the household stands and what comes next, and
// act on its steps.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/catalogue.hpp"
#include "app/ports/cases.hpp"
#include "app/ports/persons.hpp"
#include "app/use_cases/editions.hpp"

namespace ph::app {

BOOST_DEFINE_ENUM_CLASS(StepKind, plan, stage, task, milestone, event, timer)
// later: may still come. waiting: for a place. ready: somebody may start it.
BOOST_DEFINE_ENUM_CLASS(StepState, later, waiting, ready, active, suspended, skipped, failed, completed,
                        terminated, closed)

// One item of the approach as it stands.
struct CaseItemView {
    std::string id;
    std::string name;
    std::string explanation;
    StepKind kind = StepKind::task;
    std::string stage;  // the name of the stage it is in; empty: the approach itself
    std::string owner;  // as the approach names it
    StepState state = StepState::later;
    int instance = 0;
    std::optional<Date> until;       // the last day of its term; of a timer the day on which it goes off
    std::string basis;               // of the term: law or policy
    std::string why;                 // what happened to it last, and why
    std::optional<TaskId> task_id;   // open
    std::string doer;                // the colleague whose task it is
    std::vector<CaseAct> acts;       // what may be asked now
    std::optional<int> position;     // in the queue for a place
    int queue = 0;                   // how many wait for one
    bool next = false;               // comes after what is being done now
    std::vector<std::string> after;  // what it waits for: "Gesprek is afgerond"
};

// A fact that the approach asks for.
struct CaseQuestion {
    FormQuestion question;
    std::string value;             // JSON; empty: not known
    std::optional<FactView> fact;  // where the value comes from; absent: what the approach begins with
    bool needed = false;           // what comes next depends on it
};

struct ApproachChoice {
    std::string id;
    int version = 1;
    std::string name;
    std::string municipality;
    bool usual = false;              // of this municipality, unless somebody chooses
    std::vector<NamedTable> tables;  // published ones that a case which begins today uses
};

// Where a running case may go: a newer version of its approach, one that it followed before, or another
// approach.
BOOST_DEFINE_ENUM_CLASS(MoveKind, newer, earlier, other)
struct MoveChoice : ApproachChoice {
    MoveKind kind = MoveKind::newer;
};

struct CasePicture {
    Case record;
    std::string name;
    std::string municipality;        // where the approach comes from
    std::vector<NamedTable> tables;  // published ones that it uses instead of those of the catalogue
    std::vector<CaseItemView> items;
    std::vector<CaseQuestion> questions;    // empty for who may not see facts
    std::vector<CaseHappening> happenings;  // the newest first
    std::vector<MoveChoice> moves;          // empty for who may not move it
};

// A method whose steps somebody may start beside the approach.
struct MethodChoice {
    std::string id;
    std::string name;
    std::string approach;  // id
};

struct CaseOverview {
    std::vector<CasePicture> cases;  // the newest first
    std::vector<ApproachChoice> choices;
    std::vector<MethodChoice> methods;  // by name; empty for who may not begin one
    PersonId participant;
};

Result<CaseOverview> case_overview(Call& call, const DossierId& dossier);
Result<CasePicture> case_picture(Call& call, const DossierId& dossier, const CaseId& id);

// Without an approach: the usual one. Fault::invalid when there is no such approach, Fault::conflict when the
// household follows it already.
Result<CasePicture> start_case(Call& call, const DossierId& dossier, const std::string& approach);

// Its steps and terms join the case. Fault::invalid when there is no such method, and as start_case().
Result<CasePicture> start_method(Call& call, const DossierId& dossier, const std::string& method);

struct CaseRequest {
    std::string item;
    CaseAct act = CaseAct::start;
    std::string reason;
};
// Fault::stale, and what ask_case() refuses.
Result<CasePicture> act_on_case(Call& call, const DossierId& dossier, const CaseId& id, int version,
                                const CaseRequest& request);

}  // namespace ph::app
