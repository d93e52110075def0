#include "domain/plan_difference.hpp"

#include <rapidcheck/gtest.h>

#include <algorithm>

namespace ph {
namespace {

using ::testing::ElementsAre;

const Date spring = *parse_date("2027-03-01");
const Date summer = *parse_date("2027-06-01");

template <class IdType>
IdType id(std::size_t number, std::uint8_t series = 0) {
    IdType value;
    value.uuid.bytes[13] = series;
    value.uuid.bytes[14] = static_cast<std::uint8_t>(number / 256);
    value.uuid.bytes[15] = static_cast<std::uint8_t>(number % 256);
    return value;
}

Goal goal(std::string title, std::string life_domain = "wonen") {
    Goal one;
    one.title = std::move(title);
    one.life_domain = std::move(life_domain);
    return one;
}

Action action(std::string description) {
    Action one;
    one.description = std::move(description);
    return one;
}

// With ids of its own, as every plan has; `for_goals` says per action which goal it is for, -1: none.
PlanDocument plan(std::vector<Goal> goals, std::vector<Action> actions = {},
                  const std::vector<int>& for_goals = {}) {
    static std::size_t used = 0;
    PlanDocument document;
    document.goals = std::move(goals);
    document.actions = std::move(actions);
    for (Goal& one : document.goals) one.id = id<GoalId>(++used);
    for (std::size_t i = 0; i < document.actions.size(); ++i) {
        document.actions[i].id = id<ActionId>(++used);
        if (i < for_goals.size() && for_goals[i] >= 0)
            document.actions[i].goal_id = document.goals.at(static_cast<std::size_t>(for_goals[i])).id;
    }
    return document;
}

std::vector<std::string> told(const std::vector<GoalChange>& changes) {
    std::vector<std::string> all;
    for (const GoalChange& one : changes) {
        std::string text = boost::describe::enum_to_string(one.kind(), "");
        text += ' ' + one.latest().title;
        for (const PartChange& part : one.parts)
            text += std::string{" "} + boost::describe::enum_to_string(part.part, "");
        all.push_back(std::move(text));
    }
    return all;
}

std::vector<std::string> told(const std::vector<ActionChange>& changes) {
    std::vector<std::string> all;
    for (const ActionChange& one : changes) {
        std::string text = boost::describe::enum_to_string(one.kind(), "");
        text += ' ' + one.latest().description;
        for (const PartChange& part : one.parts)
            text += std::string{" "} + boost::describe::enum_to_string(part.part, "");
        all.push_back(std::move(text));
    }
    return all;
}

// Few words, so that plans have much in common, and now and then the same thing twice.
Goal any_goal() {
    const auto words = [](int most) {
        return *rc::gen::resize(most, rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c', ' ')));
    };
    Goal one = goal(words(4), *rc::gen::element<std::string>("wonen", "werk", "geld"));
    one.specific = words(8);
    if (*rc::gen::arbitrary<bool>()) one.due_on = *rc::gen::element(spring, summer);
    return one;
}

PlanDocument any_plan(bool with_done = true) {
    std::vector<Goal> goals;
    const int goal_count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < goal_count; ++i) goals.push_back(any_goal());
    std::vector<Action> actions;
    std::vector<int> for_goals;
    const int action_count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < action_count; ++i) {
        Action one = action(any_goal().title);
        one.actor_kind = *rc::gen::element(ActorKind::own, ActorKind::network, ActorKind::professional);
        if (with_done && *rc::gen::inRange(0, 4) == 0) one.done_on = spring;
        actions.push_back(std::move(one));
        for_goals.push_back(*rc::gen::inRange(-1, goal_count));
    }
    PlanDocument document = plan(std::move(goals), std::move(actions), for_goals);
    document.plan.wishes = *rc::gen::element<std::string>("", "rust", "werk");
    return document;
}

// As the next plan begins: the same contents, ids of its own, without what is done.
PlanDocument next_of(const PlanDocument& from) {
    PlanDocument next = from;
    std::erase_if(next.actions, [](const Action& one) { return one.done_on.has_value(); });
    for (std::size_t i = 0; i < next.goals.size(); ++i) {
        const GoalId fresh = id<GoalId>(i, 1);
        for (Action& one : next.actions) {
            if (one.goal_id == next.goals[i].id) one.goal_id = fresh;
        }
        next.goals[i].id = fresh;
    }
    return next;
}

template <class Changes>
std::size_t count(const Changes& changes, std::initializer_list<ChangeKind> kinds) {
    return static_cast<std::size_t>(std::ranges::count_if(changes, [&](const auto& one) {
        return std::find(kinds.begin(), kinds.end(), one.kind()) != kinds.end();
    }));
}

}  // namespace

