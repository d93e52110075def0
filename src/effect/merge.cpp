#include "effect/merge.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

namespace ph::effect {
namespace {

class Classes {
  public:
    explicit Classes(std::size_t size) : parents_(size) {
        std::iota(parents_.begin(), parents_.end(), std::size_t{0});
    }
    std::size_t root(std::size_t place) {
        while (parents_[place] != place) place = parents_[place] = parents_[parents_[place]];
        return place;
    }
    // Whether they were apart.
    bool join(std::size_t one, std::size_t other) {
        const std::size_t a = root(one);
        const std::size_t b = root(other);
        parents_[std::max(a, b)] = std::min(a, b);
        return a != b;
    }

  private:
    std::vector<std::size_t> parents_;
};

// What of a relation moves, by class; without what cancels out.
std::map<std::size_t, std::int64_t> moving(const Counts& counts, const Relation& relation, Classes& classes) {
    std::map<std::size_t, std::int64_t> terms;
    for (const Term& term : relation) {
        if (!is_known(counts.counts[term.count])) terms[classes.root(term.count)] += term.times;
    }
    std::erase_if(terms, [](const auto& term) { return term.second == 0; });
    return terms;
}

// Until no relation holds two classes that rise and fall as one.
void join_equals(const Counts& counts, Classes& classes) {
    for (bool joined = true; joined;) {
        joined = false;
        for (const Relation& relation : counts.relations) {
            const auto terms = moving(counts, relation, classes);
            if (terms.size() != 2 || terms.begin()->second + terms.rbegin()->second != 0) continue;
            joined = classes.join(terms.begin()->first, terms.rbegin()->first) || joined;
        }
    }
}

}  // namespace

bool is_small(const Count& count, const Guard& guard) {
    if (count.standing == Standing::printed || count.structural) return false;
    if (count.zero_told && count.value == 0) return false;
    return count.small || static_cast<std::uint64_t>(count.value) < guard.smallest;
}

bool is_known(const Count& count) {
    return count.standing == Standing::printed || count.structural || (count.zero_told && count.value == 0);
}

std::int64_t floor_of(const Count& count) {
    return std::max<std::int64_t>(count.floor, count.zero_told ? 1 : 0);
}

Merged merge_equals(const Counts& counts, const Guard& guard) {
    Classes classes{counts.counts.size()};
    join_equals(counts, classes);
    Merged merged;
    std::map<std::size_t, std::size_t> places;
    for (std::size_t i = 0; i < counts.counts.size(); ++i) {
        const Count& count = counts.counts[i];
        const auto [found, is_new] = places.emplace(classes.root(i), merged.table.counts.size());
        merged.place.push_back(found->second);
        if (is_new) {
            merged.table.counts.push_back(count);
            if (is_known(count)) continue;
            Count& first = merged.table.counts.back();
            first.floor = floor_of(count);
            first.small = is_small(count, guard);
            first.zero_told = false;
            continue;
        }
        Count& all = merged.table.counts[found->second];
        all.floor = std::max(all.floor, all.value - (count.value - floor_of(count)));
        all.worth += count.worth;
        all.small = all.small || is_small(count, guard);
        if (count.standing == Standing::asked) all.standing = Standing::asked;
    }
    for (const Relation& relation : counts.relations) {
        Relation left;
        for (const auto& [root, times] : moving(counts, relation, classes))
            left.push_back({.count = places.at(root), .times = times});
        if (!left.empty()) merged.table.relations.push_back(std::move(left));
    }
    return merged;
}

}  // namespace ph::effect
