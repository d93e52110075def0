// The case engine: where a case stands and what happens to it give where it stands then, and what happened.
// Pure: no clock, no storage, no randomness; the same input gives the same output, byte for byte.
#pragma once
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/working_days.hpp"
#include "engine/case_state.hpp"
#include "engine/facts.hpp"
#include "engine/happening.hpp"

namespace ph::engine {

// Somebody asks for a transition of an item: complete, suspend, occur ...
struct Act {
    ItemIndex item = 0;
    Transition transition = Transition::complete;
    std::string reason;  // may be empty
};
// Somebody adds a discretionary item to the plan (CMMN 1.1). The reason is required.
struct PlanItem {
    ItemIndex item = 0;
    std::string reason;
};
// Somebody lengthens a term once, by what the approach allows. The reason is required.
struct Extend {
    ItemIndex item = 0;
    std::string reason;
};
// The facts with these indexes have the values they have now. None of them is decided by others.
struct FactsChanged {
    std::vector<Index> facts;
};
// Nothing but the passing of time.
struct Look {};
// An item that waits for a place gets one: whoever keeps its pool decides so (pool.hpp).
struct Admit {
    ItemIndex item = 0;
    std::string reason;  // may be empty
};
using Event = std::variant<Act, PlanItem, Extend, FactsChanged, Look, Admit>;

struct Step {
    CaseState state;
    std::vector<Happening> happened;
};

class Engine {
  public:
    // Transitions that one step may take before it is given up: a definition that never comes to rest.
    static constexpr int most_operations = 100'000;

    Engine(Definition definition, WorkingCalendar calendar)
        : definition_(std::move(definition)),
          calendar_(std::move(calendar)) {}

    [[nodiscard]] const Definition& definition() const { return definition_; }
    [[nodiscard]] const WorkingCalendar& calendar() const { return calendar_; }

    // Opens a case. Fault::conflict when the approach does not come to rest.
    [[nodiscard]] Result<Step> open(Facts facts, Instant now) const;
    // First what was due until now, in the order of the due moments and each at its own moment; then the
    // event. Fault::conflict, with what can be done instead, when the event is not possible at this moment;
    // Fault::missing for an item or fact that does not exist. Nothing has happened then.
    [[nodiscard]] Result<Step> apply(const CaseState& state, const Event& event, Facts facts,
                                     Instant now) const;

    // What a person can ask for at this moment, in the order of the items. Stages that still need something
    // are not among those that can be completed. Admitting is not: no person asks for it.
    [[nodiscard]] std::vector<Event> possible(const CaseState& state, Facts facts, Instant now) const;

  private:
    Definition definition_;
    WorkingCalendar calendar_;
};

// When something happens by itself if nobody does anything; nothing when no term or timer runs.
std::optional<Instant> next_due(const CaseState& state);

}  // namespace ph::engine