TEST(PlanDifference, AGoalIsNewChangedOrLetGo) {
    Goal room = goal("Een eigen kamer");
    room.due_on = spring;
    Goal later_room = room;
    later_room.due_on = summer;
    const auto found = difference(plan({room, goal("Mijn schulden op een rij", "geld")}),
                                  plan({goal("Drie ochtenden in de tuin", "werk"), later_room}));
    EXPECT_THAT(told(found.goals),
                ElementsAre("added Drie ochtenden in de tuin", "changed Een eigen kamer due_on",
                            "dropped Mijn schulden op een rij"));
    EXPECT_EQ(found.goals[1].parts[0].before, PartValue{std::optional{spring}});
    EXPECT_EQ(found.goals[1].parts[0].after, PartValue{std::optional{summer}});
    EXPECT_EQ(found.goals_kept, 0);
}

TEST(PlanDifference, AGoalInOtherWordsIsTheSameGoalAndAnotherGoalIsNot) {
    EXPECT_THAT(
        told(difference(plan({goal("Een eigen kamer")}), plan({goal("Een eigen kamer met uitzicht")})).goals),
        ElementsAre("changed Een eigen kamer met uitzicht title"));
    EXPECT_THAT(told(difference(plan({goal("Een eigen kamer")}), plan({goal("Rust in huis")})).goals),
                ElementsAre("added Rust in huis", "dropped Een eigen kamer"));
}

TEST(PlanDifference, TheSameTitleIsTheSameGoalAlsoInAnotherLifeDomain) {
    EXPECT_THAT(told(difference(plan({goal("Meedoen", "werk")}), plan({goal("Meedoen", "taal")})).goals),
                ElementsAre("changed Meedoen life_domain"));
}

TEST(PlanDifference, WordsOfOtherScriptsAreWordsToo) {
    EXPECT_THAT(told(difference(plan({goal("بيت هادئ")}), plan({goal("بيت هادئ كبير")})).goals),
                ElementsAre("changed بيت هادئ كبير title"));
}

TEST(PlanDifference, OfTwoAlikeTheNearestBelongTogether) {
    const auto found = difference(plan({goal("Oefenen"), goal("Oefenen")}),
                                  plan({goal("Oefenen"), goal("Oefenen"), goal("Oefenen")}));
    EXPECT_EQ(found.goals_kept, 2);
    EXPECT_THAT(told(found.goals), ElementsAre("added Oefenen"));
}

TEST(PlanDifference, WhatWasTickedOffIsDoneAndNotDropped) {
    Action done = action("Inschrijven");
    done.done_on = spring;
    const auto found = difference(plan({goal("Een eigen kamer")}, {done, action("Sparen")}, {0, 0}),
                                  plan({goal("Een eigen kamer")}, {action("Bezichtigen")}, {0}));
    EXPECT_THAT(told(found.actions), ElementsAre("added Bezichtigen", "done Inschrijven", "dropped Sparen"));
    EXPECT_EQ(found.actions[1].goal_title, "Een eigen kamer");
}

TEST(PlanDifference, WhatIsDoneAndWrittenDownAgainIsDoneOnceAndStillToDoOnce) {
    Action done = action("Bellen");
    done.done_on = spring;
    EXPECT_THAT(told(difference(plan({}, {done, action("Bellen")}), plan({}, {action("Bellen")})).actions),
                ElementsAre("done Bellen"));
}

TEST(PlanDifference, AnActionGoesToAnotherPersonDayOrGoal) {
    Action own = action("Bellen met de woningbouw");
    Action helped = own;
    helped.actor_kind = ActorKind::network;
    helped.actor_name = "Kees";
    helped.due_on = summer;
    const auto found = difference(plan({goal("Een eigen kamer"), goal("Rust in mijn hoofd")}, {own}, {0}),
                                  plan({goal("Een eigen kamer"), goal("Rust in mijn hoofd")}, {helped}, {1}));
    EXPECT_THAT(told(found.actions),
                ElementsAre("changed Bellen met de woningbouw goal actor_kind actor_name action_due_on"));
    EXPECT_EQ(found.actions[0].parts[0].before, PartValue{std::string{"Een eigen kamer"}});
    EXPECT_EQ(found.actions[0].parts[0].after, PartValue{std::string{"Rust in mijn hoofd"}});
}

TEST(PlanDifference, AnAlikeActionForAnotherGoalIsAnotherAction) {
    EXPECT_THAT(told(difference(plan({goal("Wonen"), goal("Werken", "werk")}, {action("Samen bellen")}, {0}),
                                plan({goal("Wonen"), goal("Werken", "werk")},
                                     {action("Samen bellen of mailen")}, {1}))
                         .actions),
                ElementsAre("added Samen bellen of mailen", "dropped Samen bellen"));
}

