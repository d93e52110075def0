#include "app/use_cases/reported_groups.hpp"

#include <algorithm>
#include <ranges>
#include <set>

#include "app/use_cases/kept_editions.hpp"
#include "base/dutch_time.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

bool same_definition(const KeptReport& one, const KeptReport& other) {
    return one.from_on == other.from_on && one.until_on == other.until_on && one.filter == other.filter &&
           one.comparison == other.comparison;
}

std::string name_of(const CohortId& id, const std::vector<SavedCohort>& cohorts) {
    const auto found = std::ranges::find(cohorts, id, &SavedCohort::id);
    return found == cohorts.end() ? std::string{} : found->name;
}

Error too_many() {
    return conflict(
        "te-veel-rapporten",
        "Er zijn al zo veel groepen beschreven dat een nieuwe groep niet meer met alle eerdere te "
        "vergelijken is. Vraag de functionaris gegevensbescherming.");
}

// Places in ReportedGroups::groups.
std::set<std::size_t> groups_in(const std::vector<effect::Difference>& differences) {
    std::set<std::size_t> found;
    for (const effect::Difference& one : differences) {
        for (const effect::Taken& group : one.groups) {
            if (group.report > 0) found.insert(group.report - 1);
        }
    }
    return found;
}

}  // namespace

Result<ReportedGroups> read_reported_groups(CohortCounter& counter, const CohortNames& names,
                                            const CohortRules& own, const std::vector<KeptReport>& told,
                                            const std::vector<SavedCohort>& cohorts,
                                            const Research& research) {
    ReportedGroups found;
    std::vector<CohortRules> definitions;
    for (const KeptReport& one : told | std::views::reverse) {
        const auto alike = std::ranges::find_if(found.groups, [&](const ReportedGroup& other) {
            return same_definition(other.reports.front(), one);
        });
        if (alike != found.groups.end()) {
            alike->name = name_of(one.cohort_id, cohorts);
            alike->reports.push_back(one);
            continue;
        }
        auto rules = CohortRules::read(names, {one.from_on, one.until_on}, one.filter, one.comparison);
        if (!rules.ok()) continue;
        definitions.push_back(std::move(*rules));
        found.groups.push_back({name_of(one.cohort_id, cohorts), {one}});
    }
    if (found.groups.size() > static_cast<std::size_t>(research.most_told)) return too_many();
    if (!found.groups.empty()) {
        PH_TRY(found.people, counter.together(own, definitions));
    }
    return found;
}

Result<effect::Beside> held_against(const ReportedGroups& reported, std::uint64_t smallest) {
    effect::Beside beside;
    auto differences = effect::differences_of(reported.people, smallest);
    if (!differences) return too_many();
    for (const effect::Difference& one : *differences) {
        if (one.is_of_few(smallest)) return too_alike(reported, {one});
    }
    beside.differences = std::move(*differences);
    beside.among_others = effect::differences_among_others(reported.people, smallest);
    for (const ReportedGroup& group : reported.groups) {
        beside.groups.push_back({group.name, {}});
        for (const KeptReport& report : group.reports)
            beside.groups.back().editions.push_back(edition_of_report(report));
    }
    return beside;
}

Error too_alike(const ReportedGroups& reported, const std::vector<effect::Difference>& differences) {
    std::set<Date> days;
    for (const std::size_t place : groups_in(differences))
        days.insert(reported.groups[place].reports.back().made_on);
    std::string list;
    for (const Date day : days) list += (list.empty() ? "" : ", ") + dutch_date(day);
    return conflict(
        "te-weinig-verschil",
        "Deze groep bestaat uit bijna dezelfde mensen als groepen waarover al een rapport is "
        "gemaakt (" +
            list +
            "). Het verschil tussen de rapporten zou over enkele mensen gaan. Gebruik het eerdere "
            "rapport, of kies een groep die meer verschilt.");
}

}  // namespace ph::app
