#include "app/use_cases/cohort_people.hpp"

#include <algorithm>
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

effect::Side side_of(Group group) {
    switch (group) {
        case Group::treated: return effect::Side::treated;
        case Group::control: return effect::Side::control;
        case Group::none: break;
    }
    return effect::Side::nowhere;
}

// Somebody, as the definitions are asked of one dossier after the other: of each definition the first counts
// that its period takes.
struct Placed {
    std::vector<effect::Side> sides;
    std::vector<bool> taken;
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
    if (!period_.takes(subject.opened_on)) return Group::none;
    PH_TRY(const bool treated, fits(filter_, values, clock));
    if (treated) return Group::treated;
    if (!comparison_) return Group::none;
    PH_TRY(const bool control, fits(*comparison_, values, clock));
    return control ? Group::control : Group::none;
}

Status CohortCounter::each_dossier(const CohortPeriod& period, bool measurements, const Take& take) {
    const SubjectQuestion question{period.from_on, period.until_on, names_.fact_keys(), measurements};
    const auto most = static_cast<std::size_t>(call_.catalogue.research.most_people);
    PageRequest page{std::nullopt, dossiers_at_once};
    std::set<PersonId> seen;
    do {
        PH_TRY(auto found, call_.work.cohorts().subjects(scope_, question, page));
        for (CohortSubject& subject : found.items) {
            seen.insert(subject.participant_id);
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

Status CohortCounter::each(const CohortPeriod& period, bool measurements, const Take& take) {
    std::set<PersonId> seen;
    return each_dossier(period, measurements,
                        [&](CohortSubject& subject, std::vector<feel::Value>& values) -> Status {
                            if (!seen.insert(subject.participant_id).second) return {};
                            return take(subject, values);
                        });
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

Result<std::vector<effect::Together>> CohortCounter::together(const CohortRules& first,
                                                              const std::vector<CohortRules>& others) {
    std::vector<const CohortRules*> all{&first};
    for (const CohortRules& one : others) all.push_back(&one);
    CohortPeriod period = first.period();
    for (const CohortRules* one : all) {
        period.from_on = std::min(period.from_on, one->period().from_on);
        period.until_on = std::max(period.until_on, one->period().until_on);
    }
    std::map<PersonId, Placed> people;
    PH_CHECK(
        each_dossier(period, false, [&](CohortSubject& subject, std::vector<feel::Value>& values) -> Status {
            Placed& somebody = people
                                   .try_emplace(subject.participant_id,
                                                Placed{std::vector(all.size(), effect::Side::nowhere),
                                                       std::vector<bool>(all.size(), false)})
                                   .first->second;
            for (std::size_t i = 0; i < all.size(); ++i) {
                if (somebody.taken[i] || !all[i]->period().takes(subject.opened_on)) continue;
                somebody.taken[i] = true;
                PH_TRY(const auto group, all[i]->group_of(subject, values, call_.clock));
                somebody.sides[i] = side_of(group);
            }
            return {};
        }));
    std::map<std::vector<effect::Side>, std::size_t> counted;
    for (auto& [id, somebody] : people) ++counted[std::move(somebody.sides)];
    counted.erase(std::vector(all.size(), effect::Side::nowhere));
    std::vector<effect::Together> found;
    for (const auto& [sides, number] : counted) found.push_back({sides, number});
    return found;
}

}  // namespace ph::app
