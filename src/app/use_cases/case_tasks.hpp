// The tasks that follow from what happened in a case: a step that is somebody's work is a task of that
// colleague for as long as the step is active; one that somebody must start by hand is a task to decide that.
#pragma once
#include <vector>

#include "app/use_cases/case_steps.hpp"

namespace ph::app {

// `told` are the happenings as they are kept, beside those of the engine.
Status follow_with_tasks(Call& call, const access::Admission& admission, const Running& running,
                         const std::vector<engine::Happening>& happened,
                         const std::vector<CaseHappening>& told);

// Who does the steps of this owner on the dossier: the involved colleague with the role that stands for it,
// else the coach, else whoever opened the case.
Result<UserId> owner_of_step(Call& call, const access::Admission& admission, const Case& record,
                             const std::string& owner);

// The case stands in another approach: open tasks have the name and the last day that their steps have there.
Status carry_tasks(Call& call, const access::Admission& admission, const Running& running);

// A task of the case was finished as a task: the step ends with it, or begins where the task was to start it.
// `task` is as it was saved.
Status finish_step(Call& call, const access::Admission& admission, const Task& task,
                   std::optional<StepResult> result);

}  // namespace ph::app
