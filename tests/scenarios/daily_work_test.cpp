// Contacts and attempts, appointments, tasks with terms, trajectories; and the day and the overview they
// make.
#include "app/use_cases/directions.hpp"
#include "app/use_cases/involvements.hpp"
#include "app/use_cases/my_day.hpp"
#include "app/use_cases/my_overview.hpp"
#include "app/use_cases/plans.hpp"
#include "app/use_cases/timeline.hpp"
#include "app/use_cases/trajectories.hpp"
#include "app/use_cases/work.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

struct DailyWork : GuidedTown {
    app::MyDay day(const User& user) {
        return *given(user, [&](app::Call& call) { return app::my_day(call); });
    }
    Result<app::ContactView> contact(ContactOutcome outcome, std::optional<Date> next_try_on = std::nullopt) {
        Contact one;
        one.at = clock.now();
        one.outcome = outcome;
        one.next_try_on = next_try_on;
        return as(coach, [&](app::Call& call) { return app::add_contact(call, dossier, one); });
    }
    Result<app::TaskStanding> task(const app::NewTask& wanted) {
        return as(coach, [&](app::Call& call) { return app::add_task(call, dossier, wanted); });
    }
    app::NewTask bell(std::optional<int> term_days) {
        app::NewTask wanted;
        wanted.title = "Bel de woningbouw";
        wanted.term_days = term_days;
        return wanted;
    }
    Result<app::AppointmentView> meet(Instant at, const User& with) {
        Appointment one;
        one.with_user_id = with.id;
        one.starts_at = at;
        one.place = "Wijkcentrum";
        one.subject = "Plan bespreken";
        return as(coach, [&](app::Call& call) { return app::make_appointment(call, dossier, one); });
    }
    Trajectory work_place() {
        Trajectory one;
        one.kind = TrajectoryType::participation;
        one.title = "Leerwerkplek bij de kringloop";
        one.end_goal = "Jan werkt drie dagen per week";
        one.starts_on = today();
        one.ends_on = today() + days{180};
        one.responsible_id = coach.id;
        one.report_every_days = 28;
        return one;
    }
    Result<app::TrajectoryView> start(const Trajectory& one) {
        return as(coach, [&](app::Call& call) { return app::start_trajectory(call, dossier, one); });
    }
};

TEST_F(DailyWork, ANewDossierIsNewForTheCoachUntilSomeoneIsSpokenTo) {
    EXPECT_EQ(day(coach).caseload, 1);
    ASSERT_EQ(day(coach).new_for_me.size(), 1U);
    EXPECT_EQ(day(coach).new_for_me[0].name, "Jan van der Berg");
    must(contact(ContactOutcome::spoken));
    EXPECT_TRUE(day(coach).new_for_me.empty());
    EXPECT_TRUE(day(coach).not_spoken.empty());
}

TEST_F(DailyWork, WhoHasNothingAgreedShowsUntilThereIsSomething) {
    const auto listed = [&] {
        app::DossierFilter filter;
        filter.without_step_from = local_instant(today(), {});
        return given(coach, [&](app::Call& call) { return app::dossiers(call, filter, std::nullopt, 50); })
            .rows.size();
    };
    EXPECT_TRUE(day(coach).without_step.empty()) << "getting to know somebody new is a step";
    must(contact(ContactOutcome::spoken));
    ASSERT_EQ(day(coach).without_step.size(), 1U);
    EXPECT_EQ(day(coach).without_step[0].name, "Jan van der Berg");
    EXPECT_EQ(listed(), 1U);
    must(meet(clock.now() + 48h, coach));
    EXPECT_TRUE(day(coach).without_step.empty());
    EXPECT_EQ(listed(), 0U);
    days_pass(3);
    EXPECT_EQ(day(coach).without_step.size(), 1U) << "the day of the appointment has passed";
    must(task(bell(5)));
    EXPECT_TRUE(day(coach).without_step.empty());
    EXPECT_EQ(listed(), 0U);
}

