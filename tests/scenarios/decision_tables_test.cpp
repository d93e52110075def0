// A municipality changes a decision table: what is wrong shows with its cell, whose walk changes shows before
// anybody follows it, and a running case keeps the version it began with.
#include "app/use_cases/decision_tables.hpp"

#include "app/use_cases/case_move.hpp"
#include "app/use_cases/comparison.hpp"
#include "app/use_cases/editions.hpp"
#include "catalogue/approach_source.hpp"
#include "scenarios/case_town.hpp"

namespace ph::scenarios {
namespace {

using State = app::StepState;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr const char* search_term = "bijstand-zoektermijn";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

struct DecisionTables : CaseTown {
    void SetUp() override {
        CaseTown::SetUp();
        policy = add_user("beleid", "Pim Beleid", Role::policy_officer, town_hall);
    }

    static std::string shipped(const std::string& id = search_term) {
        return Town::shipped().decision_sources.at(id);
    }
    // Who is younger than `age` looks for work first.
    static std::string until(const std::string& age) { return replaced(shipped(), "27", age); }

    app::TablePicture table(const std::string& id = search_term) {
        return given(policy, [&](app::Call& call) { return app::decision_table(call, id, std::nullopt); });
    }
    Result<app::TablePicture> publish(const std::string& xml, Date from,
                                      const std::string& explanation = "") {
        const int revision = table().revision;
        return as(policy, [&](app::Call& call) {
            return app::publish_table(call, search_term, revision,
                                      {xml, from, "De raad besloot het zo.", explanation});
        });
    }
    Result<app::TablePicture> withdraw(int number) {
        const int revision = table().revision;
        return as(policy, [&](app::Call& call) {
            return app::withdraw_table(call, search_term, number, revision, "Toch niet.");
        });
    }
    app::TableTrial trial(const std::string& xml, const std::string& id = search_term) {
        return given(policy, [&](app::Call& call) { return app::try_table(call, id, {xml, std::nullopt}); });
    }

