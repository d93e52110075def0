// The action plan: written together, agreed by both, fixed, followed by the next one.
#include "app/use_cases/my_day.hpp"
#include "app/use_cases/my_overview.hpp"
#include "app/use_cases/plan_comparison.hpp"
#include "app/use_cases/plans.hpp"
#include "app/use_cases/work.hpp"

#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

struct Planning : GuidedTown {
    void SetUp() override {
        GuidedTown::SetUp();
        jan_himself = participant();
    }

    PlanDocument contents() {
        PlanDocument document;
        document.plan.wishes = "Een eigen plek en rust";
        document.plan.talents = "Handig met hout";
        Goal goal;
        goal.life_domain = "wonen";
        goal.title = "Een eigen kamer";
        goal.specific = "Jan huurt een kamer in Zonnedal";
        goal.measurable = "Er is een huurcontract";
        goal.acceptable = "Jan wil niet langer bij zijn vriend slapen";
        goal.realistic = "Er zijn kamers die Jan kan betalen";
        goal.due_on = today() + std::chrono::days{120};
        goal.gas_minus_two = "Jan slaapt bij een vriend";
        goal.gas_minus_one = "Jan staat ingeschreven";
        goal.gas_zero = "Jan huurt een kamer";
        goal.gas_plus_one = "Jan huurt een studio";
        goal.gas_plus_two = "Jan huurt een woning";
        goal.id.uuid.bytes[15] = 1;
        document.goals.push_back(goal);
        Action action;
        action.goal_id = goal.id;
        action.description = "Inschrijven bij de woningbouw";
        action.due_on = today() + std::chrono::days{7};
        document.actions.push_back(action);
        return document;
    }
    app::PlanView start(std::optional<PlanId> copy_of = std::nullopt) {
        return must(as(coach, [&](app::Call& call) { return app::start_plan(call, dossier, copy_of); }));
    }
    Result<app::PlanView> save(const app::PlanView& plan, PlanDocument wanted) {
        return as(coach, [&](app::Call& call) {
            return app::save_plan(call, dossier, plan.document.plan.id, plan.document.plan.version,
                                  std::move(wanted));
        });
    }
    Result<app::PlanView> agree(const User& user, const app::PlanView& plan, Agreement by) {
        return as(user, [&](app::Call& call) {
            return app::agree_plan(call, dossier, plan.document.plan.id, plan.document.plan.version, by, "");
        });
    }
    app::PlanView agreed(std::optional<PlanId> copy_of = std::nullopt) {
        auto plan = start(copy_of);
        if (!copy_of) plan = must(save(plan, contents()));
        plan = must(agree(jan_himself, plan, Agreement::participant));
        return must(agree(coach, plan, Agreement::coach));
    }

    Result<app::GasScoreView> score(const app::PlanView& plan, const GoalId& goal,
                                    std::optional<Date> next_on) {
        GasScore one;
        one.goal_id = goal;
        one.level = -1;
        one.scored_on = today();
        one.next_on = next_on;
        return as(coach, [&](app::Call& call) {
            return app::score_goal(call, dossier, plan.document.plan.id, one);
        });
    }
    // The open tasks to look together how far a goal is.
    std::vector<Task> reviews() {
        std::vector<Task> open;
        for (const auto& one :
             given(coach, [&](app::Call& call) { return app::list_tasks(call, dossier); })) {
            if (one.task.kind == TaskType::goal_review && one.task.status == TaskStatus::open)
                open.push_back(one.task);
        }
        return open;
    }

    // Other wishes, another day for the room, a new goal; the action of the first plan is done.
    app::PlanView second_draft(const app::PlanView& first) {
        must(as(coach, [&](app::Call& call) {
            return app::tick_action(call, dossier, first.document.plan.id, first.document.actions.at(0).id,
                                    first.document.plan.version, today());
        }));
        auto next = start(first.document.plan.id);
        auto wanted = next.document;
        wanted.plan.wishes = "Een eigen plek, rust en werk";
        wanted.goals.at(0).due_on = today() + std::chrono::days{200};
        Goal work;
        work.life_domain = "werk";
        work.title = "Drie ochtenden in de buurttuin";
        work.id.uuid.bytes[15] = 2;
        wanted.goals.push_back(work);
        return must(save(next, wanted));
    }
    app::PlanComparison compared(const User& user, const app::PlanView& plan,
                                 std::optional<PlanId> other = std::nullopt) {
        return must(as(user, [&](app::Call& call) {
            return app::compare_plans(call, dossier, plan.document.plan.id, other);
        }));
    }
    std::optional<app::PlanComparison> seen_by_jan() {
        return must(as(jan_himself, [](app::Call& call) { return app::my_overview(call); })).plan_since;
    }