TEST_F(DailyWork, AnAppointmentOfTheNextWorkingDayIsRemindedOfOnBothSides) {
    const User himself = participant();
    const auto reminder = [&] {
        return given(himself, [&](app::Call& call) { return app::my_overview(call); }).reminder;
    };
    must(meet(clock.now() + 72h, coach));
    EXPECT_TRUE(day(coach).to_remind.empty());
    EXPECT_FALSE(reminder());
    must(meet(clock.now() + 24h, coach));
    ASSERT_EQ(day(coach).to_remind.size(), 1U);
    EXPECT_EQ(day(coach).to_remind[0].starts_at, clock.now() + 24h);
    ASSERT_TRUE(reminder());
    EXPECT_EQ(reminder()->starts_at, clock.now() + 24h);
    days_pass(2);
    ASSERT_EQ(day(coach).to_remind.size(), 1U) << "on Wednesday that of Thursday";
}

TEST_F(DailyWork, ALateReportIsSeenByWhoWritesItAndByWhoHasTheDirection) {
    must(start(work_place()));
    given(coach, [&](app::Call& call) {
        return app::involve(call, dossier,
                            {.user_id = partner.id,
                             .role = Role::partner,
                             .starts_on = {},
                             .direction = false,
                             .reason = {}});
    });
    const auto offer = given(coach, [&](app::Call& call) {
        return app::offer_direction(call, dossier, partner.id, "Jan vertrouwt haar.");
    });
    days_pass(30);
    EXPECT_TRUE(day(partner).reports.empty()) << "not hers to watch yet";
    given(partner, [&](app::Call& call) {
        return app::answer_direction(call, dossier, offer.id, OfferState::accepted, {});
    });
    const auto watched = day(partner).reports;
    ASSERT_EQ(watched.size(), 1U);
    EXPECT_EQ(watched[0].row.responsible_name, coach.display_name);
    EXPECT_FALSE(watched[0].own);
    const auto to_write = day(coach).reports;
    ASSERT_EQ(to_write.size(), 1U);
    EXPECT_TRUE(to_write[0].own);
}

TEST_F(DailyWork, WhoIsNotSpokenToForLongIsShownWithTheDays) {
    must(contact(ContactOutcome::spoken));
    days_pass(catalogue().terms.not_spoken_days);
    EXPECT_TRUE(day(coach).not_spoken.empty());
    days_pass(1);
    ASSERT_EQ(day(coach).not_spoken.size(), 1U);
    EXPECT_EQ(day(coach).not_spoken[0].days, catalogue().terms.not_spoken_days + 1);
    must(contact(ContactOutcome::no_answer));
    EXPECT_EQ(day(coach).not_spoken.size(), 1U) << "an attempt is no talk";
}

TEST_F(DailyWork, AnAgreedNextTryComesBackOnItsDayUntilThereIsALaterContact) {
    must(contact(ContactOutcome::no_answer, today() + days{2}));
    EXPECT_TRUE(day(coach).next_tries.empty());
    days_pass(2);
    ASSERT_EQ(day(coach).next_tries.size(), 1U);
    EXPECT_EQ(picture().next_step->kind, NextStepKind::contact);
    must(contact(ContactOutcome::spoken));
    EXPECT_TRUE(day(coach).next_tries.empty());
}

TEST_F(DailyWork, ATermInWorkingDaysSkipsTheWeekendAndMovesThroughTheDay) {
    const auto added = must(task(bell(5)));
    EXPECT_EQ(added.task.due_on, today() + days{7}) << "five working days after a Monday is the next Monday";
    EXPECT_EQ(added.working_days_left, 5);
    EXPECT_EQ(day(coach).soon.size(), 1U);
    days_pass(7);
    EXPECT_EQ(day(coach).today.size(), 1U);
    days_pass(1);
    ASSERT_EQ(day(coach).overdue.size(), 1U);
    EXPECT_EQ(day(coach).overdue[0].working_days_left, -1);
    EXPECT_EQ(picture().next_step->kind, NextStepKind::task);
    TaskChange done;
    done.status = TaskStatus::done;
    const auto finished = must(as(coach, [&](app::Call& call) {
        return app::change_task(call, dossier, added.task.id, added.task.version, done);
    }));
    EXPECT_EQ(finished.task.done_on, today());
    EXPECT_TRUE(day(coach).overdue.empty());
    EXPECT_EQ(as(coach,
                 [&](app::Call& call) {
                     return app::change_task(call, dossier, added.task.id, added.task.version, done);
                 })
                  .error()
                  .fault,
              Fault::stale);
}

