#include "domain/plan_difference.hpp"

#include <algorithm>
#include <cctype>
#include <functional>
#include <iterator>
#include <string_view>
#include <utility>

namespace ph {
namespace {

// With fewer words in common than this share, people read two goals and not one that was changed.
constexpr double alike_from = 0.5;

// How much two things look like one: first what is plainly the same, then the share of words in common.
struct Likeness {
    int same = 0;
    double share = 0;
};

// The words of some texts as numbers in order, so that two of them compare fast however long they are.
using WordBag = std::vector<std::size_t>;

bool in_word(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x80 || std::isalnum(byte) != 0;
}

void add_words(WordBag& words, std::string_view text) {
    std::string word;
    const auto keep = [&] {
        if (!word.empty()) words.push_back(std::hash<std::string>{}(word));
        word.clear();
    };
    for (const char character : text) {
        if (in_word(character)) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
        } else {
            keep();
        }
    }
    keep();
}

WordBag bag_of(std::initializer_list<std::string_view> texts) {
    WordBag words;
    for (const std::string_view text : texts) add_words(words, text);
    std::ranges::sort(words);
    return words;
}

double share_of(const WordBag& left, const WordBag& right) {
    if (left.empty() || right.empty()) return 0;
    WordBag common;
    std::ranges::set_intersection(left, right, std::back_inserter(common));
    return 2.0 * static_cast<double>(common.size()) / static_cast<double>(left.size() + right.size());
}

WordBag bag_of(const Goal& goal) {
    return bag_of({goal.title, goal.specific, goal.measurable, goal.acceptable, goal.realistic,
                   goal.gas_minus_two, goal.gas_minus_one, goal.gas_zero, goal.gas_plus_one,
                   goal.gas_plus_two});
}

struct Pair {
    std::size_t before = 0;
    std::size_t after = 0;
    Likeness likeness;
};

std::size_t places_between(const Pair& pair) {
    return std::max(pair.before, pair.after) - std::min(pair.before, pair.after);
}

// The same whichever plan is called the earlier one: only then is "added" the opposite of "dropped".
bool goes_first(const Pair& left, const Pair& right) {
    if (left.likeness.same != right.likeness.same) return left.likeness.same > right.likeness.same;
    if (left.likeness.share != right.likeness.share) return left.likeness.share > right.likeness.share;
    if (places_between(left) != places_between(right)) return places_between(left) < places_between(right);
    return left.before + left.after < right.before + right.after;
}

// For each of the later ones its place among the earlier ones.
using Pairing = std::vector<std::optional<std::size_t>>;

template <class Compare>
Pairing pair_up(std::size_t befores, std::size_t afters, const Compare& compare) {
    std::vector<Pair> pairs;
    for (std::size_t before = 0; before < befores; ++before) {
        for (std::size_t after = 0; after < afters; ++after) {
            if (const std::optional<Likeness> likeness = compare(before, after))
                pairs.push_back({before, after, *likeness});
        }
    }
    std::ranges::sort(pairs, goes_first);
    Pairing pairing(afters);
    std::vector<bool> taken(befores);
    for (const Pair& pair : pairs) {
        if (taken[pair.before] || pairing[pair.after]) continue;
        taken[pair.before] = true;
        pairing[pair.after] = pair.before;
    }
    return pairing;
}

std::vector<std::size_t> left_over(const Pairing& pairing, std::size_t befores) {
    std::vector<std::size_t> left;
    for (std::size_t before = 0; before < befores; ++before) {
        if (std::ranges::find(pairing, std::optional{before}) == pairing.end()) left.push_back(before);
    }
    return left;
}

void note_change(std::vector<PartChange>& changes, PlanPart part, PartValue before, PartValue after) {
    if (before != after) changes.push_back({part, std::move(before), std::move(after)});
}

std::vector<PartChange> changes_of(const Goal& before, const Goal& after) {
    std::vector<PartChange> changes;
    note_change(changes, PlanPart::title, before.title, after.title);
    note_change(changes, PlanPart::life_domain, before.life_domain, after.life_domain);
    note_change(changes, PlanPart::specific, before.specific, after.specific);
    note_change(changes, PlanPart::measurable, before.measurable, after.measurable);
    note_change(changes, PlanPart::acceptable, before.acceptable, after.acceptable);
    note_change(changes, PlanPart::realistic, before.realistic, after.realistic);
    note_change(changes, PlanPart::due_on, before.due_on, after.due_on);
    note_change(changes, PlanPart::score_on, before.score_on, after.score_on);
    note_change(changes, PlanPart::gas_minus_two, before.gas_minus_two, after.gas_minus_two);
    note_change(changes, PlanPart::gas_minus_one, before.gas_minus_one, after.gas_minus_one);
    note_change(changes, PlanPart::gas_zero, before.gas_zero, after.gas_zero);
    note_change(changes, PlanPart::gas_plus_one, before.gas_plus_one, after.gas_plus_one);
    note_change(changes, PlanPart::gas_plus_two, before.gas_plus_two, after.gas_plus_two);
    return changes;
}

Pairing pair_goals(const std::vector<Goal>& before, const std::vector<Goal>& after) {
    const auto all_words = [](const std::vector<Goal>& goals) {
        std::vector<WordBag> all;
        for (const Goal& goal : goals) all.push_back(bag_of(goal));
        return all;
    };
    const auto words_before = all_words(before);
    const auto words_after = all_words(after);
    return pair_up(before.size(), after.size(), [&](std::size_t i, std::size_t j) -> std::optional<Likeness> {
        const bool titled = before[i].title == after[j].title;
        const double share = share_of(words_before[i], words_after[j]);
        if (!titled && share < alike_from) return std::nullopt;
        const bool domain = before[i].life_domain == after[j].life_domain;
        const bool equal = titled && domain && changes_of(before[i], after[j]).empty();
        return Likeness{(titled ? 4 : 0) + (domain ? 2 : 0) + (equal ? 1 : 0), share};
    });
}

std::optional<std::size_t> goal_at(const std::vector<Goal>& goals, const std::optional<GoalId>& id) {
    if (!id) return std::nullopt;
    const auto found = std::ranges::find(goals, *id, &Goal::id);
    if (found == goals.end()) return std::nullopt;
    return static_cast<std::size_t>(found - goals.begin());
}

std::string title_at(const std::vector<Goal>& goals, const std::optional<std::size_t>& at) {
    return at ? goals[*at].title : std::string{};
}

void compare_goals(const PlanDocument& before, const PlanDocument& after, const Pairing& pairing,
                   PlanDifference& told) {
    for (std::size_t at = 0; at < after.goals.size(); ++at) {
        const Goal& now = after.goals[at];
        if (!pairing[at]) {
            told.goals.push_back({std::nullopt, now, {}});
            continue;
        }
        const Goal& then = before.goals[*pairing[at]];
        if (auto changes = changes_of(then, now); changes.empty()) {
            ++told.goals_kept;
        } else {
            told.goals.push_back({then, now, std::move(changes)});
        }
    }
    for (const std::size_t gone : left_over(pairing, before.goals.size()))
        told.goals.push_back({before.goals[gone], std::nullopt, {}});
}

// Places of the goal that each action is for.
struct GoalPlaces {
    std::vector<std::optional<std::size_t>> goals;
    explicit GoalPlaces(const PlanDocument& plan) {
        for (const Action& action : plan.actions) goals.push_back(goal_at(plan.goals, action.goal_id));
    }
};

class Actions {
  public:
    Actions(const PlanDocument& before, const PlanDocument& after, const Pairing& goals)
        : before_(before),
          after_(after),
          goals_(goals),
          for_before_(before),
          for_after_(after) {}

