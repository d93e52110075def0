// When a planned measurement is somebody's turn, and which measurement settles it.
#include "domain/planned_measurement.hpp"

namespace ph {
namespace {

Date day(std::string_view text) {
    return *parse_date(text);
}

PlannedMeasurement follow_up() {
    PlannedMeasurement one;
    one.instrument_id = "participatiehuis-8";
    one.moment = Moment::follow_up;
    one.rater = Rater::participant;
    one.planned_on = day("2026-06-01");
    one.opens_on = day("2026-05-18");
    one.closes_on = day("2026-07-13");
    return one;
}

Measurement taken_on(std::string_view date) {
    Measurement one;
    one.instrument_id = "participatiehuis-8";
    one.moment = Moment::follow_up;
    one.rater = Rater::participant;
    one.taken_on = day(date);
    return one;
}

}  // namespace

TEST(PlannedMeasurement, IsSomebodysTurnFromTheFirstUntilTheLastDayOfItsWindow) {
    PlannedMeasurement one = follow_up();
    EXPECT_EQ(turn_of(one, day("2026-05-17")), PlannedTurn::ahead);
    EXPECT_EQ(turn_of(one, day("2026-05-18")), PlannedTurn::now);
    EXPECT_EQ(turn_of(one, day("2026-07-13")), PlannedTurn::now);
    EXPECT_EQ(turn_of(one, day("2026-07-14")), PlannedTurn::late);
    one.status = PlannedStatus::missed;
    EXPECT_EQ(turn_of(one, day("2026-07-14")), PlannedTurn::settled);
}

TEST(PlannedMeasurement, IsSettledByItsOwnInstrumentRaterAndMomentInsideTheWindow) {
    EXPECT_TRUE(settles(taken_on("2026-05-18"), follow_up()));
    EXPECT_TRUE(settles(taken_on("2026-07-13"), follow_up()));
    EXPECT_FALSE(settles(taken_on("2026-05-17"), follow_up()));
    EXPECT_FALSE(settles(taken_on("2026-07-14"), follow_up()));
    Measurement other = taken_on("2026-06-01");
    other.rater = Rater::professional;
    EXPECT_FALSE(settles(other, follow_up())) << "two raters are never one";
    other = taken_on("2026-06-01");
    other.moment = Moment::baseline;
    EXPECT_FALSE(settles(other, follow_up()));
    other = taken_on("2026-06-01");
    other.instrument_id = "zrm-11";
    EXPECT_FALSE(settles(other, follow_up()));
    PlannedMeasurement done = follow_up();
    done.status = PlannedStatus::done;
    EXPECT_FALSE(settles(taken_on("2026-06-01"), done)) << "one measurement settles it";
}

TEST(PlannedMeasurement, MonthsEndOnTheLastDayOfAShortMonth) {
    EXPECT_EQ(months_after(day("2026-08-31"), 6), day("2027-02-28"));
    EXPECT_EQ(months_after(day("2027-08-31"), 6), day("2028-02-29"));
    EXPECT_EQ(months_after(day("2026-11-23"), 6), day("2027-05-23"));
    EXPECT_EQ(months_after(day("2026-11-23"), 0), day("2026-11-23"));
}

}  // namespace ph