TEST_F(DailyWork, ATaskHasADateOrATermAndAnOwnerWhoIsInvolved) {
    EXPECT_THAT(pointers(task(bell(std::nullopt)).error()), ::testing::ElementsAre("/voor"));
    auto both = bell(5);
    both.due_on = today();
    EXPECT_THAT(pointers(task(both).error()), ::testing::ElementsAre("/termijnWerkdagen"));
    auto stranger = bell(5);
    stranger.owner_id = second_coach.id;
    EXPECT_THAT(pointers(task(stranger).error()), ::testing::ElementsAre("/eigenaarId"));
}

TEST_F(DailyWork, AnAppointmentOfTodayIsInTheDayAndInTheParticipantsOverview) {
    const auto made = must(meet(clock.now() + 2h, coach));
    EXPECT_EQ(day(coach).appointments.size(), 1U);
    const auto overview = given(participant(), [&](app::Call& call) { return app::my_overview(call); });
    ASSERT_EQ(overview.appointments.size(), 1U);
    EXPECT_EQ(overview.appointments[0].subject, "Plan bespreken");
    AppointmentChange cancelled;
    cancelled.status = AppointmentStatus::cancelled;
    cancelled.status_note = "Jan is ziek";
    must(as(coach, [&](app::Call& call) {
        return app::change_appointment(call, dossier, made.id, made.version, cancelled);
    }));
    EXPECT_TRUE(day(coach).appointments.empty());
}

TEST_F(DailyWork, AnAppointmentThatDidNotGoOnKeepsThePersonsWordsAndCountsNowhere) {
    const auto made = must(meet(clock.now() + 2h, coach));
    days_pass(1);
    const auto before = day(coach);
    AppointmentChange missed;
    missed.status = AppointmentStatus::missed;
    const auto silent = must(as(coach, [&](app::Call& call) {
        return app::change_appointment(call, dossier, made.id, made.version, missed);
    }));
    EXPECT_EQ(silent.status_note, "") << "nobody has to say why";
    AppointmentChange told;
    told.status_note = "De bus reed niet.";
    const auto heard = must(as(coach, [&](app::Call& call) {
        return app::change_appointment(call, dossier, made.id, silent.version, told);
    }));
    EXPECT_EQ(heard.status, AppointmentStatus::missed);
    const auto story = given(coach, [&](app::Call& call) { return app::timeline(call, dossier, {}); });
    const auto entry =
        std::ranges::find(story.items, app::TimelineKind::appointment, &app::TimelineEntry::kind);
    ASSERT_NE(entry, story.items.end());
    EXPECT_EQ(entry->title, "Afspraak niet doorgegaan: Plan bespreken");
    EXPECT_EQ(entry->text, "De bus reed niet.");
    const auto after = day(coach);
    EXPECT_EQ(after.not_spoken.size(), before.not_spoken.size());
    EXPECT_EQ(after.next_tries.size(), before.next_tries.size());
    EXPECT_EQ(after.overdue.size(), before.overdue.size());
}

TEST_F(DailyWork, AnAppointmentInThePastOrWithSomeoneElsewhereIsRefused) {
    EXPECT_THAT(pointers(meet(clock.now() - 24h, coach).error()), ::testing::ElementsAre("/begin"));
    EXPECT_THAT(pointers(meet(clock.now() + 24h, second_coach).error()), ::testing::ElementsAre("/metId"));
}

