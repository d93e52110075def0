// Scenarios as text that a policy officer reads and writes: an approach, what happens on which day, and what
// must be the case then. The format is described in docs/engine.md.
#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "engine/scenario/lines.hpp"
#include "feel/value.hpp"

namespace ph::engine::scenario {

// One thing that happens, and what is expected right after it.
struct Moment {
    Line line;
    std::vector<Line> expected;
};

struct Scenario {
    std::string title;
    Draft draft;
    std::vector<feel::Value> facts;  // at the opening, in the order of draft.facts
    std::set<Date> closing_days;
    std::vector<Moment> course;
    std::vector<Line> problems;  // what must be wrong with the approach: "regel 12: words of the message"
    std::optional<std::vector<Line>> flaws;  // what reach.hpp must find in it, in the same form
};

// Error: everything that cannot be read, with file, line and column.
Result<Scenario> read(std::string_view text, const std::string& file);

// Plays a scenario; after each moment the state is stored and read again. What is not as expected, with the
// line that expected it; empty when the scenario holds.
std::vector<Problem> run(const Scenario& scenario);

}  // namespace ph::engine::scenario
