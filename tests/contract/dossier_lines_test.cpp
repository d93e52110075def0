// The line of a dossier follows every change, whoever makes it.
#include "storage/repositories/dossier_lines.hpp"
#include "app/ports/persons.hpp"
#include "app/ports/trajectories.hpp"
#include "app/ports/work.hpp"
#include "contract/opened.hpp"

namespace ph::storage::contract {
namespace {

using std::chrono::days;
using std::chrono::hours;

struct Line {
    std::string name;
    std::string town;
    std::optional<Date> next_task_on;
    std::optional<Date> next_try_on;
    std::optional<Date> next_report_on;
    std::optional<Instant> last_spoken_at;
    friend bool operator==(const Line&, const Line&) = default;
};

struct DossierLines : OpenedDossier {
    Date today() { return clock.today(); }

    Line line() {
        Line found;
        const auto rows = database->connect()->run(
            "SELECT name, town, next_task_on, next_try_on, next_report_on, last_spoken_at FROM dossier_line "
            "WHERE id = $1",
            sql::arguments_of(dossier.id), [&](const sql::Row& row) {
                found = {row.get<std::string>(0),         row.get<std::string>(1),
                         row.get<std::optional<Date>>(2), row.get<std::optional<Date>>(3),
                         row.get<std::optional<Date>>(4), row.get<std::optional<Instant>>(5)};
            });
        EXPECT_TRUE(rows.ok());
        EXPECT_EQ(*rows, 1);
        return found;
    }
    // Running since ten days, with a report every fortnight.
    Trajectory trajectory() {
        Trajectory one;
        one.id = new_id<TrajectoryId>();
        one.dossier_id = dossier.id;
        one.title = "Leerwerkplek";
        one.starts_on = today() - days{10};
        one.ends_on = today() + days{100};
        one.report_every_days = 14;
        change([&](app::UnitOfWork& work) { return work.trajectories().add(here(), one); });
        return one;
    }
    void contact(Instant at, ContactOutcome outcome, std::optional<Date> next_try_on) {
        Contact one;
        one.id = new_id<ContactId>();
        one.dossier_id = dossier.id;
        one.at = at;
        one.outcome = outcome;
        one.next_try_on = next_try_on;
        one.recorded_by = world.coach.id;
        one.recorded_at = clock.now();
        change([&](app::UnitOfWork& work) { return work.work().add_contact(here(), one); });
    }
};

TEST_P(DossierLines, TheFirstOpenTaskIsNext) {
    Task soon = task(today() + days{3}, dossier);
    task(today() + days{9}, dossier);
    EXPECT_EQ(line().next_task_on, today() + days{3});
    soon.status = TaskStatus::done;
    soon.done_on = today();
    change([&](app::UnitOfWork& work) { return work.work().change_task(here(), soon); });
    EXPECT_EQ(line().next_task_on, today() + days{9});
}

TEST_P(DossierLines, TheLastContactTellsTheNextTryAndWhoWasSpokenTo) {
    contact(clock.now() - hours{50}, ContactOutcome::no_answer, today());
    EXPECT_EQ(line().next_try_on, today());
    EXPECT_FALSE(line().last_spoken_at);
    contact(clock.now() - hours{2}, ContactOutcome::spoken, std::nullopt);
    EXPECT_FALSE(line().next_try_on);
    EXPECT_EQ(line().last_spoken_at, clock.now() - hours{2});
    contact(clock.now() - hours{90}, ContactOutcome::no_answer,
            today() + days{1});  // written down afterwards
    EXPECT_FALSE(line().next_try_on);
}

TEST_P(DossierLines, TheFirstReportOfARunningTrajectoryIsExpected) {
    Trajectory one = trajectory();
    EXPECT_EQ(line().next_report_on, today() + days{4});
    ProgressReport report;
    report.id = new_id<ReportId>();
    report.trajectory_id = one.id;
    report.dossier_id = dossier.id;
    report.reported_on = today();
    report.text = "Het gaat goed.";
    report.recorded_by = world.coach.id;
    report.recorded_at = clock.now();
    change([&](app::UnitOfWork& work) { return work.trajectories().add_report(here(), report); });
    EXPECT_EQ(line().next_report_on, today() + days{14});
    one.status = TrajectoryStatus::closed;
    change([&](app::UnitOfWork& work) { return work.trajectories().change(here(), one); });
    EXPECT_FALSE(line().next_report_on);
}

TEST_P(DossierLines, ANewNameAndANewTownShow) {
    change([&](app::UnitOfWork& work) -> Status {
        PH_TRY(auto persons, work.persons().persons(here()));
        persons.front().family_name = "Bergström";
        PH_CHECK(work.persons().change_person(here(), persons.front()));
        PH_TRY(auto household, work.persons().household(here()));
        household.town = "Zonnedal";
        return work.persons().change_household(here(), household);
    });
    EXPECT_EQ(line().name, "Jan Bergström");
    EXPECT_EQ(line().town, "Zonnedal");
}

TEST_P(DossierLines, AllAtOnceTheyAreTheSameAsOneByOne) {
    task(today() + days{3}, dossier);
    contact(clock.now() - hours{50}, ContactOutcome::no_answer, today());
    trajectory();
    const Line before = line();
    const auto connection = database->connect();
    ASSERT_TRUE(connection->begin(sql::Transaction::write).ok());
    ASSERT_TRUE(connection->execute("DELETE FROM dossier_line").ok());
    ASSERT_TRUE(refresh_all_lines(*connection).ok());
    ASSERT_TRUE(connection->commit().ok());
    EXPECT_EQ(line(), before);
}

}  // namespace

PH_ON_BOTH(DossierLines);

}  // namespace ph::storage::contract
