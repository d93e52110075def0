#include "domain/next_step.hpp"

#include "domain/tests/telling_texts.hpp"

namespace ph {
namespace {

using std::chrono::days;
const Date today = *parse_date("2026-11-22");

// Everything in order: nothing presses, nothing is missing.
Situation settled() {
    Situation now;
    now.today = today;
    now.phase = DossierPhase::guided;
    now.opened_on = today - days{100};
    now.has_coach = true;
    now.has_snapshot = true;
    now.rung_on = today - days{30};
    now.domains_on = today - days{30};
    now.has_agreed_plan = true;
    now.running_trajectories = {{"Leerwerkplek", today + days{60}}};
    now.last_spoken_on = today - days{3};
    now.not_spoken_days = 14;
    now.measure_again_on = today + days{90};
    return now;
}

std::optional<NextStep> next_step(const Situation& now) {
    static const Texts texts = testing_texts::telling_texts();
    return ph::next_step(now, texts);
}

std::optional<NextStepKind> kind(const Situation& now) {
    const auto step = next_step(now);
    if (!step) return std::nullopt;
    EXPECT_FALSE(step->text.empty());
    EXPECT_FALSE(step->why.empty());
    return step->kind;
}

}  // namespace

TEST(NextStep, ANewDossierIsBuiltUpStepByStep) {
    Situation now;
    now.today = today;
    now.opened_on = today;
    EXPECT_EQ(kind(now), NextStepKind::assign_coach);
    now.has_coach = true;
    EXPECT_EQ(kind(now), NextStepKind::snapshot);
    now.has_snapshot = true;
    EXPECT_EQ(kind(now), NextStepKind::determine_rung);
    now.rung_on = today;
    EXPECT_EQ(kind(now), NextStepKind::measure_domains);
    now.domains_on = today;
    EXPECT_EQ(kind(now), NextStepKind::start_plan);
    now.draft.emplace();
    now.open_points = 4;
    EXPECT_EQ(kind(now), NextStepKind::agree_plan);
    now.draft.reset();
    now.has_agreed_plan = true;
    EXPECT_EQ(kind(now), NextStepKind::start_trajectory);
}

TEST(NextStep, WhatIsLateOrDueTodayGoesFirst) {
    Situation now;
    now.today = today;
    now.opened_on = today;
    now.first_task = {"Slaapplek regelen", today};
    EXPECT_EQ(next_step(now)->text, "Slaapplek regelen");
    now.first_task->day = today - days{1};
    EXPECT_EQ(next_step(now)->why, "volgende-stap/taak-te-laat/reden(21 november 2026)");
    now.first_task = {"Slaapplek regelen", today + days{1}};
    EXPECT_EQ(kind(now), NextStepKind::assign_coach);
    now.next_try_on = today - days{1};
    EXPECT_EQ(kind(now), NextStepKind::contact);
    now.next_appointment = {"Kennismaken", today};
    EXPECT_EQ(kind(now), NextStepKind::appointment);
}

TEST(NextStep, ADraftSaysWhoMustStillAgree) {
    Situation now = settled();
    now.draft.emplace();
    now.draft->participant_agreed_on = today;
    EXPECT_EQ(next_step(now)->why, "volgende-stap/plan-wacht-op-coach/reden");
    now.draft->participant_agreed_on.reset();
    now.draft->coach_agreed_on = today;
    EXPECT_EQ(next_step(now)->why, "volgende-stap/plan-wacht-op-deelnemer/reden");
    now.open_points = 1;
    EXPECT_EQ(next_step(now)->why, "volgende-stap/plan-een-open-punt/reden");
}

TEST(NextStep, ATrajectoryPastItsEndIsClosedWithItsResult) {
    Situation now = settled();
    now.running_trajectories[0].day = today;
    EXPECT_EQ(kind(now), std::nullopt);
    now.running_trajectories[0].day = today - days{1};
    EXPECT_EQ(kind(now), NextStepKind::close_trajectory);
}

TEST(NextStep, LongSilenceAsksForContactUnlessAnAppointmentComes) {
    Situation now = settled();
    now.last_spoken_on = today - days{15};
    EXPECT_EQ(kind(now), NextStepKind::contact);
    now.next_appointment = {"Voortgang", today + days{2}};
    EXPECT_EQ(kind(now), NextStepKind::appointment);
    now.next_appointment.reset();
    now.last_spoken_on.reset();
    EXPECT_EQ(next_step(now)->why, "volgende-stap/nog-nooit-gesproken/reden(100)");
}

TEST(NextStep, MeasuringComesBackAfterItsTerm) {
    Situation now = settled();
    now.measure_again_on = today;
    EXPECT_EQ(kind(now), NextStepKind::repeat_measurement);
    now.measure_again_on.reset();
    EXPECT_EQ(kind(now), std::nullopt);
}

TEST(NextStep, TheEarlierOfTaskAndAppointmentComesWhenAllIsInOrder) {
    Situation now = settled();
    now.first_task = {"Brief schrijven", today + days{5}};
    now.next_appointment = {"Voortgang", today + days{2}};
    EXPECT_EQ(kind(now), NextStepKind::appointment);
    now.first_task->day = today + days{1};
    EXPECT_EQ(kind(now), NextStepKind::task);
}

TEST(NextStep, AClosedDossierHasNoneAndAftercareOnlyKeepsInTouch) {
    Situation now;
    now.today = today;
    now.opened_on = today - days{100};
    now.phase = DossierPhase::closed;
    EXPECT_EQ(next_step(now), std::nullopt);
    now.phase = DossierPhase::aftercare;
    now.not_spoken_days = 14;
    EXPECT_EQ(kind(now), NextStepKind::contact);
}

}  // namespace ph