    void compare(PlanDifference& told) const {
        const Pairing pairing = pair();
        for (std::size_t at = 0; at < after_.actions.size(); ++at) {
            const Action& now = after_.actions[at];
            const std::string title = title_at(after_.goals, for_after_.goals[at]);
            if (!pairing[at]) {
                told.actions.push_back({std::nullopt, now, {}, title});
                continue;
            }
            if (auto changes = changes_of(*pairing[at], at); !changes.empty())
                told.actions.push_back({before_.actions[*pairing[at]], now, std::move(changes), title});
        }
        for (const std::size_t gone : left_over(pairing, before_.actions.size())) {
            told.actions.push_back(
                {before_.actions[gone], std::nullopt, {}, title_at(before_.goals, for_before_.goals[gone])});
        }
    }

  private:
    [[nodiscard]] bool same_goal(std::size_t before, std::size_t after) const {
        const auto& now = for_after_.goals[after];
        return for_before_.goals[before] == (now ? goals_[*now] : std::nullopt) &&
               for_before_.goals[before].has_value() == now.has_value();
    }

    [[nodiscard]] Pairing pair() const {
        const auto all_words = [](const std::vector<Action>& actions) {
            std::vector<WordBag> all;
            for (const Action& action : actions) all.push_back(bag_of({action.description}));
            return all;
        };
        const auto words_before = all_words(before_.actions);
        const auto words_after = all_words(after_.actions);
        return pair_up(
            before_.actions.size(), after_.actions.size(),
            [&](std::size_t i, std::size_t j) -> std::optional<Likeness> {
                const bool described = before_.actions[i].description == after_.actions[j].description;
                const bool same = same_goal(i, j);
                const double share = share_of(words_before[i], words_after[j]);
                if (!described && (!same || share < alike_from)) return std::nullopt;
                const bool equal = described && changes_of(i, j).empty();
                // What is done was not taken over: its like was written down again.
                const bool open = !before_.actions[i].done_on;
                return Likeness{(described ? 8 : 0) + (same ? 4 : 0) + (equal ? 2 : 0) + (open ? 1 : 0),
                                share};
            });
    }

