// What a published report adds to what is known of a method: its own figures and no other, by the design that
// the report itself shows.
#include "app/use_cases/report_evidence.hpp"

#include "effect/analyse.hpp"
#include "effect/protect.hpp"
#include "effect/texts.hpp"

namespace ph::app {
namespace {

using effect::Cell;
using effect::Kind;
using effect::SectionKind;
using effect::Shown;

effect::Instrument tens(effect::Direction direction = effect::Direction::higher_is_better) {
    return {"cijfers", "Cijfers", {0, 10}, direction, false, {}, {}};
}

// People who are measured twice on each of these domains; `control` of them without the approach.
effect::Cohort cohort_of(int treated, int control, const std::vector<std::string>& domains,
                         effect::Direction direction = effect::Direction::higher_is_better) {
    effect::Cohort cohort;
    cohort.id = "proef";
    cohort.name = "Proef";
    cohort.instruments = {tens(direction)};
    for (const std::string& domain : domains) cohort.domains.push_back({0, domain, domain});
    cohort.covariates.push_back({"wijk", "Wijk", false, {"Noord", "Zuid"}, false});
    for (int i = 0; i < treated + control; ++i) {
        effect::Person person;
        person.key = std::to_string(i);
        person.group = i < treated ? effect::Group::treated : effect::Group::control;
        person.stage = effect::Stage::measured;
        person.covariates = {static_cast<double>(i % 2)};
        const auto place = static_cast<std::uint32_t>(cohort.persons.size());
        cohort.persons.push_back(std::move(person));
        for (std::uint16_t domain = 0; domain < cohort.domains.size(); ++domain) {
            const int before = 2 + i % 3;
            const int gain = i < treated ? 1 + (i + domain) % 3 : (i + domain) % 2;
            for (const auto& [moment, score] :
                 {std::pair{effect::Moment::t0, before}, std::pair{effect::Moment::t1, before + gain}})
                cohort.scores.push_back({place, domain, moment, effect::Rater::professional,
                                         static_cast<stats::Score>(score), std::nullopt});
        }
    }
    return cohort;
}

effect::Rules quick() {
    effect::Rules rules;
    rules.replicates = 200;
    return rules;
}

effect::Report published(const effect::Cohort& cohort) {
    auto report = effect::analyse(cohort, quick(), {});
    if (!report.ok()) throw std::runtime_error(to_text(report.error()));
    return effect::protect(std::move(*report), {10, 10});
}

Cell figure(std::string id, double value, Kind kind = Kind::difference) {
    Cell cell;
    cell.id = std::move(id);
    cell.kind = kind;
    cell.value = value;
    cell.n = 30;
    cell.interval = stats::Interval{value - 0.5, value + 0.5};
    return cell;
}

Cell hidden(std::string id) {
    Cell cell;
    cell.id = std::move(id);
    cell.shown = Shown::suppressed;
    return cell;
}

effect::Row of_domain(const std::string& domain, double more, double chance) {
    const std::string id = "vergelijking/cijfers/" + domain;
    return {{{}, domain, {}},
            {figure(id + "/did", more), figure(id + "/gecorrigeerd", chance, Kind::p_value),
             figure(id + "/did-ruw", more / 2)}};
}

// A comparison as the report shows it, with the standardised differences after matching; without them nobody
// was matched.
effect::Report compared(std::vector<effect::Row> domains, std::vector<Cell> after) {
    effect::Section section;
    section.kind = SectionKind::comparison;
    if (!after.empty()) {
        effect::Table balance;
        balance.id = "vergelijking/balans";
        for (Cell& cell : after) balance.rows.push_back({{{}, "kenmerk", {}}, {std::move(cell)}});
        section.tables.push_back(std::move(balance));
    }
    effect::Table effects;
    effects.id = "vergelijking/verschil";
    effects.rows = std::move(domains);
    section.tables.push_back(std::move(effects));
    effect::Report report;
    report.sections.push_back(std::move(section));
    return report;
}

Cell unlike_by(double difference) {
    return figure("vergelijking/balans/wijk/1/na/smd", difference, Kind::standardised_difference);
}

std::optional<MeasuredEvidence> found_in(const effect::Report& report) {
    return evidence_in(report, {tens()}, quick(), EvidenceMeasure::d_av);
}

TEST(ReportEvidence, TellsTheFiguresOfTheReportWithTheLargestFirst) {
    const auto cohort = cohort_of(30, 0, {"werk", "geld"});
    const auto report = published(cohort);
    const effect::Cells cells{report};
    for (const auto& [measure, name] :
         {std::pair{EvidenceMeasure::d_av, "/d-av"}, std::pair{EvidenceMeasure::d_z, "/d-z"}}) {
        const auto found = evidence_in(report, cohort.instruments, quick(), measure);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->design, EvidenceDesign::before_after);
        EXPECT_EQ(found->people, 30);
        EXPECT_EQ(found->tested, 2);
        EXPECT_EQ(found->better, 2);
        EXPECT_EQ(found->hidden, 0);
        ASSERT_EQ(found->figures.size(), 2U);
        EXPECT_GE(std::abs(found->figures[0].value), std::abs(found->figures[1].value));
        for (const EvidenceFigure& one : found->figures) {
            const Cell* const cell = cells.find("domeinen/cijfers/" + one.domain + name);
            ASSERT_NE(cell, nullptr);
            EXPECT_NEAR(one.value, cell->value * 1000, 0.51);
            ASSERT_TRUE(cell->interval && one.lower && one.upper);
            EXPECT_NEAR(*one.lower, cell->interval->lower * 1000, 0.51);
            EXPECT_NEAR(*one.upper, cell->interval->upper * 1000, 0.51);
        }
    }
}

TEST(ReportEvidence, OfAFewPeopleThereIsNone) {
    const auto cohort = cohort_of(6, 0, {"werk"});
    EXPECT_FALSE(evidence_in(published(cohort), cohort.instruments, quick(), EvidenceMeasure::d_av));
}

TEST(ReportEvidence, ADomainThatIsHiddenIsCountedAndNotTold) {
    auto cohort = cohort_of(30, 0, {"werk", "geld"});
    std::erase_if(cohort.scores, [](const effect::Score& one) { return one.domain == 1 && one.person >= 4; });
    const auto found = evidence_in(published(cohort), cohort.instruments, quick(), EvidenceMeasure::d_av);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->figures.size(), 1U);
    EXPECT_EQ(found->figures[0].domain, "werk");
    EXPECT_EQ(found->hidden, 1);
}

