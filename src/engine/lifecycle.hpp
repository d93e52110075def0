// The states of a case and its items, and every transition between them: one table, published in
// docs/engine.md. Source: CMMN 1.1 (lifecycles of the case plan, of stages and tasks, and of
// event listeners and milestones). What is ours is marked so.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ph::engine {

enum class State : std::uint8_t {
    absent,  // ours: no instance yet (a stage that has not started, a discretionary item not planned)
    available,
    enabled,
    disabled,
    active,
    suspended,
    failed,
    completed,
    terminated,
    closed,
    waiting,  // ours: it would have begun, and waits for a place
};
inline constexpr std::size_t state_count = 11;

enum class Transition : std::uint8_t {
    create,
    enable,
    disable,
    reenable,
    start,
    manual_start,
    suspend,
    resume,
    parent_suspend,
    parent_resume,
    fault,
    reactivate,
    complete,
    occur,
    terminate,
    exit,
    parent_terminate,
    close,
    expire,  // ours: the term of a stage or task passes
    extend,  // ours: a person lengthens a term
    queue,   // ours: its criterion is met, and its places are limited
    admit,   // ours: a place is free
};
inline constexpr std::size_t transition_count = 22;

// Which of the three tables of CMMN 1.1 holds for an item.
enum class Lifecycle : std::uint8_t { plan, activity, occurrence };
inline constexpr std::size_t lifecycle_count = 3;

enum class By : std::uint8_t {
    engine,  // follows from a criterion, a rule, a parent or a due moment
    person,  // somebody asks for it, from outside
    either,
    pool,  // from outside, when a place is free (pool.hpp)
};

struct Row {
    Lifecycle lifecycle;
    State from;
    Transition transition;
    State to;
    By by;
};

// A transition that goes back to a remembered state (parentResume) has a row for each state it can lead to.
inline constexpr auto table = [] {
    using enum State;
    using enum Transition;
    using enum By;
    constexpr auto plan = Lifecycle::plan, activity = Lifecycle::activity, occurrence = Lifecycle::occurrence;
    return std::to_array<Row>({
        {plan, absent, create, active, engine},
        {plan, active, suspend, suspended, person},
        {plan, active, fault, failed, person},
        {plan, active, complete, completed, either},
        {plan, active, terminate, terminated, person},
        {plan, active, exit, terminated, engine},
        {plan, suspended, reactivate, active, person},
        {plan, failed, reactivate, active, person},
        {plan, completed, reactivate, active, person},
        {plan, terminated, reactivate, active, person},
        {plan, suspended, close, closed, person},
        {plan, failed, close, closed, person},
        {plan, completed, close, closed, person},
        {plan, terminated, close, closed, person},
        {plan, active, expire, active, engine},
        {plan, active, extend, active, person},

        {activity, absent, create, available, engine},
        {activity, completed, create, available, engine},
        {activity, terminated, create, available, engine},
        {activity, available, enable, enabled, engine},
        {activity, available, start, active, engine},
        {activity, available, queue, waiting, engine},
        {activity, waiting, admit, available, pool},
        {activity, waiting, terminate, terminated, person},
        {activity, enabled, manual_start, active, person},
        {activity, enabled, disable, disabled, person},
        {activity, disabled, reenable, enabled, person},
        {activity, active, suspend, suspended, person},
        {activity, suspended, resume, active, person},
        {activity, available, parent_suspend, suspended, engine},
        {activity, enabled, parent_suspend, suspended, engine},
        {activity, disabled, parent_suspend, suspended, engine},
        {activity, active, parent_suspend, suspended, engine},
        {activity, suspended, parent_resume, available, engine},
        {activity, suspended, parent_resume, enabled, engine},
        {activity, suspended, parent_resume, disabled, engine},
        {activity, suspended, parent_resume, active, engine},
        {activity, active, fault, failed, person},
        {activity, failed, reactivate, active, person},
        {activity, active, complete, completed, either},
        {activity, active, terminate, terminated, person},
        {activity, available, exit, terminated, engine},
        {activity, waiting, exit, terminated, engine},
        {activity, enabled, exit, terminated, engine},
        {activity, disabled, exit, terminated, engine},
        {activity, active, exit, terminated, engine},
        {activity, suspended, exit, terminated, engine},
        {activity, failed, exit, terminated, engine},
        {activity, enabled, expire, enabled, engine},
        {activity, active, expire, active, engine},
        {activity, enabled, extend, enabled, person},
        {activity, active, extend, active, person},

        {occurrence, absent, create, available, engine},
        {occurrence, completed, create, available, engine},
        {occurrence, terminated, create, available, engine},
        {occurrence, available, occur, completed, either},
        {occurrence, available, suspend, suspended, person},
        {occurrence, suspended, resume, available, person},
        {occurrence, available, parent_suspend, suspended, engine},
        {occurrence, suspended, parent_resume, available, engine},
        {occurrence, available, terminate, terminated, person},
        {occurrence, available, parent_terminate, terminated, engine},
        {occurrence, suspended, parent_terminate, terminated, engine},
    });
}();

// The row for a transition from a state. Where several rows lead to different states, `remembered` chooses.
// Nothing when the table has no such transition.
std::optional<Row> find_row(Lifecycle lifecycle, State from, Transition transition,
                            State remembered = State::active) noexcept;
// Whether the table has this transition for any state: what an on-part may listen to.
bool knows(Lifecycle lifecycle, Transition transition) noexcept;

constexpr bool is_terminal(State state) noexcept {
    return state == State::completed || state == State::terminated || state == State::closed;
}
// No longer keeps its stage open (CMMN 1.1: disabled, completed, terminated or failed).
constexpr bool is_semi_terminal(State state) noexcept {
    return is_terminal(state) || state == State::failed || state == State::disabled;
}
// An instance that exists and has not ended.
constexpr bool is_open(State state) noexcept {
    return state != State::absent && !is_terminal(state);
}

// The names of CMMN: "manualStart"; "Available".
std::string_view name_of(Transition transition) noexcept;
std::string_view name_of(State state) noexcept;
// For a Dutch reader: "gestart"; "actief". No two are the same, and a transition is one word.
std::string_view in_dutch(Transition transition) noexcept;
std::string_view in_dutch(State state) noexcept;
std::optional<Transition> transition_in_dutch(std::string_view word) noexcept;
std::optional<State> state_in_dutch(std::string_view word) noexcept;

// The table as Markdown, as docs/engine.md shows it.
std::string table_as_markdown();

}  // namespace ph::engine