TEST_F(DailyWork, CareAndParticipationRunInParallelAndCloseWithTheirResult) {
    const auto work = must(start(work_place()));
    Trajectory care = work_place();
    care.kind = TrajectoryType::care;
    care.title = "Schuldhulp";
    care.responsible_id.reset();
    care.responsible_name = "Mevrouw De Wit";
    care.responsible_organisation_id = food_bank.id;
    const auto debts = must(start(care));
    EXPECT_EQ(debts.trajectory.organisation_name, food_bank.name);
    days_pass(30);
    ASSERT_EQ(day(coach).reports.size(), 2U) << "both belong to the coach's caseload";
    ProgressReport report;
    report.reported_on = today();
    report.text = "Jan is er iedere dag.";
    must(as(coach,
            [&](app::Call& call) { return app::add_report(call, dossier, work.trajectory.id, report); }));
    EXPECT_EQ(day(coach).reports.size(), 1U);
    const auto closed = must(as(coach, [&](app::Call& call) {
        return app::close_trajectory(call, dossier, work.trajectory.id, work.trajectory.version,
                                     TrajectoryResult::partly, "Twee dagen per week lukt goed.", today());
    }));
    EXPECT_EQ(closed.trajectory.status, TrajectoryStatus::closed);
    const auto all = given(coach, [&](app::Call& call) { return app::list_trajectories(call, dossier); });
    EXPECT_EQ(all.at(0).trajectory.title, "Schuldhulp");
    EXPECT_EQ(all.at(1).trajectory.result, TrajectoryResult::partly);
}

TEST_F(DailyWork, WhoIsResponsibleForATrajectoryBecomesInvolvedAndCanReport) {
    const auto involved = [&] { return picture().involvements.size(); };
    const auto before = involved();
    ProgressReport report;
    report.reported_on = today();
    report.text = "Jan is er iedere dag.";
    const auto reported = [&](const app::TrajectoryView& view) {
        return as(partner, [&](app::Call& call) {
            return app::add_report(call, dossier, view.trajectory.id, report);
        });
    };
    Trajectory one = work_place();
    const auto by_coach = must(start(one));
    EXPECT_EQ(involved(), before) << "the coach was involved already";
    EXPECT_EQ(reported(by_coach).error().fault, Fault::missing);

    app::TrajectoryChange change;
    change.responsible.emplace();
    change.responsible->user_id = partner.id;
    const auto by_partner = must(as(coach, [&](app::Call& call) {
        return app::change_trajectory(call, dossier, by_coach.trajectory.id, by_coach.trajectory.version,
                                      change);
    }));
    ASSERT_EQ(involved(), before + 1);
    const auto all = picture().involvements;
    const auto added = std::ranges::find_if(
        all, [&](const app::InvolvementView& view) { return view.user_id == partner.id; });
    ASSERT_NE(added, all.end());
    EXPECT_EQ(added->role, Role::partner);
    EXPECT_EQ(added->organisation_id, partner.organisation_id);
    EXPECT_EQ(added->reason, "Is verantwoordelijk voor het traject Leerwerkplek bij de kringloop.");
    EXPECT_TRUE(reported(by_partner).ok());

    one.responsible_id = partner.id;
    must(start(one));
    EXPECT_EQ(involved(), before + 1) << "nobody is involved twice";
}

struct Reporting : DailyWork {
    void SetUp() override {
        DailyWork::SetUp();
        Trajectory one = work_place();
        one.responsible_id = partner.id;
        trajectory = must(start(one)).trajectory.id;
    }
    void reports(const User& writer, Course course) {
        ProgressReport report;
        report.reported_on = today();
        report.course = course;
        report.text = "Jan komt niet meer.";
        (void)given(writer,
                    [&](app::Call& call) { return app::add_report(call, dossier, trajectory, report); });
    }
    std::vector<app::TaskStanding> to_discuss() {
        auto all = given(coach, [&](app::Call& call) { return app::list_tasks(call, dossier); });
        std::erase_if(all, [](const app::TaskStanding& one) {
            return !one.task.title.starts_with("Lees en bespreek het verslag");
        });
        return all;
    }
    void partner_takes_direction() {
        const auto offer = given(coach, [&](app::Call& call) {
            return app::offer_direction(call, dossier, partner.id, "Jan vertrouwt haar.");
        });
        (void)given(partner, [&](app::Call& call) {
            return app::answer_direction(call, dossier, offer.id, OfferState::accepted, {});
        });
    }

