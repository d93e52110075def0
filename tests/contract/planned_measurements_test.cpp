// Measurements that are to come: in order, once per case, moment and rater, and in whose day they are.
#include "app/ports/planned_measurements.hpp"

#include "app/ports/cases.hpp"
#include "app/ports/measurements.hpp"
#include "contract/opened.hpp"

namespace ph::storage::contract {
namespace {

using std::chrono::days;

struct PlannedMeasurementContract : OpenedDossier {
    void SetUp() override {
        OpenedDossier::SetUp();
        followed.id = new_id<CaseId>();
        followed.dossier_id = dossier.id;
        followed.approach_id = "proef";
        followed.opened_by = world.coach.id;
        followed.opened_at = clock.now();
        change([&](app::UnitOfWork& work) -> Status {
            PH_CHECK(work.cases().keep_source({"proef", 1, "tekst", clock.now()}));
            return work.cases().open(here(), followed);
        });
    }
    PlannedMeasurement planned(const std::string& plan, int in_days, Rater rater = Rater::professional) {
        PlannedMeasurement one;
        one.id = new_id<PlannedMeasurementId>();
        one.dossier_id = dossier.id;
        one.municipality_id = world.municipality.id;
        one.person_id = dossier.participant_id;
        one.case_id = followed.id;
        one.plan_id = plan;
        one.name = "Nulmeting";
        one.purpose = "Om te weten hoe het gaat met Zoë.";
        one.instrument_id = "zrm-11";
        one.rater = rater;
        one.planned_on = clock.today() + days{in_days};
        one.opens_on = one.planned_on - days{7};
        one.closes_on = one.planned_on + days{30};
        return one;
    }
    void add(const PlannedMeasurement& one) {
        change([&](app::UnitOfWork& work) { return work.planned_measurements().add(here(), one); });
    }
    std::vector<PlannedMeasurement> list() { return *read()->planned_measurements().list(here()); }
    std::vector<app::MeasureNowRow> day_of(const User& user) {
        return *read()->planned_measurements().caseload(scope(user, access::Reach::involved), clock.today());
    }
    Case followed;
};

TEST_P(PlannedMeasurementContract, TheyComeBackAsTheyWereByPlannedDay) {
    add(planned("t1", 180));
    add(planned("t0", 0));
    const auto found = list();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].plan_id, "t0");
    EXPECT_EQ(found[0].purpose, "Om te weten hoe het gaat met Zoë.");
    EXPECT_EQ(found[0].status, PlannedStatus::planned);
    EXPECT_FALSE(found[0].measurement_id);
    EXPECT_EQ(found[0].opens_on, clock.today() - days{7});
    EXPECT_EQ(found[1].closes_on, clock.today() + days{210});
}

TEST_P(PlannedMeasurementContract, OneIsPlannedOncePerCaseMomentAndRater) {
    add(planned("t0", 0));
    add(planned("t0", 0, Rater::participant));
    const auto work = write();
    EXPECT_EQ(work->planned_measurements().add(here(), planned("t0", 5)).error().fault, Fault::conflict);
}

TEST_P(PlannedMeasurementContract, ItsEndIsKeptAndAnOlderVersionIsRefused) {
    PlannedMeasurement one = planned("t0", 0);
    add(one);
    PlannedMeasurement stale = one;
    one.status = PlannedStatus::missed;
    one.missed_reason = "niet-bereikt";
    one.missed_note = "Vier keer gebeld.";
    one.settled_by = world.coach.id;
    one.settled_at = clock.now();
    change([&](app::UnitOfWork& work) { return work.planned_measurements().change(here(), one); });
    EXPECT_EQ(one.version, 2);
    const auto kept = read()->planned_measurements().find(here(), one.id);
    ASSERT_TRUE(kept.ok());
    EXPECT_EQ(kept->status, PlannedStatus::missed);
    EXPECT_EQ(kept->missed_note, "Vier keer gebeld.");
    EXPECT_EQ(kept->settled_by, world.coach.id);
    const auto work = write();
    EXPECT_EQ(work->planned_measurements().change(here(), stale).error().fault, Fault::stale);
}

TEST_P(PlannedMeasurementContract, TheDayHasWhatIsOpenOrLateOfOnesOwnCaseload) {
    change([&](app::UnitOfWork& work) {
        Dossier coached = dossier;
        coached.coach_id = world.coach.id;
        return work.dossiers().change(here(), coached);
    });
    add(planned("t0", 0));
    add(planned("t1", 180));
    PlannedMeasurement late = planned("te-laat", -100);
    add(late);
    PlannedMeasurement done = planned("gedaan", -10);
    done.status = PlannedStatus::missed;
    add(done);
    const auto day = day_of(world.coach);
    ASSERT_EQ(day.size(), 2U);
    EXPECT_EQ(day[0].planned_id, late.id);
    EXPECT_EQ(day[0].dossier_id, dossier.id);
    EXPECT_EQ(day[1].title, "Nulmeting");
    EXPECT_TRUE(day_of(world.administrator).empty());
}

TEST_P(PlannedMeasurementContract, NothingOfAnotherDossierIsSeenOrWritten) {
    const PlannedMeasurement one = planned("t0", 0);
    add(one);
    const Dossier other = with_dossier(clock.today());
    EXPECT_TRUE(read()->planned_measurements().list(admission(other))->empty());
    EXPECT_EQ(read()->planned_measurements().find(admission(other), one.id).error().fault, Fault::missing);
    const auto work = write();
    EXPECT_EQ(work->planned_measurements().add(admission(other), planned("t2", 1)).error().fault,
              Fault::missing);
}

}  // namespace

PH_ON_BOTH(PlannedMeasurementContract);

}  // namespace ph::storage::contract
