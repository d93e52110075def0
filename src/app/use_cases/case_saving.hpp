// Saving what a step of a case made of it: where it stands, what happened with why, the places it asks for
// and the tasks that follow.
#pragma once
#include <vector>

#include "app/use_cases/case_steps.hpp"

namespace ph::app {

// The case stands so; its record says the same.
void stand(Running& running, engine::CaseState state, Instant now);

// What happened in a step, in the words in which it is kept.
class Story {
  public:
    Story(Call& call, const Case& record, const CaseStep& step) : call_(call), record_(record), step_(step) {}

    // By the approach that the case followed when it happened.
    std::vector<CaseHappening> tell(const engine::Approach& approach,
                                    const std::vector<engine::Happening>& happened);
    // Of the case as a whole, beside what the engine tells.
    void tell_of_case(const Running& running, CaseTelling telling, std::string sentence);

    [[nodiscard]] const std::vector<CaseHappening>& told() const { return told_; }

  private:
    CaseHappening& next(const engine::Item& item, Instant at);

    Call& call_;
    const Case& record_;
    const CaseStep& step_;
    std::vector<CaseHappening> told_;
};

// Number, moment and who asked; for a record that was changed or opened just now.
void number_step(const Call& call, const Running& running, CaseStep& step);
// The step, its story and its event for the audit.
Status save_step(Call& call, const access::Admission& admission, const Running& running, const CaseStep& step,
                 const Story& story);

// All of it, for a step in which the case went on by the approach it follows.
Status keep_step(Call& call, const access::Admission& admission, Running& running, CaseStep& step,
                 const std::vector<engine::Happening>& happened);

}  // namespace ph::app
