// One step of a case, the same for whoever asks: load, let the engine say what happens, and save the state,
// what happened and the tasks that follow from it, in the transaction of the caller.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/cases.hpp"
#include "app/use_cases/approaches.hpp"
#include "domain/fact.hpp"
#include "engine/engine.hpp"

namespace ph::app {

// A case as it stands, with the approach it follows.
struct Running {
    Case record;
    ApproachPointer approach;
    engine::CaseState state;
    std::vector<feel::Value> facts;  // in the order of the approach
    std::optional<Date> born;        // where the approach looks at the age, in a step

    [[nodiscard]] const engine::Definition& definition() const { return approach->definition; }
};

Result<Running> load_case(Call& call, const access::Admission& admission, const CaseId& id);

// Its text stays, so that a case that follows it can go on with it after a newer release.
Status keep_approach(Call& call, const engine::Approach& approach);

// Begins an approach with what is known of the participant already, and with the tables that hold today.
Result<Running> open_case(Call& call, const access::Admission& admission, const ApproachPointer& approach);

// Somebody asks something of an item. Fault::conflict in the words of the engine when that cannot be now,
// Fault::invalid when a reason is missing, Fault::missing for an item that the approach does not have.
Status ask_case(Call& call, const access::Admission& admission, Running& running, CaseAct act,
                const std::string& item, const std::string& reason);

// A moment came: what is due until now happens, each at its own moment.
Status look_at_case(Call& call, const access::Admission& admission, Running& running);

// An item that waits for a place gets one. Fault::conflict when it does not wait.
Status admit_case(Call& call, const access::Admission& admission, Running& running, const std::string& item);

// Facts of a person were recorded: every case that runs on them hears it. Facts of others than the
// participant are not the case's.
Status tell_cases(Call& call, const access::Admission& admission, const PersonId& person,
                  const std::vector<Fact>& facts);

// The birth date of the participant was corrected.
Status tell_cases_the_age(Call& call, const access::Admission& admission);

// The transition that an act asks for; nothing for planning and extending.
std::optional<engine::Transition> transition_of(CaseAct act);

// What the engine is asked in a step, unless that opens or moves a case. `changed`: the facts that the step
// told. Fault::missing for an item that the approach does not have.
Result<engine::Event> event_of(const engine::Definition& definition, const CaseStep& step,
                               std::vector<engine::Index> changed);

}  // namespace ph::app
