// What a walk comes down to, in figures that stand side by side for several approaches and one person.
#pragma once
#include <array>
#include <memory>
#include <span>

#include "sim/walk.hpp"

namespace ph::sim {

// The figures of the comparison, in the order in which a table shows them.
enum class Figure : std::uint8_t {
    first_talk,                 // days: calendar days from the day on which the person asked
    advance,                    // days
    income,                     // days
    diagnosis,                  // days
    activity,                   // days
    contacts_before_income,     // talks up to and including the one that arranged it
    contacts_before_diagnosis,  // talks
    contacts,                   // talks in all
    length,                     // days until the last thing that happened
};
inline constexpr std::size_t figure_count = 9;

// As files and programs write it: "eerste_gesprek".
std::string_view in_dutch(Figure figure) noexcept;
bool counts_days(Figure figure) noexcept;

struct Decision {
    engine::ItemIndex item = 0;
    std::string owner;
    int day = 0;
};

// A rule stopped the person.
struct Limit {
    engine::ItemIndex item = 0;
    int day = 0;
    std::string why;  // one Dutch sentence
};

struct Destination {
    engine::ItemIndex item = 0;
    int day = 0;
    bool goes_on = false;  // at the end of the walk the person is still there
};

struct Waiting {
    engine::ItemIndex item = 0;
    int since = 0;  // day
};

// What somebody pays for the items that were reached.
struct Expense {
    std::string payer;
    std::int64_t euros = 0;                  // of the items with a known amount
    bool any_known = false;                  // false: euros says nothing
    std::vector<engine::ItemIndex> unknown;  // items of which the source gives no amount, or none in time
};

struct Assumption {
    engine::ItemIndex item = 0;
    std::string text;
    std::optional<engine::Duration> takes;  // what was reckoned with, when it is a figure
};

struct Outcome {
    std::array<std::optional<int>, figure_count> figures;  // nothing: it never came to that
    std::vector<Decision> decisions;                       // by day
    std::vector<Limit> limits;                             // by day
    std::vector<Destination> destinations;                 // where the person came last; several on one day
    std::vector<engine::ItemIndex> alternatives;  // destinations that could still be chosen at the end
    std::vector<Waiting> waiting;
    std::vector<Expense> expenses;  // by payer
    std::vector<Assumption> assumptions;

    [[nodiscard]] std::optional<int> figure(Figure which) const {
        return figures[static_cast<std::size_t>(which)];
    }
};

Outcome outcome_of(const engine::Approach& approach, const Walk& walk);

using ApproachRef = std::shared_ptr<const engine::Approach>;

struct Compared {
    ApproachRef approach;
    Walk walk;
    Outcome outcome;
};

// One person through each of the approaches. Fault::invalid, everything at once: facts with a value that
// cannot be, and facts in options.facts and pools in options.full that none of the approaches knows.
Result<std::vector<Compared>> compare(std::span<const ApproachRef> approaches, const Person& person,
                                      const WorkingCalendar& calendar, const WalkOptions& options = {});

// Calendar days from the day on which the person asked.
int day_of(const Walk& walk, Instant at);

}  // namespace ph::sim
