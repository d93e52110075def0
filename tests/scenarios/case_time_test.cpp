// Time in cases: terms that pass while nobody looks, a server that is killed between any two steps, and an
// approach that changes while households follow it.
#include "app/use_cases/household.hpp"
#include "scenarios/case_town.hpp"

namespace ph::scenarios {
namespace {

using State = app::StepState;

struct CaseTime : CaseTown {};

TEST_F(CaseTime, ATermThatPassedWhileTheServerWasDownIsToldOnceAtItsOwnMoment) {
    start();
    EXPECT_EQ(a_minute_passes(), 0);
    const Date last_day = *item(now(), "Gesprek").until;
    days_pass(14);
    restart();
    EXPECT_EQ(a_minute_passes(), 1);
    EXPECT_EQ(a_minute_passes(), 0);
    const auto& told = now().happenings;
    const auto passed =
        std::ranges::count_if(told, [](const auto& one) { return one.transition == "expire"; });
    EXPECT_EQ(passed, 1);
    EXPECT_EQ(told.front().at, local_instant(last_day + std::chrono::days{1}, {}));
    EXPECT_EQ(told.front().sentence,
              "'Gesprek' is verlopen, omdat de termijn tot en met 30 november 2026 voorbij is.");
    EXPECT_EQ(state_of("Gesprek"), State::active) << "the term is over, the work is not";
    expect_replay_to_hold();
}

TEST_F(CaseTime, ATimerMakesATaskWithoutAnybodyLooking) {
    start();
    days_pass(28);
    EXPECT_EQ(a_minute_passes(), 1);
    EXPECT_EQ(state_of("Nabellen"), State::active);
    EXPECT_EQ(task("Nabellen").owner_id, coach.id);
    EXPECT_EQ(now().happenings.front().item_name, "Nabellen");
    expect_replay_to_hold();
}

TEST_F(CaseTime, AWorkPlaceEndsWhenItsLastDayIsOverAndItsTaskWithIt) {
    must(know("loonwaarde", "40"));
    start();
    must(finish("Gesprek", TaskStatus::done));
    must(finish("Diagnose", TaskStatus::done));
    must(ask(CaseAct::start, "Werkplek"));
    days_pass(200);
    EXPECT_EQ(a_minute_passes(), 1);
    EXPECT_EQ(state_of("Werkplek"), State::terminated);
    EXPECT_EQ(task("Werkplek").status, TaskStatus::dropped);
    EXPECT_EQ(task("Werkplek").status_note,
              "'Werkplek' is vervallen, omdat de termijn tot en met 23 mei 2027 voorbij is.");
    expect_replay_to_hold();
}

TEST_F(CaseTime, AServerThatIsKilledBetweenAnyTwoStepsGoesOnWhereItWas) {
    start();
    const auto before = now();
    killed_during(coach, [&](app::Call& call) {
        return app::act_on_case(call, dossier, before.record.id, before.record.version,
                                {"Gesprek", CaseAct::finish, ""});
    });
    EXPECT_EQ(now().record.version, before.record.version);
    EXPECT_EQ(task("Gesprek").status, TaskStatus::open);
    expect_replay_to_hold();
    must(finish("Gesprek", TaskStatus::done));
    const auto talked = now();
    killed_during(coach, [&](app::Call& call) {
        return app::add_fact(call, dossier, {jan, "loonwaarde", "40", FactSource::person, "", today()});
    });
    EXPECT_EQ(now().record.version, talked.record.version);
    EXPECT_EQ(now().questions.at(0).value, "");
    must(know("loonwaarde", "40"));
    EXPECT_EQ(state_of("Diagnose"), State::active);
    restart();
    EXPECT_EQ(state_of("Diagnose"), State::active);
    expect_replay_to_hold();
}

TEST_F(CaseTime, WhoAsksForAPlaceThatIsFreeGetsItAtOnce) {
    start();
    must(ask(CaseAct::plan, "Proefplaatsing", "Jan wil dit graag."));
    EXPECT_EQ(state_of("Proefplaatsing"), State::active);
    EXPECT_EQ(task("Proefplaatsing").owner_id, coach.id);
    EXPECT_EQ(a_minute_passes(), 0);
    expect_replay_to_hold();
}

TEST_F(CaseTime, WhoWaitsForAPlaceSeesTheTurnAndGetsThePlaceThatComesFreeInTheSameMoment) {
    start();
    must(ask(CaseAct::plan, "Proefplaatsing", "Jan wil dit graag."));
    const DossierId first = dossier;
    dossier = guided();
    start();
    must(ask(CaseAct::plan, "Proefplaatsing", "Piet ook."));
    EXPECT_EQ(state_of("Proefplaatsing"), State::waiting) << "the only place is taken";
    EXPECT_EQ(a_minute_passes(), 0);
    EXPECT_EQ(item(now(), "Proefplaatsing").position, 1);
    EXPECT_EQ(item(now(), "Proefplaatsing").queue, 1);
    restart();
    const DossierId second = std::exchange(dossier, first);
    must(finish("Proefplaatsing", TaskStatus::done));
    expect_replay_to_hold();
    dossier = second;
    EXPECT_EQ(state_of("Proefplaatsing"), State::active);
    EXPECT_EQ(task("Proefplaatsing").owner_id, coach.id);
    EXPECT_EQ(why("Proefplaatsing"), "'Proefplaatsing' is gestart, omdat er een plaats is.");
    EXPECT_EQ(a_minute_passes(), 0);
    expect_replay_to_hold();
}

TEST_F(CaseTime, APlaceThatComesFreeInACrashStaysTakenUntilItIsFreedAgain) {
    start();
    must(ask(CaseAct::plan, "Proefplaatsing", "Jan wil dit graag."));
    const Case holder = now().record;
    const DossierId first = dossier;
    dossier = guided();
    start();
    must(ask(CaseAct::plan, "Proefplaatsing", "Piet ook."));
    killed_during(coach, [&](app::Call& call) {
        return app::act_on_case(call, first, holder.id, holder.version,
                                {"Proefplaatsing", CaseAct::finish, ""});
    });
    EXPECT_EQ(state_of("Proefplaatsing"), State::waiting);
    expect_replay_to_hold();
}

// An approach that looks at the age.
constexpr auto with_age = R"(
feiten
  leeftijd: getal

aanpak Proef
  eigenaar coach
  taak Gesprek
    eigenaar coach
  mijlpaal Zevenenveertig
    begint als leeftijd >= 47
)";

TEST_F(CaseTime, NobodyIsAskedForTheAgeWhenTheBirthDateIsKnown) {
    release(with_age, 2);
    EXPECT_TRUE(start().questions.empty());
    EXPECT_NE(now().record.facts.find(R"("leeftijd":46)"), std::string::npos);
    must(know("leeftijd", "80"));
    EXPECT_EQ(state_of("Zevenenveertig"), State::later) << "the birth date knows better";
    expect_replay_to_hold();
}

TEST_F(CaseTime, ABirthdayIsHeardOnTheDayItselfWithoutAnybodyLooking) {
    release(with_age, 2);
    start();
    days_pass(120);
    EXPECT_EQ(a_minute_passes(), 0);
    days_pass(11);
    EXPECT_EQ(today(), Date{std::chrono::year{2027} / 4 / 3});
    EXPECT_EQ(a_minute_passes(), 1);
    EXPECT_EQ(state_of("Zevenenveertig"), State::completed);
    expect_replay_to_hold();
}

TEST_F(CaseTime, ACorrectedBirthDateIsHeardAtOnce) {
    release(with_age, 2);
    start();
    given(coach, [&](app::Call& call) -> Result<Person> {
        PH_TRY(const auto persons, app::persons(call, dossier));
        app::PersonChange change;
        change.birth_date = Date{std::chrono::year{1970} / 4 / 3};
        return app::change_person(call, dossier, jan, persons.at(0).version, change);
    });
    EXPECT_EQ(state_of("Zevenenveertig"), State::completed);
    expect_replay_to_hold();
}

TEST_F(CaseTime, ANewerFileNeverChangesARunningCase) {
    start();
    const std::string newer = "aanpak Proef\n  taak Iets anders\n";
    const auto read = [&](const ApproachSource& source,
                          const app::TableTexts&) -> Result<app::ApproachPointer> {
        return approach_from(source.text, source.approach_version);
    };
    app::Catalogue next = catalogue();
    next.kept_approaches.clear();
    app::add_approach(next, approach_from(newer, 2), newer);
    ASSERT_TRUE(app::recall_approaches(next, storage(), read).ok());
    const auto followed = app::approach_of(next, "Proef", 1);
    ASSERT_TRUE(followed.ok()) << to_text(followed.error());
    EXPECT_TRUE((*followed)->definition.find("Diagnose").has_value());
    EXPECT_EQ(next.approaches.at("Proef")->version, 2);
}

TEST_F(CaseTime, AnotherTextForAVersionInUseIsRefusedAtTheStart) {
    start();
    app::Catalogue changed = catalogue();
    const std::string text = "aanpak Proef\n  taak Iets anders\n";
    app::add_approach(changed, approach_from(text, 1), text);
    const Status refused = app::recall_approaches(changed, storage(), {});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::conflict);
    EXPECT_NE(to_text(refused.error()).find("hogere versie"), std::string::npos);
}

}  // namespace
}  // namespace ph::scenarios
