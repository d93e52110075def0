// Trajectories with their reports and the names behind them.
#include "app/ports/trajectories.hpp"

#include "contract/opened.hpp"

namespace ph::storage::contract {
namespace {

using std::chrono::days;

struct TrajectoryContract : OpenedDossier {
    Trajectory trajectory(const std::string& title, int started_days_ago) {
        Trajectory one;
        one.id = new_id<TrajectoryId>();
        one.dossier_id = dossier.id;
        one.title = title;
        one.end_goal = "Weer meedoen";
        one.starts_on = clock.today() - days{started_days_ago};
        one.ends_on = clock.today() + days{100};
        one.responsible_id = world.coach.id;
        return one;
    }
    void add(const Trajectory& one) {
        change([&](app::UnitOfWork& work) { return work.trajectories().add(here(), one); });
    }
    void report(const Trajectory& of, int days_ago) {
        ProgressReport one;
        one.id = new_id<ReportId>();
        one.trajectory_id = of.id;
        one.dossier_id = of.dossier_id;
        one.reported_on = clock.today() - days{days_ago};
        one.text = "Het gaat goed";
        one.recorded_by = world.coach.id;
        one.recorded_at = clock.now();
        change([&](app::UnitOfWork& work) { return work.trajectories().add_report(here(), one); });
    }
};

TEST_P(TrajectoryContract, ComesBackWithTheNamesOfTheResponsiblePersonAndTheirOrganisation) {
    const Trajectory one = trajectory("Leerwerkplek", 30);
    add(one);
    const auto found = read()->trajectories().find(here(), one.id);
    ASSERT_TRUE(found.ok());
    EXPECT_EQ(found->trajectory.responsible_user_name, world.coach.display_name);
    EXPECT_EQ(found->trajectory.organisation_name, world.organisation.name);
    EXPECT_FALSE(found->trajectory.result);
}

TEST_P(TrajectoryContract, SomeoneWithoutAnAccountHasOnlyAName) {
    Trajectory one = trajectory("Schuldhulp", 30);
    one.responsible_id.reset();
    one.responsible_name = "Mevrouw De Wit";
    add(one);
    const auto found = read()->trajectories().find(here(), one.id);
    EXPECT_EQ(found->trajectory.responsible_user_name, "");
    EXPECT_EQ(found->trajectory.organisation_name, "");
}

TEST_P(TrajectoryContract, RunningOnesComeFirstAndEachHasItsReportsNewestFirst) {
    Trajectory closed = trajectory("Oud", 5);
    add(closed);
    closed.status = TrajectoryStatus::closed;
    closed.result = TrajectoryResult::reached;
    change([&](app::UnitOfWork& work) { return work.trajectories().change(here(), closed); });
    const Trajectory running = trajectory("Lopend", 60);
    add(running);
    report(running, 30);
    report(running, 2);
    report(closed, 1);
    const auto all = read()->trajectories().list(here());
    ASSERT_EQ(all->size(), 2U);
    EXPECT_EQ((*all)[0].trajectory.title, "Lopend");
    ASSERT_EQ((*all)[0].reports.size(), 2U);
    EXPECT_EQ((*all)[0].reports[0].reported_on, clock.today() - days{2});
    EXPECT_EQ((*all)[1].reports.size(), 1U);
    EXPECT_EQ((*all)[1].trajectory.result, TrajectoryResult::reached);
}

TEST_P(TrajectoryContract, AnOldVersionAndAnotherDossierAreRefused) {
    Trajectory one = trajectory("Lopend", 60);
    add(one);
    Trajectory stale = one;
    change([&](app::UnitOfWork& work) { return work.trajectories().change(here(), one); });
    EXPECT_EQ(one.version, 2);
    const Dossier other = with_dossier(clock.today());
    const auto work = write();
    EXPECT_EQ(work->trajectories().change(here(), stale).error().fault, Fault::stale);
    EXPECT_EQ(work->trajectories().find(admission(other), one.id).error().fault, Fault::missing);
    EXPECT_EQ(work->trajectories().change(admission(other), one).error().fault, Fault::missing);
}

TEST_P(TrajectoryContract, KnowsTheOrganisationsOfItsMunicipality) {
    const auto work = read();
    EXPECT_TRUE(*work->trajectories().has_organisation(here(), world.organisation.id));
    EXPECT_FALSE(*work->trajectories().has_organisation(here(), new_id<OrganisationId>()));
}

}  // namespace

PH_ON_BOTH(TrajectoryContract);

}  // namespace ph::storage::contract
