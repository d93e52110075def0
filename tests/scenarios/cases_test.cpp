// A household follows an approach: steps become tasks of whom they belong to, facts are asked once, and what
// people decide is kept with why.
#include "app/use_cases/timeline.hpp"
#include "scenarios/case_town.hpp"

namespace ph::scenarios {
namespace {

using State = app::StepState;
using std::chrono::days;

struct Cases : CaseTown {};

TEST_F(Cases, StartingFollowsTheUsualApproachAndItsFirstStepIsATaskWithWhyAndTerm) {
    const auto started = start();
    EXPECT_EQ(started.name, "Proef");
    const auto& talk = item(started, "Gesprek");
    EXPECT_EQ(talk.state, State::active);
    EXPECT_EQ(talk.until, catalogue().calendar.add_working_days(today(), 5));
    EXPECT_EQ(talk.basis, "Participatiewet");
    EXPECT_EQ(talk.doer, coach.display_name) << "nobody with that role is involved: the coach";
    EXPECT_EQ(talk.why,
              "'Gesprek' is gestart, omdat er niets aan vooraf hoeft te gaan; de termijn loopt tot en "
              "met 30 november 2026 (Participatiewet).");
    EXPECT_EQ(task("Gesprek").reason, talk.why);
    EXPECT_EQ(task("Gesprek").due_on, talk.until);
    const auto day = given(coach, [&](app::Call& call) { return app::my_day(call); });
    ASSERT_EQ(day->soon.size(), 1U);
    EXPECT_EQ(day->soon[0].task.title, "Gesprek");
}

TEST_F(Cases, AStepBelongsToTheInvolvedColleagueWithTheRoleOfItsOwner) {
    const User income = add_user("inkomen", "Karin Mulder", Role::income_consultant, town_hall);
    given(coach, [&](app::Call& call) {
        return app::involve(
            call, dossier,
            {.user_id = income.id, .role = Role::income_consultant, .starts_on = {}, .reason = {}});
    });
    EXPECT_EQ(item(start(), "Gesprek").doer, "Karin Mulder");
    EXPECT_EQ(task("Gesprek").owner_id, income.id);
}

TEST_F(Cases, WhatComesNextIsShownWithWhatItWaitsForAndWhatMustBeKnown) {
    const auto started = start();
    const auto& diagnosis = item(started, "Diagnose");
    EXPECT_TRUE(diagnosis.next);
    EXPECT_EQ(diagnosis.after, std::vector<std::string>{"'Gesprek' is afgerond"});
    EXPECT_FALSE(item(started, "Tweede gesprek").next);
    for (const auto& one : started.happenings)
        EXPECT_FALSE((one.sentence.find("aangemaakt") != std::string::npos)) << one.sentence;
    ASSERT_EQ(started.questions.size(), 2U);
    EXPECT_EQ(started.questions[0].question.fact, "loonwaarde");
    EXPECT_TRUE(started.questions[0].needed);
    EXPECT_FALSE(started.questions[1].needed);
}

TEST_F(Cases, FinishingTheTaskCompletesTheStepAndTheNextBeginsWhenItsFactIsKnown) {
    start();
    must(finish("Gesprek", TaskStatus::done, "Het gesprek is geweest."));
    EXPECT_EQ(state_of("Gesprek"), State::completed);
    EXPECT_EQ(state_of("Diagnose"), State::later);
    EXPECT_TRUE(item(now(), "Diagnose").next) << "it waits for nothing but an answer";
    EXPECT_TRUE(item(now(), "Diagnose").after.empty());
    EXPECT_TRUE(now().questions.at(0).needed);
    must(know("loonwaarde", "40"));
    EXPECT_EQ(state_of("Diagnose"), State::active);
    EXPECT_EQ(why("Diagnose"),
              "'Diagnose' is gestart, omdat 'Gesprek' is afgerond en dit geldt: loonwaarde < 80 (loonwaarde "
              "= 40).");
    EXPECT_EQ(task("Diagnose").due_on, catalogue().calendar.add_working_days(today(), 10));
    const auto question = now().questions.at(0);
    EXPECT_EQ(question.value, "40");
    EXPECT_EQ(question.fact->source_detail, "aan de keukentafel");
    expect_replay_to_hold();
}

TEST_F(Cases, WhatIsKnownAlreadyIsNotAskedAgain) {
    must(know("loonwaarde", "40"));
    EXPECT_EQ(start().questions.at(0).value, "40");
    must(finish("Gesprek", TaskStatus::done));
    EXPECT_EQ(state_of("Diagnose"), State::active);
    expect_replay_to_hold();
}

TEST_F(Cases, AnAnswerThatDoesNotFitIsRefused) {
    start();
    EXPECT_EQ(pointers(know("loonwaarde", "\"veel\"").error()), std::vector<std::string>{"/waarde"});
    EXPECT_EQ(now().questions.at(0).value, "");
}

TEST_F(Cases, AnOlderObservationDoesNotReplaceWhatIsKnown) {
    start();
    must(know("loonwaarde", "90"));
    must(as(coach, [&](app::Call& call) {
        return app::add_fact(
            call, dossier,
            {jan, "loonwaarde", "40", FactSource::document, "oud rapport", today() - days{100}});
    }));
    EXPECT_EQ(now().questions.at(0).value, "90");
}

TEST_F(Cases, AStepThatDidNotWorkOutLeadsToAnother) {
    must(know("loonwaarde", "40"));
    start();
    must(finish("Gesprek", TaskStatus::done));
    EXPECT_EQ(pointers(finish("Diagnose", TaskStatus::done, "", StepResult::failed).error()),
              std::vector<std::string>{"/resultaat"});
    EXPECT_EQ(state_of("Diagnose"), State::active) << "a refusal changes nothing";
    must(finish("Diagnose", TaskStatus::dropped, "Jan kwam niet.", StepResult::failed));
    EXPECT_EQ(state_of("Diagnose"), State::failed);
    EXPECT_EQ(state_of("Tweede gesprek"), State::active);
    EXPECT_EQ(why("Diagnose"), "'Diagnose' is mislukt. Reden: Jan kwam niet.");
    EXPECT_EQ(task("Diagnose").status, TaskStatus::dropped);
    expect_replay_to_hold();
}

TEST_F(Cases, AnEndedStepIsNotReopenedAsATask) {
    start();
    must(finish("Gesprek", TaskStatus::dropped, "Jan wil dit niet."));
    EXPECT_EQ(state_of("Gesprek"), State::terminated);
    EXPECT_EQ(finish("Gesprek", TaskStatus::open).error().fault, Fault::conflict);
}

TEST_F(Cases, AStepThatEndsFromTheApproachEndsItsTask) {
    start();
    must(ask(CaseAct::finish, "Gesprek", "Gedaan op het spreekuur."));
    EXPECT_EQ(task("Gesprek").status, TaskStatus::done);
    EXPECT_EQ(task("Gesprek").status_note, "Gedaan op het spreekuur.");
}

TEST_F(Cases, PlanningAStepAsksForAReasonAndKeepsIt) {
    start();
    EXPECT_EQ(item(now(), "Taalcursus").acts, std::vector<CaseAct>{CaseAct::plan});
    EXPECT_EQ(pointers(ask(CaseAct::plan, "Taalcursus").error()), std::vector<std::string>{"/reden"});
    must(ask(CaseAct::plan, "Taalcursus", "Jan wil beter leren lezen."));
    EXPECT_EQ(state_of("Taalcursus"), State::active);
    EXPECT_EQ(task("Taalcursus").owner_id, coach.id);
    EXPECT_EQ(task("Taalcursus").reason, "'Taalcursus' is gestart. Reden: Jan wil beter leren lezen.");
    EXPECT_EQ(why("Taalcursus"), task("Taalcursus").reason);
    bool told = false;
    for (const auto& one : now().happenings)
        told = told || one.sentence == "'Taalcursus' is ingepland. Reden: Jan wil beter leren lezen.";
    EXPECT_TRUE(told);
    expect_replay_to_hold();
}

TEST_F(Cases, AStepByHandIsStartedAndItsTermLengthenedWithAReason) {
    must(know("loonwaarde", "40"));
    start();
    must(finish("Gesprek", TaskStatus::done));
    must(finish("Diagnose", TaskStatus::done));
    EXPECT_EQ(state_of("Werkplek"), State::ready);
    const auto offered = item(now(), "Werkplek").acts;
    EXPECT_NE(std::ranges::find(offered, CaseAct::start), offered.end());
    must(ask(CaseAct::start, "Werkplek"));
    const Date end = task("Werkplek").due_on;
    EXPECT_EQ(end, Date{std::chrono::year{2027} / 5 / 23});
    EXPECT_EQ(pointers(ask(CaseAct::extend, "Werkplek").error()), std::vector<std::string>{"/reden"});
    must(ask(CaseAct::extend, "Werkplek", "Het lukt bijna."));
    EXPECT_EQ(task("Werkplek").due_on, Date{std::chrono::year{2027} / 11 / 23});
    const auto refused = ask(CaseAct::extend, "Werkplek", "Nog eens.");
    EXPECT_EQ(refused.error().fault, Fault::conflict);
    EXPECT_NE(to_text(refused.error()).find("vaker kan niet volgens de aanpak"), std::string::npos);
    must(finish("Werkplek", TaskStatus::done));
    EXPECT_EQ(state_of("Aan het werk"), State::completed);
    expect_replay_to_hold();
}

TEST_F(Cases, AStepThatSomebodyMustStartIsATaskOfMyDayAndFinishingThatStartsIt) {
    must(know("loonwaarde", "40"));
    start();
    must(finish("Gesprek", TaskStatus::done));
    must(finish("Diagnose", TaskStatus::done));
    const auto asked = task("Starten of overslaan: Werkplek");
    EXPECT_EQ(asked.owner_id, coach.id);
    EXPECT_EQ(asked.reason, why("Werkplek"));
    const auto day = given(coach, [&](app::Call& call) { return app::my_day(call); });
    EXPECT_TRUE(std::ranges::any_of(day->soon,
                                    [&](const app::TaskStanding& one) { return one.task.id == asked.id; }));
    EXPECT_EQ(
        pointers(finish("Starten of overslaan: Werkplek", TaskStatus::dropped, "Niet nu.", StepResult::failed)
                     .error()),
        std::vector<std::string>{"/resultaat"});
    must(finish("Starten of overslaan: Werkplek", TaskStatus::done));
    EXPECT_EQ(state_of("Werkplek"), State::active);
    EXPECT_EQ(task("Werkplek").status, TaskStatus::open);
    expect_replay_to_hold();
}

TEST_F(Cases, AStepThatSomebodyMustStartIsSkippedByDroppingItsTask) {
    must(know("loonwaarde", "40"));
    start();
    must(finish("Gesprek", TaskStatus::done));
    must(finish("Diagnose", TaskStatus::done));
    must(finish("Starten of overslaan: Werkplek", TaskStatus::dropped, "Jan heeft al werk."));
    EXPECT_EQ(state_of("Werkplek"), State::skipped);
    expect_replay_to_hold();
}

TEST_F(Cases, WhatCannotBeIsRefusedInTheWordsOfTheEngine) {
    start();
    const auto refused = ask(CaseAct::start, "Diagnose");
    EXPECT_EQ(refused.error().fault, Fault::conflict);
    EXPECT_NE(to_text(refused.error()).find("'Diagnose' is wachtend"), std::string::npos);
    EXPECT_EQ(ask(CaseAct::finish, "Onbekend").error().fault, Fault::missing);
    const app::CasePicture seen = now();
    must(ask(CaseAct::happened, "Verhuizing"));
    const auto stale = as(coach, [&](app::Call& call) {
        return app::act_on_case(call, dossier, seen.record.id, seen.record.version,
                                {"Gesprek", CaseAct::finish, ""});
    });
    EXPECT_EQ(stale.error().fault, Fault::stale);
}

TEST_F(Cases, AHouseholdFollowsAnApproachOnceAtATimeAndOnlyOneThatExists) {
    start();
    EXPECT_EQ(
        as(coach, [&](app::Call& call) { return app::start_case(call, dossier, "Proef"); }).error().fault,
        Fault::conflict);
    EXPECT_EQ(
        pointers(as(coach, [&](app::Call& call) { return app::start_case(call, dossier, "bestaat-niet"); })
                     .error()),
        std::vector<std::string>{"/aanpak"});
}

TEST_F(Cases, OnlyWhoIsInvolvedAndMayActsAndTheTeamLeaderReads) {
    const auto started = start();
    EXPECT_EQ(
        as(second_coach, [&](app::Call& call) { return app::case_overview(call, dossier); }).error().fault,
        Fault::missing);
    const auto read = given(team_leader, [&](app::Call& call) { return app::case_overview(call, dossier); });
    EXPECT_TRUE(read.choices.empty());
    EXPECT_TRUE(read.cases.at(0).questions.empty());
    EXPECT_TRUE(read.cases.at(0).items.at(1).acts.empty());
    EXPECT_EQ(as(team_leader,
                 [&](app::Call& call) {
                     return app::act_on_case(call, dossier, started.record.id, started.record.version,
                                             {"Gesprek", CaseAct::finish, ""});
                 })
                  .error()
                  .fault,
              Fault::forbidden);
}

TEST_F(Cases, TheStoryTellsEachStepOnceInOrder) {
    must(know("loonwaarde", "40"));
    start();
    days_pass(1);
    must(finish("Gesprek", TaskStatus::done));
    const auto page =
        given(coach, [&](app::Call& call) { return app::timeline(call, dossier, {std::nullopt, 50}); });
    std::vector<std::string> titles;
    for (const auto& entry : page.items) {
        if (entry.kind == app::TimelineKind::approach || entry.kind == app::TimelineKind::task)
            titles.push_back(entry.title);
    }
    EXPECT_EQ(titles, (std::vector<std::string>{"Stap begonnen: Diagnose", "Stap afgerond: Gesprek",
                                                "Stap begonnen: Gesprek", "Aanpak begonnen: Proef"}));
}

}  // namespace
}  // namespace ph::scenarios
