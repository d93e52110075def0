// Help with goals: catalogue/doelhulp.yaml. Questions for what is open in a goal, which hold nothing back,
// and the task on the day that was agreed to see together how far a goal is.
#pragma once
#include <string>
#include <vector>

namespace ph::app {

struct GoalQuestion {
    std::string part;  // a field of the API ("meetbaar"), or who acts ("zelf")
    std::string text;
    std::string help;  // an example or a nudge; may be empty
};

struct GoalHelp {
    std::vector<GoalQuestion> questions;  // in the order in which they are asked
    std::string review_task;              // {nummer}; empty in a municipality that plans none
    std::string review_reason;
    std::string superseded;  // why the task goes when the next plan is agreed
};

}  // namespace ph::app
