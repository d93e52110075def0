#include "engine/move.hpp"

#include <map>
#include <tuple>

#include "engine/checks.hpp"
#include "engine/turn.hpp"

namespace ph::engine {
namespace {

// The same items in two versions.
class Match {
  public:
    Match(const Definition& from, const Definition& to)
        : from_(from),
          to_(to),
          new_of_(from.size()),
          old_of_(to.size()) {
        std::map<std::string_view, ItemIndex> ids;
        for (ItemIndex i = 1; i < to.size(); ++i) ids.emplace(to.item(i).id, i);
        new_of_[0] = old_of_[0] = ItemIndex{0};  // the case plan, whatever it is called
        for (ItemIndex i = 1; i < from.size(); ++i) {
            const auto found = ids.find(from.item(i).id);
            if (found == ids.end()) continue;
            new_of_[i] = found->second;
            old_of_[found->second] = i;
        }
    }

    [[nodiscard]] const Definition& from() const { return from_; }
    [[nodiscard]] const Definition& to() const { return to_; }
    [[nodiscard]] std::optional<ItemIndex> new_of(ItemIndex old) const { return new_of_[old]; }
    [[nodiscard]] std::optional<ItemIndex> old_of(ItemIndex now) const { return old_of_[now]; }

    [[nodiscard]] bool same_parent(ItemIndex old, ItemIndex now) const {
        return old == 0 || new_of_[from_.item(old).parent] == to_.item(now).parent;
    }

    // The criterion of the present version that the latches of a new one come from: of the same item, with
    // the same on-parts; the second of two equal ones from the second.
    [[nodiscard]] const Criterion* old_criterion(const Criterion& criterion) const {
        const auto old = old_of_[criterion.item];
        if (!old) return nullptr;
        const Item& now_item = to_.item(criterion.item);
        const Item& old_item = from_.item(*old);
        const Index now_first = criterion.is_exit ? now_item.first_exit : now_item.first_entry;
        const Index old_first = criterion.is_exit ? old_item.first_exit : old_item.first_entry;
        const Index old_count = criterion.is_exit ? old_item.exit_count : old_item.entry_count;
        const Keys wanted = keys_of(to_, criterion, true);
        int skip = 0;
        for (Index i = now_first; &to_.criterion(i) != &criterion; ++i) {
            if (keys_of(to_, to_.criterion(i), true) == wanted) ++skip;
        }
        for (Index i = old_first; i < old_first + old_count; ++i) {
            if (keys_of(from_, from_.criterion(i), false) == wanted && skip-- == 0)
                return &from_.criterion(i);
        }
        return nullptr;
    }

  private:
    // Source in the new version and transition of each on-part.
    using Keys = std::vector<std::pair<std::optional<ItemIndex>, Transition>>;

    [[nodiscard]] Keys keys_of(const Definition& definition, const Criterion& criterion, bool is_new) const {
        Keys keys;
        for (const OnPart& on : definition.on_parts_of(criterion)) {
            keys.emplace_back(is_new ? std::optional{on.source} : new_of_[on.source], on.transition);
        }
        return keys;
    }

