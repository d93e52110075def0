// Professionals learn: trainings that one signs up for, and intervision on cases without names.
#include "app/use_cases/household.hpp"
#include "app/use_cases/intervision.hpp"
#include "app/use_cases/trainings.hpp"
#include "scenarios/town.hpp"

namespace ph::scenarios {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

struct Learning : Town {
    [[nodiscard]] Training motivating() const {
        Training training;
        training.title = "Motiverende gespreksvoering";
        training.starts_at = clock.now() + std::chrono::days{3};
        training.minutes = 180;
        training.place = "Wijkcentrum Noord";
        training.for_whom = "Wie inwoners spreekt";
        return training;
    }
    app::TrainingView added(const Training& training) {
        return given(team_leader, [&](app::Call& call) { return app::add_training(call, training); });
    }
    auto signing_up(const User& user, const TrainingId& id) {
        return as(user, [&](app::Call& call) { return app::sign_up(call, id); });
    }
    std::vector<app::TrainingView> calendar_of(const User& user) {
        return given(user, [](app::Call& call) { return app::trainings(call); });
    }
    std::vector<app::TrainingView> past_of(const User& user) {
        return given(user, [](app::Call& call) { return app::past_trainings(call); });
    }
};

TEST_F(Learning, ATeamLeaderPutsATrainingInTheCalendarAndEverybodySeesIt) {
    added(motivating());
    Training first = motivating();
    first.title = "Schulden herkennen";
    first.starts_at = clock.now() + std::chrono::days{1};
    added(first);
    const auto seen = calendar_of(partner);
    ASSERT_THAT(seen, SizeIs(2));
    EXPECT_EQ(seen[0].title, "Schulden herkennen");
    EXPECT_EQ(seen[1].made_by_name, team_leader.display_name);
    EXPECT_EQ(seen[1].signed_up, 0);
}

TEST_F(Learning, ACoachMakesNoCalendar) {
    const auto refused = as(coach, [&](app::Call& call) { return app::add_training(call, motivating()); });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::forbidden);
    EXPECT_THAT(calendar_of(coach), IsEmpty());
}

TEST_F(Learning, EverythingThatIsWrongWithATrainingIsToldAtOnce) {
    Training wrong;
    wrong.starts_at = clock.now() - std::chrono::hours{1};
    wrong.minutes = 5;
    const auto refused = as(team_leader, [&](app::Call& call) { return app::add_training(call, wrong); });
    ASSERT_FALSE(refused.ok());
    EXPECT_THAT(pointers(refused.error()),
                UnorderedElementsAre("/titel", "/minuten", "/plaats", "/voorWie", "/begin"));
}

TEST_F(Learning, WhoSignsUpComesOnceAndWhoSignsOffDoesNot) {
    const auto training = added(motivating());
    EXPECT_TRUE(signing_up(coach, training.id).ok());
    const auto again = signing_up(coach, training.id);
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->signed_up, 1);
    EXPECT_EQ(again->mine, 1);
    EXPECT_EQ(calendar_of(intaker).at(0).mine, 0);
    const auto names =
        given(team_leader, [&](app::Call& call) { return app::training_participants(call, training.id); });
    EXPECT_THAT(names, ElementsAre(coach.display_name));
    const auto off = given(coach, [&](app::Call& call) { return app::sign_off(call, training.id); });
    EXPECT_EQ(off.signed_up, 0);
    EXPECT_EQ(off.mine, 0);
}

TEST_F(Learning, WhenEveryPlaceIsTakenTheNextOneHearsSoAndTakesThePlaceThatComesFree) {
    Training small = motivating();
    small.places = 1;
    const auto training = added(small);
    ASSERT_TRUE(signing_up(coach, training.id).ok());
    const auto full = signing_up(second_coach, training.id);
    ASSERT_FALSE(full.ok());
    EXPECT_EQ(full.error().fault, Fault::conflict);
    given(coach, [&](app::Call& call) { return app::sign_off(call, training.id); });
    EXPECT_TRUE(signing_up(second_coach, training.id).ok());
}

TEST_F(Learning, NobodySignsUpForWhatIsCancelledOrHasBegun) {
    const auto training = added(motivating());
    Training off = training;
    off.cancelled = true;
    given(team_leader,
          [&](app::Call& call) { return app::change_training(call, training.id, training.version, off); });
    EXPECT_EQ(signing_up(coach, training.id).error().fault, Fault::conflict);
    EXPECT_TRUE(calendar_of(coach).at(0).cancelled) << "who meant to come must see that it is off";
    const auto other = added(motivating());
    clock.advance(std::chrono::days{4});
    EXPECT_EQ(signing_up(coach, other.id).error().fault, Fault::conflict);
    EXPECT_THAT(calendar_of(coach), IsEmpty());
}

