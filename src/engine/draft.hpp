// What a reader of approach files fills and build() compiles: an approach as it was written, with the place
// of everything that can be wrong. Nothing here is checked.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/time.hpp"
#include "dmn/model.hpp"
#include "engine/due.hpp"
#include "engine/lifecycle.hpp"
#include "feel/type.hpp"

namespace ph::engine {

enum class ItemKind : std::uint8_t {
    plan,  // the case plan itself; a draft has it beside its items
    stage,
    task,
    milestone,
    listener,  // an event that a person or another system reports
    timer,     // an event that time brings
};

// A piece of text and where it stands.
struct Written {
    std::string text;
    Place place;
};

// "When this item makes this transition" (CMMN 1.1: planItemOnPart).
struct OnPartDraft {
    Written item;
    Transition transition = Transition::complete;
};

// One sentry with the criterion that refers to it: all on-parts and the if-part, a FEEL condition.
struct CriterionDraft {
    std::vector<OnPartDraft> on;
    std::optional<Written> condition;
    Place place;
};

// How long an item may take once somebody can act on it.
struct TermDraft {
    Duration duration;
    std::string basis;       // the law or policy it comes from, for people
    bool ends_item = false;  // maxDuration: the item ends when the term passes
    std::optional<Duration> extension;
    int extensions = 0;  // how often a person may extend it
    Place place;
};

// The places there are for an item, shared by everybody in the municipality whose item names the same pool.
// Who wants one and is not the first waits in a queue.
struct CapacityDraft {
    Written pool;
    int places = 0;
    std::vector<std::pair<Date, int>> later;  // from that day on so many; ascending
    std::optional<Written> priority;  // FEEL, a number; the highest goes first, then who waits longest
    Place place;
};

// A fact that follows from the others by a decision table, and is never asked. Its inputs are facts of the
// approach with the same names.
struct DecidedDraft {
    Written fact;
    dmn::Model model;
    dmn::Target target;
    Written decision;  // as the approach names it
};

struct ItemDraft {
    Written id;
    std::string name;  // for people; the id when empty
    ItemKind kind = ItemKind::task;
    Written parent;  // the id of a stage; empty is the case plan
    std::vector<CriterionDraft> entry;
    std::vector<CriterionDraft> exit;
    // The rules of CMMN 1.1. A rule that is absent is false.
    std::optional<Written> manual_activation;
    std::optional<Written> required;
    std::optional<Written> repetition;
    std::optional<int> maximum;  // ours: instances, the first one included
    bool auto_complete = false;  // of a stage
    bool discretionary = false;
    std::optional<Written>
        applicable;                 // of a discretionary item: when a person may plan it; always if absent
    Written owner;                  // role that acts on it
    std::optional<TermDraft> term;  // of a stage or task
    std::optional<CapacityDraft> capacity;  // of a stage or task
    std::optional<Duration> after;          // of a timer: from its creation, or from its entry criterion
    Place place;
};

struct Draft {
    Written id;
    std::string name;
    std::vector<feel::Field> facts;  // what conditions may name; at most 512
    std::vector<DecidedDraft> decided;
    bool auto_complete = true;  // of the case plan
    std::vector<CriterionDraft> exit;
    std::optional<TermDraft> term;
    Written owner;
    std::vector<ItemDraft> items;  // in the order in which they are read; children may stand anywhere
};

}  // namespace ph::engine