    [[nodiscard]] std::vector<PartChange> changes_of(std::size_t before, std::size_t after) const {
        const Action& then = before_.actions[before];
        const Action& now = after_.actions[after];
        std::vector<PartChange> changes;
        note_change(changes, PlanPart::description, then.description, now.description);
        if (!same_goal(before, after)) {
            note_change(changes, PlanPart::goal, title_at(before_.goals, for_before_.goals[before]),
                        title_at(after_.goals, for_after_.goals[after]));
        }
        note_change(changes, PlanPart::actor_kind, then.actor_kind, now.actor_kind);
        note_change(changes, PlanPart::actor_name, then.actor_name, now.actor_name);
        note_change(changes, PlanPart::action_due_on, then.due_on, now.due_on);
        return changes;
    }

    const PlanDocument& before_;
    const PlanDocument& after_;
    const Pairing& goals_;
    GoalPlaces for_before_;
    GoalPlaces for_after_;
};

}  // namespace

ChangeKind GoalChange::kind() const {
    if (!before) return ChangeKind::added;
    return after ? ChangeKind::changed : ChangeKind::dropped;
}

ChangeKind ActionChange::kind() const {
    if (!before) return ChangeKind::added;
    if (after) return ChangeKind::changed;
    return before->done_on ? ChangeKind::done : ChangeKind::dropped;
}

PlanDifference difference(const PlanDocument& before, const PlanDocument& after) {
    PlanDifference told;
    note_change(told.texts, PlanPart::wishes, before.plan.wishes, after.plan.wishes);
    note_change(told.texts, PlanPart::talents, before.plan.talents, after.plan.talents);
    note_change(told.texts, PlanPart::summary, before.plan.summary, after.plan.summary);
    const Pairing goals = pair_goals(before.goals, after.goals);
    compare_goals(before, after, goals, told);
    Actions{before, after, goals}.compare(told);
    return told;
}

}  // namespace ph
