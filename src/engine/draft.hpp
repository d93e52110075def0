// What a reader of approach files fills and build() compiles: an approach as it was written, with the place
// of everything that can be wrong. Nothing here is checked.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
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
    std::optional<Duration> after;  // of a timer: from its creation, or from its entry criterion
    Place place;
};

struct Draft {
    Written id;
    std::string name;
    std::vector<feel::Field> facts;  // what conditions may name; at most 512
    bool auto_complete = true;       // of the case plan
    std::vector<CriterionDraft> exit;
    std::optional<TermDraft> term;
    Written owner;
    std::vector<ItemDraft> items;  // in the order in which they are read; children may stand anywhere
};

}  // namespace ph::engine
