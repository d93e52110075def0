// Cases: what was kept of an approach never changes, steps are only added, and what is due is found first.
#include "app/ports/cases.hpp"
#include "contract/opened.hpp"

namespace ph::storage::contract {
namespace {

using namespace std::chrono_literals;

struct CasesContract : OpenedDossier {
    Case opened(const std::string& approach = "proef", std::optional<Instant> next_due = std::nullopt) {
        Case one;
        one.id = new_id<CaseId>();
        one.dossier_id = dossier.id;
        one.approach_id = approach;
        one.state = {1, 0, 255, 10};
        one.facts = R"({"loonwaarde":40})";
        one.next_due = next_due;
        one.opened_by = world.coach.id;
        one.opened_at = clock.now();
        change([&](app::UnitOfWork& work) -> Status {
            PH_CHECK(work.cases().keep_source({approach, 1, "tekst van " + approach, clock.now()}));
            return work.cases().open(here(), one);
        });
        return one;
    }
    CaseStep step(const Case& of, int number) {
        CaseStep one;
        one.case_id = of.id;
        one.number = number;
        one.at = clock.now();
        one.cause = CaseCause::asked;
        one.act = CaseAct::finish;
        one.item = "gesprek";
        one.reason = "Het gesprek is geweest.";
        one.asked_by = world.coach.id;
        return one;
    }
    CaseHappening happening(const CaseStep& of, int ordinal) {
        CaseHappening one;
        one.id = new_id<CaseHappeningId>();
        one.case_id = of.case_id;
        one.dossier_id = dossier.id;
        one.step = of.number;
        one.ordinal = ordinal;
        one.at = clock.now();
        one.item = "gesprek";
        one.item_name = "Gesprek";
        one.transition = "complete";
        one.from_state = "Active";
        one.to_state = "Completed";
        one.cause = "person";
        one.facts_seen = "{}";
        one.telling = CaseTelling::finished;
        one.sentence = "'Gesprek' is afgerond.";
        return one;
    }
};

TEST_P(CasesContract, ACaseIsReadBackAsItWasOpened) {
    const Case one = opened();
    const auto found = read()->cases().find(here(), one.id);
    ASSERT_TRUE(found.ok()) << to_text(found.error());
    EXPECT_EQ(found->state, one.state);
    EXPECT_EQ(found->facts, one.facts);
    EXPECT_EQ(found->opened_at, one.opened_at);
    EXPECT_FALSE(found->next_due);
    const Dossier other = with_dossier(clock.today());
    EXPECT_EQ(read()->cases().find(admission(other), one.id).error().fault, Fault::missing);
}

TEST_P(CasesContract, AChangeCountsTheVersionAndAnOldOneIsRefused) {
    Case one = opened();
    Case stale = one;
    one.state = {2};
    one.ended_at = clock.now();
    change([&](app::UnitOfWork& work) { return work.cases().change(here(), one); });
    EXPECT_EQ(one.version, 2);
    EXPECT_EQ(read()->cases().find(here(), one.id)->ended_at, clock.now());
    EXPECT_EQ(write()->cases().change(here(), stale).error().fault, Fault::stale);
}

TEST_P(CasesContract, TheTextOfAVersionIsKeptOnceAndAnotherTextIsRefused) {
    opened();
    change([&](app::UnitOfWork& work) {
        return work.cases().keep_source({"proef", 1, "tekst van proef", clock.now()});
    });
    EXPECT_EQ(read()->cases().sources()->size(), 1U);
    const auto refused = write()->cases().keep_source({"proef", 1, "andere tekst", clock.now()});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::conflict);
    EXPECT_NE(to_text(refused.error()).find("hogere versie"), std::string::npos);
    EXPECT_TRUE(write()->cases().keep_source({"proef", 2, "andere tekst", clock.now()}).ok());
}

TEST_P(CasesContract, StepsAndHappeningsComeBackInOrderWithWhoAsked) {
    const Case one = opened();
    change([&](app::UnitOfWork& work) -> Status {
        const CaseStep first = step(one, 1);
        PH_CHECK(work.cases().add_step(here(), first, {happening(first, 1), happening(first, 2)}));
        CaseStep second = step(one, 2);
        second.asked_by.reset();
        second.act.reset();
        return work.cases().add_step(here(), second, {happening(second, 1)});
    });
    const auto steps = read()->cases().steps(here(), one.id);
    ASSERT_EQ(steps->size(), 2U);
    EXPECT_EQ((*steps)[0].asked_by_name, world.coach.display_name);
    EXPECT_EQ((*steps)[0].act, CaseAct::finish);
    EXPECT_EQ((*steps)[1].asked_by_name, "");
    const auto happenings = read()->cases().happenings(here(), one.id);
    ASSERT_EQ(happenings->size(), 3U);
    EXPECT_EQ((*happenings)[1].ordinal, 2);
    EXPECT_EQ((*happenings)[2].step, 2);
    EXPECT_EQ((*happenings)[0].sentence, "'Gesprek' is afgerond.");
}

TEST_P(CasesContract, AStepIsTakenOnce) {
    const Case one = opened();
    change([&](app::UnitOfWork& work) { return work.cases().add_step(here(), step(one, 1), {}); });
    EXPECT_EQ(write()->cases().add_step(here(), step(one, 1), {}).error().fault, Fault::conflict);
}

TEST_P(CasesContract, AMoveKeepsWhereTheCaseWentAndWhatWasDropped) {
    Case one = opened();
    one.approach_version = 2;
    change([&](app::UnitOfWork& work) -> Status {
        PH_CHECK(work.cases().keep_source({one.approach_id, 2, "nieuwe tekst", clock.now()}));
        PH_CHECK(work.cases().change(here(), one));
        CaseStep moved = step(one, 2);
        moved.cause = CaseCause::moved;
        moved.act.reset();
        moved.approach_id = one.approach_id;
        moved.approach_version = 2;
        moved.dropped = R"({"cursus":"Niet meer nodig."})";
        return work.cases().add_step(here(), moved, {});
    });
    EXPECT_EQ(read()->cases().find(here(), one.id)->approach_version, 2);
    const auto steps = read()->cases().steps(here(), one.id);
    ASSERT_EQ(steps->size(), 1U);
    EXPECT_EQ((*steps)[0].cause, CaseCause::moved);
    EXPECT_EQ((*steps)[0].approach_id, one.approach_id);
    EXPECT_EQ((*steps)[0].approach_version, 2);
    EXPECT_EQ((*steps)[0].dropped, R"({"cursus":"Niet meer nodig."})");
}

TEST_P(CasesContract, ACaseFollowsOnlyAVersionWhoseTextIsKept) {
    Case one = opened();
    one.approach_version = 3;
    EXPECT_FALSE(write()->cases().change(here(), one).ok());
}

TEST_P(CasesContract, WhatIsDueIsFoundEarliestFirst) {
    const Case later = opened("b", clock.now() - 1h);
    const Case first = opened("a", clock.now() - 2h);
    opened("c", clock.now() + 1h);
    opened("d");
    const auto due = read()->cases().due(clock.now(), 10);
    ASSERT_EQ(due->size(), 2U);
    EXPECT_EQ((*due)[0].case_id, first.id);
    EXPECT_EQ((*due)[1].case_id, later.id);
    EXPECT_EQ((*due)[0].dossier_id, dossier.id);
    EXPECT_EQ((*due)[0].municipality_id, world.municipality.id);
    EXPECT_EQ(read()->cases().due(clock.now(), 1)->size(), 1U);
}

TEST_P(CasesContract, OnlyTheOpenTasksOfACaseAreItsOpenSteps) {
    const Case one = opened();
    Task work_of_step = task(clock.today(), dossier);
    task(clock.today(), dossier);
    work_of_step.case_id = one.id;
    work_of_step.case_item = "gesprek";
    change([&](app::UnitOfWork& work) { return work.work().change_task(here(), work_of_step); });
    const auto open = read()->cases().open_tasks(here(), one.id);
    ASSERT_EQ(open->size(), 1U);
    EXPECT_EQ((*open)[0].case_item, "gesprek");
    work_of_step.status = TaskStatus::done;
    change([&](app::UnitOfWork& work) { return work.work().change_task(here(), work_of_step); });
    EXPECT_TRUE(read()->cases().open_tasks(here(), one.id)->empty());
}

TEST_P(CasesContract, APoolHasWhoWaitsAndWhoHoldsAPlace) {
    const Case one = opened();
    CasePlace place;
    place.case_id = one.id;
    place.item = "wep";
    place.dossier_id = dossier.id;
    place.municipality_id = world.municipality.id;
    place.pool = "wep";
    place.since = clock.now();
    place.priority = "2.5";
    const auto set = [&] {
        change([&](app::UnitOfWork& work) { return work.cases().set_places(here(), one.id, {place}); });
    };
    set();
    ASSERT_EQ(read()->cases().waiting_pools()->size(), 1U);
    const app::PlacePool pool{world.municipality.id, "wep"};
    EXPECT_EQ(read()->cases().pool(pool, false)->at(0).priority, "2.5");
    place.waits = false;
    set();
    EXPECT_TRUE(read()->cases().waiting_pools()->empty());
    EXPECT_FALSE(write()->cases().pool(pool, true)->at(0).waits);
    EXPECT_EQ(read()->cases().places(here(), one.id)->size(), 1U);
}

TEST_P(CasesContract, AMunicipalityMayHaveAUsualApproach) {
    EXPECT_EQ(*read()->cases().usual_approach(here()), "");
    const auto connection = database->connect();
    ASSERT_TRUE(connection->begin(sql::Transaction::write).ok());
    ASSERT_TRUE(connection->execute("UPDATE municipality SET approach = 'proef'").ok());
    ASSERT_TRUE(connection->commit().ok());
    EXPECT_EQ(*read()->cases().usual_approach(here()), "proef");
}

TEST_P(CasesContract, HalfAStepNeverStays) {
    const Case one = opened();
    {
        const auto work = write();
        Case changed = one;
        changed.state = {9};
        ASSERT_TRUE(work->cases().change(here(), changed).ok());
        ASSERT_TRUE(work->cases().add_step(here(), step(one, 2), {}).ok());
        // Dropped without a commit, as when the process is killed.
    }
    EXPECT_EQ(read()->cases().find(here(), one.id)->state, one.state);
    EXPECT_TRUE(read()->cases().steps(here(), one.id)->empty());
}

}  // namespace

PH_ON_BOTH(CasesContract);

}  // namespace ph::storage::contract