    const Definition& from_;
    const Definition& to_;
    std::vector<std::optional<ItemIndex>> new_of_;
    std::vector<std::optional<ItemIndex>> old_of_;
};

std::optional<Problem> obstacle(const Match& match, const CaseState& state, ItemIndex old) {
    const Item& item = match.from().item(old);
    if (!is_open(state.state(old))) return std::nullopt;
    const std::string name = "'" + item.name + "' is " + std::string{in_dutch(state.state(old))};
    const std::string advice = " Kies wat er met dit onderdeel moet gebeuren.";
    const auto now = match.new_of(old);
    if (!now) {
        return Problem{"item_gone", name + " en bestaat straks niet meer." + advice, {}};
    }
    const Item& other = match.to().item(*now);
    if (other.kind != item.kind) {
        return Problem{"kind_changed",
                       name + " als " + std::string{kind_in_dutch(item.kind)} + "; straks is het een " +
                           std::string{kind_in_dutch(other.kind)} + '.' + advice,
                       {}};
    }
    if (match.same_parent(old, *now)) {
        // It would begin, and nothing begins in a stage that stands still.
        const bool begins = state.state(old) == State::waiting && !other.capacity;
        if (!begins || state.state(item.parent) == State::active) return std::nullopt;
        return Problem{"begins_while_still",
                       name + " en straks is er geen wachtrij meer, maar '" +
                           match.from().item(item.parent).name + "' staat stil. Laat dat eerst doorgaan." +
                           advice,
                       {}};
    }
    return Problem{"parent_changed",
                   name + " in '" + match.from().item(item.parent).name + "'; straks ligt het in '" +
                       match.to().item(other.parent).name + "'." + advice,
                   {}};
}

// Whether an item is as this transition left it.
bool came_before(const Definition& definition, const CaseState& state, const Match& match, const OnPart& on) {
    const auto old = match.old_of(on.source);
    if (!old || on.source == 0) return false;
    const State now = state.state(*old);
    return std::any_of(table.begin(), table.end(), [&](const Row& row) {
        return row.lifecycle == definition.item(on.source).lifecycle() && row.transition == on.transition &&
               row.to == now && (is_terminal(now) || now == State::active);
    });
}

void note_missed(const Match& match, const CaseState& state, const Criterion& criterion, MovePlan& plan) {
    if (criterion.is_exit || match.old_criterion(criterion) != nullptr) return;
    const auto old = match.old_of(criterion.item);
    const State own = old ? state.state(*old) : State::absent;
    if (own != State::absent && own != State::available) return;
    for (const OnPart& on : match.to().on_parts_of(criterion)) {
        if (!came_before(match.to(), state, match, on)) continue;
        plan.notes.push_back({"happened_before",
                              "'" + match.to().item(criterion.item).name + "' wacht op '" +
                                  match.to().item(on.source).name + "' " +
                                  std::string{in_dutch(on.transition)} +
                                  ". Dat was al zo voor de overstap, dus het begint niet vanzelf.",
                              {}});
    }
}

MovePlan plan_of(const Match& match, const CaseState& state) {
    MovePlan plan;
    for (ItemIndex i = 1; i < match.from().size(); ++i) {
        if (auto problem = obstacle(match, state, i)) plan.obstacles.push_back({i, *std::move(problem)});
    }
    for (ItemIndex i = 1; i < match.to().size(); ++i) {
        if (!match.old_of(i)) plan.added.push_back(i);
        const Item& item = match.to().item(i);
        for (Index entry = 0; entry < item.entry_count; ++entry) {
            const auto index = static_cast<Index>(item.first_entry + entry);
            note_missed(match, state, match.to().criterion(index), plan);
        }
    }
    return plan;
}

// What stands in the way of the move as it is asked for.
std::vector<Problem> objections(const Match& match, const CaseState& state, const MovePlan& plan,
                                std::span<const Drop> drops) {
    std::vector<Problem> problems;
    const Definition& from = match.from();
    for (const Drop& drop : drops) {
        if (drop.item == 0 || drop.item >= from.size() || !is_open(state.state(drop.item))) {
            const std::string which =
                drop.item < from.size() ? "'" + from.item(drop.item).name + "'" : std::to_string(drop.item);
            problems.push_back(
                {"drop_not_open", "Onderdeel " + which + " is niet open en kan niet vervallen.", {}});
        } else if (drop.reason.empty()) {
            problems.push_back(
                {"reason_missing", "Schrijf op waarom '" + from.item(drop.item).name + "' vervalt.", {}});
        }
    }
    for (const Obstacle& found : plan.obstacles) {
        const bool dropped = std::any_of(drops.begin(), drops.end(), [&](const Drop& drop) {
            return drop.item < from.size() && drop.item <= found.item &&
                   found.item < from.item(drop.item).end;
        });
        if (!dropped) problems.push_back(found.problem);
    }
    return problems;
}

// The state in the new version: every item as it stood.
CaseState carried(const Match& match, const CaseState& old_state) {
    CaseState state{match.to()};
    for (ItemIndex now = 0; now < match.to().size(); ++now) {
        const auto old = match.old_of(now);
        const State was = old ? old_state.state(*old) : State::absent;
        if (was == State::absent) continue;
        const Item& item = match.to().item(now);
        state.set(now, was);
        state.remember(now, old_state.remembered(*old), old_state.suspended_by_parent(*old));
        state.set_required(now, old_state.required(*old));
        state.set_ordinal(item, old_state.ordinal(*old, match.from().item(*old)));
        auto timer = old_state.timer(*old);
        if (!timer || (!item.term && !item.after)) continue;
        timer->item = now;
        state.set_timer(*timer);
    }
    for (ItemIndex now = 0; now < match.to().size(); ++now) {
        const Item& item = match.to().item(now);
        auto carry = [&](Index first, Index count) {
            for (Index i = first; i < first + count; ++i) {
                const Criterion& criterion = match.to().criterion(i);
                const Criterion* old = match.old_criterion(criterion);
                if (old == nullptr) continue;
                const auto new_parts = match.to().on_parts_of(criterion);
                const auto old_parts = match.from().on_parts_of(*old);
                for (std::size_t part = 0; part < new_parts.size(); ++part) {
                    state.set_latch(new_parts[part].latch, old_state.latched(old_parts[part].latch));
                }
            }
        };
        carry(item.first_entry, item.entry_count);
        carry(item.first_exit, item.exit_count);
    }
    return state;
}

// What the new version makes different in a case that stands as it stood.
Adoption adoption_of(const Match& match, std::span<const Drop> drops) {
    Adoption adoption;
    std::vector<bool> changed(match.to().size());
    for (const Drop& drop : drops) {
        if (const auto stage = match.new_of(match.from().item(drop.item).parent)) changed[*stage] = true;
    }
    for (ItemIndex i = 1; i < match.from().size(); ++i) {
        const auto stage = match.new_of(match.from().item(i).parent);
        if (stage && !match.new_of(i)) changed[*stage] = true;
    }
    for (ItemIndex now = 0; now < match.to().size(); ++now) {
        const Item& item = match.to().item(now);
        const auto old = match.old_of(now);
        if (!old) {
            changed[item.parent] = true;
        } else {
            const Item& before = match.from().item(*old);
            if (item.auto_complete != before.auto_complete) changed[now] = true;
            if (item.term && !before.term) adoption.new_terms.push_back(now);
        }
    }
    for (ItemIndex now = 0; now < match.to().size(); ++now) {
        if (changed[now]) adoption.changed.push_back(now);
    }
    return adoption;
}

}  // namespace

MovePlan plan_move(const Definition& from, const CaseState& state, const Definition& to) {
    return plan_of(Match{from, to}, state);
}

Result<Moved> move(const Engine& from, const CaseState& state, Facts from_facts, const Engine& to,
                   Facts to_facts, std::span<const Drop> drops, Instant now) {
    const Match match{from.definition(), to.definition()};
    Turn before{from.definition(), from.calendar(), from_facts, state, now};
    PH_CHECK(before.catch_up(now));
    const MovePlan plan = plan_of(match, before.state());
    auto problems = objections(match, before.state(), plan, drops);
    if (!problems.empty()) {
        return Error{Fault::conflict, "Deze zaak kan zo niet overstappen.", std::move(problems)};
    }
    for (const Drop& drop : drops) before.drop(drop.item, drop.reason);
    Step last = before.finish();
    Turn after{to.definition(), to.calendar(), to_facts, carried(match, last.state), now};
    PH_CHECK(after.adopt(adoption_of(match, drops)));
    return Moved{std::move(last.happened), after.finish()};
}

}  // namespace ph::engine
