#include "effect/beside.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace ph::effect {
namespace {

// Sums over editions of reports that were made again and again.
constexpr std::size_t most_editions = 16;

// The same question of the people of the other group: only the funnel and who could be compared are asked of
// both.
std::optional<std::string> asked_of(std::string id, Side side) {
    if (id.find("/zonder/") != std::string::npos) return std::nullopt;
    if (side == Side::treated) return id;
    if (!id.starts_with("trechter/met/") && !id.starts_with("vergelijking/met/")) return std::nullopt;
    const std::string with = "/met/";
    for (auto at = id.find(with); at != std::string::npos; at = id.find(with))
        id.replace(at, with.size(), "/zonder/");
    return id;
}

// Who is matched with whom depends on everybody else: that adds up over no groups.
bool adds_up(const std::string& id) {
    return !id.starts_with("vergelijking/") || id == "vergelijking/met/te-vergelijken";
}

// The counts of one edition within the table.
class Told {
  public:
    Told(Counts& table, const ReportCounts& now, const Edition& edition) {
        for (const Figure& figure : edition.figures) {
            const auto here = now.place(figure.id);
            const bool zero_told = here && now.table.counts[*here].zero_told;
            places_.emplace(figure.id, table.counts.size());
            table.counts.push_back({.value = figure.value,
                                    .standing = figure.shown ? Standing::printed : Standing::unprinted,
                                    .zero_told = zero_told});
        }
        // What adds up here added up there.
        for (const Relation& relation : now.table.relations) {
            Relation there;
            for (const Term& term : relation) {
                if (const auto found = place(now.ids[term.count]))
                    there.push_back({.count = *found, .times = term.times});
            }
            if (there.size() == relation.size()) table.relations.push_back(std::move(there));
        }
    }
    [[nodiscard]] std::optional<std::size_t> place(const std::string& id) const {
        const auto found = places_.find(id);
        if (found == places_.end()) return std::nullopt;
        return found->second;
    }

  private:
    std::map<std::string, std::size_t> places_;
};

class Subtracter {
  public:
    Subtracter(Counts& table, const ReportCounts& now, const Beside& beside, const Guard& guard)
        : table_(table),
          now_(now),
          beside_(beside),
          guard_(guard),
          told_(beside.told.size()) {}

    void run() {
        for (const Difference& difference : beside_.differences) {
            for (const Taken& one : difference.groups) {
                if (one.report > 0) tell(one.report - 1);
            }
            each_choice(difference,
                        [&](const std::vector<std::size_t>& editions) { subtract(difference, editions); });
        }
    }

  private:
    void tell(std::size_t report) {
        if (!told_[report].empty()) return;
        for (const Edition& edition : beside_.told[report]) told_[report].emplace_back(table_, now_, edition);
    }

    // One edition of each group; the latest first.
    template <class Take>
    void each_choice(const Difference& difference, Take take) const {
        std::vector<std::size_t> sizes;
        std::size_t all = 1;
        for (const Taken& one : difference.groups) {
            sizes.push_back(one.report == 0 ? 1 : told_[one.report - 1].size());
            all *= sizes.back();
        }
        for (std::size_t choice = 0; choice < std::min(all, most_editions); ++choice) {
            std::vector<std::size_t> editions;
            std::size_t rest = choice;
            for (const std::size_t size : sizes) {
                editions.push_back(size - 1 - rest % size);
                rest /= size;
            }
            take(editions);
        }
    }

    struct Left {
        Relation relation;
        std::int64_t value = 0;
        bool zero_told = false;
    };

    [[nodiscard]] std::optional<Left> left_of(const Difference& difference,
                                              const std::vector<std::size_t>& editions,
                                              const std::string& id) const {
        Left left;
        for (std::size_t i = 0; i < difference.groups.size(); ++i) {
            const Taken& one = difference.groups[i];
            const auto asked = asked_of(id, one.side);
            if (!asked) return std::nullopt;
            const auto place =
                one.report == 0 ? now_.place(*asked) : told_[one.report - 1][editions[i]].place(*asked);
            if (!place) return std::nullopt;
            left.relation.push_back({.count = *place, .times = one.times});
            left.value += one.times * table_.counts[*place].value;
            if (one.report == 0) left.zero_told = table_.counts[*place].zero_told;
        }
        return left;
    }

    void subtract(const Difference& difference, const std::vector<std::size_t>& editions) {
        std::vector<Left> all;
        bool changed = false;
        for (const std::string& id : ids(difference)) {
            auto left = left_of(difference, editions, id);
            if (!left) continue;
            changed = changed || left->value != 0;
            all.push_back(std::move(*left));
        }
        // Groups that make each other up tell of nobody, as long as nothing changed in any of them.
        const bool nobody = difference.people == 0 && difference.lacking == 0 && !changed;
        for (Left& left : all) {
            const std::int64_t people = std::abs(left.value);
            if (!difference.whole && static_cast<std::uint64_t>(people) >= guard_.smallest) continue;
            left.relation.push_back({.count = table_.counts.size(), .times = left.value < 0 ? 1 : -1});
            table_.counts.push_back({.value = people,
                                     .standing = Standing::unprinted,
                                     .structural = nobody,
                                     .zero_told = left.zero_told});
            table_.relations.push_back(std::move(left.relation));
        }
    }

    // As asked of the people with the approach.
    [[nodiscard]] std::vector<std::string> ids(const Difference& difference) const {
        std::vector<std::string> found;
        for (const std::string& id : now_.ids) {
            if (adds_up(id) && asked_of(id, Side::treated)) found.push_back(id);
        }
        // A report without people to compare with asks nothing of them, but others may have told of them.
        std::erase_if(found, [&](const std::string& id) {
            return std::ranges::any_of(difference.groups,
                                       [&](const Taken& one) { return !asked_of(id, one.side); });
        });
        return found;
    }

    Counts& table_;
    const ReportCounts& now_;
    const Beside& beside_;
    const Guard& guard_;
    std::vector<std::vector<Told>> told_;
};

}  // namespace

void add_beside(Counts& table, const ReportCounts& now, const Beside& beside, const Guard& guard) {
    Subtracter{table, now, beside, guard}.run();
}

}  // namespace ph::effect