    User jan_himself;
};

TEST_F(Planning, AnEmptyDraftIsSavedAndAgreedByBothWithTheirDates) {
    auto plan = start();
    EXPECT_EQ(plan.document.plan.status, PlanStatus::draft);
    EXPECT_EQ(agree(coach, plan, Agreement::coach).error().fault, Fault::conflict);
    plan = must(save(plan, contents()));
    EXPECT_EQ(plan.document.plan.version, 2);
    plan = must(agree(jan_himself, plan, Agreement::participant));
    EXPECT_EQ(plan.document.plan.participant_agreed_on, today());
    days_pass(1);
    plan = must(agree(coach, plan, Agreement::coach));
    EXPECT_EQ(plan.document.plan.status, PlanStatus::agreed);
    EXPECT_EQ(plan.document.plan.coach_agreed_on, today());
    EXPECT_EQ(plan.coach_agreed_by_name, coach.display_name);
}

TEST_F(Planning, IdsStayTheSameWhenADraftIsSavedAgain) {
    auto plan = must(save(start(), contents()));
    const GoalId goal = plan.document.goals.at(0).id;
    const ActionId action = plan.document.actions.at(0).id;
    EXPECT_EQ(plan.document.actions.at(0).goal_id, goal);
    auto again = plan.document;
    again.goals.at(0).title = "Een eigen kamer met uitzicht";
    plan = must(save(plan, again));
    EXPECT_EQ(plan.document.goals.at(0).id, goal);
    EXPECT_EQ(plan.document.actions.at(0).id, action);
    EXPECT_EQ(plan.document.actions.at(0).goal_id, goal);
}

TEST_F(Planning, AStaleVersionIsRefusedAndNothingIsLost) {
    const auto plan = start();
    must(save(plan, contents()));
    EXPECT_EQ(save(plan, {}).error().fault, Fault::stale);
    const auto kept = must(
        as(coach, [&](app::Call& call) { return app::find_plan(call, dossier, plan.document.plan.id); }));
    EXPECT_EQ(kept.document.goals.size(), 1U);
}

TEST_F(Planning, AChangeAfterAnAgreementAsksForItAgain) {
    auto plan = must(save(start(), contents()));
    plan = must(agree(jan_himself, plan, Agreement::participant));
    plan = must(save(plan, plan.document));
    EXPECT_FALSE(plan.document.plan.participant_agreed_on);
}

TEST_F(Planning, AnAgreedPlanIsFixedAndTheNextOneReplacesIt) {
    const auto first = agreed();
    EXPECT_EQ(save(first, contents()).error().fault, Fault::conflict);
    days_pass(90);
    const auto second = agreed(first.document.plan.id);
    EXPECT_EQ(second.document.plan.number, 2);
    EXPECT_EQ(second.document.goals.at(0).title, "Een eigen kamer");
    EXPECT_NE(second.document.goals.at(0).id, first.document.goals.at(0).id);
    const auto all = must(as(coach, [&](app::Call& call) { return app::list_plans(call, dossier); }));
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[1].document.plan.status, PlanStatus::superseded);
    EXPECT_EQ(all[1].document.plan.ended_on, today());
    EXPECT_EQ(all[1].document.goals.size(), 1U) << "the earlier plan stays as it was";
}

TEST_F(Planning, OnlyOneDraftAtATime) {
    start();
    EXPECT_EQ(as(coach, [&](app::Call& call) { return app::start_plan(call, dossier, std::nullopt); })
                  .error()
                  .fault,
              Fault::conflict);
}

