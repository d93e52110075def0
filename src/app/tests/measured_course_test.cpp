// Whether somebody's scores moved more than the instrument's own noise.
#include "app/use_cases/measured_course.hpp"

namespace ph::app {
namespace {

Catalogue catalogue_with(std::optional<RetestFigures> retest, bool higher_is_better = true) {
    Instrument instrument;
    instrument.id = "cijfers";
    instrument.name = "Cijfers";
    instrument.lowest = 1;
    instrument.highest = 10;
    instrument.higher_is_better = higher_is_better;
    instrument.domains = {{.id = "geld", .name = "Geld", .explanation = {}}};
    instrument.retest = std::move(retest);
    Catalogue catalogue;
    catalogue.instruments.emplace("cijfers", std::move(instrument));
    return catalogue;
}

MeasurementView taken(std::string_view day, int value, Rater rater = Rater::professional) {
    MeasurementView one;
    one.instrument_id = "cijfers";
    one.rater = rater;
    one.taken_on = *parse_date(day);
    one.scores = {{"geld", value, "", ""}};
    return one;
}

}  // namespace

// Noise of the difference: 2 * sqrt(2 * (1 - 0.5)) = 2, so 1.96 * 2 = 3.92 points at 95%.
TEST(MeasuredCourse, JudgesByTheRetestFiguresOfTheInstrument) {
    const auto figures = RetestFigures{2.0, 0.5, "Bron"};
    const auto more = courses_of({taken("2026-07-01", 8), taken("2026-01-01", 4)}, catalogue_with(figures));
    ASSERT_EQ(more.size(), 1U);
    EXPECT_NEAR(*more[0].smallest, 3.92, 0.001);
    EXPECT_EQ(more[0].source, "Bron");
    EXPECT_TRUE(more[0].why_not.empty());
    EXPECT_EQ(more[0].domains[0].first, 4) << "the oldest is the first, in whatever order they come";
    EXPECT_EQ(more[0].domains[0].change, ScoreChange::improved);
    EXPECT_NEAR(*more[0].domains[0].index, 2.0, 1e-12);
    const auto less = courses_of({taken("2026-07-01", 7), taken("2026-01-01", 4)}, catalogue_with(figures));
    EXPECT_EQ(less[0].domains[0].change, ScoreChange::unchanged);
    const auto worse =
        courses_of({taken("2026-07-01", 8), taken("2026-01-01", 4)}, catalogue_with(figures, false));
    EXPECT_EQ(worse[0].domains[0].change, ScoreChange::deteriorated);
}

TEST(MeasuredCourse, SaysWhyNotWhenThereIsNothingToJudgeBy) {
    const std::vector<MeasurementView> both{taken("2026-07-01", 8), taken("2026-01-01", 4)};
    const auto without = courses_of(both, catalogue_with(std::nullopt));
    ASSERT_EQ(without.size(), 1U);
    EXPECT_FALSE(without[0].domains[0].change);
    EXPECT_NE(without[0].why_not.find("hertestcijfers"), std::string::npos);
    const auto gone = courses_of(both, {});
    EXPECT_NE(gone[0].why_not.find("niet meer in de catalogus"), std::string::npos);
}

TEST(MeasuredCourse, ComparesNoOtherRaterAndNoOtherVersion) {
    EXPECT_TRUE(courses_of({taken("2026-01-01", 4), taken("2026-07-01", 8, Rater::participant)},
                           catalogue_with(std::nullopt))
                    .empty());
    MeasurementView newer = taken("2026-07-01", 8);
    newer.instrument_version = 2;
    EXPECT_TRUE(courses_of({taken("2026-01-01", 4), newer}, catalogue_with(std::nullopt)).empty());
}

}  // namespace ph::app
