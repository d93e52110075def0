// One step while it runs: an agenda of small operations, each one transition of one item. The order is fixed:
// operations first in, first out; when none is left criteria, in the order of the items; when none is met
// completion of stages, innermost first. Inside the engine only.
#pragma once
#include <array>
#include <bit>
#include <utility>

#include "engine/engine.hpp"

namespace ph::engine {

struct Operation {
    Transition transition;
    ItemIndex item;
    Why why;
    std::optional<Instant> due;
};

// Operations that are still to be done, first in, first out. One block of memory for a whole step.
class Agenda {
  public:
    Agenda() { operations_.reserve(at_once); }
    [[nodiscard]] bool empty() const { return next_ == operations_.size(); }
    [[nodiscard]] const Operation& front() const { return operations_[next_]; }
    void push(Operation operation) { operations_.push_back(std::move(operation)); }
    Operation take() {
        Operation operation = std::move(operations_[next_++]);
        if (empty()) clear();
        return operation;
    }
    void clear() {
        operations_.clear();
        next_ = 0;
    }

  private:
    static constexpr std::size_t at_once = 8;  // more than most steps ask
    std::vector<Operation> operations_;
    std::size_t next_ = 0;
};

// The items that must be looked at, each once.
class Marks {
  public:
    void add(std::size_t i) { words_[i / bits] |= bit(i); }
    // Calls `look` with each that is marked, lowest first; none of them is marked any more.
    template <class Look>
    void take_each(Look look) {
        for (std::size_t word = 0; word < words_.size(); ++word) {
            for (std::uint64_t left = std::exchange(words_[word], 0); left != 0; left &= left - 1) {
                look(word * bits + static_cast<std::size_t>(std::countr_zero(left)));
            }
        }
    }
    // The highest that is marked; it no longer is.
    std::optional<std::size_t> take_last() {
        for (std::size_t word = words_.size(); word-- > 0;) {
            if (words_[word] == 0) continue;
            const std::size_t last =
                word * bits + bits - 1 - static_cast<std::size_t>(std::countl_zero(words_[word]));
            words_[word] &= ~bit(last);
            return last;
        }
        return std::nullopt;
    }

  private:
    static constexpr std::size_t bits = 64;
    static constexpr std::uint64_t bit(std::size_t i) { return std::uint64_t{1} << (i % bits); }
    std::array<std::uint64_t, (most_items + bits - 1) / bits> words_{};
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
    void plan(Operation operation) { agenda_.push(std::move(operation)); }
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
    Agenda agenda_;
    std::vector<Happening> happened_;
    Marks criteria_;    // items whose criteria must be looked at
    Marks completion_;  // stages that may be complete
    int operations_left_ = Engine::most_operations;
};

}  // namespace ph::engine
