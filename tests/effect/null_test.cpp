// When nothing happened, reports say so about as often as they promise, and what was not compared always
// carries the warning.
#include "made_up.hpp"
#include "stats/draws.hpp"

namespace ph::effect::testing {
namespace {

constexpr int cohorts = 200;

// Sixty people with the approach and a hundred and twenty without it, who change by chance only.
Cohort nothing_happened(std::uint64_t seed) {
    Cohort cohort;
    cohort.id = "verzonnen";
    cohort.name = "Verzonnen";
    cohort.first = first_day;
    cohort.last = last_day;
    cohort.instruments = {{"schaal", "Schaal", {0, 10}, Direction::higher_is_better, false, {}, {}}};
    cohort.domains = {{0, "werk", "Werk"}};
    cohort.covariates = {{"leeftijd", "Leeftijd", true, {}, false}};
    stats::Draws draws(seed, 2, 0);
    for (std::uint32_t i = 0; i < 180; ++i) {
        Person person;
        person.key = std::to_string(i);
        person.stage = Stage::measured;
        person.group = i < 60 ? Group::treated : Group::control;
        person.covariates = {40 + 8 * draws.normal()};
        cohort.persons.push_back(std::move(person));
        const auto before = static_cast<stats::Score>(3 + draws.below(5));
        const auto after = static_cast<stats::Score>(before + static_cast<int>(draws.below(5)) - 2);
        cohort.scores.push_back({i, 0, Moment::t0, Rater::professional, before, {}});
        cohort.scores.push_back({i, 0, Moment::t1, Rater::professional, after, {}});
    }
    return cohort;
}

bool warns(const Report& report, SectionKind kind) {
    const Table& table = report.sections[static_cast<std::size_t>(kind)].tables.front();
    return std::ranges::any_of(table.warnings,
                               [](const Text& warning) { return warning.key == "waarschuwing/terugval"; });
}

// At a true level of 5% more than 20 of 200 have a chance of 0.1%. Matching on an estimated score makes the
// test careful (docs/statistics.md), down to about 1%: fewer than 1 of 200 then has a chance of 13%, so that
// nothing can be asked of the other side.
TEST(NothingHappened, is_called_a_difference_in_few_reports) {
    Rules rules;
    rules.replicates = 50;
    rules.imputations = 2;
    int compared = 0;
    int significant = 0;
    for (int i = 1; i <= cohorts; ++i) {
        const Reading report = report_of(nothing_happened(static_cast<std::uint64_t>(i)), rules);
        const Cell& chance = report.cell("vergelijking/schaal/werk/gecorrigeerd");
        const bool matched = chance.shown == Shown::value;
        EXPECT_EQ(warns(report.report(), SectionKind::domains), !matched) << i;
        if (!matched) continue;
        ++compared;
        if (chance.value < rules.alpha) ++significant;
    }
    EXPECT_GE(compared, 190);
    EXPECT_LE(significant, 20);
}

}  // namespace
}  // namespace ph::effect::testing
