// Which groups of people are left when reports are subtracted from one another.
#include <algorithm>
#include <set>

#include "effect/beside.hpp"

namespace ph::effect {
namespace {

constexpr std::size_t most_others = 3;
constexpr std::size_t most_differences = 400;

struct OneGroup {
    std::size_t report = 0;
    Side side = Side::treated;
};

class Search {
  public:
    Search(const std::vector<Together>& people, std::uint64_t smallest)
        : people_(people),
          smallest_(static_cast<std::size_t>(smallest)) {
        const std::size_t reports = people.empty() ? 0 : people.front().sides.size();
        for (std::size_t report = 1; report < reports; ++report) {
            for (const Side side : {Side::treated, Side::control}) {
                if (std::ranges::any_of(people_, [&](const Together& one) {
                        return one.people > 0 && one.sides[report] == side;
                    }))
                    others_.push_back({report, side});
            }
        }
    }

    std::optional<std::vector<Difference>> run() {
        for (const int times : {1, -1}) {
            for (const auto& own : std::vector<std::vector<Side>>{
                     {Side::treated}, {Side::control}, {Side::treated, Side::control}}) {
                std::vector<Taken> groups;
                std::vector<int> left(people_.size(), 0);
                bool any = true;
                for (const Side side : own) {
                    any = take(left, {0, side}, times) && any;
                    groups.push_back({0, side, times});
                }
                if (any) go_on(groups, left, own.size() + most_others);
            }
        }
        if (found_.size() > most_differences) return std::nullopt;
        return std::move(found_);
    }

  private:
    // Whether there is anybody in it.
    bool take(std::vector<int>& left, const OneGroup& group, int times) const {
        bool any = false;
        for (std::size_t i = 0; i < people_.size(); ++i) {
            if (people_[i].sides[group.report] != group.side) continue;
            left[i] += times;
            any = any || people_[i].people > 0;
        }
        return any;
    }

    [[nodiscard]] std::size_t lacking(const std::vector<int>& left) const {
        std::size_t sum = 0;
        for (std::size_t i = 0; i < left.size(); ++i) {
            if (left[i] < 0) sum += people_[i].people * static_cast<std::size_t>(-left[i]);
            if (left[i] > 1) sum += people_[i].people * static_cast<std::size_t>(left[i] - 1);
        }
        return sum;
    }
    [[nodiscard]] bool of_one_group(const std::vector<int>& left) const { return lacking(left) < smallest_; }

    [[nodiscard]] static bool has(const std::vector<Taken>& groups, const OneGroup& group) {
        return std::ranges::any_of(
            groups, [&](const Taken& one) { return one.report == group.report && one.side == group.side; });
    }

    // Up to `most` groups in all; beyond that only as long as it can be subtracted as a whole.
    void go_on(const std::vector<Taken>& groups, const std::vector<int>& left, std::size_t most) {
        if (found_.size() > most_differences || !seen_.insert(key(groups)).second) return;
        const bool one_group = of_one_group(left);
        bool whole = true;
        std::vector<std::pair<OneGroup, std::vector<int>>> within;
        for (const OneGroup& other : others_) {
            if (has(groups, other)) continue;
            std::vector<int> then = left;
            take(then, other, -1);
            if (one_group && meets(left, other) && of_one_group(then)) {
                whole = false;
                within.emplace_back(other, std::move(then));
            } else if (one_group && meets(left, other) && groups.size() + 1 < most) {
                follow(groups, other, -1, then, most);
            }
        }
        if (one_group) keep(groups, left, whole);
        if (!within.empty() && groups.size() >= most) within.resize(1);  // one way to the end is enough
        for (const auto& [other, then] : within) follow(groups, other, -1, then, most);
        if (!one_group && groups.size() < most) mend(groups, left, most);
    }

    [[nodiscard]] bool meets(const std::vector<int>& left, const OneGroup& other) const {
        for (std::size_t i = 0; i < left.size(); ++i) {
            if (left[i] > 0 && people_[i].people > 0 && people_[i].sides[other.report] == other.side)
                return true;
        }
        return false;
    }

    void follow(const std::vector<Taken>& groups, const OneGroup& other, int times,
                const std::vector<int>& left, std::size_t most) {
        std::vector<Taken> more = groups;
        more.push_back({other.report, other.side, times});
        go_on(more, left, most);
    }

    // Only a group of those of whom most are lacking, or left too often, can make it one group of people.
    void mend(const std::vector<Taken>& groups, const std::vector<int>& left, std::size_t most) {
        std::size_t worst = 0;
        std::size_t most_wrong = 0;
        for (std::size_t i = 0; i < left.size(); ++i) {
            const std::size_t wrong = left[i] < 0 || left[i] > 1 ? people_[i].people : 0;
            if (wrong <= most_wrong) continue;
            worst = i;
            most_wrong = wrong;
        }
        const int times = left[worst] < 0 ? 1 : -1;
        for (const OneGroup& other : others_) {
            if (has(groups, other) || people_[worst].sides[other.report] != other.side) continue;
            std::vector<int> then = left;
            take(then, other, times);
            follow(groups, other, times, then, most);
        }
    }

    void keep(const std::vector<Taken>& groups, const std::vector<int>& left, bool whole) {
        if (std::ranges::all_of(groups, [](const Taken& one) { return one.report == 0; })) return;
        Difference found{groups, 0, lacking(left), whole};
        for (std::size_t i = 0; i < left.size(); ++i) {
            if (left[i] > 0) found.people += people_[i].people;
        }
        found_.push_back(std::move(found));
    }

    static std::vector<std::tuple<std::size_t, Side, int>> key(const std::vector<Taken>& groups) {
        std::vector<std::tuple<std::size_t, Side, int>> sorted;
        for (const Taken& one : groups) sorted.emplace_back(one.report, one.side, one.times);
        std::sort(sorted.begin(), sorted.end());
        return sorted;
    }

    const std::vector<Together>& people_;
    const std::size_t smallest_;
    std::vector<OneGroup> others_;
    std::set<std::vector<std::tuple<std::size_t, Side, int>>> seen_;
    std::vector<Difference> found_;
};

}  // namespace

std::vector<Difference> differences_among_others(const std::vector<Together>& people,
                                                 std::uint64_t smallest) {
    const std::size_t reports = people.empty() ? 0 : people.front().sides.size();
    std::vector<OneGroup> groups;
    for (std::size_t report = 1; report < reports; ++report) {
        groups.push_back({report, Side::treated});
        groups.push_back({report, Side::control});
    }
    std::vector<Difference> found;
    for (const OneGroup& large : groups) {
        for (const OneGroup& small : groups) {
            if (large.report == small.report) continue;
            std::size_t left = 0;
            std::size_t both = 0;
            std::size_t lacking = 0;
            for (const Together& one : people) {
                const bool in_large = one.sides[large.report] == large.side;
                const bool in_small = one.sides[small.report] == small.side;
                left += in_large && !in_small ? one.people : 0;
                both += in_large && in_small ? one.people : 0;
                lacking += in_small && !in_large ? one.people : 0;
            }
            if (both == 0 || lacking >= smallest) continue;
            found.push_back(
                {{{large.report, large.side, 1}, {small.report, small.side, -1}}, left, lacking, false});
        }
    }
    return found;
}

bool Difference::is_of_few(std::uint64_t smallest) const {
    if (people >= smallest) return false;
    return people > 0 || lacking > 0 || groups.size() == 2;
}

std::optional<std::vector<Difference>> differences_of(const std::vector<Together>& people,
                                                      std::uint64_t smallest) {
    return Search{people, smallest}.run();
}

}  // namespace ph::effect
