// What an approach measures is planned, shown in the coach's day while it is its turn, done by measuring or
// missed with a reason; and the participant scores what the purpose asks.
#include "app/use_cases/planned_measurements.hpp"
#include "app/use_cases/case_move.hpp"
#include "app/use_cases/cases.hpp"
#include "app/use_cases/measured_course.hpp"
#include "app/use_cases/measurements.hpp"
#include "app/use_cases/my_day.hpp"
#include "app/use_cases/own_measurements.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using std::chrono::days;

struct PlannedMeasuring : GuidedTown {
    app::CasePicture follow(const std::string& approach) {
        return given(coach, [&](app::Call& call) { return app::start_case(call, dossier, approach); });
    }
    std::vector<PlannedMeasurement> planned() {
        return given(coach, [&](app::Call& call) { return app::list_planned(call, dossier); });
    }
    PlannedMeasurement planned(const std::string& plan, Rater rater) {
        for (const PlannedMeasurement& one : planned()) {
            if (one.plan_id == plan && one.rater == rater) return one;
        }
        throw std::runtime_error("not planned: " + plan);
    }
    std::vector<app::MeasureNowRow> to_measure(const User& user) {
        return given(user, [&](app::Call& call) { return app::my_day(call); })->measurements;
    }
    Result<app::MeasurementView> measure(Rater rater, Moment moment, int value) {
        Measurement one;
        one.person_id = jan;
        one.instrument_id = "participatiehuis-8";
        one.rater = rater;
        one.moment = moment;
        one.taken_on = today();
        one.scores = {{"geld", value, "", ""}};
        return as(coach, [&](app::Call& call) { return app::add_measurement(call, dossier, one); });
    }
    Result<PlannedMeasurement> miss(const PlannedMeasurement& one, const std::string& reason) {
        return as(coach, [&](app::Call& call) {
            return app::miss_planned(call, dossier, one.id, one.version, {reason, ""});
        });
    }
    const std::string house = "participatiehuis-sittard-geleen";
};

TEST_F(PlannedMeasuring, FollowingAnApproachPlansItsMeasurementsPerRater) {
    EXPECT_TRUE(planned().empty()) << "without an approach nothing is planned";
    follow(house);
    EXPECT_EQ(planned().size(), 7U);
    const auto baseline = planned("participatiehuis-t0", Rater::participant);
    EXPECT_EQ(baseline.person_id, jan);
    EXPECT_EQ(baseline.planned_on, today());
    EXPECT_EQ(baseline.closes_on, today() + days{42});
    const auto later = planned("participatiehuis-t1", Rater::professional);
    EXPECT_EQ(later.planned_on, months_after(today(), 6));
    EXPECT_EQ(later.opens_on, later.planned_on - days{21});
}

TEST_F(PlannedMeasuring, TheDayShowsItFromItsFirstDayUntilItIsDoneOrMissed) {
    follow(house);
    ASSERT_EQ(to_measure(coach).size(), 2U);
    EXPECT_EQ(to_measure(coach)[0].title, "Nulmeting");
    EXPECT_TRUE(to_measure(second_coach).empty());
    must(measure(Rater::professional, Moment::baseline, 3));
    ASSERT_EQ(to_measure(coach).size(), 1U);
    EXPECT_EQ(to_measure(coach)[0].rater, Rater::participant);
    days_pass(60);
    ASSERT_EQ(to_measure(coach).size(), 1U) << "what was not done in time is still to be told";
    must(miss(planned("participatiehuis-t0", Rater::participant), "niet-bereikt"));
    EXPECT_TRUE(to_measure(coach).empty());
}

TEST_F(PlannedMeasuring, TheFollowUpCountsFromTheDayTheBaselineWasTaken) {
    follow(house);
    const auto before = planned("participatiehuis-t1", Rater::professional);
    days_pass(30);
    const auto taken = must(measure(Rater::professional, Moment::baseline, 3));
    const auto baseline = planned("participatiehuis-t0", Rater::professional);
    EXPECT_EQ(baseline.status, PlannedStatus::done);
    EXPECT_EQ(baseline.measurement_id, taken.id);
    EXPECT_EQ(baseline.measured_on, today());
    EXPECT_EQ(planned("participatiehuis-t1", Rater::professional).planned_on, months_after(today(), 6));
    EXPECT_EQ(planned("participatiehuis-t1", Rater::participant).planned_on, before.planned_on)
        << "the participant has a baseline of their own";
}

TEST_F(PlannedMeasuring, MeasuringOutsideTheWindowIsKeptAndSettlesNothing) {
    follow(house);
    must(measure(Rater::professional, Moment::follow_up, 5));
    EXPECT_EQ(planned("participatiehuis-t1", Rater::professional).status, PlannedStatus::planned);
    days_pass(200);
    must(measure(Rater::professional, Moment::baseline, 5));
    EXPECT_EQ(planned("participatiehuis-t0", Rater::professional).status, PlannedStatus::planned);
}

