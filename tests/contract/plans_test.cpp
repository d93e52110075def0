// Plans as whole documents, with versions.
#include "app/ports/plans.hpp"

#include "contract/opened.hpp"

namespace ph::storage::contract {
namespace {

struct PlanContract : OpenedDossier {
    PlanDocument document(int number) {
        PlanDocument one;
        one.plan.id = new_id<PlanId>();
        one.plan.dossier_id = dossier.id;
        one.plan.number = number;
        one.plan.wishes = "Rust in huis";
        one.plan.created_by = world.coach.id;
        one.plan.created_at = clock.now();
        for (int i = 0; i < 2; ++i) {
            Goal goal;
            goal.id = new_id<GoalId>();
            goal.plan_id = one.plan.id;
            goal.position = i;
            goal.title = "Doel " + std::to_string(i);
            one.goals.push_back(goal);
            Action action;
            action.id = new_id<ActionId>();
            action.plan_id = one.plan.id;
            action.goal_id = goal.id;
            action.position = i;
            action.description = "Actie " + std::to_string(i);
            one.actions.push_back(action);
        }
        return one;
    }
    void add(const PlanDocument& one) {
        change([&](app::UnitOfWork& work) { return work.plans().add(here(), one); });
    }
};

TEST_P(PlanContract, AWholePlanComesBackInOrderWithNames) {
    const PlanDocument one = document(1);
    add(one);
    const auto found = read()->plans().find(here(), one.plan.id);
    ASSERT_TRUE(found.ok());
    EXPECT_EQ(found->created_by_name, world.coach.display_name);
    EXPECT_EQ(found->coach_agreed_by_name, "");
    ASSERT_EQ(found->document.goals.size(), 2U);
    EXPECT_EQ(found->document.goals[1].title, "Doel 1");
    EXPECT_EQ(found->document.actions.at(1).goal_id, one.goals[1].id);
}

TEST_P(PlanContract, EveryPlanOfTheDossierKeepsItsOwnGoals) {
    add(document(1));
    add(document(2));
    const auto all = read()->plans().list(here());
    ASSERT_EQ(all->size(), 2U);
    EXPECT_EQ((*all)[0].document.plan.number, 2);
    EXPECT_EQ((*all)[1].document.goals.size(), 2U);
    EXPECT_EQ(read()->plans().heads(here())->size(), 2U);
}

TEST_P(PlanContract, TheSameNumberTwiceIsRefused) {
    add(document(1));
    const auto work = write();
    EXPECT_EQ(work->plans().add(here(), document(1)).error().fault, Fault::conflict);
}

TEST_P(PlanContract, ReplacingChangesEverythingAndCountsTheVersionUp) {
    PlanDocument one = document(1);
    add(one);
    one.plan.wishes = "Werk";
    one.goals.pop_back();
    one.actions.clear();
    change([&](app::UnitOfWork& work) { return work.plans().replace(here(), one); });
    EXPECT_EQ(one.plan.version, 2);
    const auto found = read()->plans().find(here(), one.plan.id);
    EXPECT_EQ(found->document.plan.version, 2);
    EXPECT_EQ(found->document.plan.wishes, "Werk");
    EXPECT_EQ(found->document.goals.size(), 1U);
    EXPECT_TRUE(found->document.actions.empty());
}

TEST_P(PlanContract, AnOldVersionChangesNothing) {
    PlanDocument one = document(1);
    add(one);
    PlanDocument stale = one;
    change([&](app::UnitOfWork& work) { return work.plans().change(here(), one.plan); });
    stale.goals.clear();
    const auto work = write();
    EXPECT_EQ(work->plans().replace(here(), stale).error().fault, Fault::stale);
}

TEST_P(PlanContract, TheDaysToLookTogetherStayWithGoalScoreAndTask) {
    PlanDocument one = document(1);
    const Date day = clock.today() + std::chrono::days{14};
    one.goals[0].score_on = day;
    add(one);
    GasScore score;
    score.id = new_id<GasScoreId>();
    score.goal_id = one.goals[0].id;
    score.dossier_id = dossier.id;
    score.scored_on = clock.today();
    score.recorded_by = world.coach.id;
    score.next_on = day + std::chrono::days{14};
    change([&](app::UnitOfWork& work) { return work.plans().add_score(here(), score); });
    const auto found = read()->plans().find(here(), one.plan.id);
    ASSERT_TRUE(found.ok());
    EXPECT_EQ(found->document.goals.at(0).score_on, day);
    EXPECT_FALSE(found->document.goals.at(1).score_on);
    EXPECT_EQ(found->scores.at(0).next_on, score.next_on);
    Task review;
    review.id = new_id<TaskId>();
    review.dossier_id = dossier.id;
    review.owner_id = world.coach.id;
    review.title = "Kijk samen hoe ver doel 1 is";
    review.due_on = day;
    review.created_by = world.coach.id;
    review.created_at = clock.now();
    review.kind = TaskType::goal_review;
    review.goal_id = one.goals[0].id;
    change([&](app::UnitOfWork& work) { return work.work().add_task(here(), review); });
    const auto tasks = read()->work().tasks(here(), false);
    ASSERT_TRUE(tasks.ok());
    EXPECT_EQ(tasks->at(0).kind, TaskType::goal_review);
    EXPECT_EQ(tasks->at(0).goal_id, one.goals[0].id);
}

TEST_P(PlanContract, AnActionIsTickedOnlyInItsOwnDossier) {
    const PlanDocument one = document(1);
    add(one);
    Action done = one.actions[0];
    done.done_on = clock.today();
    change([&](app::UnitOfWork& work) { return work.plans().change_action(here(), done); });
    EXPECT_EQ(read()->plans().find(here(), one.plan.id)->document.actions.at(0).done_on, clock.today());
    const Dossier other = with_dossier(clock.today());
    const auto work = write();
    EXPECT_EQ(work->plans().change_action(admission(other), done).error().fault, Fault::missing);
    EXPECT_EQ(work->plans().find(admission(other), one.plan.id).error().fault, Fault::missing);
}

TEST_P(PlanContract, ScoresHangUnderTheirPlanOldestFirst) {
    const PlanDocument one = document(1);
    add(one);
    for (const int days_ago : {1, 20}) {
        GasScore score;
        score.id = new_id<GasScoreId>();
        score.goal_id = one.goals[0].id;
        score.dossier_id = dossier.id;
        score.level = days_ago == 1 ? 0 : -1;
        score.scored_on = clock.today() - std::chrono::days{days_ago};
        score.recorded_by = world.coach.id;
        change([&](app::UnitOfWork& work) { return work.plans().add_score(here(), score); });
    }
    const auto found = read()->plans().find(here(), one.plan.id);
    ASSERT_EQ(found->scores.size(), 2U);
    EXPECT_EQ(found->scores[0].level, -1);
    EXPECT_EQ(found->scores[1].recorded_by_name, world.coach.display_name);
}

}  // namespace

PH_ON_BOTH(PlanContract);

}  // namespace ph::storage::contract
