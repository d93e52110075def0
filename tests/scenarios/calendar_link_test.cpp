// The secret address with which a coach's own telephone reads when there are appointments.
#include "app/use_cases/calendar_link.hpp"

#include "app/use_cases/restrictions.hpp"
#include "app/use_cases/trainings.hpp"
#include "app/use_cases/work.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

struct CalendarLinks : GuidedTown {
    std::string link(const User& user) {
        return given(user, [](app::Call& call) { return app::make_calendar_link(call); }).secret;
    }
    bool linked(const User& user) {
        return given(user, [](app::Call& call) { return app::calendar_link(call); }).has_value();
    }
    app::CalendarFeed::Reading read(const std::string& secret) {
        return must(app::CalendarFeed{storage(), catalogue(), clock, random}.read(secret));
    }
    app::AppointmentView meet(Instant at, const User& with) {
        Appointment one;
        one.with_user_id = with.id;
        one.starts_at = at;
        one.minutes = 45;
        one.place = "Wijkcentrum";
        one.subject = "Plan bespreken";
        return given(coach, [&](app::Call& call) { return app::make_appointment(call, dossier, one); });
    }
    app::TrainingView training(Instant at) {
        Training one;
        one.title = "Schulden herkennen";
        one.starts_at = at;
        one.minutes = 120;
        one.place = "Stadskantoor";
        one.for_whom = "Iedereen";
        return given(team_leader, [&](app::Call& call) { return app::add_training(call, one); });
    }
    app::AppointmentView changed(const app::AppointmentView& one, const AppointmentChange& change) {
        return given(coach, [&](app::Call& call) {
            return app::change_appointment(call, dossier, one.id, one.version, change);
        });
    }
};

TEST_F(CalendarLinks, TellWhenAndHowLongAndGoAlongWhenAnAppointmentMoves) {
    const auto made = meet(clock.now() + 2h, coach);
    const std::string secret = link(coach);
    EXPECT_EQ(secret.size(), 43U);
    const auto first = read(secret);
    ASSERT_TRUE(first.found);
    ASSERT_EQ(first.moments.size(), 1U);
    EXPECT_EQ(first.moments[0].id, made.id.to_string());
    EXPECT_EQ(first.moments[0].starts_at, clock.now() + 2h);
    EXPECT_EQ(first.moments[0].minutes, 45);
    AppointmentChange later;
    later.starts_at = clock.now() + 26h;
    const auto moved = changed(made, later);
    const auto second = read(secret);
    ASSERT_EQ(second.moments.size(), 1U);
    EXPECT_EQ(second.moments[0].id, made.id.to_string());
    EXPECT_EQ(second.moments[0].starts_at, clock.now() + 26h);
    EXPECT_GT(second.moments[0].version, first.moments[0].version);
    AppointmentChange cancelled;
    cancelled.status = AppointmentStatus::cancelled;
    (void)changed(moved, cancelled);
    EXPECT_TRUE(read(secret).moments.empty());
}

TEST_F(CalendarLinks, TellOnlyTheOwnAppointmentsFromTodayOn) {
    const std::string secret = link(coach);
    (void)meet(clock.now() + 1h, coach);
    (void)meet(clock.now() + days{30}, coach);
    EXPECT_EQ(read(secret).moments.size(), 2U);
    days_pass(1);
    EXPECT_EQ(read(secret).moments.size(), 1U) << "yesterday is over";
    EXPECT_TRUE(read(link(team_leader)).moments.empty()) << "of others nothing, however far one may look";
}

TEST_F(CalendarLinks, ATrainingIsInTheCalendarOfWhoSignedUpUntilItIsOff) {
    (void)meet(clock.now() + 6h, coach);
    const auto course = training(clock.now() + 2h);
    const std::string secret = link(coach);
    EXPECT_EQ(read(secret).moments.size(), 1U) << "in the calendar of the town is not in one's own";
    given(coach, [&](app::Call& call) { return app::sign_up(call, course.id); });
    const auto both = read(secret);
    ASSERT_EQ(both.moments.size(), 2U);
    EXPECT_EQ(both.moments[0].id, course.id.to_string());
    EXPECT_EQ(both.moments[0].starts_at, course.starts_at);
    EXPECT_EQ(both.moments[0].minutes, 120);
    EXPECT_EQ(both.events.back().payload, R"({"appointments":1,"trainings":1})");
    EXPECT_TRUE(read(link(second_coach)).moments.empty());
    Training off = course;
    off.cancelled = true;
    given(team_leader,
          [&](app::Call& call) { return app::change_training(call, course.id, course.version, off); });
    EXPECT_EQ(read(secret).moments.size(), 1U);
}

TEST_F(CalendarLinks, WhoSignsOffHasTheTimeBack) {
    const auto course = training(clock.now() + days{2});
    given(coach, [&](app::Call& call) { return app::sign_up(call, course.id); });
    const std::string secret = link(coach);
    EXPECT_EQ(read(secret).moments.size(), 1U);
    given(coach, [&](app::Call& call) { return app::sign_off(call, course.id); });
    EXPECT_TRUE(read(secret).moments.empty());
}

TEST_F(CalendarLinks, ANewOneEndsTheOneBeforeAndStoppingEndsItAltogether) {
    EXPECT_FALSE(linked(coach));
    const std::string first = link(coach);
    const std::string second = link(coach);
    EXPECT_NE(first, second);
    EXPECT_TRUE(linked(coach));
    EXPECT_FALSE(read(first).found);
    EXPECT_TRUE(read(second).found);
    ASSERT_TRUE(as(coach, [](app::Call& call) { return app::end_calendar_link(call); }).ok());
    EXPECT_FALSE(linked(coach));
    EXPECT_FALSE(read(second).found);
    EXPECT_FALSE(read("").found);
    EXPECT_FALSE(read(std::string(5'000, 'x')).found);
}

TEST_F(CalendarLinks, EveryReadingIsInTheAuditAndAnUnknownSecretIsNobodys) {
    (void)meet(clock.now() + 2h, coach);
    const auto reading = read(link(coach));
    ASSERT_EQ(reading.events.size(), 2U);
    EXPECT_EQ(reading.events[0].user_id, coach.id);
    EXPECT_EQ(reading.events[0].action, "my_day_read");
    EXPECT_EQ(reading.events[1].subject, "calendar_link " + coach.id.to_string());
    EXPECT_EQ(reading.events[1].payload, R"({"appointments":1,"trainings":0})");
    EXPECT_FALSE(reading.events[1].change);
    EXPECT_TRUE(read("niemand").events.empty());
}

TEST_F(CalendarLinks, StayWithinWhatTheGateOpensAtThatMoment) {
    (void)meet(clock.now() + 2h, coach);
    const std::string secret = link(coach);
    EXPECT_EQ(read(secret).moments.size(), 1U);
    const int revision =
        given(administrator, [&](app::Call& call) { return app::restriction(call, dossier); }).revision;
    must(as(administrator, [&](app::Call& call) {
        return app::restrict_dossier(
            call, dossier, revision,
            {.restricted = true, .named = {second_coach.id}, .reason = "Zus van een collega"});
    }));
    const auto after = read(secret);
    EXPECT_TRUE(after.found);
    EXPECT_TRUE(after.moments.empty()) << "a restricted dossier is not there, also not as a time";
}

TEST_F(CalendarLinks, AreNotForAParticipant) {
    const auto refused = as(participant(), [](app::Call& call) { return app::make_calendar_link(call); });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::forbidden);
}

}  // namespace
}  // namespace ph::scenarios