TEST(ReportEvidence, WhatIsBetterFollowsFromTheInstrument) {
    const auto cohort = cohort_of(30, 0, {"klachten"}, effect::Direction::lower_is_better);
    const auto found = evidence_in(published(cohort), cohort.instruments, quick(), EvidenceMeasure::d_av);
    ASSERT_TRUE(found);
    EXPECT_GT(found->figures[0].value, 0);
    EXPECT_FALSE(found->figures[0].better);
    EXPECT_EQ(found->better, 0);
    EXPECT_EQ(found->worse, 1);
}

TEST(ReportEvidence, AComparisonThatIsThereIsWhatIsTold) {
    const auto cohort = cohort_of(40, 40, {"werk"});
    const auto found = evidence_in(published(cohort), cohort.instruments, quick(), EvidenceMeasure::d_av);
    ASSERT_TRUE(found);
    EXPECT_NE(found->design, EvidenceDesign::before_after);
    EXPECT_EQ(found->figures[0].measure, EvidenceMeasure::more_points);
}

TEST(ReportEvidence, TheDesignIsAsStrongAsTheBalanceShows) {
    const auto design = [](std::vector<Cell> after) {
        return found_in(compared({of_domain("werk", 1.2, 0.01)}, std::move(after)))->design;
    };
    EXPECT_EQ(design({unlike_by(0.05), unlike_by(-0.09)}), EvidenceDesign::matched);
    EXPECT_EQ(design({unlike_by(0.05), unlike_by(-0.3)}), EvidenceDesign::matched_unlike);
    EXPECT_EQ(design({unlike_by(0.05), hidden("vergelijking/balans/wijk/1/na/smd")}),
              EvidenceDesign::matched_unlike)
        << "what is hidden is not known to be alike";
    EXPECT_EQ(design({}), EvidenceDesign::unmatched);
}

TEST(ReportEvidence, OfGroupsThatAreNotMatchedNothingIsTested) {
    const auto found = found_in(compared({of_domain("werk", 1.2, 0.01)}, {}));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->figures[0].value, 600);
    EXPECT_FALSE(found->figures[0].clear);
    EXPECT_EQ(found->tested, 0);
    EXPECT_EQ(found->better, 0);
}

TEST(ReportEvidence, CountsTheDomainsThatMovedByTheirDirection) {
    const auto found = found_in(
        compared({of_domain("werk", 1.2, 0.01), of_domain("geld", -2, 0.02), of_domain("taal", 3, 0.4)},
                 {unlike_by(0)}));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->tested, 3);
    EXPECT_EQ(found->better, 1);
    EXPECT_EQ(found->worse, 1);
    EXPECT_EQ(found->figures[0].domain, "taal");
    EXPECT_EQ(found->figures[0].clear, false);
    EXPECT_EQ(found->figures[1].domain, "geld");
}

TEST(ReportEvidence, AReportWithoutAnyChangeAddsNothing) {
    EXPECT_FALSE(found_in(effect::Report{}));
}

}  // namespace
}  // namespace ph::app
