#include "effect/disclosure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

#include "effect/leeway.hpp"
#include "effect/merge.hpp"
#include "stats/draws.hpp"

namespace ph::effect {
namespace {

// In so many orders counts are shown, in fewer when more of them hang together: each order takes longer then.
constexpr std::size_t most_orders = 12;
constexpr std::size_t most_work = 2000;
constexpr std::size_t unplaced = std::numeric_limits<std::size_t>::max();

// Relations without what is printed (a constant to everybody), in bundles that share no count.
struct Bundle {
    std::vector<std::size_t> counts;
    std::vector<Relation> relations;  // by place in `counts`
};

std::size_t root_of(std::vector<std::size_t>& parents, std::size_t place) {
    while (parents[place] != place) place = parents[place] = parents[parents[place]];
    return place;
}

// Only of the counts for which `moves` says so.
std::vector<Bundle> bundles_of(const Counts& table, const std::vector<bool>& moves) {
    std::vector<std::size_t> parents(table.counts.size());
    std::iota(parents.begin(), parents.end(), std::size_t{0});
    for (const Relation& relation : table.relations) {
        std::size_t first = unplaced;
        for (const Term& term : relation) {
            if (!moves[term.count] || term.times == 0) continue;
            if (first == unplaced) first = term.count;
            parents[root_of(parents, term.count)] = root_of(parents, first);
        }
    }
    std::vector<Bundle> bundles;
    std::vector<std::size_t> bundle_of(table.counts.size(), unplaced);
    std::vector<std::size_t> place(table.counts.size(), unplaced);
    for (std::size_t count = 0; count < table.counts.size(); ++count) {
        if (!moves[count]) continue;
        const std::size_t root = root_of(parents, count);
        if (bundle_of[root] == unplaced) {
            bundle_of[root] = bundles.size();
            bundles.emplace_back();
        }
        Bundle& bundle = bundles[bundle_of[root]];
        place[count] = bundle.counts.size();
        bundle.counts.push_back(count);
    }
    for (const Relation& relation : table.relations) {
        Relation left;
        std::size_t bundle = unplaced;
        for (const Term& term : relation) {
            if (!moves[term.count] || term.times == 0) continue;
            bundle = bundle_of[root_of(parents, term.count)];
            left.push_back({.count = place[term.count], .times = term.times});
        }
        if (bundle != unplaced) bundles[bundle].relations.push_back(std::move(left));
    }
    return bundles;
}

class Protector {
  public:
    Protector(const Counts& table, const Guard& guard)
        : table_(table),
          guard_(guard),
          hidden_(table.counts.size(), false),
          is_total_(table.counts.size(), false) {
        for (const Relation& relation : table_.relations) {
            for (const Term& term : relation) is_total_[term.count] = is_total_[term.count] || term.times < 0;
        }
        for (std::size_t i = 0; i < hidden_.size(); ++i) hidden_[i] = !is_known(table_.counts[i]);
    }

    Protection run() {
        Protection protection;
        std::vector<Hiding> open;
        for (Bundle& bundle : bundles_of(table_, std::vector<bool>{hidden_})) {
            if (std::ranges::none_of(bundle.counts, [&](std::size_t count) { return small(count); })) {
                for (const std::size_t count : bundle.counts)
                    hidden_[count] = table_.counts[count].standing == Standing::unprinted;
                continue;
            }
            Hiding hiding{bundle, leeway(bundle)};
            if (const auto exposed = show_what_follows(hiding)) {
                protection.exposed = {*exposed};
                break;
            }
            hiding.room.keep();
            open.push_back(std::move(hiding));
        }
        if (protection.exposed.empty()) {
            for (const Hiding& hiding : open) show_dearest(hiding);
        }
        for (std::size_t i = 0; i < table_.counts.size(); ++i) {
            protection.verdicts.push_back(is_small(table_.counts[i], guard_) ? Verdict::small
                                          : hidden_[i]                       ? Verdict::complementary
                                                                             : Verdict::shown);
        }
        return protection;
    }

  private:
    [[nodiscard]] bool small(std::size_t count) const { return is_small(table_.counts[count], guard_); }

    // Hidden although it is not small.
    [[nodiscard]] bool beside(std::size_t count) const {
        return hidden_[count] && table_.counts[count].standing == Standing::asked && !small(count);
    }

    // From everything hidden on, where each count has all the room it can have. What then has none and is not
    // small can only be shown, since everybody knows it nearly; of something small nothing helps. Of the
    // others the dearest are shown first, each when everything small keeps its room.
    struct Hiding {
        Bundle bundle;
        Leeway room;
        std::size_t lacked = 0;  // the last small count that had no room
    };

    [[nodiscard]] Leeway leeway(const Bundle& bundle) const {
        std::vector<std::int64_t> truth;
        for (const std::size_t count : bundle.counts)
            truth.push_back(table_.counts[count].value - floor_of(table_.counts[count]));
        return {std::move(truth), bundle.relations, guard_.width};
    }

