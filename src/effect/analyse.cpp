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

namespace {

Section without_changes(SectionKind kind, const char* title) {
    Section section;
    section.kind = kind;
    section.title = sentence(title);
    section.conclusions.push_back(sentence("noot/geen-nameting"));
    return section;
}

// Scores of this rater count. check() has seen to it that one was chosen where there are more.
Rater rater_of(const Cohort& cohort, const Asked& asked) {
    const auto raters = raters_of(cohort);
    return asked.rater.value_or(raters.empty() ? Rater::professional : raters.front());
}

}  // namespace

Result<Report> analyse(const Cohort& cohort, const Rules& rules, const Asked& asked) {
    PH_CHECK(check(cohort, asked));
    Workplace at{cohort,
                 rules,
                 asked,
                 Measured{cohort, rater_of(cohort, asked)},
                 people_of(cohort, Group::treated),
                 people_of(cohort, Group::control),
                 false,
                 std::vector<bool>(cohort.domains.size(), false),
                 {}};
    at.measured_twice =
        std::ranges::any_of(at.treated, [&](std::uint32_t person) { return at.measured.paired(person); });
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
    const auto of_changes = [&](Section (*section)(Workplace&), SectionKind kind, const char* title) {
        return made(at.measured_twice ? section(at) : without_changes(kind, title));
    };
    // First, because the others warn where nobody was compared.
    Section comparison = of_changes(comparison_section, SectionKind::comparison, "kop/vergelijking");
    auto& sections = at.report.sections;
    sections.push_back(made(funnel_section(at)));
    sections.push_back(of_changes(ladder_section, SectionKind::ladder, "kop/ladder"));
    sections.push_back(of_changes(domains_section, SectionKind::domains, "kop/domeinen"));
    sections.push_back(made(goals_section(at)));
    sections.push_back(std::move(comparison));
    sections.push_back(of_changes(sensitivity_section, SectionKind::sensitivity, "kop/gevoeligheid"));

    declare_nesting(at);
    if (!at.measured_twice) {
        at.report.summary.push_back(sentence("samenvatting/geen-nameting"));
        at.report.conclusions.push_back(sentence("conclusie/geen-nameting"));
        at.report.conclusions.push_back(sentence("conclusie/niet-over-een-persoon"));
        return std::move(at.report);
    }
    std::vector<std::size_t> all(cohort.domains.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    at.report.conclusions.push_back(
        sentence(at.all_controlled(all) ? "conclusie/wel-vergeleken" : "conclusie/niet-door-de-aanpak"));
    at.report.conclusions.push_back(sentence("conclusie/niet-over-een-persoon"));
    at.report.conclusions.push_back(sentence("conclusie/niet-onbeslist-is-niets"));
    return std::move(at.report);
}

}  // namespace ph::effect
