// Figures that evaluations published come out of the report of a made-up cohort with the same margins, to the
// digits published. What a source leaves open (who moved from where) is chosen here.
#include "made_up.hpp"

namespace ph::effect::testing {
namespace {

Instrument ladder() {
    return {"participatieladder", "Participatieladder", {1, 6}, Direction::higher_is_better, true, {}, {}};
}

Instrument scale(const std::string& id, stats::Score lowest) {
    return {id, id, {lowest, 10}, Direction::higher_is_better, false, {}, {}};
}

// Changes on a scale of ten from the middle: how many went up one and two, and down one; the others stayed.
std::vector<Movers> changes(int n, int up, int two_up, int down) {
    return {{up, 5, 6}, {two_up, 4, 6}, {down, 5, 4}, {n - up - two_up - down, 6, 6}};
}

// Leiden, Project Door (source 003, 6.2): 94 participants, 77% one rung or more up, about a sixth no effect,
// about a tenth unknown; some from the first or second rung to the last. The published share is of all who
// take part, those unknown included; beside it the report has the share of those measured twice.
TEST(KnownFiguresInAReport, leiden_77_percent_of_94_up_the_ladder) {
    MadeUp leiden{"Project Door", ladder()};
    leiden.join(94);
    leiden.domain("trede", std::vector<Movers>{{26, 1, 2},
                                               {24, 2, 3},
                                               {12, 3, 4},
                                               {6, 1, 3},
                                               {2, 1, 6},
                                               {2, 2, 6},
                                               {13, 2, 2},
                                               {9, 1, stats::no_score}});
    const Reading report = report_of(leiden.cohort());
    const std::string id = "ladder/participatieladder/trede";
    const double began = report.value("trechter/met/begonnen");
    EXPECT_EQ(began, 94);
    EXPECT_EQ(report.value(id + "/begonnen"), began);
    EXPECT_EQ(percent(report.value(id + "/omhoog/van-begonnen")), 77);
    EXPECT_EQ(report.cell(id + "/omhoog/van-begonnen").denominator, 94U);
    EXPECT_EQ(report.value(id + "/onbekend"), 9);
    EXPECT_NEAR(report.value(id + "/gelijk/van-begonnen"), 1.0 / 6, 0.05);
    EXPECT_NEAR((began - report.value("trechter/met/t0-en-t1")) / began, 1.0 / 10, 0.01);
    EXPECT_GT(report.value(id + "/1/6"), 0);
    EXPECT_GT(report.value(id + "/2/6"), 0);
    EXPECT_LT(report.value(id + "/richting/kans"), 0.001);
    EXPECT_EQ(report.cell(id + "/omhoog/deel").denominator, 85U);
}

// Tilburg, Doe Mee (source 003, 6.2): 372 approached, 138 measured twice after half a year, 40% at or above
// the goal, about as many just below it, less than a fifth where they began.
TEST(KnownFiguresInAReport, tilburg_40_percent_of_138_at_or_above_the_goal) {
    MadeUp tilburg{"Doe Mee", scale("igm", 1)};
    tilburg.join(138);
    tilburg.domain("motivatie", changes(138, 50, 5, 14));
    std::uint32_t person = 0;
    for (const auto& [score, count] :
         std::vector<std::pair<stats::Score, int>>{{-2, 27}, {-1, 56}, {0, 33}, {1, 15}, {2, 7}}) {
        for (int i = 0; i < count; ++i) tilburg.goal(person++, score);
    }
    ASSERT_EQ(person, 138U);
    const Reading report = report_of(tilburg.cohort());
    EXPECT_EQ(report.value("doelen/gescoord"), 138);
    EXPECT_EQ(percent(report.value("doelen/gehaald/deel")), 40);
    EXPECT_LT(report.value("doelen/-2/deel"), 0.2);
    EXPECT_EQ(report.value("doelen/mediaan"), -1);
}

// The same: mean changes of +0.11 to +0.61 on thirteen factors; all significant but that of perceived
// control, most in practical obstacles, attitude, self-regulation and behaviour.
TEST(KnownFiguresInAReport, tilburg_effects_from_0_11_to_0_61_significant_but_for_perceived_control) {
    MadeUp tilburg{"Doe Mee", scale("igm", 1)};
    tilburg.join(138);
    const std::vector<std::pair<std::string, std::vector<Movers>>> factors{
        {"fysiek", changes(138, 36, 2, 10)},
        {"psychisch", changes(138, 44, 3, 12)},
        {"mentaal", changes(138, 30, 1, 7)},
        {"praktisch", changes(138, 78, 10, 14)},
        {"vakgericht", changes(138, 40, 2, 9)},
        {"talent", changes(138, 38, 2, 8)},
        {"attitude", changes(138, 72, 9, 14)},
        {"sociale-druk", changes(138, 34, 2, 9)},
        {"ervaren-controle", changes(138, 45, 2, 34)},
        {"zelfregulering", changes(138, 70, 9, 13)},
        {"sociaal-netwerk", changes(138, 46, 4, 11)},
        {"motivatie", changes(138, 50, 5, 14)},
        {"gedrag", changes(138, 74, 8, 14)}};
    for (const auto& [id, movers] : factors) tilburg.domain(id, movers);
    for (const PrimaryTest primary : {PrimaryTest::signed_rank, PrimaryTest::paired_t}) {
        Rules rules;
        rules.primary = primary;
        rules.replicates = 1000;
        const Reading report = report_of(tilburg.cohort(), rules);
        std::vector<std::pair<double, std::string>> by_size;
        for (const auto& [id, movers] : factors) {
            const std::string row = "domeinen/igm/" + id;
            EXPECT_EQ(report.value(row + "/n"), 138) << id;
            by_size.emplace_back(report.value(row + "/verschil"), id);
            EXPECT_EQ(report.value(row + "/gecorrigeerd") < 0.05, id != "ervaren-controle") << id;
        }
        std::ranges::sort(by_size);
        EXPECT_NEAR(by_size.front().first, 0.11, 0.005);
        EXPECT_NEAR(by_size.back().first, 0.61, 0.005);
        std::vector<std::string> largest;
        for (std::size_t i = by_size.size() - 4; i < by_size.size(); ++i)
            largest.push_back(by_size[i].second);
        EXPECT_THAT(largest,
                    ::testing::UnorderedElementsAre("praktisch", "attitude", "zelfregulering", "gedrag"));
    }
}

// Participatiehuis (source 000, chapter 7): 278 files on eight domains of 0 to 10; all better, most in work,
// then money and health, least in family and housing.
TEST(KnownFiguresInAReport, participatiehuis_278_files_work_first_family_and_housing_last) {
    MadeUp house{"Participatiehuis", scale("participatiehuis-8", 0)};
    house.join(278);
    const std::vector<std::pair<std::string, std::vector<Movers>>> domains{
        {"werk", changes(278, 120, 60, 15)},      {"leren", changes(278, 70, 15, 20)},
        {"gezin", changes(278, 36, 4, 18)},       {"wonen", changes(278, 34, 5, 17)},
        {"geld", changes(278, 105, 40, 20)},      {"sociale-contacten", changes(278, 80, 18, 22)},
        {"gezondheid", changes(278, 98, 36, 22)}, {"taal", changes(278, 60, 12, 18)}};
    for (const auto& [id, movers] : domains) house.domain(id, movers);
    Rules rules;
    rules.replicates = 2000;
    const Reading report = report_of(house.cohort(), rules);
    std::vector<std::pair<double, std::string>> by_size;
    for (const auto& [id, movers] : domains) {
        const std::string row = "domeinen/participatiehuis-8/" + id;
        EXPECT_EQ(report.value(row + "/n"), 278) << id;
        EXPECT_GT(report.value(row + "/verschil"), 0) << id;
        by_size.emplace_back(report.value(row + "/d-z"), id);
    }
    std::ranges::sort(by_size, std::greater<>());
    EXPECT_EQ(by_size[0].second, "werk");
    EXPECT_THAT((std::vector{by_size[1].second, by_size[2].second}),
                ::testing::UnorderedElementsAre("geld", "gezondheid"));
    EXPECT_THAT((std::vector{by_size[6].second, by_size[7].second}),
                ::testing::UnorderedElementsAre("gezin", "wonen"));
    const Cell& work = report.cell("domeinen/participatiehuis-8/werk/verschil");
    const Cell& family = report.cell("domeinen/participatiehuis-8/gezin/verschil");
    ASSERT_TRUE(work.interval && family.interval);
    EXPECT_GT(work.interval->lower, family.interval->upper);
}

// Gezinscoach (source 004, 5.2): 535 goals of 24 families, 62% reached, about 20% under way.
TEST(KnownFiguresInAReport, gezinscoach_62_percent_of_535_goals) {
    MadeUp coach{"Gezinscoach", scale("gezin", 0)};
    coach.join(24);
    coach.domain("gezin", changes(24, 12, 2, 3));
    std::uint32_t goal = 0;
    for (const auto& [score, count] :
         std::vector<std::pair<stats::Score, int>>{{0, 332}, {-1, 107}, {-2, 96}}) {
        for (int i = 0; i < count; ++i) coach.goal(goal++ % 24, score);
    }
    const Reading report = report_of(coach.cohort());
    EXPECT_EQ(report.value("doelen/gescoord"), 535);
    EXPECT_EQ(percent(report.value("doelen/gehaald/deel")), 62);
    EXPECT_EQ(percent(report.value("doelen/-1/deel")), 20);
}

}  // namespace
}  // namespace ph::effect::testing