TEST_F(Planning, AParticipantAgreesOnlyForThemselvesAndWritesNothing) {
    const auto plan = must(save(start(), contents()));
    EXPECT_EQ(agree(jan_himself, plan, Agreement::coach).error().fault, Fault::forbidden);
    EXPECT_FALSE(
        as(jan_himself, [&](app::Call& call) { return app::start_plan(call, dossier, std::nullopt); }).ok());
}

TEST_F(Planning, GoalsGetScoresAndActionsTicksOnlyInTheAgreedPlan) {
    const auto plan = agreed();
    GasScore score;
    score.goal_id = plan.document.goals.at(0).id;
    score.level = -1;
    score.scored_on = today();
    score.rater = Rater::participant;
    must(as(coach,
            [&](app::Call& call) { return app::score_goal(call, dossier, plan.document.plan.id, score); }));
    const auto ticked = must(as(coach, [&](app::Call& call) {
        return app::tick_action(call, dossier, plan.document.plan.id, plan.document.actions.at(0).id,
                                plan.document.plan.version, today());
    }));
    EXPECT_EQ(ticked.document.actions.at(0).done_on, today());
    EXPECT_EQ(ticked.scores.size(), 1U);
    const auto kept = must(
        as(coach, [&](app::Call& call) { return app::find_plan(call, dossier, plan.document.plan.id); }));
    EXPECT_EQ(kept.document.actions.at(0).done_on, today());
    EXPECT_EQ(kept.scores.at(0).level, -1);
}

TEST_F(Planning, WhatIsNotKnownYetIsAskedAndHoldsNothingBack) {
    PlanDocument little;
    Goal goal;
    goal.life_domain = "wonen";
    goal.title = "Een eigen kamer";
    goal.id.uuid.bytes[15] = 1;
    little.goals.push_back(goal);
    auto plan = must(save(start(), little));
    plan = must(agree(jan_himself, plan, Agreement::participant));
    plan = must(agree(coach, plan, Agreement::coach));
    EXPECT_EQ(plan.document.plan.status, PlanStatus::agreed);
    EXPECT_FALSE(catalogue().goal_help.questions.empty()) << "they are data";
}

TEST_F(Planning, OnTheAgreedDayTheCoachSeesThatAGoalIsLookedAtTogether) {
    auto wanted = contents();
    wanted.goals.at(0).score_on = today() + std::chrono::days{14};
    auto plan = must(save(start(), wanted));
    plan = must(agree(coach, plan, Agreement::coach));
    EXPECT_TRUE(reviews().empty()) << "the participant has not agreed yet";
    plan = must(agree(jan_himself, plan, Agreement::participant));
    ASSERT_EQ(reviews().size(), 1U) << "also when the participant agrees last";
    EXPECT_EQ(reviews()[0].title, "Kijk samen hoe ver doel 1 is");
    EXPECT_EQ(reviews()[0].owner_id, coach.id);
    days_pass(15);
    const auto day = given(coach, [&](app::Call& call) { return app::my_day(call); });
    EXPECT_TRUE(std::ranges::any_of(
        day->overdue, [](const app::TaskStanding& one) { return one.task.kind == TaskType::goal_review; }));

    const GoalId goal = plan.document.goals.at(0).id;
    must(score(plan, goal, today() + std::chrono::days{30}));
    ASSERT_EQ(reviews().size(), 1U) << "the day before is done, the next one is planned";
    EXPECT_EQ(reviews()[0].due_on, today() + std::chrono::days{30});
    must(score(plan, goal, std::nullopt));
    EXPECT_TRUE(reviews().empty());
}

TEST_F(Planning, TheNextPlanTakesOverTheDaysOfTheOneBefore) {
    auto wanted = contents();
    wanted.goals.at(0).score_on = today() + std::chrono::days{14};
    auto plan = must(save(start(), wanted));
    plan = must(agree(jan_himself, plan, Agreement::participant));
    plan = must(agree(coach, plan, Agreement::coach));
    auto next = start(plan.document.plan.id);
    auto later = next.document;
    later.goals.at(0).score_on = today() + std::chrono::days{40};
    next = must(save(next, later));
    next = must(agree(jan_himself, next, Agreement::participant));
    next = must(agree(coach, next, Agreement::coach));
    ASSERT_EQ(reviews().size(), 1U);
    EXPECT_EQ(reviews()[0].due_on, today() + std::chrono::days{40});
}

