#include "domain/plan.hpp"

namespace ph {
namespace {

const Date today = *parse_date("2026-11-22");
const Instant now = local_instant(today, std::chrono::hours{10});
const Date later = *parse_date("2027-03-01");

template <class IdType>
IdType id(std::uint8_t last) {
    IdType value;
    value.uuid.bytes[15] = last;
    return value;
}

const UserId coach = id<UserId>(9);

Goal whole_goal() {
    Goal goal;
    goal.id = id<GoalId>(1);
    goal.life_domain = "wonen";
    goal.title = "Een eigen plek";
    goal.specific = "Jan huurt een kamer";
    goal.measurable = "Er is een huurcontract";
    goal.acceptable = "Jan wil weg bij zijn vriend";
    goal.realistic = "Er zijn kamers binnen het budget";
    goal.due_on = later;
    goal.gas_minus_two = "Jan slaapt bij een vriend";
    goal.gas_minus_one = "Jan staat ingeschreven";
    goal.gas_zero = "Jan huurt een kamer";
    goal.gas_plus_one = "Jan huurt een studio";
    goal.gas_plus_two = "Jan huurt een woning";
    return goal;
}

PlanDocument whole_plan() {
    PlanDocument document;
    document.plan.id = id<PlanId>(5);
    document.goals.push_back(whole_goal());
    Action action;
    action.id = id<ActionId>(3);
    action.goal_id = document.goals[0].id;
    action.description = "Inschrijven bij de woningbouw";
    document.actions.push_back(action);
    return document;
}

PlanDocument agreed_plan() {
    auto document = whole_plan();
    EXPECT_TRUE(agree(document, Agreement::participant, coach, now).ok());
    EXPECT_TRUE(agree(document, Agreement::coach, coach, now).ok());
    return document;
}

std::vector<std::string> pointers(const std::vector<Problem>& problems) {
    std::vector<std::string> all;
    for (const Problem& problem : problems) all.push_back(problem.place.pointer);
    return all;
}

}  // namespace

TEST(Plan, AWholePlanHasNoOpenPoints) {
    EXPECT_TRUE(open_points(whole_plan(), today).empty());
}

TEST(Plan, APlanWithoutGoalsIsOpen) {
    EXPECT_THAT(pointers(open_points({}, today)), ::testing::ElementsAre("/doelen"));
}

TEST(Plan, WhatSomebodyDoesNotKnowYetKeepsNoPlanFromBeingAgreed) {
    PlanDocument document;
    document.plan.id = id<PlanId>(5);
    document.goals.resize(1);
    document.goals[0].life_domain = "wonen";
    document.goals[0].title = "Een eigen plek";
    EXPECT_TRUE(open_points(document, today).empty());
    EXPECT_TRUE(agree(document, Agreement::participant, coach, now).ok());
}

TEST(Plan, ADayInThePastIsOpen) {
    auto document = whole_plan();
    document.goals[0].due_on = today - std::chrono::days{1};
    document.goals[0].score_on = today - std::chrono::days{1};
    EXPECT_THAT(pointers(open_points(document, today)),
                ::testing::ElementsAre("/doelen/0/einddatum", "/doelen/0/kijkenOp"));
    EXPECT_EQ(open_points(document, today).at(0).code, "voorbij");
    document.goals[0].due_on = document.goals[0].score_on = today;
    EXPECT_TRUE(open_points(document, today).empty());
}

TEST(Plan, TheNextDayToLookLiesAfterToday) {
    const auto document = agreed_plan();
    GasScore score;
    score.goal_id = document.goals[0].id;
    score.scored_on = today;
    score.next_on = today;
    EXPECT_THAT(pointers(check_score(document, score, today).error().problems),
                ::testing::ElementsAre("/volgendeOp"));
    score.next_on = later;
    EXPECT_TRUE(check_score(document, score, today).ok());
}

TEST(Plan, ItIsAgreedOnlyWhenBothHaveAgreed) {
    auto document = whole_plan();
    ASSERT_TRUE(agree(document, Agreement::participant, coach, now).ok());
    EXPECT_EQ(document.plan.status, PlanStatus::draft);
    EXPECT_FALSE(document.plan.coach_agreed_by);
    ASSERT_TRUE(agree(document, Agreement::coach, coach, now).ok());
    EXPECT_EQ(document.plan.status, PlanStatus::agreed);
    EXPECT_EQ(document.plan.participant_agreed_on, today);
    EXPECT_EQ(document.plan.coach_agreed_by, coach);
}

TEST(Plan, AgreeingTwiceOrToAnUnfinishedPlanIsRefused) {
    auto document = whole_plan();
    ASSERT_TRUE(agree(document, Agreement::coach, coach, now).ok());
    EXPECT_EQ(agree(document, Agreement::coach, coach, now).error().fault, Fault::conflict);
    PlanDocument unfinished;
    const auto refused = agree(unfinished, Agreement::coach, coach, now);
    EXPECT_EQ(refused.error().fault, Fault::conflict);
    EXPECT_THAT(pointers(refused.error().problems), ::testing::ElementsAre("/doelen"));
}

TEST(Plan, RewritingADraftTakesAgreementsBack) {
    auto document = whole_plan();
    ASSERT_TRUE(agree(document, Agreement::participant, coach, now).ok());
    PlanDocument contents = whole_plan();
    contents.plan.wishes = "Rust";
    ASSERT_TRUE(rewrite(document, contents).ok());
    EXPECT_EQ(document.plan.wishes, "Rust");
    EXPECT_FALSE(document.plan.participant_agreed_on);
    EXPECT_EQ(document.goals[0].plan_id, document.plan.id);
}

TEST(Plan, AnAgreedPlanDoesNotChange) {
    auto document = agreed_plan();
    EXPECT_EQ(rewrite(document, whole_plan()).error().fault, Fault::conflict);
    EXPECT_EQ(agree(document, Agreement::coach, coach, now).error().fault, Fault::conflict);
}

TEST(Plan, EveryProblemOfTheContentsIsToldWithItsPlace) {
    PlanDocument document;
    document.plan.wishes = std::string(10'001, 'a');
    document.goals.resize(1);
    document.goals[0].specific = std::string(10'001, 'a');
    document.actions.resize(1);
    document.actions[0].goal_id = id<GoalId>(8);
    EXPECT_THAT(pointers(problems_of(document)),
                ::testing::UnorderedElementsAre("/wensen", "/doelen/0/leefgebied", "/doelen/0/titel",
                                                "/doelen/0/specifiek", "/acties/0/omschrijving",
                                                "/acties/0/doelNummer"));
}

TEST(Plan, AnActionIsTickedOffInTheAgreedPlanAndThatCanBeTakenBack) {
    auto document = agreed_plan();
    const auto action = document.actions[0].id;
    ASSERT_TRUE(tick(document, action, today, now).ok());
    EXPECT_EQ(document.actions[0].done_on, today);
    ASSERT_TRUE(tick(document, action, std::nullopt, now).ok());
    EXPECT_FALSE(document.actions[0].done_on);
    EXPECT_EQ(tick(document, action, later, now).error().fault, Fault::invalid);
    EXPECT_EQ(tick(document, id<ActionId>(77), today, now).error().fault, Fault::missing);
    auto draft = whole_plan();
    EXPECT_EQ(tick(draft, action, today, now).error().fault, Fault::conflict);
}

TEST(Plan, AGasScoreStaysOnItsScaleInThePastAndOnAGoalOfAnAgreedPlan) {
    const auto document = agreed_plan();
    GasScore score;
    score.goal_id = document.goals[0].id;
    score.scored_on = today;
    score.level = 2;
    EXPECT_TRUE(check_score(document, score, today).ok());
    EXPECT_EQ(check_score(whole_plan(), score, today).error().fault, Fault::conflict);
    score.level = 3;
    score.scored_on = later;
    score.goal_id = id<GoalId>(44);
    EXPECT_THAT(pointers(check_score(document, score, today).error().problems),
                ::testing::UnorderedElementsAre("/niveau", "/datum", "/doelId"));
}

}  // namespace ph
