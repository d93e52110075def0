// Measurements stay as they were, and the newest of each rater is found.
#include "app/ports/measurements.hpp"

#include "contract/opened.hpp"

namespace ph::storage::contract {
namespace {

struct MeasurementContract : OpenedDossier {
    Measurement measurement(const std::string& instrument, Rater rater, int days_ago, int value) {
        Measurement one;
        one.id = new_id<MeasurementId>();
        one.dossier_id = dossier.id;
        one.person_id = dossier.participant_id;
        one.instrument_id = instrument;
        one.rater = rater;
        one.taken_on = clock.today() - std::chrono::days{days_ago};
        one.recorded_by = world.coach.id;
        one.recorded_at = clock.now();
        one.answers = {{"contacten", "true"}};
        one.scores = {{"geld", value, "", "Zoë's toelichting"},
                      {"justitie", std::nullopt, "Niet aan de orde", ""}};
        return one;
    }
    void add(const Measurement& one) {
        change([&](app::UnitOfWork& work) { return work.measurements().add(here(), one); });
    }
};

TEST_P(MeasurementContract, AMeasurementComesBackAsItWasWithTheNameOfItsRecorder) {
    Measurement one = measurement("zrm-11", Rater::professional, 3, 2);
    one.explanation = "Daarom.";
    add(one);
    const auto found = read()->measurements().list(here(), std::nullopt);
    ASSERT_TRUE(found.ok());
    ASSERT_EQ(found->size(), 1U);
    EXPECT_EQ((*found)[0].recorded_by_name, world.coach.display_name);
    EXPECT_EQ((*found)[0].scores.at(0).value, 2);
    EXPECT_EQ((*found)[0].scores.at(0).note, "Zoë's toelichting");
    EXPECT_FALSE((*found)[0].scores.at(1).value);
    EXPECT_EQ((*found)[0].answers.at(0).value, "true");
    EXPECT_EQ((*found)[0].explanation, "Daarom.");
}

TEST_P(MeasurementContract, ListsNewestFirstAndOfOneInstrument) {
    add(measurement("zrm-11", Rater::professional, 3, 2));
    add(measurement("ladder", Rater::professional, 1, 3));
    add(measurement("zrm-11", Rater::professional, 30, 1));
    const auto all = read()->measurements().list(here(), std::nullopt);
    ASSERT_EQ(all->size(), 3U);
    EXPECT_EQ((*all)[0].instrument_id, "ladder");
    const auto zrm = read()->measurements().list(here(), "zrm-11");
    ASSERT_EQ(zrm->size(), 2U);
    EXPECT_EQ((*zrm)[0].scores.at(0).value, 2);
}

TEST_P(MeasurementContract, TheLatestOfEachInstrumentAndRaterStandSideBySide) {
    add(measurement("zrm-11", Rater::professional, 30, 1));
    add(measurement("zrm-11", Rater::professional, 3, 2));
    add(measurement("zrm-11", Rater::participant, 4, 5));
    const auto latest = read()->measurements().latest(here());
    ASSERT_EQ(latest->size(), 2U);
    EXPECT_EQ((*latest)[0].scores.at(0).value, 2);
    EXPECT_EQ((*latest)[1].rater, Rater::participant);
}

TEST_P(MeasurementContract, NothingOfAnotherDossierIsSeenOrWritten) {
    add(measurement("zrm-11", Rater::professional, 3, 2));
    const Dossier other = with_dossier(clock.today());
    EXPECT_TRUE(read()->measurements().list(admission(other), std::nullopt)->empty());
    const auto work = write();
    EXPECT_EQ(
        work->measurements().add(admission(other), measurement("zrm-11", Rater::network, 1, 1)).error().fault,
        Fault::missing);
}

TEST_P(MeasurementContract, TheRungMovesWithoutANewVersionOfTheDossier) {
    change([&](app::UnitOfWork& work) { return work.measurements().set_rung(here(), 4); });
    const auto connection = database->connect();
    EXPECT_EQ(*connection->scalar<int>("SELECT rung FROM dossier WHERE id = $1", dossier.id).value(), 4);
    EXPECT_EQ(*connection->scalar<int>("SELECT version FROM dossier WHERE id = $1", dossier.id).value(),
              dossier.version);
}

}  // namespace

PH_ON_BOTH(MeasurementContract);

}  // namespace ph::storage::contract
