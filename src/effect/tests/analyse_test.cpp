// What a report says of small made-up groups, and when it says nothing.
#include "effect/analyse.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "effect/read_csv.hpp"
#include "effect/texts.hpp"

namespace ph::effect {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::Not;

Cohort empty_cohort() {
    Cohort cohort;
    cohort.id = "proef";
    cohort.name = "Proef";
    cohort.instruments.push_back({"leefgebieden", "Leefgebieden", {0, 10}, {}, false, {}, {}});
    cohort.domains.push_back({0, "werk", "Werk"});
    return cohort;
}

Cohort read_cohort(const std::string& csv) {
    Cohort cohort = empty_cohort();
    CsvReader reader{cohort};
    std::istringstream in{csv};
    reader.read(in, "scores.csv");
    EXPECT_TRUE(reader.finish().ok());
    return cohort;
}

std::vector<std::string> faults_of(const std::string& csv) {
    Cohort cohort = empty_cohort();
    CsvReader reader{cohort};
    std::istringstream in{csv};
    reader.read(in, "scores.csv");
    const Status status = reader.finish();
    std::vector<std::string> faults;
    if (status.ok()) return faults;
    for (const Problem& problem : status.error().problems) {
        faults.push_back(std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column) +
                         ' ' + problem.code);
    }
    return faults;
}

constexpr const char* header = "persoon;domein;moment;beoordelaar;score;datum\n";

std::string improving(int people) {
    std::string csv = header;
    for (int i = 0; i < people; ++i) {
        const std::string person = "p" + std::to_string(i);
        csv += person + ";werk;T0;professional;" + std::to_string(i % 4) + ";2025-01-10\n";
        csv += person + ";werk;T1;professional;" + std::to_string(i % 4 + 1 + i % 3) + ";2025-07-10\n";
    }
    return csv;
}

Rules quick() {
    Rules rules;
    rules.replicates = 500;
    return rules;
}

const Table& table(const Report& report, SectionKind kind) {
    return report.sections[static_cast<std::size_t>(kind)].tables.front();
}

TEST(EffectReport, GivesTheMeanDifferenceOfWhoWasMeasuredTwice) {
    const auto report = analyse(read_cohort(improving(30)), quick(), {});
    ASSERT_TRUE(report.ok());
    const Cells cells{*report};
    const Cell* n = cells.find("domeinen/leefgebieden/werk/n");
    const Cell* difference = cells.find("domeinen/leefgebieden/werk/verschil");
    ASSERT_TRUE(n != nullptr && difference != nullptr);
    EXPECT_EQ(n->value, 30);
    EXPECT_DOUBLE_EQ(difference->value, 2);
    ASSERT_TRUE(difference->interval);
    EXPECT_LT(difference->interval->lower, 2);
    EXPECT_GT(difference->interval->upper, 2);
}

TEST(EffectReport, WarnsOfRegressionToTheMeanWhereNobodyWasCompared) {
    const auto report = analyse(read_cohort(improving(30)), quick(), {});
    ASSERT_TRUE(report.ok());
    EXPECT_THAT(table(*report, SectionKind::domains).warnings,
                Contains(Field(&Text::key, "waarschuwing/terugval")));
    EXPECT_THAT(table(*report, SectionKind::funnel).warnings,
                Not(Contains(Field(&Text::key, "waarschuwing/terugval"))));
}

TEST(EffectReport, HoldsEverySumItStates) {
    const auto report = analyse(read_cohort(improving(30)), quick(), {});
    ASSERT_TRUE(report.ok());
    const Cells cells{*report};
    for (const Sum& sum : report->sums) {
        double parts = 0;
        for (const std::string& part : sum.parts) {
            ASSERT_NE(cells.find(part), nullptr) << part;
            parts += cells.find(part)->value;
        }
        ASSERT_NE(cells.find(sum.total), nullptr) << sum.total;
        EXPECT_EQ(cells.find(sum.total)->value, parts) << sum.total;
    }
}

TEST(EffectReport, NeverPutsTwoRatersTogether) {
    const auto cohort = read_cohort(improving(12) + "p0;werk;T0;deelnemer;3;2025-01-10\n");
    EXPECT_FALSE(analyse(cohort, quick(), {}).ok());
    Asked asked;
    asked.rater = Rater::professional;
    EXPECT_TRUE(analyse(cohort, quick(), asked).ok());
}

TEST(EffectReport, RefusesAGroupOfWhichNobodyWasMeasuredAgain) {
    const auto cohort = read_cohort(std::string{header} + "p0;werk;T0;professional;3;2025-01-10\n");
    const auto status = check(cohort, {});
    ASSERT_FALSE(status.ok());
    EXPECT_THAT(status.error().problems, ElementsAre(Field(&Problem::code, "geen-nameting")));
}

TEST(EffectFiles, TellEveryMistakeWithItsLineAndColumn) {
    EXPECT_THAT(
        faults_of(std::string{header} + "p0;werk;T0;professional;11;2025-01-10\n" +
                  "p1;wrk;T0;professional;3;2025-01-10\n" + "p2;werk\n" +
                  "p3;werk;T0;professional;3;2025-07-10\n" + "p3;werk;T1;professional;4;2025-01-10\n" +
                  "p3;werk;T1;professional;4;2025-01-10\n"),
        ElementsAre("2:25 buiten-schaal", "3:4 onbekend-domein", "4:1 kapotte-regel",
                    "6:25 verkeerde-volgorde", "7:25 dubbele-score"));
}

TEST(EffectFiles, ReadAByteOrderMarkAndCommas) {
    EXPECT_THAT(faults_of("\xEF\xBB\xBFpersoon,domein,moment,beoordelaar,score\r\n"
                          "p0,werk,T0,professional,3\r\n"),
                ElementsAre());
}

}  // namespace
}  // namespace ph::effect