    TrajectoryId trajectory;
};

TEST_F(Reporting, ThatItIsStuckIsATaskOfTheDirectorAndSaysNothingOfTheReport) {
    reports(partner, Course::stuck);
    const auto asked = to_discuss();
    ASSERT_EQ(asked.size(), 1U);
    const app::TaskView& task = asked[0].task;
    EXPECT_EQ(task.owner_id, coach.id) << "the coach has the direction";
    EXPECT_EQ(task.title, "Lees en bespreek het verslag van " + partner.display_name);
    EXPECT_EQ(task.reason, "In het verslag staat iets om samen te bespreken.");
    EXPECT_TRUE(task.note.empty());
    EXPECT_EQ(task.term_days, 2);
    EXPECT_EQ(task.due_on, today() + days{2});
    EXPECT_EQ(task.created_by, partner.id);
    days_pass(3);
    EXPECT_TRUE(
        std::ranges::any_of(day(coach).overdue, [&](const auto& one) { return one.task.id == task.id; }));
}

TEST_F(Reporting, ItIsAskedOnceWhileOpenAndAgainAfterItIsDone) {
    reports(partner, Course::slower);
    days_pass(1);
    reports(partner, Course::stuck);
    ASSERT_EQ(to_discuss().size(), 1U);
    const app::TaskView task = to_discuss()[0].task;
    TaskChange done;
    done.status = TaskStatus::done;
    (void)given(
        coach, [&](app::Call& call) { return app::change_task(call, dossier, task.id, task.version, done); });
    days_pass(1);
    reports(partner, Course::stuck);
    const auto all = to_discuss();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(std::ranges::count(all, TaskStatus::open,
                                 [](const app::TaskStanding& one) { return one.task.status; }),
              1);
}

TEST_F(Reporting, OnCourseAsksNobody) {
    reports(partner, Course::on_course);
    EXPECT_TRUE(to_discuss().empty());
}

TEST_F(Reporting, WhoHasTheDirectionIsNotAskedAboutTheirOwnReport) {
    reports(coach, Course::stuck);
    EXPECT_TRUE(to_discuss().empty()) << "the coach has the direction: there is nobody else to ask";
    partner_takes_direction();
    reports(partner, Course::stuck);
    ASSERT_EQ(to_discuss().size(), 1U);
    EXPECT_EQ(to_discuss()[0].task.owner_id, coach.id);
    days_pass(1);
    reports(coach, Course::stuck);
    const auto all = to_discuss();
    ASSERT_EQ(all.size(), 2U) << "each has the report of the other";
    EXPECT_TRUE(std::ranges::any_of(
        all, [&](const app::TaskStanding& one) { return one.task.owner_id == partner.id; }));
}

TEST_F(DailyWork, AColleagueInNoRoleOfThePolicyIsNotInvolvedByItself) {
    Trajectory one = work_place();
    one.responsible_id = second_coach.id;
    const auto before = picture().involvements.size();
    must(start(one));
    EXPECT_EQ(picture().involvements.size(), before);
}

