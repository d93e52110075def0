// What a move of a case does, in words: beforehand for whoever decides, and afterwards in the story.
#pragma once
#include <string>
#include <vector>

#include "app/use_cases/case_move.hpp"
#include "app/use_cases/case_steps.hpp"
#include "engine/move.hpp"

namespace ph::app {

// What is known before the move is tried.
struct MoveOutlook {
    const Running& running;
    const engine::Approach& to;
    const engine::Step& now;  // the present approach, with what was due until now
    const engine::MovePlan& plan;
    std::vector<engine::Obstacle> ends;
    std::vector<engine::Obstacle> gone;
    const std::vector<feel::Value>& facts;  // in the order of the other approach
};

// `moved`: as it goes when everything that cannot go on ends.
MovePreview tell_outlook(const Catalogue& catalogue, const MoveOutlook& outlook, const engine::Moved& moved);

std::string sentence_of_move(const engine::Approach& from, const engine::Approach& to,
                             const std::string& reason);

}  // namespace ph::app
