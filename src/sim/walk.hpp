// One person walked through one approach by what usually happens (engine/approach.hpp, Expected): every open
// task is ended when its time is over, by the engine that runs real cases. Nothing is drawn at random.
#pragma once
#include <set>
#include <vector>

#include "engine/approach.hpp"
#include "engine/engine.hpp"
#include "sim/person.hpp"

namespace ph::sim {

struct WalkOptions {
    std::set<std::string, std::less<>> full;  // pools without a free place: who wants in, waits
    FactValues facts;                         // instead of what the person file says
    int days = 5 * 366;                       // the walk stops here
};

// One instance of an item, from its creation to its end.
struct Visit {
    engine::ItemIndex item = 0;
    std::uint8_t ordinal = 1;
    Instant available;
    std::optional<Instant> waiting;  // since when for a place
    std::optional<Instant> began;
    std::optional<Instant> due;
    std::optional<Instant> ended;
    engine::State state = engine::State::available;  // the last one
    bool assumed = false;  // how long it took is an assumption of the approach file, not of its source
};

struct Walk {
    std::vector<engine::Happening> happened;
    std::vector<Visit> visits;  // in the order in which they began to exist
    engine::CaseState state;
    std::vector<feel::Value> facts;  // as far as they are known at the end, beside definition.facts()
    Instant start;
    Instant end;  // of the last thing that happened
};

// Fault::invalid: every fact that has a value of the wrong type or that no approach knows, all at once.
Result<Walk> walk(const engine::Approach& approach, const Person& person, const WorkingCalendar& calendar,
                  const WalkOptions& options = {});

}  // namespace ph::sim
