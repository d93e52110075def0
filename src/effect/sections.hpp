// The parts of a report, each in a file of its own. They share what was looked up once.
#pragma once
#include "effect/cells.hpp"
#include "effect/measured.hpp"
#include "effect/rules.hpp"
#include "stats/multiplicity.hpp"

namespace ph::effect {

struct Workplace {
    const Cohort& cohort;
    const Rules& rules;
    const Asked& asked;
    Measured measured;
    People treated;
    People control;
    bool measured_twice = false;  // anybody with the approach; else there is no change to tell of
    // For each domain whether the change was held against that of people who are alike. A table of changes
    // in which one was not gets the warning about regression to the mean.
    std::vector<bool> controlled;
    Report report;  // sums and summary are added to as the sections are made

    [[nodiscard]] const Instrument& instrument(std::size_t domain) const {
        return cohort.instruments[cohort.domains[domain].instrument];
    }
    // "participatiehuis-8/werk"
    [[nodiscard]] std::string name(std::size_t domain) const {
        return instrument(domain).id + '/' + cohort.domains[domain].id;
    }
    // 1, or -1 when a lower score is better.
    [[nodiscard]] double better(std::size_t domain) const {
        return instrument(domain).direction == Direction::higher_is_better ? 1 : -1;
    }
    [[nodiscard]] Result<stats::Family> adjusted(const stats::Family& family) const {
        return rules.correction == Correction::holm ? stats::holm(family) : stats::benjamini_hochberg(family);
    }
    // Those of ladders are in the section of the ladder, the others in that of the domains.
    [[nodiscard]] std::vector<std::size_t> domains(bool of_ladders) const;
    [[nodiscard]] bool all_controlled(const std::vector<std::size_t>& domains) const;
};

// The warning that stands above a table of changes in these domains; empty when all were controlled.
std::vector<Text> uncontrolled_warning(const Workplace& at, const std::vector<std::size_t>& domains);

Section funnel_section(Workplace& at);
Section ladder_section(Workplace& at);
Section domains_section(Workplace& at);
Section goals_section(Workplace& at);
// Fills in `controlled`: made first, shown after the goals.
Section comparison_section(Workplace& at);
Section sensitivity_section(Workplace& at);

// Adds to the sums of a report with all its sections which counts are of people who are in another count too.
void declare_nesting(Workplace& at);

// Tables that belong to a section and have a file of their own.
Table leavers_table(const Workplace& at);
Table reliable_change_table(Workplace& at);

}  // namespace ph::effect
