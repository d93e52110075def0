// What happened in a step, in order, each with why: enough to tell a person, and to store as an event.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/definition.hpp"

namespace ph::engine {

enum class Cause : std::uint8_t {
    opened,      // the case was opened
    person,      // somebody asked for it; `reason` is what they said
    parent,      // the stage it is in started, stopped, was suspended or resumed
    criterion,   // an entry or exit criterion was met
    at_once,     // nothing has to precede it
    repetition,  // the previous instance was completed
    completion,  // everything in the stage that had to be done is done
    due,         // a moment came: `due`
    place,       // a place came free
    moved,       // the case went on in a newer version of its approach
};

struct FactSeen {
    Index fact;
    feel::Value value;
};

struct Why {
    Cause cause = Cause::person;
    Index criterion = none;       // for Cause::criterion
    std::vector<FactSeen> facts;  // what its if-part read
    std::string reason;
    std::vector<FactSeen> behind;  // the given facts from which the decided ones among these follow

    static Why of(Cause cause, std::string reason = {}) { return {cause, none, {}, std::move(reason), {}}; }
};

struct Happening {
    Instant at;  // for what was due while nobody looked: the moment at which it was due
    ItemIndex item = 0;
    std::uint8_t ordinal = 0;  // which instance of the item
    Transition transition = Transition::create;
    State from = State::absent;
    State to = State::absent;
    // Begins or extends a term or timer: when it is due. Expires: when it was.
    std::optional<Instant> due;
    Why why;
};

// One Dutch sentence: what happened and why, with the names of the approach and the values of the facts.
std::string explain(const Definition& definition, const Happening& happening);

}  // namespace ph::engine
