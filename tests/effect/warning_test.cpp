// The warning about regression to the mean stands above exactly those tables of changes that were not held
// against people who are alike.
#include "made_up.hpp"
#include "stats/draws.hpp"

namespace ph::effect::testing {
namespace {

bool warns(const Table& table) {
    return std::ranges::any_of(table.warnings,
                               [](const Text& warning) { return warning.key == "waarschuwing/terugval"; });
}

// The ids of the tables in these sections, and whether each warns.
std::map<std::string, bool> tables_of(const Report& report, const std::set<SectionKind>& kinds) {
    std::map<std::string, bool> found;
    for (const Section& section : report.sections) {
        if (!kinds.contains(section.kind)) continue;
        for (const Table& table : section.tables) found[table.id] = warns(table);
    }
    return found;
}

// Two domains and a ladder; of the people with the approach and, when asked, three times as many without it
// who differ from them in age only. Those without it may miss the last measurement of the second domain.
Cohort town(bool with_control, bool control_misses_one) {
    Cohort cohort;
    cohort.id = "verzonnen";
    cohort.name = "Verzonnen";
    cohort.first = first_day;
    cohort.last = last_day;
    cohort.instruments = {
        {"schaal", "Schaal", {0, 10}, Direction::higher_is_better, false, {}, {}},
        {"participatieladder", "Participatieladder", {1, 6}, Direction::higher_is_better, true, {}, {}}};
    cohort.domains = {{0, "werk", "Werk"}, {0, "geld", "Geld"}, {1, "trede", "Trede"}};
    cohort.covariates = {{"leeftijd", "Leeftijd", true, {}, false}};
    stats::Draws draws(2020, 1, 0);
    for (std::uint32_t i = 0; i < (with_control ? 320U : 80U); ++i) {
        Person person;
        person.key = std::to_string(i);
        person.stage = Stage::measured;
        person.group = i < 80 ? Group::treated : Group::control;
        person.covariates = {40 + 8 * draws.normal() + (i < 80 ? 2 : 0)};
        cohort.persons.push_back(std::move(person));
        for (std::uint16_t domain = 0; domain < 3; ++domain) {
            const auto before = static_cast<stats::Score>(2 + draws.below(3));
            const auto after = static_cast<stats::Score>(before + static_cast<int>(draws.below(3)) - 1);
            cohort.scores.push_back({i, domain, Moment::t0, Rater::professional, before, {}});
            if (i >= 80 && domain == 1 && control_misses_one) continue;
            cohort.scores.push_back({i, domain, Moment::t1, Rater::professional, after, {}});
        }
    }
    return cohort;
}

Reading quick_report(const Cohort& cohort) {
    Rules rules;
    rules.replicates = 200;
    rules.imputations = 2;
    return report_of(cohort, rules);
}

TEST(RegressionToTheMean, is_warned_of_above_every_table_of_changes_without_a_comparison) {
    const Reading report = quick_report(town(false, false));
    const auto changes = tables_of(report.report(), {SectionKind::ladder, SectionKind::domains});
    EXPECT_GE(changes.size(), 4U);
    for (const auto& [id, warned] : changes) EXPECT_TRUE(warned) << id;
}

TEST(RegressionToTheMean, is_not_warned_of_where_changes_were_held_against_people_who_are_alike) {
    const Reading report = quick_report(town(true, false));
    const auto changes =
        tables_of(report.report(), {SectionKind::ladder, SectionKind::domains, SectionKind::comparison});
    EXPECT_GE(changes.size(), 6U);
    for (const auto& [id, warned] : changes) EXPECT_FALSE(warned) << id;
}

// One domain that only those with the approach have at the end makes its whole table one to warn of; the
// ladder was compared and stays without.
TEST(RegressionToTheMean, is_warned_of_when_one_domain_of_the_table_was_not_compared) {
    const Reading report = quick_report(town(true, true));
    const auto changes = tables_of(report.report(), {SectionKind::ladder, SectionKind::domains});
    EXPECT_TRUE(changes.at("domeinen"));
    EXPECT_FALSE(changes.at("ladder/participatieladder/trede"));
}

// Everything that a report can hold: beside the above, retest figures, a later look and goals.
Cohort whole_town(bool with_control, bool with_facts) {
    Cohort cohort = town(with_control, false);
    cohort.instruments[0].retest = Retest{1, 0.8, "Verzonnen"};
    for (std::uint32_t i = 0; i < 80; ++i) {
        for (std::uint16_t domain = 0; domain < 3; ++domain)
            cohort.scores.push_back({i, domain, Moment::follow_up, Rater::professional, 3, {}});
        cohort.goals.push_back({i, 1, static_cast<stats::Score>(static_cast<int>(i % 5) - 2)});
    }
    if (with_facts) return cohort;
    cohort.covariates.clear();
    for (Person& person : cohort.persons) person.covariates.clear();
    return cohort;
}

// Of each table, read from what it is about and not from the code.
bool tells_of_a_change(const std::string& id) {
    static const std::set<std::string> changes{
        "domeinen",      "vervolg",      "betrouwbaar",          "doelen",
        "doelen/midden", "gevoeligheid", "vergelijking/verschil"};
    return id.starts_with("ladder/") || changes.contains(id);
}
// Only what was scored at the end is held against others.
bool is_never_compared(const std::string& id) {
    return id == "vervolg" || id.starts_with("doelen");
}

TEST(RegressionToTheMean, is_warned_of_above_exactly_the_tables_that_were_not_compared) {
    const std::set<SectionKind> all{SectionKind::funnel, SectionKind::ladder,     SectionKind::domains,
                                    SectionKind::goals,  SectionKind::comparison, SectionKind::sensitivity};
    struct Scenario {
        const char* name;
        bool with_control;
        bool alike;
    };
    for (const Scenario& scenario : {Scenario{"nobody beside them", false, false},
                                     Scenario{"others beside them, of whom nothing is known", true, false},
                                     Scenario{"people who are alike", true, true}}) {
        const Reading report =
            quick_report(whole_town(scenario.with_control, scenario.alike || !scenario.with_control));
        const auto tables = tables_of(report.report(), all);
        for (const char* id : {"domeinen", "vervolg", "betrouwbaar", "doelen", "gevoeligheid", "trechter"})
            EXPECT_TRUE(tables.contains(id)) << scenario.name << ": " << id;
        EXPECT_EQ(tables.contains("vergelijking/verschil"), scenario.with_control) << scenario.name;
        EXPECT_EQ(tables.contains("vergelijking/balans"), scenario.alike) << scenario.name;
        for (const auto& [id, warned] : tables) {
            const bool expected = tells_of_a_change(id) && (!scenario.alike || is_never_compared(id));
            EXPECT_EQ(warned, expected) << scenario.name << ": " << id;
        }
    }
}

TEST(RegressionToTheMean, is_not_warned_of_above_counts_of_people) {
    for (const bool with_control : {false, true}) {
        const Reading report = quick_report(town(with_control, false));
        for (const auto& [id, warned] : tables_of(report.report(), {SectionKind::funnel}))
            EXPECT_FALSE(warned) << id;
    }
}

}  // namespace
}  // namespace ph::effect::testing
