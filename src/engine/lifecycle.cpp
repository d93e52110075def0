#include "engine/lifecycle.hpp"

namespace ph::engine {
namespace {

struct Name {
    std::string_view cmmn;
    std::string_view dutch;
};

constexpr std::array<Name, state_count> states{{
    {"-", "afwezig"},
    {"Available", "wachtend"},
    {"Enabled", "klaargezet"},
    {"Disabled", "uitgezet"},
    {"Active", "actief"},
    {"Suspended", "opgeschort"},
    {"Failed", "mislukt"},
    {"Completed", "afgerond"},
    {"Terminated", "beëindigd"},
    {"Closed", "gesloten"},
    {"Waiting", "op de wachtlijst"},
}};

constexpr std::array<Name, transition_count> transitions{{
    {"create", "aangemaakt"},
    {"enable", "klaargezet"},
    {"disable", "uitgezet"},
    {"reenable", "teruggezet"},
    {"start", "gestart"},
    {"manualStart", "opgepakt"},
    {"suspend", "opgeschort"},
    {"resume", "hervat"},
    {"parentSuspend", "meeopgeschort"},
    {"parentResume", "meehervat"},
    {"fault", "mislukt"},
    {"reactivate", "heropend"},
    {"complete", "afgerond"},
    {"occur", "gebeurd"},
    {"terminate", "beëindigd"},
    {"exit", "vervallen"},
    {"parentTerminate", "meevervallen"},
    {"close", "gesloten"},
    {"expire", "verlopen"},
    {"extend", "verlengd"},
    {"queue", "ingeschreven"},
    {"admit", "toegelaten"},
}};

constexpr std::size_t at(auto value) {
    return static_cast<std::size_t>(value);
}

constexpr std::uint8_t no_row = 255;
static_assert(table.size() < no_row);

// The first row of each lifecycle, state and transition, so that a step looks and does not search.
constexpr auto first_rows = [] {
    std::array<std::array<std::array<std::uint8_t, transition_count>, state_count>, lifecycle_count> rows{};
    for (auto& lifecycle : rows)
        for (auto& state : lifecycle) state.fill(no_row);
    for (std::size_t i = table.size(); i-- > 0;) {
        const Row& row = table[i];
        rows[at(row.lifecycle)][at(row.from)][at(row.transition)] = static_cast<std::uint8_t>(i);
    }
    return rows;
}();

template <class Enum, std::size_t count>
std::optional<Enum> by_dutch(const std::array<Name, count>& names, std::string_view word) {
    for (std::size_t i = 0; i < count; ++i) {
        if (names[i].dutch == word) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

std::string_view heading(Lifecycle lifecycle) {
    switch (lifecycle) {
        case Lifecycle::plan: return "Case plan";
        case Lifecycle::activity: return "Stage and task";
        case Lifecycle::occurrence: return "Milestone, event listener and timer";
    }
    return {};
}

std::string_view asked_by(By by) {
    switch (by) {
        case By::engine: return "engine";
        case By::person: return "person";
        case By::either: return "either";
        case By::pool: return "pool";
    }
    return {};
}

}  // namespace

std::optional<Row> find_row(Lifecycle lifecycle, State from, Transition transition,
                            State remembered) noexcept {
    std::size_t i = first_rows[at(lifecycle)][at(from)][at(transition)];
    if (i == no_row) return std::nullopt;
    if (transition != Transition::parent_resume || lifecycle != Lifecycle::activity) return table[i];
    for (; i < table.size() && table[i].transition == transition; ++i) {
        if (table[i].to == remembered) return table[i];
    }
    return std::nullopt;
}

bool knows(Lifecycle lifecycle, Transition transition) noexcept {
    for (const auto& state : first_rows[at(lifecycle)]) {
        if (state[at(transition)] != no_row) return true;
    }
    return false;
}

std::string_view name_of(Transition transition) noexcept {
    return transitions[at(transition)].cmmn;
}
std::string_view name_of(State state) noexcept {
    return states[at(state)].cmmn;
}
std::string_view in_dutch(Transition transition) noexcept {
    return transitions[at(transition)].dutch;
}
std::string_view in_dutch(State state) noexcept {
    return states[at(state)].dutch;
}
std::optional<Transition> transition_in_dutch(std::string_view word) noexcept {
    return by_dutch<Transition>(transitions, word);
}
std::optional<State> state_in_dutch(std::string_view word) noexcept {
    return by_dutch<State>(states, word);
}

std::string table_as_markdown() {
    std::string text;
    std::optional<Lifecycle> last;
    for (const Row& row : table) {
        if (row.lifecycle != last) {
            text += (last ? "\n### " : "### ") + std::string{heading(row.lifecycle)} +
                    "\n\n| from | transition | to | asked by |\n|---|---|---|---|\n";
            last = row.lifecycle;
        }
        text += "| ";
        text.append(name_of(row.from)).append(" | ").append(name_of(row.transition)).append(" | ");
        text.append(name_of(row.to)).append(" | ").append(asked_by(row.by)).append(" |\n");
    }
    return text;
}

}  // namespace ph::engine
