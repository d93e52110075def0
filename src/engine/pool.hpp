// Who waits for the places of a pool and who holds one. A pool is shared by everybody in the municipality, so
// it stands beside the cases: whoever keeps it tells it what happened in each, and admits who is next. Pure:
// the same calls give the same queue.
#pragma once
#include <map>
#include <optional>
#include <set>

#include "engine/case_state.hpp"
#include "engine/facts.hpp"
#include "engine/happening.hpp"

namespace ph::engine {

// What an item with limited places asks of its pool. A place is held from Enabled or Active until the item
// ends, fails or is set aside (the semi-terminal states of CMMN 1.1); who is suspended keeps it.
enum class Claim : std::uint8_t { nothing, waits, holds };

// `remembered` is the state that a suspended item had before.
Claim claim_of(State state, State remembered) noexcept;
Claim claim_of(const CaseState& state, ItemIndex item);
// The claim after a transition of an item with capacity.
Claim claim_after(const Happening& happening) noexcept;

// Whether Admit is possible: it waits, and its stage does not stand still.
bool can_be_admitted(const Definition& definition, const CaseState& state, ItemIndex item);
// Its priority by the facts as they are; nothing when the approach states none or it is not known.
std::optional<feel::Decimal> priority_of(const Definition& definition, ItemIndex item, Facts given,
                                         Instant at);

// Before whom somebody stands: the highest priority, then who waits longest. Who has none stands behind who
// has one.
bool goes_before(const std::optional<feel::Decimal>& priority, Instant since,
                 const std::optional<feel::Decimal>& other_priority, Instant other_since) noexcept;

// `Id` names one item of one case, for whoever keeps the pool; among equals the lowest goes first.
template <class Id>
class Pool {
  public:
    struct Waiting {
        Id id;
        Instant since;
        std::optional<feel::Decimal> priority;
    };

    explicit Pool(Places places) : places_(std::move(places)) {}

    // What `id` asks of the pool from now on. Who waits already keeps the place in the queue; who holds a
    // place keeps it also when there are fewer places by now, and who comes back (reopened) takes one even
    // when there is none: nobody is admitted until enough of them have ended.
    void set(const Id& id, Claim claim, Instant at, std::optional<feel::Decimal> priority = {}) {
        const auto known = waiting_.find(id);
        if (claim == Claim::waits && known != waiting_.end()) return;
        leave(id);
        if (claim == Claim::holds) holders_.insert(id);
        if (claim == Claim::waits) enqueue({id, at, priority});
    }
    // Of somebody who waits; anybody else has none.
    void set_priority(const Id& id, std::optional<feel::Decimal> priority) {
        const auto known = waiting_.find(id);
        if (known == waiting_.end()) return;
        Waiting waiting = *known->second;
        waiting.priority = priority;
        const bool passed_over = passed_over_.contains(id);
        leave(id);
        if (passed_over) passed_over_.insert(id);
        enqueue(std::move(waiting));
    }
    // Who stands still keeps the place in the queue and is passed over until then.
    void set_passed_over(const Id& id, bool passed_over) {
        if (!passed_over) {
            passed_over_.erase(id);
        } else if (waiting_.contains(id)) {
            passed_over_.insert(id);
        }
    }

    [[nodiscard]] std::size_t taken() const { return holders_.size(); }
    [[nodiscard]] std::size_t length() const { return queue_.size(); }
    [[nodiscard]] std::size_t free(Date day) const {
        const auto places = static_cast<std::size_t>(places_.on(day));
        return places > taken() ? places - taken() : 0;
    }
    [[nodiscard]] bool holds(const Id& id) const { return holders_.contains(id); }
    // From 1; nothing for who does not wait.
    [[nodiscard]] std::optional<std::size_t> position(const Id& id) const {
        const auto known = waiting_.find(id);
        if (known == waiting_.end()) return std::nullopt;
        return static_cast<std::size_t>(std::distance(queue_.begin(), known->second)) + 1;
    }
    // Who gets the next place on this day; nullptr when none is free or nobody can take it. Admit the item
    // and tell the pool that it holds one.
    [[nodiscard]] const Waiting* next(Date day) const {
        if (free(day) == 0) return nullptr;
        for (const Waiting& waiting : queue_) {
            if (!passed_over_.contains(waiting.id)) return &waiting;
        }
        return nullptr;
    }

  private:
    struct Before {
        bool operator()(const Waiting& a, const Waiting& b) const {
            if (goes_before(a.priority, a.since, b.priority, b.since)) return true;
            return !goes_before(b.priority, b.since, a.priority, a.since) && a.id < b.id;
        }
    };
    using Queue = std::set<Waiting, Before>;

    void enqueue(Waiting waiting) {
        Id id = waiting.id;
        waiting_.emplace(std::move(id), queue_.insert(std::move(waiting)).first);
    }
    void leave(const Id& id) {
        holders_.erase(id);
        passed_over_.erase(id);
        const auto known = waiting_.find(id);
        if (known == waiting_.end()) return;
        queue_.erase(known->second);
        waiting_.erase(known);
    }

    Places places_;
    Queue queue_;
    std::map<Id, typename Queue::const_iterator> waiting_;
    std::set<Id> holders_;
    std::set<Id> passed_over_;
};

}  // namespace ph::engine