TEST_F(DailyWork, TheStoryOfOneDayIsToldInTheOrderInWhichItHappened) {
    clock.advance(5min);
    const auto work = must(start(work_place()));
    clock.advance(5min);
    must(contact(ContactOutcome::spoken));
    clock.advance(5min);
    must(as(coach, [&](app::Call& call) {
        return app::close_trajectory(call, dossier, work.trajectory.id, work.trajectory.version,
                                     TrajectoryResult::reached, "Het is gelukt.", today());
    }));
    clock.advance(5min);
    must(task(bell(3)));
    const auto story = given(coach, [&](app::Call& call) {
        return app::timeline(call, dossier, {.after = std::nullopt, .limit = 4});
    });
    std::vector<std::string> told;
    for (const auto& entry : story.items) told.push_back(entry.title);
    EXPECT_THAT(told, ::testing::ElementsAre(
                          "Nieuwe taak: Bel de woningbouw",
                          "Traject afgesloten, einddoel gehaald: Leerwerkplek bij de kringloop", "Gesproken",
                          "Participatietraject begonnen: Leerwerkplek bij de kringloop"));
}

TEST_F(DailyWork, ATaskThatIsDroppedIsInTheStoryWithItsReason) {
    const auto one = must(task(bell(3)));
    clock.advance(5min);
    TaskChange change;
    change.status = TaskStatus::dropped;
    change.status_note = "De woningbouw belde zelf.";
    must(as(coach, [&](app::Call& call) {
        return app::change_task(call, dossier, one.task.id, one.task.version, change);
    }));
    const auto story = given(coach, [&](app::Call& call) {
        return app::timeline(call, dossier, {.after = std::nullopt, .limit = 1});
    });
    EXPECT_EQ(story.items.at(0).title, "Taak vervallen: Bel de woningbouw");
    EXPECT_EQ(story.items.at(0).text, "De woningbouw belde zelf.");
}

TEST_F(DailyWork, ATrajectoryThatEndsBeforeItStartsIsRefusedWithEverythingElseThatIsWrong) {
    Trajectory one = work_place();
    one.ends_on = one.starts_on - days{1};
    one.responsible_id = UserId{jan.uuid};
    one.plan_id = PlanId{jan.uuid};
    one.title.clear();
    EXPECT_THAT(pointers(start(one).error()),
                ::testing::UnorderedElementsAre("/titel", "/einddatum", "/verantwoordelijkeId", "/planId"));
}

TEST_F(DailyWork, AClosedTrajectoryDoesNotChange) {
    const auto one = must(start(work_place()));
    const auto closed = must(as(coach, [&](app::Call& call) {
        return app::close_trajectory(call, dossier, one.trajectory.id, one.trajectory.version,
                                     TrajectoryResult::reached, "Klaar.", today());
    }));
    app::TrajectoryChange change;
    change.title = "Anders";
    EXPECT_EQ(as(coach,
                 [&](app::Call& call) {
                     return app::change_trajectory(call, dossier, one.trajectory.id,
                                                   closed.trajectory.version, change);
                 })
                  .error()
                  .fault,
              Fault::conflict);
}

TEST_F(DailyWork, ParticipantsSeeTheirHelpersWithTheFixedContactFirstAndNothingOfOthers) {
    const auto overview = given(participant(), [&](app::Call& call) { return app::my_overview(call); });
    EXPECT_EQ(overview.dossier.name, "Jan van der Berg");
    ASSERT_FALSE(overview.helpers.empty());
    EXPECT_TRUE(overview.helpers[0].fixed);
    EXPECT_EQ(overview.helpers[0].colleague.display_name, coach.display_name);
    EXPECT_EQ(overview.rungs.size(), 6U);
    EXPECT_FALSE(as(coach, [&](app::Call& call) { return app::my_overview(call); }).ok());
    const User jan_himself = add_user("ander", "Iemand anders", Role::participant, town_hall);
    EXPECT_EQ(as(jan_himself, [&](app::Call& call) { return app::my_overview(call); }).error().fault,
              Fault::missing);
}

TEST_F(DailyWork, WhoAssignsCoachesSeesHowManyHouseholdsWait) {
    EXPECT_EQ(day(team_leader).without_coach, 0);
    EXPECT_FALSE(day(coach).without_coach);
}

}  // namespace
}  // namespace ph::scenarios
