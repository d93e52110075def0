// A whole team is involved with a household: who of it sees what, and until when.
#include "app/use_cases/teams.hpp"

#include "app/ports/dossiers.hpp"
#include "app/use_cases/dossiers.hpp"
#include "app/use_cases/my_overview.hpp"
#include "app/use_cases/plans.hpp"
#include "app/use_cases/restrictions.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Teams : GuidedTown {
    void SetUp() override {
        GuidedTown::SetUp();
        team = given(administrator, [&](app::Call& call) {
            return app::add_team(call, {"Wijkteam Noord", town_hall.id, {second_coach.id, intaker.id}});
        });
    }
    app::TeamInvolvementView involve(Role role) {
        return given(coach, [&](app::Call& call) {
            return app::involve_team(call, dossier, {team.id, role, {}, "Samen optrekken"});
        });
    }
    bool opens(const User& user) {
        return as(user, [&](app::Call& call) { return app::dossier_picture(call, dossier); }).ok();
    }
    std::size_t listed_for(const User& user) {
        return given(user, [&](app::Call& call) { return app::dossiers(call, {}, std::nullopt, 50); })
            .rows.size();
    }
    void members_are(const std::vector<UserId>& members) {
        team = given(administrator, [&](app::Call& call) {
            return app::change_team(call, team.id, team.version, {team.name, {}, members});
        });
    }

    app::TeamView team;
};

TEST_F(Teams, AMemberWithTheRoleOpensTheHouseholdAndSeesItInTheList) {
    ASSERT_FALSE(opens(second_coach));
    ASSERT_EQ(listed_for(second_coach), 0U);
    involve(Role::coach);
    EXPECT_TRUE(opens(second_coach));
    EXPECT_EQ(listed_for(second_coach), 1U);
}

TEST_F(Teams, AMemberWithoutTheRoleSeesNothing) {
    const User consultant = add_user("consulent", "Kim", Role::income_consultant, town_hall);
    members_are({second_coach.id, consultant.id});
    involve(Role::coach);
    EXPECT_FALSE(opens(consultant));
    EXPECT_EQ(listed_for(consultant), 0U);
}

TEST_F(Teams, WhoLeavesTheTeamSeesNothingAnyMoreAndWhoJoinsDoes) {
    involve(Role::coach);
    members_are({intaker.id});
    EXPECT_FALSE(opens(second_coach));
    EXPECT_EQ(listed_for(second_coach), 0U);
    members_are({intaker.id, second_coach.id});
    EXPECT_TRUE(opens(second_coach));
}

TEST_F(Teams, ItEndsForEveryMemberOnTheDayThatItEnds) {
    const auto involved = involve(Role::coach);
    const auto ended = given(coach, [&](app::Call& call) {
        return app::end_team_involvement(call, dossier, involved.id, involved.version, today(),
                                         "Het is rond");
    });
    EXPECT_EQ(ended.ends_on, today());
    EXPECT_FALSE(opens(second_coach));
}

TEST_F(Teams, ARoleThatNobodyOfTheTeamHasIsRefused) {
    const auto refused = as(coach, [&](app::Call& call) {
        return app::involve_team(call, dossier, {team.id, Role::partner, {}, {}});
    });
    ASSERT_FALSE(refused.ok());
    EXPECT_THAT(pointers(refused.error()), ElementsAre("/rol"));
}

TEST_F(Teams, TwiceTheSameIsRefused) {
    involve(Role::coach);
    const auto again = as(coach, [&](app::Call& call) {
        return app::involve_team(call, dossier, {team.id, Role::coach, {}, {}});
    });
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().fault, Fault::conflict);
}

TEST_F(Teams, OnlyColleaguesOfTheOrganisationAreMembersAndNobodyTwice) {
    const auto refused = as(administrator, [&](app::Call& call) {
        return app::add_team(call, {"", town_hall.id, {partner.id, coach.id, coach.id}});
    });
    ASSERT_FALSE(refused.ok());
    EXPECT_THAT(pointers(refused.error()), ElementsAre("/naam", "/leden/0", "/leden/2"));
}

TEST_F(Teams, TheParticipantReadsWhichTeamHelps) {
    const User himself = participant();
    involve(Role::coach);
    const auto overview = given(himself, [](app::Call& call) { return app::my_overview(call); });
    ASSERT_FALSE(overview.helpers.empty());
    EXPECT_EQ(overview.helpers.back().colleague.display_name, "Wijkteam Noord");
}

TEST_F(Teams, OnlyAnAdministratorFormsATeam) {
    const auto refused = as(coach, [&](app::Call& call) {
        return app::change_team(call, team.id, team.version, {team.name, {}, {coach.id}});
    });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::forbidden);
}

}  // namespace
}  // namespace ph::scenarios