TEST_F(Planning, TheFirstPlanHasNothingToBeHeldAgainst) {
    const auto first = agreed();
    const auto found = compared(coach, first);
    EXPECT_FALSE(found.earlier);
    EXPECT_TRUE(found.difference.empty());
    EXPECT_FALSE(seen_by_jan());
}

TEST_F(Planning, TheNextPlanTellsWhatIsOtherwiseAndWhoAgreedWhen) {
    const auto first = agreed();
    days_pass(90);
    const auto draft = second_draft(first);
    const auto found = compared(coach, draft);
    ASSERT_TRUE(found.earlier);
    EXPECT_EQ(found.earlier->document.plan.number, 1);
    EXPECT_EQ(found.earlier->coach_agreed_by_name, coach.display_name);
    EXPECT_EQ(found.earlier->document.plan.participant_agreed_on, today() - std::chrono::days{90});
    EXPECT_FALSE(found.later.document.plan.coach_agreed_on);
    const PlanDifference& told = found.difference;
    ASSERT_EQ(told.texts.size(), 1U);
    EXPECT_EQ(told.texts[0].part, PlanPart::wishes);
    ASSERT_EQ(told.goals.size(), 2U);
    EXPECT_EQ(told.goals[0].kind(), ChangeKind::changed);
    EXPECT_EQ(told.goals[0].parts.at(0).part, PlanPart::due_on);
    EXPECT_EQ(told.goals[1].kind(), ChangeKind::added);
    EXPECT_EQ(told.goals[1].latest().title, "Drie ochtenden in de buurttuin");
    ASSERT_EQ(told.actions.size(), 1U);
    EXPECT_EQ(told.actions[0].kind(), ChangeKind::done);
    EXPECT_EQ(told.actions[0].goal_title, "Een eigen kamer");
}

TEST_F(Planning, TheEarlierPlanComesFirstHoweverOneAsks) {
    const auto first = agreed();
    const auto draft = second_draft(first);
    const auto found = compared(coach, first, draft.document.plan.id);
    EXPECT_EQ(found.later.document.plan.number, 2);
    ASSERT_TRUE(found.earlier);
    EXPECT_EQ(found.earlier->document.plan.number, 1);
}

TEST_F(Planning, JanReadsWhatChangesBeforeHeAgreesAndAfterwardsToo) {
    const auto first = agreed();
    auto draft = second_draft(first);
    EXPECT_FALSE(seen_by_jan()) << "while the coach is writing he sees the plan that holds";
    draft = must(agree(coach, draft, Agreement::coach));
    auto asked = seen_by_jan();
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->later.document.plan.number, 2);
    EXPECT_EQ(asked->difference.goals.size(), 2U);
    must(agree(jan_himself, draft, Agreement::participant));
    asked = seen_by_jan();
    ASSERT_TRUE(asked);
    ASSERT_TRUE(asked->earlier);
    EXPECT_EQ(asked->earlier->document.plan.status, PlanStatus::superseded);
    EXPECT_EQ(asked->difference.goals.size(), 2U) << "what he agreed with stays to be read";
}

TEST_F(Planning, APlanOfAnotherHouseholdIsNoPlanToCompareWith) {
    const auto first = agreed();
    const auto wrong = as(coach, [&](app::Call& call) {
        return app::compare_plans(call, dossier, first.document.plan.id, PlanId{coach.id.uuid});
    });
    ASSERT_FALSE(wrong.ok());
    EXPECT_EQ(wrong.error().fault, Fault::missing);
}

TEST_F(Planning, AnUnknownLifeDomainOrGoalIsRefusedWithItsPlace) {
    const auto plan = start();
    auto wanted = contents();
    wanted.goals.at(0).life_domain = "ruimtevaart";
    EXPECT_THAT(pointers(save(plan, wanted).error()), ::testing::ElementsAre("/doelen/0/leefgebied"));
    wanted = contents();
    wanted.actions.at(0).goal_id = GoalId{coach.id.uuid};
    EXPECT_THAT(pointers(save(plan, wanted).error()), ::testing::ElementsAre("/acties/0/doelNummer"));
}

}  // namespace
}  // namespace ph::scenarios
