#include "effect/disclosure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "effect/leeway.hpp"

namespace ph::effect {
namespace {

// Beyond this many the search for counts that need not be hidden takes longer than it gains.
constexpr std::size_t most_reconsidered = 400;
constexpr std::size_t unplaced = std::numeric_limits<std::size_t>::max();

bool is_small(const Count& count, const Guard& guard) {
    if (count.standing == Standing::printed || count.structural) return false;
    if (count.zero_told && count.value == 0) return false;
    return count.small || static_cast<std::uint64_t>(count.value) < guard.smallest;
}

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
          hidden_(table.counts.size(), false) {
        for (std::size_t i = 0; i < table_.counts.size(); ++i) {
            const Count& count = table_.counts[i];
            hidden_[i] = count.standing == Standing::unprinted || is_small(count, guard_);
        }
    }

    Protection run() {
        Protection protection;
        std::vector<bool> all(table_.counts.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Count& count = table_.counts[i];
            const bool known_zero = count.structural || (count.zero_told && count.value == 0);
            all[i] = count.standing != Standing::printed && !known_zero;
        }
        for (const Bundle& bundle : bundles_of(table_, all)) {
            hide_beside(bundle, protection.exposed);
            show_again(bundle);
        }
        std::sort(protection.exposed.begin(), protection.exposed.end());
        protection.exposed.erase(std::unique(protection.exposed.begin(), protection.exposed.end()),
                                 protection.exposed.end());
        for (std::size_t i = 0; i < table_.counts.size(); ++i) {
            protection.verdicts.push_back(is_small(table_.counts[i], guard_) ? Verdict::small
                                          : hidden_[i]                       ? Verdict::complementary
                                                                             : Verdict::shown);
        }
        return protection;
    }

  private:
    // What nobody was going to show and is not small may be known.
    [[nodiscard]] bool guarded(std::size_t count) const {
        return hidden_[count] && (table_.counts[count].standing != Standing::unprinted ||
                                  is_small(table_.counts[count], guard_));
    }

    [[nodiscard]] Leeway leeway(const Bundle& bundle, const std::vector<double>& price) const {
        std::vector<std::int64_t> truth;
        std::vector<bool> open;
        for (const std::size_t count : bundle.counts) {
            // Walks go down to zero: of a count that is known to be 1 or more, to what it is beyond that.
            truth.push_back(table_.counts[count].value - (table_.counts[count].zero_told ? 1 : 0));
            open.push_back(hidden_[count]);
        }
        return {std::move(truth), bundle.relations, std::move(open), price};
    }

    // Dearer the more people it counts and the more often it is a total.
    [[nodiscard]] std::vector<double> prices(const Bundle& bundle) const {
        std::vector<double> price;
        for (const std::size_t count : bundle.counts) {
            price.push_back(hidden_[count] ? 0.0
                                           : table_.counts[count].worth *
                                                 (1 + std::log1p(static_cast<double>(std::max<std::int64_t>(
                                                          0, table_.counts[count].value)))));
        }
        for (const Relation& relation : bundle.relations) {
            for (const Term& term : relation) {
                if (term.times < 0) price[term.count] *= 4;
            }
        }
        return price;
    }

    void hide_beside(const Bundle& bundle, std::vector<std::size_t>& exposed) {
        const auto any = std::any_of(bundle.counts.begin(), bundle.counts.end(),
                                     [&](std::size_t count) { return guarded(count); });
        if (!any) return;
        const auto price = prices(bundle);
        Leeway room = leeway(bundle, price);
        for (std::size_t place = 0; place < bundle.counts.size();) {
            if (!guarded(bundle.counts[place]) || room.spread(place, guard_.width)) {
                ++place;
                continue;
            }
            auto more = room.helpers(place, guard_.width);
            if (more.empty()) more = cheapest_neighbour(bundle, price);
            if (more.empty()) {
                exposed.push_back(bundle.counts[place++]);
                continue;
            }
            for (const std::size_t helper : more) {
                room.open(helper);
                hidden_[bundle.counts[helper]] = true;
            }
            // Those before this one that are newly hidden want room too; the ones that had it keep it.
            place = std::min(place, *std::min_element(more.begin(), more.end()));
        }
    }

    // Any count that shares a relation with a hidden one.
    [[nodiscard]] std::vector<std::size_t> cheapest_neighbour(const Bundle& bundle,
                                                              const std::vector<double>& price) const {
        std::size_t best = unplaced;
        for (const Relation& relation : bundle.relations) {
            if (std::none_of(relation.begin(), relation.end(),
                             [&](const Term& term) { return hidden_[bundle.counts[term.count]]; })) {
                continue;
            }
            for (const Term& term : relation) {
                if (hidden_[bundle.counts[term.count]]) continue;
                if (best == unplaced || price[term.count] < price[best]) best = term.count;
            }
        }
        if (best == unplaced) return {};
        return {best};
    }

    // Whether everything guarded among these has room with what is hidden now.
    [[nodiscard]] bool safe(const std::vector<Bundle>& parts) const {
        for (const Bundle& part : parts) {
            Leeway room = leeway(part, std::vector<double>(part.counts.size(), 0.0));
            for (std::size_t place = 0; place < part.counts.size(); ++place) {
                if (guarded(part.counts[place]) && !room.spread(place, guard_.width)) return false;
            }
        }
        return true;
    }

    // The dearest first: one by one, shown again when all others keep their room.
    void show_again(const Bundle& bundle) {
        std::vector<std::size_t> beside;
        for (const std::size_t count : bundle.counts) {
            if (hidden_[count] && table_.counts[count].standing == Standing::asked &&
                !is_small(table_.counts[count], guard_)) {
                beside.push_back(count);
            }
        }
        if (beside.size() > most_reconsidered) return;
        std::sort(beside.begin(), beside.end(), [&](std::size_t a, std::size_t b) {
            return std::pair{-table_.counts[a].value * times_total(a), a} <
                   std::pair{-table_.counts[b].value * times_total(b), b};
        });
        std::vector<bool> moves(table_.counts.size(), false);
        for (const std::size_t count : bundle.counts) moves[count] = hidden_[count];
        for (const std::size_t count : beside) {
            hidden_[count] = false;
            moves[count] = false;
            if (!safe(bundles_of(table_, moves))) {
                hidden_[count] = true;
                moves[count] = true;
            }
        }
    }

    [[nodiscard]] std::int64_t times_total(std::size_t count) const {
        std::int64_t times = 1;
        for (const Relation& relation : table_.relations) {
            for (const Term& term : relation) times += term.count == count && term.times < 0 ? 1 : 0;
        }
        return times;
    }

    const Counts& table_;
    const Guard& guard_;
    std::vector<bool> hidden_;
};

}  // namespace

Protection protect_counts(const Counts& counts, const Guard& guard) {
    return Protector(counts, guard).run();
}

}  // namespace ph::effect
