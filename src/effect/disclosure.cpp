#include "effect/disclosure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "effect/leeway.hpp"
#include "effect/merge.hpp"

namespace ph::effect {
namespace {

// Beyond this many the search for counts that need not be hidden takes longer than it gains.
constexpr std::size_t most_reconsidered = 400;
constexpr std::size_t most_attempts = 40;
// Of larger bundles each attempt takes longer, and there are fewer.
constexpr std::size_t size_of_most_attempts = 200;
constexpr double too_dear = 1000;
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
          is_total_(table.counts.size(), false),
          spared_(table.counts.size(), false) {
        for (const Relation& relation : table_.relations) {
            for (const Term& term : relation) is_total_[term.count] = is_total_[term.count] || term.times < 0;
        }
        for (std::size_t i = 0; i < table_.counts.size(); ++i) {
            const Count& count = table_.counts[i];
            hidden_[i] = count.standing == Standing::unprinted || is_small(count, guard_);
        }
    }

    Protection run() {
        Protection protection;
        std::vector<bool> all(table_.counts.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = !is_known(table_.counts[i]);
        for (const Bundle& bundle : bundles_of(table_, all)) {
            const auto exposed = hide_least(bundle);
            protection.exposed.insert(protection.exposed.end(), exposed.begin(), exposed.end());
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
            // Walks go down to zero: to the least that everybody knows it to be.
            truth.push_back(table_.counts[count].value - floor_of(table_.counts[count]));
            open.push_back(hidden_[count]);
        }
        return {std::move(truth), bundle.relations, std::move(open), price};
    }

    // Hiding beside one small count after the other takes what is cheapest for each, which may be dear for
    // all of them together: a total that everything hangs on, beside which every part could have been shown.
    // So the dearest hidden counts are each tried once as if they could not be hidden, and what loses least
    // stays.
    std::vector<std::size_t> hide_least(const Bundle& bundle) {
        const std::vector<bool> small = hidden_;
        std::vector<std::size_t> exposed = hide_beside(bundle);
        show_again(bundle);
        if (!exposed.empty()) return exposed;
        double least = lost(bundle);
        std::vector<bool> best = hidden_;
        std::vector<bool> tried(table_.counts.size(), false);
        const std::size_t attempts =
            most_attempts * size_of_most_attempts / std::max(size_of_most_attempts, bundle.counts.size());
        for (std::size_t attempt = 0; attempt < attempts; ++attempt) {
            const auto dear = dearest_beside(bundle, tried);
            if (!dear) break;
            tried[*dear] = spared_[*dear] = true;
            hidden_ = small;
            const auto failed = hide_beside(bundle);
            show_again(bundle);
            if (failed.empty() && lost(bundle) < least - 1e-9) {
                least = lost(bundle);
                best = hidden_;
            } else {
                spared_[*dear] = false;
            }
            hidden_ = best;
        }
        return {};
    }

    [[nodiscard]] double lost(const Bundle& bundle) const {
        double sum = 0;
        for (const std::size_t count : bundle.counts) {
            if (beside(count)) sum += price_of(count);
        }
        return sum;
    }

    // Hidden although it is not small.
    [[nodiscard]] bool beside(std::size_t count) const {
        return hidden_[count] && table_.counts[count].standing == Standing::asked &&
               !is_small(table_.counts[count], guard_);
    }

    [[nodiscard]] std::optional<std::size_t> dearest_beside(const Bundle& bundle,
                                                            const std::vector<bool>& tried) const {
        std::optional<std::size_t> dearest;
        for (const std::size_t count : bundle.counts) {
            if (!beside(count) || tried[count]) continue;
            if (!dearest || price_of(count) > price_of(*dearest)) dearest = count;
        }
        return dearest;
    }

    // What a reader loses with it. Of two that are worth the same the larger one and the total go last.
    [[nodiscard]] std::vector<double> prices(const Bundle& bundle) const {
        std::vector<double> price;
        for (const std::size_t count : bundle.counts)
            price.push_back(hidden_[count] ? 0.0 : price_of(count) * (spared_[count] ? too_dear : 1));
        return price;
    }

    [[nodiscard]] double price_of(std::size_t count) const {
        const auto people = static_cast<double>(std::max<std::int64_t>(0, table_.counts[count].value));
        return table_.counts[count].worth + std::log1p(people) / 20 + (is_total_[count] ? 0.5 : 0.0);
    }

    // Which stay without room.
    std::vector<std::size_t> hide_beside(const Bundle& bundle) {
        std::vector<std::size_t> exposed;
        const auto any = std::any_of(bundle.counts.begin(), bundle.counts.end(),
                                     [&](std::size_t count) { return guarded(count); });
        if (!any) return exposed;
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
                // Asking for helpers began again at the true table: from there a walk may get further than
                // from the broken numbers where an earlier one was left.
                if (!room.spread(place, guard_.width)) exposed.push_back(bundle.counts[place]);
                ++place;
                continue;
            }
            for (const std::size_t helper : more) {
                room.open(helper);
                hidden_[bundle.counts[helper]] = true;
            }
            // Those before this one that are newly hidden want room too; the ones that had it keep it.
            place = std::min(place, *std::min_element(more.begin(), more.end()));
        }
        return exposed;
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
        std::vector<std::size_t> again;
        for (const std::size_t count : bundle.counts) {
            if (beside(count)) again.push_back(count);
        }
        if (again.size() > most_reconsidered) return;
        std::sort(again.begin(), again.end(), [&](std::size_t a, std::size_t b) {
            return std::pair{-price_of(a), a} < std::pair{-price_of(b), b};
        });
        std::vector<bool> moves(table_.counts.size(), false);
        for (const std::size_t count : bundle.counts) moves[count] = hidden_[count];
        for (const std::size_t count : again) {
            hidden_[count] = false;
            moves[count] = false;
            if (!safe(bundles_of(table_, moves))) {
                hidden_[count] = true;
                moves[count] = true;
            }
        }
    }

    const Counts& table_;
    const Guard& guard_;
    std::vector<bool> hidden_;
    std::vector<bool> is_total_;
    std::vector<bool> spared_;
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