TEST_F(Learning, WhatWasStaysToLookBackOnTheLastOneFirst) {
    EXPECT_THAT(past_of(coach), IsEmpty());
    const auto first = added(motivating());
    Training later = motivating();
    later.title = "Schulden herkennen";
    later.starts_at = clock.now() + std::chrono::days{5};
    const auto second = added(later);
    ASSERT_TRUE(signing_up(coach, first.id).ok());
    clock.advance(std::chrono::days{3});
    EXPECT_THAT(past_of(coach), IsEmpty()) << "what is today is still in the calendar";
    EXPECT_THAT(calendar_of(coach), SizeIs(2));
    clock.advance(std::chrono::days{3});
    const auto past = past_of(coach);
    ASSERT_THAT(past, SizeIs(2));
    EXPECT_EQ(past[0].id, second.id);
    EXPECT_EQ(past[0].mine, 0);
    EXPECT_EQ(past[1].id, first.id);
    EXPECT_EQ(past[1].mine, 1);
    EXPECT_EQ(past_of(intaker).at(1).mine, 0);
    EXPECT_THAT(calendar_of(coach), IsEmpty());
}

TEST_F(Learning, OfTwoWhoChangeATrainingTheSecondHearsOfTheFirst) {
    const auto training = added(motivating());
    Training moved = training;
    moved.place = "Stadskantoor";
    given(team_leader,
          [&](app::Call& call) { return app::change_training(call, training.id, training.version, moved); });
    const auto second = as(team_leader, [&](app::Call& call) {
        return app::change_training(call, training.id, training.version, motivating());
    });
    ASSERT_FALSE(second.ok());
    EXPECT_EQ(second.error().fault, Fault::stale);
    EXPECT_EQ(calendar_of(coach).at(0).place, "Stadskantoor");
}

struct Intervision : Town {
    void SetUp() override {
        Town::SetUp();
        group = given(coach, [&](app::Call& call) {
            return app::add_intervision_group(call, "Groep Noord", {second_coach.id});
        });
    }
    [[nodiscard]] static app::NewIntervisionCase question(const std::string& text) {
        app::NewIntervisionCase one;
        one.question = text;
        one.tried = "Ik ging drie keer langs.";
        return one;
    }
    auto bringing_in(const User& user, const app::NewIntervisionCase& one) {
        return as(user,
                  [&](app::Call& call) { return app::add_intervision_case(call, group.group.id, one); });
    }
    app::IntervisionCaseView brought_in() {
        return given(coach, [&](app::Call& call) {
            return app::add_intervision_case(call, group.group.id, question("Hoe houd ik contact?"));
        });
    }
    auto cases_for(const User& user) {
        return as(user, [&](app::Call& call) { return app::intervision_cases(call, group.group.id); });
    }
    auto concluding(const User& user, const app::IntervisionCaseView& one, const std::string& text,
                    bool checked = false) {
        return as(user, [&](app::Call& call) {
            return app::conclude_intervision_case(call, group.group.id, one.id, one.version, text, checked);
        });
    }
    auto changing(const User& user, std::vector<UserId> members) {
        return as(user, [&](app::Call& call) {
            return app::change_intervision_group(call, group.group.id, group.group.version, "Groep Noord",
                                                 std::move(members));
        });
    }

    app::IntervisionGroupView group;
};

TEST_F(Intervision, WhoMakesAGroupIsInItAndItsMembersSeeIt) {
    EXPECT_THAT(group.member_names, UnorderedElementsAre(coach.display_name, second_coach.display_name));
    const auto seen = given(second_coach, [](app::Call& call) { return app::intervision_groups(call); });
    ASSERT_THAT(seen, SizeIs(1));
    EXPECT_EQ(seen[0].group.name, "Groep Noord");
    EXPECT_THAT(given(intaker, [](app::Call& call) { return app::intervision_groups(call); }), IsEmpty());
}

TEST_F(Intervision, OnlyMembersReadWhatIsBroughtIn) {
    brought_in();
    const auto read = cases_for(second_coach);
    ASSERT_TRUE(read.ok());
    ASSERT_THAT(*read, SizeIs(1));
    EXPECT_EQ(read->at(0).question, "Hoe houd ik contact?");
    EXPECT_EQ(read->at(0).brought_by_name, coach.display_name);
    EXPECT_EQ(cases_for(team_leader).error().fault, Fault::missing);
    EXPECT_EQ(bringing_in(team_leader, question("Mag ik erbij?")).error().fault, Fault::missing);
}