TEST_F(PlannedMeasuring, MissingAsksAReasonOfTheListAndIsFinal) {
    follow(house);
    const auto one = planned("participatiehuis-t0", Rater::professional);
    EXPECT_THAT(pointers(miss(one, "").error()), ::testing::ElementsAre("/redenGemist"));
    EXPECT_THAT(pointers(miss(one, "zomaar").error()), ::testing::ElementsAre("/redenGemist"));
    EXPECT_EQ(miss(planned("participatiehuis-t1", Rater::professional), "wil-niet").error().fault,
              Fault::conflict)
        << "its turn has not come";
    const auto missed = must(miss(one, "wil-niet"));
    EXPECT_EQ(missed.status, PlannedStatus::missed);
    EXPECT_EQ(missed.settled_by, coach.id);
    EXPECT_EQ(miss(missed, "wil-niet").error().fault, Fault::conflict);
    EXPECT_EQ(miss(one, "wil-niet").error().fault, Fault::stale);
    must(measure(Rater::professional, Moment::baseline, 4));
    EXPECT_EQ(planned("participatiehuis-t0", Rater::professional).status, PlannedStatus::missed);
}

TEST_F(PlannedMeasuring, GoingOnInAnotherApproachPlansWhatThatOneMeasures) {
    const auto started = follow(house);
    must(measure(Rater::professional, Moment::baseline, 3));
    const auto preview = must(as(coach, [&](app::Call& call) {
        return app::preview_move(call, dossier, started.record.id, "leiden-project-door", 1);
    }));
    app::MoveRequest request;
    request.approach = "leiden-project-door";
    request.approach_version = 1;
    request.reason = "Past beter bij Jan.";
    for (const auto& line : preview.ends) request.ends.emplace_back(line.item, "Niet meer nodig.");
    must(as(coach, [&](app::Call& call) {
        return app::move_case(call, dossier, started.record.id, started.record.version, request);
    }));
    EXPECT_EQ(planned("participatiehuis-t1", Rater::professional).status, PlannedStatus::withdrawn);
    EXPECT_EQ(planned("participatiehuis-t0", Rater::professional).status, PlannedStatus::done)
        << "what was done stays";
    EXPECT_EQ(planned("leiden-project-door-t0", Rater::professional).status, PlannedStatus::planned);
}

TEST_F(PlannedMeasuring, TheParticipantScoresWhatThePurposeAsksAndMaySkip) {
    follow(house);
    const User himself = participant();
    const auto open = given(himself, [&](app::Call& call) { return app::own_questions(call); });
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].planned.purpose, "Om samen te kiezen waar uw plan over gaat.");
    EXPECT_EQ(open[0].domains.size(), 8U);
    const auto give = [&](std::vector<Score> scores) {
        return as(himself,
                  [&](app::Call& call) { return app::give_own_scores(call, {open[0].planned.id, scores}); });
    };
    EXPECT_THAT(pointers(give({{"justitie", 3, "", ""}}).error()),
                ::testing::ElementsAre("/scores/0/domein"));
    EXPECT_THAT(pointers(give({{"geld", 11, "", ""}}).error()), ::testing::ElementsAre("/scores/0/waarde"));
    const auto kept = must(give({{"geld", 4, "", ""}, {"wonen", 8, "", ""}}));
    EXPECT_EQ(kept.rater, Rater::participant);
    EXPECT_EQ(kept.moment, Moment::baseline);
    EXPECT_EQ(kept.recorded_by, himself.id);
    EXPECT_EQ(give({{"geld", 5, "", ""}}).error().fault, Fault::missing) << "it is not asked twice";
    EXPECT_TRUE(given(himself, [&](app::Call& call) { return app::own_questions(call); }).empty());
    EXPECT_EQ(planned("participatiehuis-t0", Rater::participant).status, PlannedStatus::done);
    EXPECT_EQ(planned("participatiehuis-t0", Rater::professional).status, PlannedStatus::planned)
        << "the coach's score stands beside it";
}

TEST_F(PlannedMeasuring, NobodyElseScoresForTheParticipant) {
    follow(house);
    EXPECT_FALSE(as(coach, [&](app::Call& call) { return app::own_questions(call); }).ok());
    EXPECT_FALSE(as(second_coach, [&](app::Call& call) { return app::list_planned(call, dossier); }).ok());
}

TEST_F(PlannedMeasuring, TheCourseSaysWhyItIsNotJudgedWithoutRetestFigures) {
    must(measure(Rater::professional, Moment::baseline, 3));
    EXPECT_TRUE(given(coach, [&](app::Call& call) { return app::measured_courses(call, dossier); }).empty());
    days_pass(180);
    must(measure(Rater::professional, Moment::follow_up, 6));
    must(measure(Rater::participant, Moment::follow_up, 9));
    const auto courses = given(coach, [&](app::Call& call) { return app::measured_courses(call, dossier); });
    ASSERT_EQ(courses.size(), 1U) << "two raters are never one course";
    ASSERT_EQ(courses[0].domains.size(), 1U);
    EXPECT_EQ(courses[0].domains[0].first, 3);
    EXPECT_EQ(courses[0].domains[0].last, 6);
    EXPECT_FALSE(courses[0].domains[0].change);
    EXPECT_FALSE(courses[0].why_not.empty());
}

}  // namespace
}  // namespace ph::scenarios
