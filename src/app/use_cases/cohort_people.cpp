#include "app/use_cases/cohort_people.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "domain/checks.hpp"

namespace ph::app {
namespace {

constexpr int dossiers_at_once = 200;
constexpr std::int64_t steps_a_person = 20'000;  // a filter of a few lines takes some dozens

using Group = CohortRules::Group;

Result<bool> fits(const feel::Expression& filter, const std::vector<feel::Value>& values,
                  const Clock& clock) {
    feel::Budget budget;
    budget.steps = steps_a_person;
    feel::Machine machine{clock, budget};
    const bool yes = filter.evaluate(machine, values).is_true();
    if (machine.exhausted())
        return conflict("filter-te-zwaar",
                        "Dit filter rekent te lang voor één persoon. Maak het eenvoudiger.");
    return yes;
}

// The people of one group of two definitions, as they are met one by one.
struct Overlap {
    std::size_t both = 0;
    std::size_t first = 0;
    std::size_t second = 0;

    void meet(bool in_first, bool in_second) {
        both += in_first && in_second ? 1 : 0;
        first += in_first ? 1 : 0;
        second += in_second ? 1 : 0;
    }
    [[nodiscard]] GroupDifference difference() const { return {first - both, second - both}; }
};

constexpr std::array groups{Group::treated, Group::control};

class Overlaps {
  public:
    void meet(Group first, Group second) {
        for (std::size_t i = 0; i < groups.size(); ++i) {
            for (std::size_t k = 0; k < groups.size(); ++k)
                all_[i][k].meet(first == groups[i], second == groups[k]);
        }
    }
    [[nodiscard]] std::optional<GroupDifference> smallest() const {
        std::optional<GroupDifference> least;
        for (const auto& row : all_) {
            for (const Overlap& one : row) {
                if (one.first == 0 || one.second == 0) continue;
                const auto found = one.difference();
                if (!least || std::max(found.only_first, found.only_second) <
                                  std::max(least->only_first, least->only_second))
                    least = found;
            }
        }
        return least;
    }

  private:
    std::array<std::array<Overlap, groups.size()>, groups.size()> all_{};
};

}  // namespace

Result<CohortRules> CohortRules::read(const CohortNames& names, const CohortPeriod& period,
                                      const std::string& filter, const std::string& comparison) {
    PH_TRY(auto first, names.filter(filter, "/filter"));
    std::optional<feel::Expression> second;
    if (!comparison.empty()) {
        PH_TRY(auto read, names.filter(comparison, "/vergelijking"));
        second = std::move(read);
    }
    return CohortRules{period, std::move(first), std::move(second)};
}

Result<CohortRules::Group> CohortRules::group_of(const CohortSubject& subject,
                                                 const std::vector<feel::Value>& values,
                                                 const Clock& clock) const {
    if (subject.opened_on < period_.from_on || subject.opened_on > period_.until_on) return Group::none;
    PH_TRY(const bool treated, fits(filter_, values, clock));
    if (treated) return Group::treated;
    if (!comparison_) return Group::none;
    PH_TRY(const bool control, fits(*comparison_, values, clock));
    return control ? Group::control : Group::none;
}

Status CohortCounter::each(const CohortPeriod& period, bool measurements, const Take& take) {
    const SubjectQuestion question{period.from_on, period.until_on, names_.fact_keys(), measurements};
    const auto most = static_cast<std::size_t>(call_.catalogue.research.most_people);
    PageRequest page{std::nullopt, dossiers_at_once};
    std::set<PersonId> seen;
    do {
        PH_TRY(auto found, call_.work.cohorts().subjects(scope_, question, page));
        for (CohortSubject& subject : found.items) {
            if (!seen.insert(subject.participant_id).second) continue;
            if (seen.size() > most)
                return conflict("te-veel-mensen", "In deze periode kwamen meer dan " + std::to_string(most) +
                                                      " mensen binnen. Kies een kortere periode.");
            auto values = names_.values(subject);
            PH_CHECK(take(subject, values));
        }
        page.after = found.next;
    } while (page.after);
    return {};
}

Result<CohortCounts> CohortCounter::count(const CohortRules& rules) {
    CohortCounts counts;
    PH_CHECK(
        each(rules.period(), false, [&](CohortSubject& subject, std::vector<feel::Value>& values) -> Status {
            PH_TRY(const auto group, rules.group_of(subject, values, call_.clock));
            ++counts.looked_at;
            if (group == Group::treated) ++counts.treated;
            if (group == Group::control) ++counts.control;
            return {};
        }));
    return counts;
}

Result<std::map<DossierId, Group>> CohortCounter::placed(const CohortRules& rules) {
    std::map<DossierId, Group> found;
    PH_CHECK(
        each(rules.period(), false, [&](CohortSubject& subject, std::vector<feel::Value>& values) -> Status {
            PH_TRY(const auto group, rules.group_of(subject, values, call_.clock));
            if (group != Group::none) found.emplace(subject.dossier_id, group);
            return {};
        }));
    return found;
}

Result<std::vector<CohortMember>> CohortCounter::members(const CohortRules& rules) {
    std::vector<CohortMember> members;
    PH_CHECK(
        each(rules.period(), true, [&](CohortSubject& subject, std::vector<feel::Value>& values) -> Status {
            PH_TRY(const auto group, rules.group_of(subject, values, call_.clock));
            if (group != Group::none)
                members.push_back({std::move(subject), std::move(values), group == Group::control});
            return {};
        }));
    return members;
}

Result<std::vector<std::optional<GroupDifference>>> CohortCounter::differences(
    const CohortRules& first, const std::vector<CohortRules>& others) {
    CohortPeriod all = first.period();
    for (const CohortRules& one : others) {
        all.from_on = std::min(all.from_on, one.period().from_on);
        all.until_on = std::max(all.until_on, one.period().until_on);
    }
    std::vector<Overlaps> overlaps(others.size());
    PH_CHECK(each(all, false, [&](CohortSubject& subject, std::vector<feel::Value>& values) -> Status {
        PH_TRY(const auto group, first.group_of(subject, values, call_.clock));
        for (std::size_t i = 0; i < others.size(); ++i) {
            PH_TRY(const auto other, others[i].group_of(subject, values, call_.clock));
            overlaps[i].meet(group, other);
        }
        return {};
    }));
    std::vector<std::optional<GroupDifference>> found;
    for (const Overlaps& one : overlaps) found.push_back(one.smallest());
    return found;
}

}  // namespace ph::app
