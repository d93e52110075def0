// A home visit in one go: the talk, the scores, a task and the next appointment are kept together or not at
// all.
#include "app/use_cases/home_visits.hpp"
#include "app/use_cases/take_along.hpp"

#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

struct HomeVisits : GuidedTown {
    Appointment meeting(Instant at) {
        Appointment one;
        one.with_user_id = coach.id;
        one.starts_at = at;
        one.place = "Bij Jan thuis";
        one.subject = "Hoe gaat het?";
        return one;
    }
    app::HomeVisit whole_visit() {
        app::HomeVisit visit;
        visit.contact.person_id = jan;
        visit.contact.at = clock.now();
        visit.contact.outcome = ContactOutcome::spoken;
        visit.contact.note = "Jan laat zien dat de keuken weer leeg is.";
        for (const Rater rater : {Rater::participant, Rater::professional}) {
            Measurement one;
            one.person_id = jan;
            one.instrument_id = "zrm-11";
            one.moment = Moment::baseline;
            one.rater = rater;
            one.taken_on = today();
            one.scores = {{"financien", 2, "", ""}, {"huisvesting", 3, "", ""}};
            visit.measurements.push_back(one);
        }
        app::NewTask task;
        task.title = "Bel de woningbouw";
        task.term_days = 5;
        visit.task = task;
        visit.next = meeting(clock.now() + days{14});
        return visit;
    }
    Result<app::RecordedVisit> record(const User& who, const app::HomeVisit& visit) {
        return as(who, [&](app::Call& call) { return app::record_visit(call, dossier, visit); });
    }
    std::size_t contacts() {
        return given(coach,
                     [&](app::Call& call) { return app::list_contacts(call, dossier, app::PageRequest{}); })
            .items.size();
    }
    std::size_t measurements() {
        return given(coach,
                     [&](app::Call& call) { return app::list_measurements(call, dossier, std::nullopt); })
            .size();
    }
    std::size_t tasks() {
        return given(coach, [&](app::Call& call) { return app::list_tasks(call, dossier); }).size();
    }
};

TEST_F(HomeVisits, OneRequestKeepsTheTalkTheScoresTheTaskAndTheNextAppointment) {
    const auto tasks_before = tasks();
    const auto recorded = must(record(coach, whole_visit()));
    EXPECT_EQ(recorded.contact.channel, Channel::home_visit);
    ASSERT_EQ(recorded.measurements.size(), 2U);
    for (const auto& one : recorded.measurements)
        EXPECT_EQ(one.contact_id, recorded.contact.id) << "a score names the talk it was given in";
    EXPECT_EQ(recorded.task->task.owner_id, coach.id);
    EXPECT_EQ(recorded.next->place, "Bij Jan thuis");
    EXPECT_EQ(contacts(), 1U);
    EXPECT_EQ(measurements(), 2U);
    EXPECT_EQ(tasks(), tasks_before + 1);
    EXPECT_EQ(picture().dossier.last_spoken_at, recorded.contact.at);
}

TEST_F(HomeVisits, WhatIsWrongInEveryPartIsToldAtOnceAndNothingIsKept) {
    const auto tasks_before = tasks();
    app::HomeVisit visit = whole_visit();
    visit.contact.at = clock.now() + 1h;
    visit.measurements[1].scores[0].value = 9;
    visit.task->term_days.reset();
    visit.next->place.clear();
    EXPECT_THAT(pointers(record(coach, visit).error()),
                ::testing::UnorderedElementsAre("/gesprek/moment", "/metingen/1/scores/0/waarde",
                                                "/taak/voor", "/afspraak/plaats"));
    EXPECT_EQ(contacts(), 0U);
    EXPECT_EQ(measurements(), 0U);
    EXPECT_EQ(tasks(), tasks_before);
}

TEST_F(HomeVisits, AVisitWithoutMoreIsJustTheTalk) {
    app::HomeVisit visit;
    visit.contact.at = clock.now();
    visit.contact.outcome = ContactOutcome::not_home;
    visit.contact.next_try_on = today() + days{2};
    const auto recorded = must(record(coach, visit));
    EXPECT_TRUE(recorded.measurements.empty());
    EXPECT_FALSE(recorded.task || recorded.next || recorded.kept);
}

TEST_F(HomeVisits, TheAppointmentThatTheVisitWasIsClosedOffWithIt) {
    const auto made = must(as(coach, [&](app::Call& call) {
        return app::make_appointment(call, dossier, meeting(clock.now() + 1h));
    }));
    app::HomeVisit visit = whole_visit();
    visit.kept = app::KeptAppointment{made.id, made.version};
    EXPECT_EQ(must(record(coach, visit)).kept->status, AppointmentStatus::done);
}

TEST_F(HomeVisits, AnAppointmentThatAColleagueChangedMeanwhileStopsTheWholeVisit) {
    const auto made = must(as(coach, [&](app::Call& call) {
        return app::make_appointment(call, dossier, meeting(clock.now() + 1h));
    }));
    AppointmentChange cancelled;
    cancelled.status = AppointmentStatus::cancelled;
    must(as(coach, [&](app::Call& call) {
        return app::change_appointment(call, dossier, made.id, made.version, cancelled);
    }));
    app::HomeVisit visit = whole_visit();
    visit.kept = app::KeptAppointment{made.id, made.version};
    EXPECT_EQ(record(coach, visit).error().fault, Fault::stale);
    EXPECT_EQ(contacts(), 0U) << "the visitor chooses first";
}

TEST_F(HomeVisits, WhoIsNotInvolvedWritesNoVisitDown) {
    EXPECT_EQ(record(second_coach, whole_visit()).error().fault, Fault::missing);
    EXPECT_EQ(record(administrator, whole_visit()).error().fault, Fault::missing);
}

TEST_F(HomeVisits, AKeyToTakeVisitsAlongIsNewEachTimeAndHoldsAsLongAsTheMunicipalitySays) {
    const auto take = [&](const User& who) {
        return as(who, [](app::Call& call) { return app::take_along_key(call); });
    };
    const auto first = must(take(coach));
    const auto second = must(take(coach));
    EXPECT_NE(first.key, second.key);
    EXPECT_EQ(first.key.size(), 43U);
    EXPECT_EQ(first.given_at, clock.now());
    EXPECT_EQ(first.valid_until - first.given_at, std::chrono::hours{catalogue().terms.take_along_hours});
    EXPECT_EQ(take(participant()).error().fault, Fault::forbidden);
}

}  // namespace
}  // namespace ph::scenarios
