// Contacts, appointments, tasks, and what a day brings over several dossiers.
#include "app/ports/work.hpp"

#include "app/ports/trajectories.hpp"
#include "app/ports/users.hpp"

#include "contract/opened.hpp"
#include "storage/repositories/dossier_lines.hpp"

namespace ph::storage::contract {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

struct WorkContract : OpenedDossier {
    Date today() { return clock.today(); }
    access::Scope own(const User& user) { return scope(user, access::Reach::involved); }
    access::Scope mine() { return own(world.coach); }

    Contact contact(Instant at, ContactOutcome outcome, const Dossier& of) {
        Contact one;
        one.id = new_id<ContactId>();
        one.dossier_id = of.id;
        one.at = at;
        one.outcome = outcome;
        one.note = "Gebeld";
        one.recorded_by = world.coach.id;
        one.recorded_at = clock.now();
        return one;
    }
    void add(const Contact& one, const Dossier& of) {
        change([&](app::UnitOfWork& work) { return work.work().add_contact(admission(of), one); });
    }
    Appointment appointment(Instant at, const Dossier& of) {
        Appointment one;
        one.id = new_id<AppointmentId>();
        one.dossier_id = of.id;
        one.with_user_id = world.coach.id;
        one.starts_at = at;
        one.place = "Wijkcentrum";
        one.subject = "Kennismaken";
        change([&](app::UnitOfWork& work) { return work.work().add_appointment(admission(of), one); });
        return one;
    }
    void coach_of(const Dossier& one) {
        const auto connection = database->connect();
        ASSERT_TRUE(connection->begin(sql::Transaction::write).ok());
        ASSERT_TRUE(
            connection->execute("UPDATE dossier SET coach_id = $1 WHERE id = $2", world.coach.id, one.id)
                .ok());
        ASSERT_TRUE(refresh_line(*connection, one.id).ok());
        ASSERT_TRUE(connection->commit().ok());
    }
    std::optional<Instant> last_spoken() {
        return *database->connect()->scalar<Instant>("SELECT last_spoken_at FROM dossier WHERE id = $1",
                                                     dossier.id);
    }
};

TEST_P(WorkContract, SpeakingMovesTheDossierForwardAndNeverBack) {
    add(contact(clock.now() - 3h, ContactOutcome::no_answer, dossier), dossier);
    EXPECT_FALSE(last_spoken());
    add(contact(clock.now() - 2h, ContactOutcome::spoken, dossier), dossier);
    EXPECT_EQ(last_spoken(), clock.now() - 2h);
    add(contact(clock.now() - 48h, ContactOutcome::spoken, dossier), dossier);
    EXPECT_EQ(last_spoken(), clock.now() - 2h);
}

TEST_P(WorkContract, PagesOfContactsFollowOnWithoutGapsOrRepeats) {
    for (int i = 0; i < 5; ++i)
        add(contact(clock.now() - (i / 2) * 1h, ContactOutcome::no_answer, dossier), dossier);
    std::vector<ContactId> seen;
    app::PageRequest page{std::nullopt, 2};
    Instant last = Instant::max();
    do {
        const auto found = read()->work().contacts(here(), page);
        ASSERT_TRUE(found.ok());
        for (const auto& one : found->items) {
            EXPECT_LE(one.at, last);
            last = one.at;
            seen.push_back(one.id);
        }
        page.after = found->next;
    } while (page.after);
    std::sort(seen.begin(), seen.end());
    EXPECT_EQ(std::unique(seen.begin(), seen.end()) - seen.begin(), 5);
}

TEST_P(WorkContract, AContactIsKnownOnlyInItsOwnDossier) {
    const Contact one = contact(clock.now(), ContactOutcome::spoken, dossier);
    add(one, dossier);
    const Dossier other = with_dossier(today());
    EXPECT_TRUE(*read()->work().has_contact(here(), one.id));
    EXPECT_FALSE(*read()->work().has_contact(admission(other), one.id));
}

TEST_P(WorkContract, AppointmentsComeWithNamesAndComingOnesEarliestFirst) {
    appointment(clock.now() + 48h, dossier);
    Appointment next = appointment(clock.now() + 1h, dossier);
    appointment(clock.now() - 48h, dossier);
    const auto coming = read()->work().appointments(here(), clock.now());
    ASSERT_EQ(coming->size(), 2U);
    EXPECT_EQ((*coming)[0].id, next.id);
    EXPECT_EQ((*coming)[0].dossier_name, "Jan Berg");
    EXPECT_EQ((*coming)[0].with_user_name, world.coach.display_name);
    EXPECT_EQ(read()->work().appointments(here(), std::nullopt)->size(), 3U);
    next.status = AppointmentStatus::cancelled;
    Appointment stale = next;
    change([&](app::UnitOfWork& work) { return work.work().change_appointment(here(), next); });
    EXPECT_EQ(read()->work().appointment(here(), next.id)->version, 2);
    EXPECT_EQ(read()->work().appointments(here(), clock.now())->size(), 1U);
    EXPECT_EQ(write()->work().change_appointment(here(), stale).error().fault, Fault::stale);
}

TEST_P(WorkContract, OpenTasksComeByDueDateAndFinishedOnesAfterThem) {
    Task done = task(today() - days{5}, dossier);
    const Task late = task(today() - days{1}, dossier);
    const Task later = task(today() + days{3}, dossier);
    done.status = TaskStatus::done;
    change([&](app::UnitOfWork& work) { return work.work().change_task(here(), done); });
    const auto open = read()->work().tasks(here(), false);
    ASSERT_EQ(open->size(), 2U);
    EXPECT_EQ((*open)[0].id, late.id);
    const auto all = read()->work().tasks(here(), true);
    ASSERT_EQ(all->size(), 3U);
    EXPECT_EQ((*all)[1].id, later.id);
    EXPECT_EQ((*all)[2].id, done.id);
    EXPECT_EQ(read()->work().task(admission(with_dossier(today())), late.id).error().fault, Fault::missing);
}

TEST_P(WorkContract, OnlyWhoIsInvolvedTodayMayBeGivenWork) {
    const auto work = read();
    EXPECT_TRUE(*work->work().is_involved(here(), world.coach.id, clock.now()));
    EXPECT_FALSE(*work->work().is_involved(here(), world.coach.id, clock.now() - days{11}));
    EXPECT_FALSE(*work->work().is_involved(here(), world.administrator.id, clock.now()));
}

TEST_P(WorkContract, ADayBringsTasksAndAppointmentsOfDossiersWithinReachOnly) {
    const Dossier gone = with_dossier(today() - days{9}, today());
    task(today() + days{2}, dossier);
    task(today() + days{20}, dossier);
    task(today(), gone);
    appointment(clock.now() + 1h, dossier);
    appointment(clock.now() + 1h, gone);
    const auto work = read();
    EXPECT_EQ(work->work().tasks_until(mine(), today() + days{5})->size(), 1U);
    EXPECT_EQ(work->work().appointments_between(mine(), clock.now(), clock.now() + 24h)->size(), 1U);
    EXPECT_EQ(
        work->work().tasks_until(scope(world.coach, access::Reach::municipality), today() + days{5})->size(),
        2U);
    EXPECT_TRUE(work->work().tasks_until(own(world.administrator), today() + days{5})->empty());
}

TEST_P(WorkContract, TheCaseloadIsWhoIsCoachedThroughAGrantOfToday) {
    coach_of(dossier);
    const Dossier gone = with_dossier(today() - days{9}, today());
    coach_of(gone);
    with_dossier(today());
    task(today() + days{2}, dossier);
    const auto rows = read()->work().caseload(mine());
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ((*rows)[0].name, "Jan Berg");
    EXPECT_EQ((*rows)[0].coach_since, today() - days{10});
    EXPECT_EQ((*rows)[0].next_task_on, today() + days{2});
}

TEST_P(WorkContract, ANextTryHoldsUntilALaterContact) {
    coach_of(dossier);
    Contact attempt = contact(clock.now() - 48h, ContactOutcome::no_answer, dossier);
    attempt.next_try_on = today();
    add(attempt, dossier);
    const auto tries = read()->work().next_tries(mine(), today());
    ASSERT_EQ(tries->size(), 1U);
    EXPECT_EQ((*tries)[0].contact_id, attempt.id);
    EXPECT_TRUE(read()->work().next_tries(mine(), today() - days{1})->empty());
    add(contact(clock.now() - 1h, ContactOutcome::spoken, dossier), dossier);
    EXPECT_TRUE(read()->work().next_tries(mine(), today())->empty());
}

TEST_P(WorkContract, ReportRhythmsAreThoseOfTheCaseloadAndOnesOwn) {
    coach_of(dossier);
    Trajectory one;
    one.id = new_id<TrajectoryId>();
    one.dossier_id = dossier.id;
    one.title = "Leerwerkplek";
    one.starts_on = today() - days{30};
    one.ends_on = today() + days{30};
    one.responsible_id = world.coach.id;
    one.report_every_days = 14;
    change([&](app::UnitOfWork& work) { return work.trajectories().add(here(), one); });
    const auto rows = read()->work().caseload_reports(mine(), today());
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(read()->work().own_reports(mine(), today())->size(), 1U);
    EXPECT_EQ((*rows)[0].title, "Leerwerkplek");
    EXPECT_FALSE((*rows)[0].last_report_on);
    one.status = TrajectoryStatus::closed;
    change([&](app::UnitOfWork& work) { return work.trajectories().change(here(), one); });
    EXPECT_TRUE(read()->work().caseload_reports(mine(), today())->empty());
    EXPECT_TRUE(read()->work().own_reports(mine(), today())->empty());
}

TEST_P(WorkContract, WhoHasTheDirectionSeesTheRhythmsOfThatHousehold) {
    Trajectory one;
    one.id = new_id<TrajectoryId>();
    one.dossier_id = dossier.id;
    one.title = "Schuldhulp";
    one.starts_on = today() - days{30};
    one.ends_on = today() + days{30};
    one.responsible_name = "Mevrouw De Wit";
    one.report_every_days = 14;
    change([&](app::UnitOfWork& work) { return work.trajectories().add(here(), one); });
    const auto directed_by = [&](std::optional<UserId> director) {
        const auto connection = database->connect();
        EXPECT_TRUE(connection->begin(sql::Transaction::write).ok());
        EXPECT_TRUE(
            connection->execute("UPDATE dossier SET director_id = $1 WHERE id = $2", director, dossier.id)
                .ok());
        EXPECT_TRUE(connection->commit().ok());
    };
    directed_by(std::nullopt);
    EXPECT_TRUE(read()->work().directed_reports(mine(), today())->empty());
    directed_by(world.coach.id);
    const auto rows = read()->work().directed_reports(mine(), today());
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ((*rows)[0].responsible_name, "Mevrouw De Wit");
    EXPECT_FALSE((*rows)[0].responsible_id);
    EXPECT_TRUE(read()->work().directed_reports(mine(), today() - days{20})->empty());
}

TEST_P(WorkContract, WithoutStepIsWhereNothingIsAgreedFromADayOn) {
    coach_of(dossier);
    EXPECT_EQ(*read()->work().without_step(mine(), clock.now()), std::vector{dossier.id});
    appointment(clock.now() + 24h, dossier);
    EXPECT_TRUE(read()->work().without_step(mine(), clock.now())->empty());
    EXPECT_EQ(read()->work().without_step(mine(), clock.now() + 48h)->size(), 1U);
    task(today() + days{2}, dossier);
    EXPECT_TRUE(read()->work().without_step(mine(), clock.now() + 48h)->empty());
}

TEST_P(WorkContract, HouseholdsWithoutACoachAreCounted) {
    with_dossier(today());
    coach_of(dossier);
    EXPECT_EQ(*read()->work().without_coach(mine()), 1);
}

TEST_P(WorkContract, AParticipantFindsTheOwnOpenDossier) {
    User jan = user_named("jan", {Role::participant});
    jan.person_id = dossier.participant_id;
    change([&](app::UnitOfWork& work) {
        return work.users().add_user(scope(world.administrator, access::Reach::municipality), jan);
    });
    EXPECT_EQ(*read()->work().own_dossier(own(jan)), dossier.id);
    EXPECT_FALSE(read()->work().own_dossier(mine())->has_value());
}

}  // namespace

PH_ON_BOTH(WorkContract);

}  // namespace ph::storage::contract