    // Jan is older than 27, by his birth date, and may ask for income support.
    void know_jan() {
        must(know("middelen genoeg", "false"));
        must(know("wil werken", "true"));
        must(know("ingeschreven bij uwv", "true"));
    }
    app::CasePicture begin() {
        return given(coach,
                     [&](app::Call& call) { return app::start_case(call, dossier, "bijstandsroute"); });
    }
    // The first step is done: which way does it go?
    std::string way() {
        must(ask(CaseAct::finish, "melding"));
        const bool searches = state_of("Vier weken zelf zoeken") == State::active;
        const bool asks = state_of("Aanvraag van bijstand") == State::active;
        return searches ? "zoekt eerst" : asks ? "vraagt aan" : "geen van beide";
    }
    User policy;
};

TEST_F(DecisionTables, ACaseThatBeganBeforeTheDayKeepsTheOldRuleAlsoAfterARestart) {
    know_jan();
    begin();
    must(publish(until("90"), today()));
    EXPECT_THAT(now().tables, IsEmpty());
    restart();
    EXPECT_EQ(way(), "vraagt aan");
}

TEST_F(DecisionTables, ACaseThatBeginsOnTheDayFollowsTheNewRuleAndSaysSo) {
    know_jan();
    must(publish(until("90"), today()));
    const auto begun = begin();
    ASSERT_EQ(begun.tables.size(), 1U);
    EXPECT_EQ(begun.tables[0].decision, search_term);
    EXPECT_EQ(begun.tables[0].number, 1);
    EXPECT_THAT(begun.tables[0].name, Not(IsEmpty()));
    restart();
    EXPECT_EQ(way(), "zoekt eerst");
}

TEST_F(DecisionTables, AVersionForLaterDoesNotHoldBeforeItsDay) {
    know_jan();
    must(publish(until("90"), today() + std::chrono::days{7}));
    const auto listed = table();
    EXPECT_EQ(listed.holds, 0);
    EXPECT_EQ(listed.comes, 1);
    EXPECT_EQ(listed.comes_on, today() + std::chrono::days{7});
    EXPECT_THAT(begin().tables, IsEmpty());
    EXPECT_EQ(way(), "vraagt aan");
    days_pass(7);
    EXPECT_EQ(table().holds, 1);
    EXPECT_FALSE(table().comes);
}

TEST_F(DecisionTables, ARunningCaseKeepsItsVersionWhenANewerOneHolds) {
    know_jan();
    must(publish(until("90"), today()));
    begin();
    must(publish(shipped(), today()));
    EXPECT_EQ(table().holds, 2);
    restart();
    EXPECT_EQ(way(), "zoekt eerst");
    EXPECT_EQ(now().tables.at(0).number, 1);
}

TEST_F(DecisionTables, WhoMovesFollowsTheTablesOfTodayAndOnTheWayBackThoseThatItHad) {
    know_jan();
    begin();
    must(publish(until("90"), today()));
    const auto move = [&](const std::string& approach) {
        const Case present = now().record;
        const auto preview = given(coach, [&](app::Call& call) {
            return app::preview_move(call, dossier, present.id, approach, 1);
        });
        app::MoveRequest request{approach, 1, "Dit past beter.", {}};
        for (const app::MoveLine& line : preview.ends) request.ends.push_back({line.item, "Dat vervalt."});
        return given(coach, [&](app::Call& call) {
            return app::move_case(call, dossier, present.id, present.version, request);
        });
    };
    EXPECT_THAT(move("wmo-route").tables, IsEmpty());
    EXPECT_THAT(move("bijstandsroute").tables, IsEmpty()) << "the way back";
    restart();
    EXPECT_EQ(now().record.tables, "");
}

TEST_F(DecisionTables, AServerThatIsKilledWhilePublishingLeavesNothing) {
    killed_during(policy, [&](app::Call& call) {
        return app::publish_table(call, search_term, 1, {until("90"), today(), "Waarom.", ""});
    });
    EXPECT_THAT(table().versions, IsEmpty());
    EXPECT_EQ(table().revision, 1);
}

TEST_F(DecisionTables, EveryEditionThatCasesFollowIsMadeAtTheStart) {
    know_jan();
    must(publish(until("90"), today()));
    begin();
    app::Editions fresh{catalogue::read_approach_source};
    const Status recalled = app::recall_editions(catalogue(), fresh, storage());
    ASSERT_TRUE(recalled.ok()) << to_text(recalled.error());
    EXPECT_NE(fresh.find({municipality.id, "bijstandsroute", 1, "bijstand-zoektermijn:1"}), nullptr);
}

TEST_F(DecisionTables, AVersionForLaterIsWithdrawnAndStaysInTheHistory) {
    must(publish(until("90"), today() + std::chrono::days{7}));
    const auto after = must(withdraw(1));
    EXPECT_EQ(after.holds, 0);
    EXPECT_FALSE(after.comes);
    ASSERT_EQ(after.versions.size(), 1U);
    EXPECT_EQ(after.versions[0].withdrawn_reason, "Toch niet.");
    EXPECT_EQ(after.versions[0].withdrawn_by_name, "Pim Beleid");
    EXPECT_EQ(withdraw(1).error().fault, Fault::conflict);
    days_pass(8);
    EXPECT_EQ(table().holds, 0);
    EXPECT_EQ(must(publish(until("91"), today())).versions[0].number, 2) << "a number is never used again";
}

TEST_F(DecisionTables, AVersionThatHoldsIsNotWithdrawn) {
    must(publish(until("90"), today()));
    EXPECT_EQ(withdraw(1).error().fault, Fault::conflict);
    EXPECT_EQ(withdraw(9).error().fault, Fault::missing);
}

TEST_F(DecisionTables, TheLatestDayHoldsAndOfOneDayTheLatestVersion) {
    must(publish(until("90"), today() + std::chrono::days{7}));
    must(publish(until("91"), today()));
    EXPECT_EQ(table().holds, 2);
    must(publish(until("92"), today()));
    EXPECT_EQ(table().holds, 3);
    days_pass(7);
    EXPECT_EQ(table().holds, 1);
}

TEST_F(DecisionTables, ADayThatPassedAsksForAnExplanation) {
    const Date yesterday = today() - std::chrono::days{1};
    EXPECT_EQ(pointers(publish(until("90"), yesterday).error()), std::vector<std::string>{"/uitleg"});
    EXPECT_EQ(must(publish(until("90"), yesterday, "Het besluit was van vorige week.")).holds, 1);
}

TEST_F(DecisionTables, AReasonIsNeeded) {
    const auto refused = as(policy, [&](app::Call& call) {
        return app::publish_table(call, search_term, 1, {until("90"), today(), "", ""});
    });
    EXPECT_EQ(pointers(refused.error()), std::vector<std::string>{"/reden"});
}

TEST_F(DecisionTables, WhoWasSecondHearsThatSomebodyWasFirst) {
    must(publish(until("90"), today()));
    const auto second = as(policy, [&](app::Call& call) {
        return app::publish_table(call, search_term, 1, {until("91"), today(), "Waarom.", ""});
    });
    EXPECT_EQ(second.error().fault, Fault::stale);
    EXPECT_EQ(table().versions.size(), 1U);
}

TEST_F(DecisionTables, AMistakeIsToldWithItsCell) {
    const auto tried = trial(replaced(shipped(), "<text>4</text>", "<text>vier</text>"));
    ASSERT_EQ(tried.problems.size(), 1U);
    ASSERT_TRUE(tried.problems[0].cell);
    EXPECT_EQ(tried.problems[0].cell->rule, 1);
    EXPECT_EQ(tried.problems[0].cell->column, 2);
    EXPECT_EQ(tried.problems[0].cell->column_name, "Weken zoeken");
    EXPECT_EQ(tried.problems[0].cell->id, "r1-uitkomst");
    EXPECT_GT(tried.problems[0].problem.place.line, 1);
    EXPECT_EQ(tried.walked, 0);
    const auto refused = publish(replaced(shipped(), "<text>4</text>", "<text>vier</text>"), today());
    EXPECT_EQ(pointers(refused.error()), std::vector<std::string>{"/xml"});
    EXPECT_THAT(to_text(refused.error()), HasSubstr("Regel 1, kolom 'Weken zoeken'"));
}

TEST_F(DecisionTables, AGapAndAnOverlapAreToldAtOnce) {
    const std::string gap = replaced(shipped(), "&gt;= 27", "&gt;= 40");
    EXPECT_THAT(trial(gap).problems, Not(IsEmpty()));
    const std::string overlap = replaced(shipped(), "&gt;= 27", "&gt;= 20");
    EXPECT_THAT(trial(overlap).problems, Not(IsEmpty()));
}

TEST_F(DecisionTables, BrokenXmlAndEntitiesAreRefused) {
    EXPECT_EQ(trial("<definitions").problems.size(), 1U);
    EXPECT_EQ(trial("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"b\">]>" +
                    shipped().substr(shipped().find("<definitions")))
                  .problems.at(0)
                  .problem.code,
              "dmn-doctype");
    EXPECT_EQ(publish("geen xml", today()).error().fault, Fault::invalid);
    EXPECT_EQ(pointers(as(policy,
                          [&](app::Call& call) {
                              return app::try_table(call, search_term,
                                                    {std::string(1'000'001, 'x'), std::nullopt});
                          })
                           .error()),
              std::vector<std::string>{"/xml"});
}

TEST_F(DecisionTables, ATableThatNoLongerFitsItsApproachIsRefusedWithTheReason) {
    const auto tried = trial(replaced(shipped(), "leeftijd", "schoenmaat"));
    ASSERT_THAT(tried.problems, Not(IsEmpty()));
    EXPECT_EQ(tried.problems[0].approach, "Route naar bijstand");
    EXPECT_THAT(tried.problems[0].problem.message, HasSubstr("schoenmaat"));
    EXPECT_EQ(trial(shipped("jonger-dan-27")).problems.at(0).problem.code, "beslissing-ontbreekt");
    const auto refused = publish(replaced(shipped(), "leeftijd", "schoenmaat"), today());
    EXPECT_THAT(to_text(refused.error()), HasSubstr("Past niet in de aanpak Route naar bijstand"));
}

TEST_F(DecisionTables, TheSameTableChangesNothing) {
    const auto tried = trial(shipped());
    EXPECT_THAT(tried.problems, IsEmpty());
    EXPECT_THAT(tried.changes, IsEmpty());
    EXPECT_THAT(tried.walks, IsEmpty());
    EXPECT_EQ(tried.walked, static_cast<int>(catalogue().persons.size()));
}

TEST_F(DecisionTables, AChangedTableTellsWhoseWalkChangesAndHow) {
    const auto tried = trial(until("20"));
    EXPECT_THAT(tried.problems, IsEmpty());
    ASSERT_EQ(tried.changes.size(), 4U);
    EXPECT_EQ(tried.changes[0].text, "Regel 1, kolom 'Leeftijd': was < 27, is nu < 20.");
    const auto noor = std::ranges::find(tried.walks, "noor", &app::ChangedWalk::person);
    ASSERT_NE(noor, tried.walks.end());
    std::vector<std::string> texts;
    for (const auto& one : noor->differences) texts.push_back(one.text);
    EXPECT_THAT(texts, Contains(HasSubstr("'weken zoeken' wordt '0' in plaats van '4'. Want: ")));
    EXPECT_THAT(texts, Contains("'Vier weken zelf zoeken' vervalt."));
    EXPECT_THAT(texts, Contains(HasSubstr("'Aanvraag van bijstand' begint: 7 maart 2016 in plaats van ")));
    EXPECT_EQ(std::ranges::find(tried.walks, "gerda", &app::ChangedWalk::person), tried.walks.end());
}

TEST_F(DecisionTables, VersionsAreComparedInWords) {
    must(publish(until("90"), today()));
    const auto changed =
        given(policy, [&](app::Call& call) { return app::table_changes(call, search_term, 0, 1); });
    ASSERT_FALSE(changed.empty());
    EXPECT_EQ(changed[0].rule, 1);
    EXPECT_EQ(changed[0].text, "Regel 1, kolom 'Leeftijd': was < 27, is nu < 90.");
    EXPECT_EQ(as(policy, [&](app::Call& call) { return app::table_changes(call, search_term, 0, 7); })
                  .error()
                  .fault,
              Fault::missing);
}

TEST_F(DecisionTables, TheComparisonFollowsTheTablesOfToday) {
    const auto days = [&] {
        app::ComparisonQuestion question;
        question.person = "noor";
        question.approaches = {"bijstandsroute"};
        const auto compared =
            given(policy, [&](app::Call& call) { return app::compare_approaches(call, question); });
        return compared.compared.at(0).outcome.figure(sim::Figure::length);
    };
    const auto before = days();
    must(publish(until("20"), today() + std::chrono::days{7}));
    EXPECT_EQ(days(), before) << "it does not hold yet";
    days_pass(7);
    EXPECT_LT(days(), before) << "without four weeks of looking for work";
}

TEST_F(DecisionTables, TheTableOfAnInstrumentIsNotChangedHere) {
    const auto ladder = table("participatieladder");
    EXPECT_THAT(ladder.locked, HasSubstr("Participatieladder"));
    const auto refused = as(policy, [&](app::Call& call) {
        return app::publish_table(call, "participatieladder", 1, {ladder.text, today(), "Waarom.", ""});
    });
    EXPECT_EQ(refused.error().fault, Fault::conflict);
    EXPECT_EQ(
        as(policy, [&](app::Call& call) { return app::decision_table(call, "bestaat-niet", std::nullopt); })
            .error()
            .fault,
        Fault::missing);
}

TEST_F(DecisionTables, OnlyTheAdministratorAndThePolicyOfficerMay) {
    const auto listed = [](app::Call& call) { return app::decision_tables(call); };
    EXPECT_TRUE(as(policy, listed).ok());
    EXPECT_TRUE(as(administrator, listed).ok());
    for (const User* one : {&coach, &team_leader, &intaker, &partner})
        EXPECT_EQ(as(*one, listed).error().fault, Fault::forbidden);
}

TEST(TableUses, AreReadBackAsTheyWereWritten) {
    EXPECT_EQ(app::tables_text(app::tables_of("a:1 b-c:12")), "a:1 b-c:12");
    EXPECT_TRUE(app::tables_of("").empty());
}

}  // namespace
}  // namespace ph::scenarios
