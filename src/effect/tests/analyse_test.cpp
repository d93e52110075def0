// What a report says of small made-up groups, and when it says nothing.
#include "effect/analyse.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <streambuf>

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
        if (sum.rest.empty()) {
            EXPECT_EQ(cells.find(sum.total)->value, parts) << sum.total;
        } else {
            EXPECT_GE(cells.find(sum.total)->value, parts) << sum.total;
            EXPECT_EQ(cells.find(sum.rest), nullptr) << sum.rest;
        }
    }
}

TEST(EffectReport, NeverPutsTwoRatersTogether) {
    const auto cohort = read_cohort(improving(12) + "p0;werk;T0;deelnemer;3;2025-01-10\n");
    EXPECT_FALSE(analyse(cohort, quick(), {}).ok());
    Asked asked;
    asked.rater = Rater::professional;
    EXPECT_TRUE(analyse(cohort, quick(), asked).ok());
}

// Every number that is shown is one.
void expect_numbers(const Report& report) {
    for (const Section& section : report.sections) {
        for (const Table& one : section.tables) {
            for (const Row& row : one.rows) {
                for (const Cell& cell : row.cells) {
                    if (cell.shown == Shown::value) EXPECT_TRUE(std::isfinite(cell.value)) << cell.id;
                    if (cell.shown == Shown::not_computed) EXPECT_FALSE(cell.reason.value_or("").empty());
                }
            }
        }
    }
}

std::vector<std::string> keys_of(const std::vector<Text>& texts) {
    std::vector<std::string> keys;
    for (const Text& text : texts) keys.push_back(text.key);
    return keys;
}

// A young group: people came, some were measured once, nobody at the end.
void expect_only_who_was_reached(const Cohort& cohort) {
    ASSERT_TRUE(check(cohort, {}).ok());
    const auto report = analyse(cohort, quick(), {});
    ASSERT_TRUE(report.ok());
    const Cells cells{*report};
    ASSERT_NE(cells.find("trechter/met/benaderd"), nullptr);
    EXPECT_EQ(cells.find("trechter/met/benaderd")->value, static_cast<double>(cohort.persons.size()));
    ASSERT_NE(cells.find("trechter/met/t0-en-t1"), nullptr);
    EXPECT_EQ(cells.find("trechter/met/t0-en-t1")->value, 0);
    for (const SectionKind kind :
         {SectionKind::ladder, SectionKind::domains, SectionKind::comparison, SectionKind::sensitivity}) {
        const Section& section = report->sections[static_cast<std::size_t>(kind)];
        EXPECT_EQ(section.kind, kind);
        EXPECT_TRUE(section.tables.empty());
        EXPECT_THAT(keys_of(section.conclusions), ElementsAre("noot/geen-nameting"));
    }
    EXPECT_THAT(keys_of(report->summary), Contains("samenvatting/geen-nameting"));
    EXPECT_THAT(keys_of(report->conclusions), Contains("conclusie/geen-nameting"));
    EXPECT_THAT(keys_of(report->conclusions), Not(Contains("conclusie/wel-vergeleken")));
    expect_numbers(*report);
}

TEST(EffectReport, OfWhomNobodyWasMeasuredAgainTellsWhoWasReachedAndWhyNothingElse) {
    std::string csv = header;
    for (int i = 0; i < 25; ++i) csv += "p" + std::to_string(i) + ";werk;T0;professional;3;2025-01-10\n";
    expect_only_who_was_reached(read_cohort(csv));
}

TEST(EffectReport, OfWhomNobodyWasMeasuredAtAllTellsWhoWasReachedAndWhyNothingElse) {
    std::string csv = "persoon;fase\n";
    for (int i = 0; i < 25; ++i)
        csv += "p" + std::to_string(i) + (i % 2 == 0 ? ";benaderd\n" : ";begonnen\n");
    expect_only_who_was_reached(read_cohort(csv));
}

// Only people without the approach were measured twice: that is no change of those with it.
TEST(EffectReport, OfAComparisonAloneTellsNoChange) {
    std::string csv = "persoon;domein;moment;beoordelaar;score;groep\n";
    for (int i = 0; i < 20; ++i) {
        const std::string person = "p" + std::to_string(i);
        csv += person + ";werk;T0;professional;3;" + (i % 2 == 0 ? "met\n" : "zonder\n");
        if (i % 2 != 0) csv += person + ";werk;T1;professional;4;zonder\n";
    }
    const auto report = analyse(read_cohort(csv), quick(), {});
    ASSERT_TRUE(report.ok());
    EXPECT_TRUE(report->sections[static_cast<std::size_t>(SectionKind::domains)].tables.empty());
    EXPECT_THAT(keys_of(report->conclusions), Contains("conclusie/geen-nameting"));
}

TEST(EffectReport, OfTwoPeopleHoldsOnlyNumbers) {
    for (const int people : {1, 2, 3}) {
        const auto report = analyse(read_cohort(improving(people)), quick(), {});
        ASSERT_TRUE(report.ok()) << people;
        expect_numbers(*report);
    }
}

