// One step while it runs: an agenda of small operations, each one transition of one item. The order is fixed:
// operations first in, first out; when none is left criteria, in the order of the items; when none is met
// completion of stages, innermost first. Inside the engine only.
#pragma once
#include <deque>

#include "engine/engine.hpp"

namespace ph::engine {

struct Operation {
    Transition transition;
    ItemIndex item;
    Why why;
    std::optional<Instant> due;
};

// The indexes that must be looked at, each once.
class Marks {
  public:
    explicit Marks(std::size_t size) : marks_(size) {}
    void add(std::size_t i) { marks_[i] = true; }
    // Whether it was marked; it no longer is.
    bool take(std::size_t i) {
        const bool marked = marks_[i];
        marks_[i] = false;
        return marked;
    }
    [[nodiscard]] std::size_t size() const { return marks_.size(); }

  private:
    std::vector<bool> marks_;
};

// What a newer version of the approach makes different (move.hpp).
struct Adoption {
    std::vector<ItemIndex> new_terms;  // items whose term the old version did not have
    std::vector<ItemIndex> changed;    // stages that may be complete by it
};

class Turn {
  public:
    Turn(const Definition& definition, const WorkingCalendar& calendar, Facts facts, CaseState state,
         Instant now);

    Status open();
    // Fires what is due, each at its own moment, and then is at `now`.
    Status catch_up(Instant now);
    Status run(const Event& event);
    // Ends an item of the version that the case is leaving.
    void drop(ItemIndex index, const std::string& reason);
    // The case stands in a newer version as it stood in the old one; it goes on from there.
    Status adopt(const Adoption& adoption);
    [[nodiscard]] const CaseState& state() const { return state_; }
    Step finish() { return {std::move(state_), std::move(happened_)}; }

    // What keeps a stage from being completed by a person: children that are active or required (CMMN 1.1,
    // manual completion).
    [[nodiscard]] std::vector<ItemIndex> in_the_way(ItemIndex stage) const;
    // Why an event is not possible now; empty when it is.
    [[nodiscard]] std::optional<Error> refusal(const Event& event) const;

  private:
    // turn.cpp: the agenda.
    void move_clock(Instant at);
    Status settle();
    void plan(Operation operation) { agenda_.push_back(std::move(operation)); }
    void perform(Operation operation);
    void carry_out(Operation operation, const Row& row);
    void tell_hearers(const Item& item, Transition transition);
    void follow(ItemIndex index, Transition transition, State from);
    [[nodiscard]] bool may_create(ItemIndex index) const;
    [[nodiscard]] bool below_maximum(ItemIndex index) const;

    // operations_begin.cpp: create, enable, start.
    void on_create(ItemIndex index, State from);
    void on_start(ItemIndex index, Transition transition);
    void create_children(ItemIndex stage);
    void begin(ItemIndex index, Why why);
    void enter(ItemIndex index, Why why);

    // operations_pause.cpp: suspend, fault and disable, and their counterparts.
    void on_pause(ItemIndex index, Transition transition, State from);
    void on_resume(ItemIndex index, State from);

    // operations_end.cpp: complete, occur, terminate, exit, close.
    void on_end(ItemIndex index, Transition transition);
    void clear_latches(Index first_criterion, Index count);

    // operations_move.cpp: a newer version of the approach.
    void begin_term(ItemIndex index);
    void start_late_timer(ItemIndex index);
    void add_item(ItemIndex index);

    // criteria.cpp: sentries and the rules of CMMN 1.1.
    bool check_criteria();
    void look_at(ItemIndex index);
    void check_item(ItemIndex index);
    [[nodiscard]] std::optional<Index> first_met(Index first, Index count) const;
    [[nodiscard]] bool awaits_entry(ItemIndex index) const;
    [[nodiscard]] bool may_repeat(ItemIndex index) const;
    [[nodiscard]] bool holds(Index condition) const;
    [[nodiscard]] Why met(Index criterion) const;
    void see(Index fact, Why& why) const;

    // completion.cpp
    bool check_completion();
    [[nodiscard]] bool is_complete(ItemIndex stage) const;
    [[nodiscard]] bool keeps_busy(ItemIndex child) const;
    [[nodiscard]] bool can_be_planned(ItemIndex item) const;

    // timers.cpp
    void start_timer(ItemIndex index);
    void pause_timer(ItemIndex index);
    void resume_timer(ItemIndex index);
    void fire(const Timer& timer);
    [[nodiscard]] std::optional<Instant> due_of(ItemIndex index) const;

    // requests.cpp: what people and facts bring.
    void receive(const Act& act);
    void receive(const PlanItem& request);
    void receive(const Extend& request);
    void receive(const FactsChanged& change);
    void receive(const Look& look);
    void receive(const Admit& request);
    [[nodiscard]] std::optional<Error> refusal_of(const Act& act) const;
    [[nodiscard]] std::optional<Error> refusal_of(const PlanItem& request) const;
    [[nodiscard]] std::optional<Error> refusal_of(const Extend& request) const;
    [[nodiscard]] std::optional<Error> refusal_of(const FactsChanged& change) const;
    [[nodiscard]] std::optional<Error> refusal_of(const Admit& request) const;
    [[nodiscard]] std::optional<Error> stands_still(const Act& act) const;
    [[nodiscard]] Error follows(const Decided& decided) const;

    const Definition& definition_;
    const WorkingCalendar& calendar_;
    CaseState state_;
    OneMoment clock_;
    FactView facts_;
    std::deque<Operation> agenda_;
    std::vector<Happening> happened_;
    Marks criteria_;    // items whose criteria must be looked at
    Marks completion_;  // stages that may be complete
    int operations_left_ = Engine::most_operations;
};

}  // namespace ph::engine