TEST(PlanDifference, WishesTalentsAndSummaryAreTold) {
    PlanDocument before;
    before.plan.wishes = "Rust";
    PlanDocument after;
    after.plan.summary = "Eerst wonen";
    const auto found = difference(before, after);
    ASSERT_EQ(found.texts.size(), 2U);
    EXPECT_EQ(found.texts[0], (PartChange{PlanPart::wishes, std::string{"Rust"}, std::string{}}));
    EXPECT_EQ(found.texts[1], (PartChange{PlanPart::summary, std::string{}, std::string{"Eerst wonen"}}));
}

RC_GTEST_PROP(PlanDifferenceProperty, APlanDiffersInNothingFromItself, ()) {
    const PlanDocument one = any_plan();
    const auto found = difference(one, one);
    RC_ASSERT(found.empty());
    RC_ASSERT(static_cast<std::size_t>(found.goals_kept) == one.goals.size());
}

RC_GTEST_PROP(PlanDifferenceProperty, TheNextPlanBeginsWithoutAChangeButWhatIsDone, ()) {
    const PlanDocument one = any_plan();
    const auto found = difference(one, next_of(one));
    RC_ASSERT(found.goals.empty());
    RC_ASSERT(found.texts.empty());
    RC_ASSERT(count(found.actions, {ChangeKind::done}) == found.actions.size());
    RC_ASSERT(one.actions.size() - found.actions.size() == next_of(one).actions.size());
}

RC_GTEST_PROP(PlanDifferenceProperty, EveryGoalAndActionIsAccountedForOnce, ()) {
    const PlanDocument before = any_plan();
    const PlanDocument after = any_plan();
    const auto found = difference(before, after);
    const std::size_t kept =
        static_cast<std::size_t>(found.goals_kept) + count(found.goals, {ChangeKind::changed});
    RC_ASSERT(kept + count(found.goals, {ChangeKind::added}) == after.goals.size());
    RC_ASSERT(kept + count(found.goals, {ChangeKind::dropped}) == before.goals.size());
    RC_ASSERT(after.actions.size() - count(found.actions, {ChangeKind::added}) ==
              before.actions.size() - count(found.actions, {ChangeKind::dropped, ChangeKind::done}));
}

RC_GTEST_PROP(PlanDifferenceProperty, TheOtherWayRoundNewIsGoneAndGoneIsNew, ()) {
    const PlanDocument before = any_plan(false);
    const PlanDocument after = any_plan(false);
    const auto forth = difference(before, after);
    const auto back = difference(after, before);
    RC_ASSERT(forth.goals_kept == back.goals_kept);
    RC_ASSERT(count(forth.goals, {ChangeKind::added}) == count(back.goals, {ChangeKind::dropped}));
    RC_ASSERT(count(forth.goals, {ChangeKind::changed}) == count(back.goals, {ChangeKind::changed}));
    RC_ASSERT(count(forth.actions, {ChangeKind::added}) == count(back.actions, {ChangeKind::dropped}));
    for (const GoalChange& one : forth.goals) {
        if (one.kind() != ChangeKind::changed) continue;
        const auto mirrored = std::ranges::find_if(back.goals, [&](const GoalChange& other) {
            return other.after && other.after->id == one.before->id;
        });
        RC_ASSERT(mirrored != back.goals.end());
        RC_ASSERT(mirrored->before.has_value());
        RC_ASSERT(mirrored->before->id == one.after->id);
        RC_ASSERT(mirrored->parts.size() == one.parts.size());
        for (std::size_t i = 0; i < one.parts.size(); ++i) {
            RC_ASSERT(mirrored->parts[i].before == one.parts[i].after);
            RC_ASSERT(mirrored->parts[i].after == one.parts[i].before);
        }
    }
}

RC_GTEST_PROP(PlanDifferenceProperty, NoChangeIsToldOfPartsThatAreTheSame, ()) {
    const auto found = difference(any_plan(), any_plan());
    for (const GoalChange& one : found.goals) {
        RC_ASSERT(one.kind() != ChangeKind::changed || !one.parts.empty());
        for (const PartChange& part : one.parts) RC_ASSERT(part.before != part.after);
    }
    for (const ActionChange& one : found.actions) {
        RC_ASSERT(one.kind() != ChangeKind::changed || !one.parts.empty());
        for (const PartChange& part : one.parts) RC_ASSERT(part.before != part.after);
    }
}

}  // namespace ph