TEST(EffectReport, RefusesAGroupWithoutAnybody) {
    const auto status = check(empty_cohort(), {});
    ASSERT_FALSE(status.ok());
    EXPECT_THAT(status.error().problems, ElementsAre(Field(&Problem::code, "leeg")));
    EXPECT_FALSE(analyse(empty_cohort(), quick(), {}).ok());
}

TEST(EffectReport, RefusesARaterWhoScoredNobodyWhereOthersDid) {
    Asked asked;
    asked.rater = Rater::network;
    const auto status = check(read_cohort(improving(12)), asked);
    ASSERT_FALSE(status.ok());
    ASSERT_THAT(status.error().problems, ElementsAre(Field(&Problem::code, "geen-scores")));
    EXPECT_EQ(status.error().problems[0].message, "Er zijn geen scores van deze beoordelaar: netwerk.");
}

// Whatever a caller that reads no files made of it, all at once.
TEST(EffectReport, TellsEverythingThatIsWrongWithAGroup) {
    Cohort cohort = read_cohort(improving(3));
    cohort.scores[0].value = 11;
    cohort.scores[1].day = *parse_date("2024-01-10");  // the last measurement of the first person
    cohort.scores.push_back(cohort.scores[2]);
    cohort.scores.push_back({99, 0, Moment::t0, Rater::professional, 1, {}});
    cohort.persons.push_back(cohort.persons[0]);
    cohort.goals.push_back({0, 0, stats::Score{3}});
    const auto status = check(cohort, {});
    ASSERT_FALSE(status.ok());
    std::vector<std::string> codes;
    for (const Problem& problem : status.error().problems) codes.push_back(problem.code);
    EXPECT_THAT(codes, ElementsAre("buiten-schaal", "doelscore", "dubbel", "dubbele-persoon", "gewicht",
                                   "onbekend", "verkeerde-volgorde"));
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

// Half a million people, two rows each, made while they are read.
class ManyRows : public std::streambuf {
  public:
    explicit ManyRows(int broken) : broken_(broken) {}

  private:
    int_type underflow() override {
        if (row_ > rows) return traits_type::eof();
        line_ = row_ == 0 ? header : row();
        ++row_;
        setg(line_.data(), line_.data(), line_.data() + line_.size());
        return traits_type::to_int_type(line_.front());
    }
    [[nodiscard]] std::string row() const {
        if (row_ == broken_) return "halverwege afgebr\n";
        const std::string person = "p" + std::to_string((row_ - 1) / 2);
        return person + (row_ % 2 == 1 ? ";werk;T0;professional;3;2025-01-10\n"
                                       : ";werk;T1;professional;4;2025-07-10\n");
    }

    static constexpr int rows = 1'000'000;
    int broken_;
    int row_ = 0;
    std::string line_;
};

TEST(EffectFiles, FindTheOneBrokenLineOfAMillion) {
    ManyRows rows{700'000};
    std::istream in{&rows};
    Cohort cohort = empty_cohort();
    CsvReader reader{cohort};
    reader.read(in, "veel.csv");
    const Status status = reader.finish();
    ASSERT_FALSE(status.ok());
    ASSERT_THAT(status.error().problems, ElementsAre(Field(&Problem::code, "kapotte-regel")));
    const Problem& problem = status.error().problems.front();
    EXPECT_EQ(problem.place.file, "veel.csv");
    EXPECT_EQ(problem.place.line, 700'001);
    EXPECT_EQ(problem.message, "Deze regel heeft 1 velden; de eerste regel noemt er 6.");
    EXPECT_EQ(cohort.scores.size(), 999'999U);
    EXPECT_EQ(cohort.persons.size(), 500'000U);
}

TEST(EffectFiles, CountTheMistakesThatAreTooManyToName) {
    std::string csv = header;
    for (int i = 0; i < 600; ++i) csv += "p" + std::to_string(i) + ";werk;T0;professional;99;2025-01-10\n";
    Cohort cohort = empty_cohort();
    CsvReader reader{cohort};
    std::istringstream in{csv};
    reader.read(in, "scores.csv");
    const Status status = reader.finish();
    ASSERT_FALSE(status.ok());
    ASSERT_EQ(status.error().problems.size(), 501U);
    EXPECT_EQ(status.error().problems.back().message, "En nog 100 andere fouten.");
}

TEST(EffectFiles, RefuseAPersonWhoIsListedTwiceOrChangesGroups) {
    EXPECT_THAT(faults_of("persoon;groep\np0;met\np1;zonder\np0;met\n"), ElementsAre("4:1 dubbele-persoon"));
    EXPECT_THAT(faults_of("persoon;groep\np0;met\np0;zonder\n"),
                ElementsAre("3:4 tegenspraak", "3:1 dubbele-persoon"));
}

TEST(EffectFiles, ReadAByteOrderMarkAndCommas) {
    EXPECT_THAT(faults_of("\xEF\xBB\xBFpersoon,domein,moment,beoordelaar,score\r\n"
                          "p0,werk,T0,professional,3\r\n"),
                ElementsAre());
}

}  // namespace
}  // namespace ph::effect
