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
    // How long a task takes instead of what its approach expects: by "approach/item".
    std::map<std::string, engine::Duration, std::less<>> takes;
    int days = 5 * 366;   // the walk stops here
    int events = 10'000;  // or after so many events
};

// One instance of an item, from its creation to its end.
struct Visit {
    engine::ItemIndex item = 0;
    std::uint8_t ordinal = 1;
    Instant available;
    std::optional<Instant> waiting;  // since when it waited for a place
    std::optional<Instant> began;
    std::optional<Instant> due;
    std::optional<Instant> ended;                          // failing is an end here
    engine::State state = engine::State::available;        // the last one
    engine::Transition last = engine::Transition::create;  // what brought it there
    bool expired = false;                                  // its term passed
    bool ran_out = false;                                  // and that was its end
    bool assumed = false;                   // how long it took is an assumption, not a figure of the source
    std::optional<engine::Duration> takes;  // that figure or assumption, when there is one

    // Somebody did something with it, or waits for it.
    [[nodiscard]] bool reached() const { return began || waiting || state == engine::State::completed; }
    // It came to its end as it was meant to: completed, occurred, or its longest time was over.
    [[nodiscard]] bool done() const { return state == engine::State::completed || ran_out; }
};

// What was asked of the engine, in order. Played again in the same way it gives the same walk.
struct Played {
    Instant at;
    engine::Event event;
    std::vector<engine::FactSeen> revealed;  // facts that became known just before it
};

struct Walk {
    std::vector<Played> played;
    std::vector<engine::Happening> happened;
    std::vector<Visit> visits;  // in the order in which they began to exist; the first is the case itself
    engine::CaseState state;
    std::vector<feel::Value> facts;  // given and known at the end, beside definition.facts()
    // What a person could plan or start by hand at the end, or when the case ended; in the order of the
    // items.
    std::vector<engine::ItemIndex> open_choices;
    Date asked;  // the day on which the person asked for help
    Instant start;
    Instant end;           // of the last thing that happened
    bool stopped = false;  // at one of the bounds: more would have happened
};

// The case opens at nine on the first working day from person.start. What people do, they do on working days,
// unless a term would pass meanwhile. A task ends `takes` after it began, on the same day a minute later;
// when no figure is known at the next session, on the last day of its term, or else on the same day; a
// destination then goes on. Fault::invalid: every fact with a value that cannot be, all at once, as pointers
// like "/feiten/leeftijd". Facts that the approach does not know are left aside. Fault::conflict: the
// approach never comes to rest.
Result<Walk> walk(const engine::Approach& approach, const Person& person, const WorkingCalendar& calendar,
                  const WalkOptions& options = {});

}  // namespace ph::sim
