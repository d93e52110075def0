#include "effect/analyse.hpp"

#include "effect/sections.hpp"

namespace ph::effect {

std::vector<std::size_t> Workplace::domains(bool of_ladders) const {
    std::vector<std::size_t> found;
    for (std::size_t domain = 0; domain < cohort.domains.size(); ++domain) {
        if (instrument(domain).ladder == of_ladders) found.push_back(domain);
    }
    return found;
}

bool Workplace::all_controlled(const std::vector<std::size_t>& domains) const {
    return std::ranges::all_of(domains, [&](std::size_t domain) { return controlled[domain]; });
}

std::vector<Text> uncontrolled_warning(const Workplace& at, const std::vector<std::size_t>& domains) {
    if (at.all_controlled(domains)) return {};
    return {sentence("waarschuwing/terugval")};
}

Result<Report> analyse(const Cohort& cohort, const Rules& rules, const Asked& asked) {
    PH_CHECK(check(cohort, asked));
    Workplace at{cohort,
                 rules,
                 asked,
                 Measured{cohort, asked.rater.value_or(raters_of(cohort).front())},
                 people_of(cohort, Group::treated),
                 people_of(cohort, Group::control),
                 std::vector<bool>(cohort.domains.size(), false),
                 {}};
    at.report.cohort_id = cohort.id;
    at.report.cohort_name = cohort.name;
    at.report.first = cohort.first;
    at.report.last = cohort.last;
    at.report.made_on = asked.made_on;
    at.report.seed = asked.seed;

    constexpr std::size_t parts = 6;
    std::size_t done = 0;
    const auto made = [&](Section section) {
        if (asked.progress) asked.progress(++done, parts);
        return section;
    };
    // First, because the others warn where nobody was compared.
    Section comparison = made(comparison_section(at));
    auto& sections = at.report.sections;
    sections.push_back(made(funnel_section(at)));
    sections.push_back(made(ladder_section(at)));
    sections.push_back(made(domains_section(at)));
    sections.push_back(made(goals_section(at)));
    sections.push_back(std::move(comparison));
    sections.push_back(made(sensitivity_section(at)));

    std::vector<std::size_t> all(cohort.domains.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    at.report.conclusions.push_back(
        sentence(at.all_controlled(all) ? "conclusie/wel-vergeleken" : "conclusie/niet-door-de-aanpak"));
    at.report.conclusions.push_back(sentence("conclusie/niet-over-een-persoon"));
    at.report.conclusions.push_back(sentence("conclusie/niet-onbeslist-is-niets"));
    return std::move(at.report);
}

}  // namespace ph::effect