TEST_F(Intervision, ANameOfAHouseholdThatTheWriterHasIsAskedAbout) {
    guided();
    const auto asked = bringing_in(coach, question("Hoe help ik Jan verder?"));
    ASSERT_FALSE(asked.ok());
    EXPECT_THAT(pointers(asked.error()), ElementsAre("/vraag"));
    EXPECT_THAT(asked.error().problems.at(0).message, HasSubstr("Jan"));
    EXPECT_THAT(*cases_for(coach), IsEmpty());
    app::NewIntervisionCase looked_again = question("Hoe help ik Jan verder?");
    looked_again.checked_for_names = true;
    EXPECT_TRUE(bringing_in(coach, looked_again).ok());
}

TEST_F(Intervision, TheNameOfAChildInThatHouseholdIsAskedAboutToo) {
    const DossierId dossier = guided();
    Person child;
    child.given_names = "Noortje";
    child.family_name = "Zonderling";
    child.household_role = HouseholdRole::child;
    given(coach, [&](app::Call& call) { return app::add_person(call, dossier, child); });
    EXPECT_THAT(pointers(bringing_in(coach, question("Wat zeg ik tegen noortje?")).error()),
                ElementsAre("/vraag"));
}

// Who may see every household is not asked about names that they cannot know of their own work.
TEST_F(Intervision, WhoSeesAllOfThemIsAskedAboutTheirOwn) {
    guided();
    group = given(team_leader,
                  [&](app::Call& call) { return app::add_intervision_group(call, "Leiding", {intaker.id}); });
    EXPECT_TRUE(bringing_in(team_leader, question("Hoe help ik Jan verder?")).ok());
}

TEST_F(Intervision, OfAHouseholdThatTheWriterDoesNotHaveNothingIsGivenAway) {
    guided();
    EXPECT_TRUE(bringing_in(second_coach, question("Hoe help ik Jan verder?")).ok());
}

TEST_F(Intervision, AnyMemberKeepsWhatTheGroupCameTo) {
    const auto one = brought_in();
    EXPECT_TRUE(one.conclusion.empty());
    const auto concluded = concluding(second_coach, one, "Vraag wat er wél lukt.");
    ASSERT_TRUE(concluded.ok()) << to_text(concluded.error());
    const auto read = *cases_for(coach);
    EXPECT_EQ(read.at(0).conclusion, "Vraag wat er wél lukt.");
    EXPECT_EQ(read.at(0).concluded_on, clock.today());
    EXPECT_EQ(concluding(coach, one, "Iets anders").error().fault, Fault::stale);
    EXPECT_TRUE(concluding(coach, read.at(0), "Vraag wat er lukt, en wie er helpt.").ok());
    EXPECT_EQ(concluding(team_leader, read.at(0), "Zo moet het").error().fault, Fault::missing);
}

TEST_F(Intervision, AConclusionHasWordsAndNoNames) {
    guided();
    const auto one = brought_in();
    EXPECT_THAT(pointers(concluding(coach, one, "").error()), ElementsAre("/conclusie"));
    EXPECT_THAT(pointers(concluding(coach, one, "Ga met Jan wandelen.").error()), ElementsAre("/conclusie"));
    EXPECT_TRUE(concluding(coach, one, "Ga met Jan wandelen.", true).ok());
}

TEST_F(Intervision, WhoLeavesReadsNothingAnyMoreAndWhoJoinsDoes) {
    brought_in();
    ASSERT_TRUE(changing(coach, {coach.id, intaker.id}).ok());
    EXPECT_EQ(cases_for(second_coach).error().fault, Fault::missing);
    EXPECT_TRUE(cases_for(intaker).ok());
    EXPECT_EQ(changing(second_coach, {second_coach.id}).error().fault, Fault::missing);
}

TEST_F(Intervision, AGroupHasMembersWhoWorkHere) {
    EXPECT_THAT(pointers(changing(coach, {}).error()), ElementsAre("/ledenIds"));
    EXPECT_THAT(pointers(changing(coach, {coach.id, UserId{}}).error()), ElementsAre("/ledenIds/1"));
}

TEST_F(Intervision, OnlyWhoBroughtItInTakesItAway) {
    const auto one = brought_in();
    const auto removing = [&](const User& user) {
        return as(user, [&](app::Call& call) {
            return app::remove_intervision_case(call, group.group.id, one.id);
        });
    };
    EXPECT_EQ(removing(second_coach).error().fault, Fault::missing);
    EXPECT_TRUE(removing(coach).ok());
    EXPECT_THAT(*cases_for(coach), IsEmpty());
}

}  // namespace
}  // namespace ph::scenarios
