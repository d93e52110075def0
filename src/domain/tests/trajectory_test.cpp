#include "domain/trajectory.hpp"

namespace ph {
namespace {

using std::chrono::days;
const Date start = *parse_date("2026-09-01");
const Date today = *parse_date("2026-11-22");
const Instant now = local_instant(today, std::chrono::hours{10});

Trajectory trajectory() {
    Trajectory one;
    one.title = "Leerwerkplek bij de kringloop";
    one.end_goal = "Jan werkt drie dagen per week";
    one.starts_on = start;
    one.ends_on = start + days{180};
    one.responsible_name = "Werkbegeleider Anneke";
    one.report_every_days = 28;
    return one;
}

std::vector<std::string> pointers(const std::vector<Problem>& problems) {
    std::vector<std::string> all;
    for (const Problem& problem : problems) all.push_back(problem.place.pointer);
    return all;
}

}  // namespace

TEST(Trajectory, AWholeOneHasNoProblems) {
    EXPECT_TRUE(problems_of(trajectory()).empty());
}

TEST(Trajectory, EveryProblemIsToldAtOnce) {
    Trajectory one = trajectory();
    one.title.clear();
    one.end_goal.clear();
    one.ends_on = start - days{1};
    one.responsible_name.clear();
    one.report_every_days = -1;
    EXPECT_THAT(pointers(problems_of(one)),
                ::testing::UnorderedElementsAre("/titel", "/einddoel", "/einddatum", "/verantwoordelijkeNaam",
                                                "/verslagIedereDagen"));
}

TEST(Trajectory, ItMayEndOnTheDayItStarts) {
    Trajectory one = trajectory();
    one.ends_on = start;
    EXPECT_TRUE(problems_of(one).empty());
}

TEST(Trajectory, ClosingRecordsTheResultAgainstTheGoal) {
    Trajectory one = trajectory();
    ASSERT_TRUE(close(one, TrajectoryResult::partly, "Twee dagen per week lukt goed", today, now).ok());
    EXPECT_EQ(one.status, TrajectoryStatus::closed);
    EXPECT_EQ(one.result, TrajectoryResult::partly);
    EXPECT_EQ(one.closed_on, today);
    EXPECT_EQ(close(one, TrajectoryResult::reached, "nog eens", today, now).error().fault, Fault::conflict);
}

TEST(Trajectory, ClosingWithoutNoteBeforeTheStartOrInTheFutureIsRefused) {
    Trajectory one = trajectory();
    const auto refused = close(one, TrajectoryResult::reached, "", start - days{1}, now);
    EXPECT_THAT(pointers(refused.error().problems),
                ::testing::UnorderedElementsAre("/toelichting", "/datum"));
    EXPECT_FALSE(close(one, TrajectoryResult::reached, "klaar", today + days{1}, now).ok());
    EXPECT_EQ(one.status, TrajectoryStatus::running);
}

TEST(Trajectory, TheNextReportComesOneRhythmAfterTheLast) {
    Trajectory one = trajectory();
    EXPECT_EQ(next_report_on(one, std::nullopt), start + days{28});
    EXPECT_EQ(next_report_on(one, start + days{30}), start + days{58});
    EXPECT_EQ(next_report_on(one, start + days{170}), one.ends_on);
    one.report_every_days = 0;
    EXPECT_EQ(next_report_on(one, std::nullopt), std::nullopt);
}

TEST(Trajectory, AReportNeedsWordsAndADayWithinTheTrajectory) {
    Trajectory one = trajectory();
    ProgressReport report;
    report.reported_on = today;
    report.text = "Jan is er iedere dag";
    EXPECT_TRUE(check_report(one, report, today).ok());
    report.text.clear();
    report.reported_on = start - days{1};
    EXPECT_THAT(pointers(check_report(one, report, today).error().problems),
                ::testing::UnorderedElementsAre("/tekst", "/datum"));
    report.text = "Te vroeg";
    report.reported_on = today + days{1};
    EXPECT_FALSE(check_report(one, report, today).ok());
    one.status = TrajectoryStatus::closed;
    report.reported_on = today;
    EXPECT_EQ(check_report(one, report, today).error().fault, Fault::conflict);
}

}  // namespace ph
