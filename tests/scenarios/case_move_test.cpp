// A running case goes on in a newer version of its approach, or in another one: only when somebody who may
// says so, after seeing what that does, and so that the steps from the beginning still lead to where it
// stands.
#include "app/use_cases/case_move.hpp"
#include "app/use_cases/timeline.hpp"
#include "scenarios/case_town.hpp"

namespace ph::scenarios {
namespace {

using State = app::StepState;

// The conversation got a new name and a shorter term, the language course is gone, and there is a scan and a
// visit.
constexpr auto newer = R"(
feiten
  loonwaarde: getal
  wil werken: ja of nee
  heeft schulden: ja of nee

aanpak Proef
  eigenaar coach
  taak Gesprek
    eigenaar inkomensconsulent
    termijn 3 werkdagen, volgens Participatiewet
  taak Scan
    eigenaar coach
    termijn 10 werkdagen, volgens beleid
  taak Diagnose
    eigenaar diagnosticus
    begint na Gesprek afgerond, als loonwaarde < 80
  taak Huisbezoek
    eigenaar coach
    begint na Gesprek afgerond
  taak Proefplaatsing
    eigenaar coach
    in te plannen
  gebeurtenis Verhuizing
  timer Herinnering
    na 4 weken
)";

struct CaseMove : CaseTown {
    Result<app::MovePreview> preview(const std::string& approach = "Proef", int version = 2) {
        const CaseId id = now().record.id;
        return as(coach,
                  [&](app::Call& call) { return app::preview_move(call, dossier, id, approach, version); });
    }
    Result<app::CasePicture> move(app::MoveRequest request) {
        return as(coach, [&](app::Call& call) {
            const auto found = app::case_overview(call, dossier);
            const Case& record = found->cases.at(0).record;
            return app::move_case(call, dossier, record.id, record.version, request);
        });
    }
    static app::MoveRequest to_newer(std::vector<app::MoveRequest::End> ends = {}) {
        return {"Proef", 2, "De gemeente werkt nu zo.", std::move(ends)};
    }
    static std::vector<std::string> texts(const std::vector<app::MoveLine>& lines) {
        std::vector<std::string> found;
        for (const app::MoveLine& line : lines) found.push_back(line.text);
        return found;
    }
};

TEST_F(CaseMove, ANewerReleaseMovesNobodyAndOffersTheMove) {
    start();
    EXPECT_TRUE(std::ranges::none_of(now().moves, [](const auto& one) { return one.id == "Proef"; }));
    release(newer, 2);
    EXPECT_EQ(now().record.approach_version, 1);
    const auto offered = now().moves;
    ASSERT_FALSE(offered.empty());
    EXPECT_EQ(offered[0].id, "Proef");
    EXPECT_EQ(offered[0].version, 2);
    EXPECT_EQ(offered[0].kind, app::MoveKind::newer);
    expect_replay_to_hold();
}

TEST_F(CaseMove, ThePreviewSaysWhatStaysStartsShiftsAndIsAskedAndChangesNothing) {
    start();
    release(newer, 2);
    const auto before = now().record;
    const auto seen = must(preview());
    EXPECT_EQ(seen.version, before.version);
    EXPECT_THAT(texts(seen.stays), ::testing::Contains("'Gesprek' blijft actief."));
    EXPECT_THAT(
        texts(seen.terms),
        ::testing::Contains("Wat loopt, blijft lopen: 'Gesprek' tot en met 30 november 2026. Wie later "
                            "begint, krijgt 3 werkdagen."));
    EXPECT_THAT(texts(seen.begins),
                ::testing::Contains("'Scan' is gestart, omdat er niets aan vooraf hoeft te gaan; de termijn "
                                    "loopt tot en met 7 december 2026 (beleid)."));
    EXPECT_THAT(texts(seen.later), ::testing::Contains("'Huisbezoek' kan later komen."));
    EXPECT_THAT(texts(seen.gone), ::testing::Contains("'Werkplek' komt dan niet meer."));
    EXPECT_THAT(texts(seen.asked), ::testing::Contains("heeft schulden"));
    EXPECT_TRUE(seen.ends.empty());
    EXPECT_EQ(now().record.version, before.version);
    EXPECT_EQ(now().record.state, before.state);
}

TEST_F(CaseMove, TheMoveKeepsWhatGoesOnWithItsTaskAndBeginsWhatIsNew) {
    start();
    release(newer, 2);
    const TaskId talk = task("Gesprek").id;
    must(move(to_newer()));
    EXPECT_EQ(now().record.approach_version, 2);
    EXPECT_EQ(state_of("Gesprek"), State::active);
    EXPECT_EQ(task("Gesprek").id, talk);
    EXPECT_EQ(state_of("Scan"), State::active);
    EXPECT_EQ(task("Scan").due_on, catalogue().calendar.add_working_days(today(), 10));
    expect_replay_to_hold();
    must(finish("Gesprek", TaskStatus::done));
    EXPECT_EQ(state_of("Huisbezoek"), State::active);
    expect_replay_to_hold();
}

TEST_F(CaseMove, ARestartBeforeAndAfterTheMoveChangesNothing) {
    must(know("loonwaarde", "40"));
    start();
    release(newer, 2);
    restart();
    must(move(to_newer()));
    restart();
    expect_replay_to_hold();
    days_pass(30);
    a_minute_passes();
    must(finish("Gesprek", TaskStatus::done));
    EXPECT_EQ(state_of("Diagnose"), State::active) << "what was known before is known in the newer version";
    expect_replay_to_hold();
}

TEST_F(CaseMove, AServerThatIsKilledDuringTheMoveHasNotMoved) {
    start();
    release(newer, 2);
    const auto before = now().record;
    killed_during(coach, [&](app::Call& call) {
        return app::move_case(call, dossier, before.id, before.version, to_newer());
    });
    EXPECT_EQ(now().record.approach_version, 1);
    EXPECT_EQ(now().record.state, before.state);
    expect_replay_to_hold();
}

TEST_F(CaseMove, WhatCannotGoOnStopsTheMoveUntilSomebodySaysThatItEnds) {
    start();
    must(ask(CaseAct::plan, "Taalcursus", "Jan wil beter leren lezen."));
    release(newer, 2);
    const auto seen = must(preview());
    EXPECT_THAT(
        texts(seen.ends),
        ::testing::ElementsAre("'Taalcursus' is actief en bestaat straks niet meer. Kies wat er met dit "
                               "onderdeel moet gebeuren."));
    const auto refused = move(to_newer());
    EXPECT_EQ(refused.error().fault, Fault::conflict);
    EXPECT_NE(to_text(refused.error()).find("'Taalcursus'"), std::string::npos);
    EXPECT_EQ(now().record.approach_version, 1) << "a refusal changes nothing";
    must(move(to_newer({{"Taalcursus", "Jan volgt de cursus nu bij de bibliotheek."}})));
    EXPECT_EQ(task("Taalcursus").status, TaskStatus::dropped);
    EXPECT_EQ(task("Taalcursus").status_note, "Jan volgt de cursus nu bij de bibliotheek.");
    expect_replay_to_hold();
}

TEST_F(CaseMove, TheMoveIsToldWithItsReasonAndStandsInTheAudit) {
    start();
    release(newer, 2);
    must(move(to_newer()));
    const auto told = now().happenings;
    for (const CaseHappening& one : told) {
        EXPECT_EQ(one.sentence.find("aangemaakt"), std::string::npos) << one.sentence;
        EXPECT_EQ(one.sentence.find("vervallen"), std::string::npos) << "what had not begun is no news";
    }
    const auto moved = std::ranges::find(told, CaseTelling::moved, &CaseHappening::telling);
    ASSERT_NE(moved, told.end());
    EXPECT_EQ(moved->sentence,
              "Overgestapt van 'Proef', versie 1, op 'Proef', versie 2. Reden: De gemeente werkt nu zo.");
    const auto page =
        given(coach, [&](app::Call& call) { return app::timeline(call, dossier, {std::nullopt, 50}); });
    EXPECT_TRUE(std::ranges::any_of(
        page.items, [](const auto& entry) { return entry.title == "Overgestapt op: Proef"; }));
}

TEST_F(CaseMove, GoingBackIsAMoveAsWellAndWhatEndedBeginsAnew) {
    start();
    must(ask(CaseAct::plan, "Taalcursus", "Jan wil beter leren lezen."));
    release(newer, 2);
    must(move(to_newer({{"Taalcursus", ""}})));
    const auto offered = now().moves;
    const auto back = std::ranges::find(offered, app::MoveKind::earlier, &app::MoveChoice::kind);
    ASSERT_NE(back, offered.end());
    EXPECT_EQ(back->version, 1);
    const auto seen = must(preview("Proef", 1));
    EXPECT_EQ(seen.ends.size(), 1U) << "the scan";
    EXPECT_THAT(texts(seen.later), ::testing::Contains("'Taalcursus' kunt u dan inplannen."));
    must(move({"Proef", 1, "Het was een vergissing.", {{"Scan", ""}}}));
    EXPECT_EQ(now().record.approach_version, 1);
    EXPECT_EQ(state_of("Gesprek"), State::active);
    EXPECT_EQ(state_of("Taalcursus"), State::later);
    EXPECT_EQ(task("Scan").status_note, "Het was een vergissing.");
    expect_replay_to_hold();
}

TEST_F(CaseMove, AHouseholdMovesToAnotherApproachOfTheMunicipality) {
    start();
    const auto seen = must(preview("den-bosch", shipped().approaches.at("den-bosch")->version));
    std::vector<app::MoveRequest::End> ends;
    for (const app::MoveLine& line : seen.ends) ends.push_back({line.item, ""});
    EXPECT_THAT(texts(seen.ends), ::testing::Contains(::testing::HasSubstr("'Gesprek' is actief")));
    must(move({"den-bosch", shipped().approaches.at("den-bosch")->version, "Het gezin verhuisde.", ends}));
    EXPECT_EQ(now().record.approach_id, "den-bosch");
    EXPECT_EQ(task("Gesprek").status, TaskStatus::dropped);
    EXPECT_FALSE(tasks().empty());
    expect_replay_to_hold();
    restart();
    expect_replay_to_hold();
}

TEST_F(CaseMove, WhatCannotBeIsRefused) {
    start();
    release(newer, 2);
    EXPECT_EQ(pointers(move({"Proef", 2, "", {}}).error()), std::vector<std::string>{"/reden"});
    EXPECT_EQ(pointers(move(to_newer({{"Bestaat niet", ""}})).error()),
              std::vector<std::string>{"/vervalt/0/onderdeel"});
    EXPECT_EQ(move(to_newer({{"Diagnose van toen", ""}, {"Werkplek", ""}})).error().fault, Fault::invalid);
    EXPECT_EQ(pointers(preview("Proef", 1).error()), std::vector<std::string>{"/aanpak"});
    EXPECT_EQ(pointers(preview("Proef", 7).error()), std::vector<std::string>{"/aanpak"});
    EXPECT_EQ(pointers(preview("atlantis", 1).error()), std::vector<std::string>{"/aanpak"});
    const Case seen = now().record;
    must(ask(CaseAct::happened, "Verhuizing"));
    EXPECT_EQ(
        as(coach,
           [&](app::Call& call) { return app::move_case(call, dossier, seen.id, seen.version, to_newer()); })
            .error()
            .fault,
        Fault::stale);
}

TEST_F(CaseMove, WhatIsAlreadyOverCannotEndAgain) {
    start();
    must(finish("Gesprek", TaskStatus::done));
    release(newer, 2);
    const auto refused = move(to_newer({{"Gesprek", ""}}));
    EXPECT_EQ(refused.error().fault, Fault::conflict);
    EXPECT_NE(to_text(refused.error()).find("'Gesprek' is niet open"), std::string::npos);
}

TEST_F(CaseMove, ACaseThatEndedStaysWhereItIs) {
    start();
    must(ask(CaseAct::stop, "Proef", "Jan is verhuisd."));
    release(newer, 2);
    EXPECT_TRUE(now().moves.empty());
    EXPECT_EQ(preview().error().fault, Fault::conflict);
    EXPECT_EQ(move(to_newer()).error().fault, Fault::conflict);
}

TEST_F(CaseMove, TheTeamLeaderMayAndOthersMayNot) {
    const auto started = start();
    release(newer, 2);
    const auto act = [&](const User& user) {
        return as(user, [&](app::Call& call) {
            return app::move_case(call, dossier, started.record.id, started.record.version, to_newer());
        });
    };
    const auto look = [&](const User& user) {
        return as(user, [&](app::Call& call) {
            return app::preview_move(call, dossier, started.record.id, "Proef", 2);
        });
    };
    EXPECT_EQ(act(second_coach).error().fault, Fault::missing);
    EXPECT_EQ(look(second_coach).error().fault, Fault::missing);
    const User income = add_user("inkomen", "Karin Mulder", Role::income_consultant, town_hall);
    given(coach, [&](app::Call& call) {
        return app::involve(
            call, dossier,
            {.user_id = income.id, .role = Role::income_consultant, .starts_on = {}, .reason = {}});
    });
    EXPECT_EQ(act(income).error().fault, Fault::forbidden);
    EXPECT_EQ(look(income).error().fault, Fault::forbidden);
    EXPECT_TRUE(given(income, [&](app::Call& call) { return app::case_overview(call, dossier); })
                    .cases.at(0)
                    .moves.empty());
    EXPECT_TRUE(look(team_leader).ok());
    EXPECT_TRUE(act(team_leader).ok());
    EXPECT_EQ(now().record.approach_version, 2);
}

}  // namespace
}  // namespace ph::scenarios
