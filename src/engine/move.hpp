// Moving a running case to a newer version of its approach. Items are the same when their ids are; what the
// new version has no place for is named first, and ends only when somebody says so, with the reason.
#pragma once
#include <span>

#include "engine/engine.hpp"

namespace ph::engine {

// An open item of the case that the new version cannot go on with, and why.
struct Obstacle {
    ItemIndex item = 0;  // in the present version
    Problem problem;
};

struct MovePlan {
    std::vector<Obstacle> obstacles;  // in the order of the items
    std::vector<ItemIndex> added;     // items of the new version that the present one does not have
    // What somebody should know: steps that do not begin by themselves, because what they wait for happened
    // before the move.
    std::vector<Problem> notes;
};

MovePlan plan_move(const Definition& from, const CaseState& state, const Definition& to);

// What to do with an obstacle: the item, and everything in it, ends as terminated.
struct Drop {
    ItemIndex item = 0;  // in the present version
    std::string reason;  // required
};

struct Moved {
    std::vector<Happening>
        before;  // what was due until now, and what was dropped: items of the present version
    Step step;   // items of the new version
};

// First what was due until now by the present version; then what is dropped; then the case stands in the new
// version as it stood, and goes on by its rules:
// - a running term keeps its due moment, one that stands still the days it had left; a term that is new
// begins
//   now, a term that is gone ends;
// - on-parts that were latched stay so where the item has a criterion with the same on-parts; what happened
//   before the move does not count for criteria that are new;
// - new items begin to exist as the new version says, and stand still where their stage does;
// - who waits for a place that is no longer limited begins.
// `from_facts` and `to_facts` are the same facts, in the order of each version. Fault::conflict: an obstacle
// that is not dropped, a drop without a reason or of an item that is not open; all at once.
Result<Moved> move(const Engine& from, const CaseState& state, Facts from_facts, const Engine& to,
                   Facts to_facts, std::span<const Drop> drops, Instant now);

}  // namespace ph::engine