    // In another order more may fit: of some orders that stays by which readers lose least.
    void show_dearest(const Hiding& hiding) {
        const std::vector<bool> start = hidden_;
        std::vector<bool> best;
        double least = 0;
        stats::Draws draws(1, 1, 0);
        const std::size_t most =
            std::clamp<std::size_t>(most_work / hiding.bundle.counts.size(), 1, most_orders);
        for (std::size_t order = 0; order < most; ++order) {
            hidden_ = start;
            Hiding tried = hiding;
            for (const std::size_t place : in_turn(hiding.bundle, order == 0 ? nullptr : &draws))
                try_showing(tried, place);
            const double loss = lost(hiding.bundle);
            if (!best.empty() && loss > least - 1e-9) continue;
            least = loss;
            best = hidden_;
        }
        hidden_ = std::move(best);
    }

    // The dearest first; by chance a cheaper one before it.
    [[nodiscard]] std::vector<std::size_t> in_turn(const Bundle& bundle, stats::Draws* chance) const {
        std::vector<std::pair<double, std::size_t>> dear;
        for (std::size_t place = 0; place < bundle.counts.size(); ++place) {
            const std::size_t count = bundle.counts[place];
            if (beside(count))
                dear.emplace_back(-price_of(count) * (chance == nullptr ? 1 : chance->uniform()), place);
        }
        std::sort(dear.begin(), dear.end());
        std::vector<std::size_t> places;
        for (const auto& [price, place] : dear) places.push_back(place);
        return places;
    }

    void try_showing(Hiding& hiding, std::size_t place) {
        if (!hidden_[hiding.bundle.counts[place]]) return;
        const std::vector<bool> before = hidden_;
        show(hiding, place);
        if (show_what_follows(hiding)) {
            hiding.room.take_back();
            hidden_ = before;
        } else {
            hiding.room.keep();
        }
    }

    [[nodiscard]] double lost(const Bundle& bundle) const {
        double sum = 0;
        for (const std::size_t count : bundle.counts) {
            if (beside(count)) sum += price_of(count);
        }
        return sum;
    }

    void show(Hiding& hiding, std::size_t place) {
        hiding.room.show(place);
        hidden_[hiding.bundle.counts[place]] = false;
    }

    // Shows what is nearly known, until a small count has no room: gives that.
    std::optional<std::size_t> show_what_follows(Hiding& hiding) {
        for (bool more = true; more;) {
            if (const auto exposed = without_room(hiding)) return hiding.bundle.counts[*exposed];
            more = false;
            for (std::size_t place = 0; place < hiding.bundle.counts.size(); ++place) {
                if (!beside(hiding.bundle.counts[place]) || hiding.room.has_room(place)) continue;
                show(hiding, place);
                more = true;
            }
        }
        return std::nullopt;
    }

    // Of the small counts, first of all the one that had none the last time.
    std::optional<std::size_t> without_room(Hiding& hiding) {
        const auto lacks = [&](std::size_t place) {
            return small(hiding.bundle.counts[place]) && !hiding.room.has_room(place);
        };
        if (lacks(hiding.lacked)) return hiding.lacked;
        for (std::size_t place = 0; place < hiding.bundle.counts.size(); ++place) {
            if (lacks(place)) return hiding.lacked = place;
        }
        return std::nullopt;
    }

    // What a reader loses with it. Of two that are worth the same the larger one and the total go last.
    [[nodiscard]] double price_of(std::size_t count) const {
        const auto people = static_cast<double>(std::max<std::int64_t>(0, table_.counts[count].value));
        return table_.counts[count].worth + std::log1p(people) / 20 + (is_total_[count] ? 0.5 : 0.0);
    }

    const Counts& table_;
    const Guard& guard_;
    std::vector<bool> hidden_;
    std::vector<bool> is_total_;
};

}  // namespace

Protection protect_counts(const Counts& counts, const Guard& guard) {
    const Merged merged = merge_equals(counts, guard);
    const Protection found = Protector(merged.table, guard).run();
    Protection protection;
    for (std::size_t i = 0; i < counts.counts.size(); ++i) {
        const Count& count = counts.counts[i];
        const std::size_t place = merged.place[i];
        const bool hidden = !is_known(count) && found.verdicts[place] != Verdict::shown;
        protection.verdicts.push_back(is_small(count, guard) ? Verdict::small
                                      : hidden               ? Verdict::complementary
                                                             : Verdict::shown);
        const bool guarded = hidden && (count.standing == Standing::asked || is_small(count, guard));
        if (guarded && std::binary_search(found.exposed.begin(), found.exposed.end(), place))
            protection.exposed.push_back(i);
    }
    return protection;
}

}  // namespace ph::effect
