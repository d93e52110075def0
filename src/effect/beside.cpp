#include "effect/beside.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "base/dutch_time.hpp"
#include "effect/cells.hpp"
#include "effect/told_counts.hpp"

namespace ph::effect {
namespace {

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

void add_to(std::string& list, const std::string& one) {
    if (!list.empty()) list += "; ";
    list += one;
}

class Subtracter {
  public:
    Subtracter(Counts& table, const std::vector<Answers>& own, const Beside& beside, const Guard& guard)
        : table_(table),
          own_(own),
          beside_(beside),
          guard_(guard),
          told_(beside.groups.size()) {}

    void run() {
        for (const Difference& difference : beside_.differences) tell_all(difference);
        tell_neighbours();
        for (const Difference& difference : beside_.differences) subtract(difference);
        for (const Difference& difference : beside_.among_others) {
            if (is_told(difference)) subtract(difference);
        }
    }

  private:
    void tell_all(const Difference& difference) {
        for (const Taken& one : difference.groups) {
            if (one.report > 0) tell(one.report - 1);
        }
    }
    void tell(std::size_t report) {
        if (!told_[report].empty()) return;
        for (const Edition& edition : beside_.groups[report].editions)
            told_[report].push_back(add_told(table_, edition));
        add_changes(table_, told_[report]);
    }
    // What is told now of a group tells of the groups within it as well, and of those within these.
    void tell_neighbours() {
        for (bool more = true; more;) {
            more = false;
            for (const Difference& one : beside_.among_others) {
                const auto known = [&](const Taken& group) { return !told_[group.report - 1].empty(); };
                if (is_told(one) || std::ranges::none_of(one.groups, known)) continue;
                tell_all(one);
                more = true;
            }
        }
    }
    [[nodiscard]] bool is_told(const Difference& difference) const {
        return std::ranges::all_of(difference.groups, [&](const Taken& one) {
            return one.report == 0 || !told_[one.report - 1].empty();
        });
    }

    void subtract(const Difference& difference) {
        each_choice(difference,
                    [&](const std::vector<std::size_t>& editions) { subtract(difference, editions); });
    }

    // One edition of each group; the latest first.
    template <class Take>
    void each_choice(const Difference& difference, Take take) const {
        std::vector<std::size_t> sizes;
        std::size_t all = 1;
        for (const Taken& one : difference.groups) {
            sizes.push_back(answers(one.report).size());
            all *= sizes.back();
        }
        const bool one_other = std::ranges::count_if(sizes, [](std::size_t size) { return size > 1; }) < 2;
        if (!one_other) all = std::min(all, most_editions);
        for (std::size_t choice = 0; choice < all; ++choice) {
            std::vector<std::size_t> editions;
            std::size_t rest = choice;
            for (const std::size_t size : sizes) {
                editions.push_back(size - 1 - rest % size);
                rest /= size;
            }
            take(editions);
        }
    }

    [[nodiscard]] const std::vector<Answers>& answers(std::size_t report) const {
        return report == 0 ? own_ : told_[report - 1];
    }

    // One report of each group that takes part.
    [[nodiscard]] std::vector<const Answers*> asked(const Difference& difference,
                                                    const std::vector<std::size_t>& editions) const {
        std::vector<const Answers*> reports;
        for (std::size_t i = 0; i < difference.groups.size(); ++i) {
            reports.push_back(&answers(difference.groups[i].report)[editions[i]]);
        }
        return reports;
    }

    struct Left {
        Relation relation;
        std::int64_t value = 0;
        bool zero_told = false;
    };

    [[nodiscard]] std::optional<Left> left_of(const Difference& difference,
                                              const std::vector<const Answers*>& reports,
                                              const std::string& id) const {
        Left left;
        for (std::size_t i = 0; i < difference.groups.size(); ++i) {
            const Taken& one = difference.groups[i];
            const auto asked = asked_of(id, one.side);
            if (!asked) return std::nullopt;
            const auto place = reports[i]->place(*asked);
            if (!place) {
                if (reports[i]->tells_of_nobody(*asked)) continue;
                return std::nullopt;
            }
            left.relation.push_back({.count = *place, .times = one.times});
            left.value += one.times * table_.counts[*place].value;
            left.zero_told = left.zero_told || table_.counts[*place].zero_told;
        }
        return left;
    }

    void subtract(const Difference& difference, const std::vector<std::size_t>& editions) {
        const auto reports = asked(difference, editions);
        std::vector<Left> all;
        bool changed = false;
        for (const std::string& id : ids(reports)) {
            auto left = left_of(difference, reports, id);
            if (!left || left->relation.empty()) continue;
            changed = changed || left->value != 0;
            all.push_back(std::move(*left));
        }
        // Groups that make each other up tell of nobody, as long as nothing changed in any of them.
        const bool nobody = difference.people == 0 && difference.lacking == 0 && !changed;
        for (Left& left : all) {
            const std::int64_t people = std::abs(left.value);
            if (is_printed(table_, left.relation)) continue;  // what was told is told
            if (!difference.whole && static_cast<std::uint64_t>(people) >= guard_.smallest) continue;
            left.relation.push_back({.count = table_.counts.size(), .times = left.value < 0 ? 1 : -1});
            table_.counts.push_back({.value = people,
                                     .standing = Standing::unprinted,
                                     .structural = nobody,
                                     .zero_told = left.zero_told});
            table_.relations.push_back(std::move(left.relation));
        }
    }

    // As asked of the people with the approach, in any of the reports.
    [[nodiscard]] static std::set<std::string> ids(const std::vector<const Answers*>& reports) {
        std::set<std::string> found;
        for (const Answers* report : reports) {
            for (const auto& [id, place] : report->places()) {
                if (adds_up(id) && asked_of(id, Side::treated)) found.insert(id);
            }
        }
        return found;
    }

    Counts& table_;
    const std::vector<Answers>& own_;
    const Beside& beside_;
    const Guard& guard_;
    std::vector<std::vector<Answers>> told_;
};

}  // namespace

std::vector<Text> told_beside(const Beside& beside) {
    std::set<std::size_t> places;
    for (const Difference& one : beside.differences) {
        for (const Taken& group : one.groups) {
            if (group.report > 0) places.insert(group.report - 1);
        }
    }
    std::string named;
    std::set<Date> nameless;
    for (const std::size_t place : places) {
        const ToldGroup& group = beside.groups[place];
        const Date day = group.editions.back().made_on;
        if (group.name.empty()) {
            nameless.insert(day);
        } else {
            add_to(named, group.name + " (" + dutch_date(day) + ")");
        }
    }
    std::string days;
    for (const Date day : nameless) add_to(days, dutch_date(day));
    std::vector<Text> sentences;
    if (!named.empty())
        sentences.push_back(sentence("conclusie/naast-andere-rapporten", {words("rapporten", named)}));
    if (!days.empty())
        sentences.push_back(sentence("conclusie/naast-verwijderde-groepen", {words("dagen", days)}));
    return sentences;
}

void add_beside(Counts& table, const std::vector<Answers>& own, const Beside& beside, const Guard& guard) {
    Subtracter{table, own, beside, guard}.run();
}

}  // namespace ph::effect
