// Access in an emergency: it opens what is needed, ends by itself, is told, and is reviewed by somebody else.
#include "app/use_cases/break_glass.hpp"

#include "app/use_cases/involvements.hpp"
#include "app/use_cases/my_day.hpp"
#include "app/use_cases/plans.hpp"
#include "app/use_cases/restrictions.hpp"
#include "app/use_cases/who_looked.hpp"
#include "app/use_cases/work.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

struct InAnEmergency : GuidedTown {
    void SetUp() override {
        GuidedTown::SetUp();
        privacy_officer = add_user("privacy", "Petra Privacy", Role::privacy_officer, town_hall);
    }
    static app::NewBrokenGlass reason() {
        app::NewBrokenGlass input;
        input.danger = Danger::life;
        input.reason = "Buurvrouw belt: hij ligt op de grond";
        return input;
    }
    Result<BrokenGlass> broken_by(const User& user, const app::NewBrokenGlass& input = reason()) {
        return as(user, [&](app::Call& call) { return app::break_glass(call, dossier, input); });
    }
    bool opens(const User& user) {
        return as(user, [&](app::Call& call) { return app::dossier_picture(call, dossier); }).ok();
    }
    std::size_t listed(const User& user) {
        return given(user, [](app::Call& call) { return app::dossiers(call, {}, {}, 50); }).rows.size();
    }
    std::vector<app::BrokenGlassView> waiting() {
        return given(privacy_officer, [](app::Call& call) { return app::glasses(call, true, {}); }).items;
    }
    Result<app::BrokenGlassView> reviewed_by(const User& user, const app::BrokenGlassView& glass,
                                             const app::GlassReview& review) {
        return as(user,
                  [&](app::Call& call) { return app::review_glass(call, glass.id, glass.version, review); });
    }
    User privacy_officer;
};

TEST_F(InAnEmergency, ItEndsAfterFourHoursToTheSecond) {
    EXPECT_FALSE(opens(second_coach));
    must(broken_by(second_coach));
    clock.advance(std::chrono::hours{4} - std::chrono::seconds{1});
    EXPECT_TRUE(opens(second_coach));
    EXPECT_EQ(listed(second_coach), 1U);
    clock.advance(std::chrono::seconds{1});
    EXPECT_FALSE(opens(second_coach));
    EXPECT_EQ(listed(second_coach), 0U);
}

TEST_F(InAnEmergency, ATaskOfOneselfIsOfTheDayAsLongAsTheGlassIsBroken) {
    const User stand_in = add_user("invaller", "Ina Invaller", Role::intaker, town_hall);
    given(coach, [&](app::Call& call) {
        return app::involve(call, dossier,
                            {.user_id = stand_in.id, .role = Role::intaker, .starts_on = {}, .reason = {}});
    });
    app::NewTask task;
    task.title = "Bellen";
    task.owner_id = stand_in.id;
    task.due_on = today();
    given(coach, [&](app::Call& call) { return app::add_task(call, dossier, task); });
    const auto helpers = given(coach, [&](app::Call& call) { return app::involvements(call, dossier); });
    for (const auto& one : helpers.list) {
        if (one.user_id != stand_in.id) continue;
        given(coach, [&](app::Call& call) {
            return app::end_involvement_of(call, dossier, one.id, one.version, today() + std::chrono::days{1},
                                           "Klaar");
        });
    }
    days_pass(1);
    const auto tasks = [&] {
        return given(stand_in, [](app::Call& call) { return app::my_day(call); })->overdue.size();
    };
    EXPECT_EQ(tasks(), 0U);
    must(broken_by(stand_in));
    EXPECT_EQ(tasks(), 1U);
    clock.advance(std::chrono::hours{4});
    EXPECT_EQ(tasks(), 0U) << "a kept day must not outlive the emergency";
}

TEST_F(InAnEmergency, ItIsForLookingAndForWritingDownWhatWasDone) {
    must(broken_by(second_coach));
    Contact contact;
    contact.at = clock.now();
    contact.channel = Channel::home_visit;
    contact.outcome = ContactOutcome::spoken;
    contact.note = "De ambulance is gekomen";
    EXPECT_TRUE(
        as(second_coach, [&](app::Call& call) { return app::add_contact(call, dossier, contact); }).ok());
    const auto stays = as(second_coach, [&](app::Call& call) {
        return app::involve(call, dossier,
                            {.user_id = second_coach.id, .role = Role::coach, .starts_on = {}, .reason = {}});
    });
    ASSERT_FALSE(stays.ok());
    EXPECT_EQ(stays.error().fault, Fault::forbidden);
}

TEST_F(InAnEmergency, WhoSeesItAllAlreadyBreaksNoGlass) {
    for (const User* user : {&coach, &intaker}) {
        const auto refused = broken_by(*user);
        ASSERT_FALSE(refused.ok()) << user->display_name;
        EXPECT_EQ(refused.error().fault, Fault::conflict);
        EXPECT_EQ(refused.error().problems.front().code, "al-toegang");
    }
    EXPECT_THAT(waiting(), IsEmpty());
}

// Reading and the contacts: whoever helps in an emergency does not take over.
TEST_F(InAnEmergency, ItMakesNobodyOwnerOfThePlan) {
    must(broken_by(second_coach));
    EXPECT_TRUE(as(second_coach, [&](app::Call& call) { return app::list_plans(call, dossier); }).ok());
    const auto begun =
        as(second_coach, [&](app::Call& call) { return app::start_plan(call, dossier, std::nullopt); });
    ASSERT_FALSE(begun.ok());
    EXPECT_EQ(begun.error().fault, Fault::forbidden);
    EXPECT_NE(picture().dossier.coach_id, second_coach.id);
}

// Until it may be told, nothing else tells it either.
TEST_F(InAnEmergency, WhoLookedWaitsTogetherWithTheTelling) {
    const User himself = participant();
    const auto names = [&] {
        std::set<std::string> found;
        for (const auto& day :
             given(himself, [](app::Call& call) { return app::who_looked_at_me(call, {}, 30); }).days)
            found.insert(day.name);
        return found;
    };
    app::NewBrokenGlass later = reason();
    later.tell_from = today() + std::chrono::days{7};
    later.wait_reason = "De dader leest mee";
    later.wait_decided_by = team_leader.id;
    must(broken_by(second_coach, later));
    EXPECT_TRUE(opens(second_coach));
    must(reviewed_by(privacy_officer, waiting().front(), {GlassVerdict::justified, "Goed", false}));
    EXPECT_THAT(names(), ::testing::Contains(coach.display_name));
    EXPECT_THAT(names(), ::testing::Not(::testing::Contains(second_coach.display_name)));
    EXPECT_THAT(names(), ::testing::Not(::testing::Contains(privacy_officer.display_name)));
    days_pass(7);
    EXPECT_THAT(names(), ::testing::Contains(second_coach.display_name));
    EXPECT_THAT(names(), ::testing::Contains(privacy_officer.display_name));
}

TEST_F(InAnEmergency, TellingDoesNotWaitForEver) {
    app::NewBrokenGlass later = reason();
    later.tell_from = today() + std::chrono::days{400};
    later.wait_reason = "De dader leest mee";
    later.wait_decided_by = team_leader.id;
    EXPECT_EQ(pointers(broken_by(second_coach, later).error()), std::vector<std::string>{"/vertellenVanaf"});
}

TEST_F(InAnEmergency, OnlyWhoseWorkItIsCanTakeIt) {
    for (const User* user : {&partner, &team_leader, &administrator, &privacy_officer})
        EXPECT_FALSE(broken_by(*user).ok()) << user->display_name;
}

TEST_F(InAnEmergency, ARestrictedDossierStaysUnseen) {
    given(administrator, [&](app::Call& call) {
        return app::restrict_dossier(call, dossier, 1,
                                     {.restricted = true, .named = {coach.id}, .reason = "Dreiging"});
    });
    const auto unseen = broken_by(second_coach);
    const auto absent = as(second_coach, [&](app::Call& call) {
        return app::break_glass(call, make_id<DossierId>(clock.now(), random), reason());
    });
    EXPECT_EQ(unseen.error(), absent.error());
    EXPECT_EQ(unseen.error().fault, Fault::missing);
    EXPECT_THAT(waiting(), IsEmpty());
}

TEST_F(InAnEmergency, ADossierThatIsRestrictedMeanwhileClosesAtOnce) {
    must(broken_by(second_coach));
    given(administrator, [&](app::Call& call) {
        return app::restrict_dossier(call, dossier, 1,
                                     {.restricted = true, .named = {coach.id}, .reason = "Dreiging"});
    });
    EXPECT_FALSE(opens(second_coach));
    EXPECT_EQ(listed(second_coach), 0U);
    EXPECT_FALSE(given(second_coach, [&](app::Call& call) { return app::own_glass(call, dossier); }))
        << "that would say that it is there";
    EXPECT_FALSE(
        as(second_coach, [&](app::Call& call) -> Status { return app::end_glass(call, dossier); }).ok());
}

TEST_F(InAnEmergency, OneEndsItOneself) {
    must(broken_by(second_coach));
    EXPECT_EQ(broken_by(second_coach).error().fault, Fault::conflict);
    EXPECT_TRUE(given(second_coach, [&](app::Call& call) { return app::own_glass(call, dossier); }));
    EXPECT_TRUE(
        as(second_coach, [&](app::Call& call) -> Status { return app::end_glass(call, dossier); }).ok());
    EXPECT_FALSE(opens(second_coach));
    EXPECT_EQ(as(second_coach, [&](app::Call& call) -> Status { return app::end_glass(call, dossier); })
                  .error()
                  .fault,
              Fault::missing);
}

TEST_F(InAnEmergency, ItAsksWhyInWords) {
    app::NewBrokenGlass input;
    input.reason = "Nood";
    input.tell_from = today();
    input.wait_decided_by = second_coach.id;
    EXPECT_EQ(
        pointers(broken_by(second_coach, input).error()),
        (std::vector<std::string>{"/reden", "/vertellenVanaf", "/redenUitstel", "/uitstelBeslotenDoorId"}));
    input = reason();
    input.tell_from = today() + std::chrono::days{7};
    input.wait_reason = "De dader leest mee";
    input.wait_decided_by = make_id<UserId>(clock.now(), random);
    EXPECT_EQ(pointers(broken_by(second_coach, input).error()),
              std::vector<std::string>{"/uitstelBeslotenDoorId"});
    EXPECT_FALSE(opens(second_coach));
}

TEST_F(InAnEmergency, TheParticipantHearsOfItAtOnceOrWhenItIsSafe) {
    const User himself = participant();
    const auto told = [&] { return given(himself, [](app::Call& call) { return app::my_glasses(call); }); };
    must(broken_by(second_coach));
    ASSERT_THAT(told(), SizeIs(1));
    EXPECT_EQ(told().front().user_name, second_coach.display_name);
    app::NewBrokenGlass later = reason();
    later.tell_from = today() + std::chrono::days{7};
    later.wait_reason = "De dader leest mee";
    later.wait_decided_by = team_leader.id;
    const User third = add_user("derde", "Dirk Derde", Role::coach, town_hall);
    must(broken_by(third, later));
    EXPECT_THAT(told(), SizeIs(1));
    days_pass(7);
    EXPECT_THAT(told(), SizeIs(2));
    EXPECT_THAT(given(coach, [](app::Call& call) { return app::dossiers(call, {}, {}, 5); }).rows, SizeIs(1));
    EXPECT_FALSE(as(coach, [](app::Call& call) { return app::my_glasses(call); }).ok());
}

TEST_F(InAnEmergency, SomebodyElseReviewsItOnce) {
    must(broken_by(second_coach));
    ASSERT_THAT(waiting(), SizeIs(1));
    const auto glass = waiting().front();
    EXPECT_EQ(glass.user_name, second_coach.display_name);
    const app::GlassReview review{GlassVerdict::justified, "Goed gehandeld", false};
    EXPECT_EQ(pointers(reviewed_by(privacy_officer, glass, {GlassVerdict::needs_talk, "", false}).error()),
              std::vector<std::string>{"/toelichting"});
    EXPECT_FALSE(reviewed_by(second_coach, glass, review).ok()) << "not by a coach";
    const auto taken = [&] {
        return given(second_coach, [](app::Call& call) { return app::taken_glasses(call, {}); }).items;
    };
    ASSERT_THAT(taken(), SizeIs(1));
    EXPECT_FALSE(taken().front().verdict);
    const auto reviewed = must(reviewed_by(privacy_officer, glass, review));
    EXPECT_EQ(taken().front().verdict_words, "Goed gehandeld");
    EXPECT_EQ(taken().front().reviewed_by_name, privacy_officer.display_name);
    EXPECT_THAT(given(coach, [](app::Call& call) { return app::taken_glasses(call, {}); }).items, IsEmpty());
    EXPECT_EQ(reviewed.reviewed_by_name, privacy_officer.display_name);
    EXPECT_THAT(waiting(), IsEmpty());
    EXPECT_EQ(reviewed_by(privacy_officer, reviewed, review).error().fault, Fault::conflict);
    EXPECT_EQ(reviewed_by(privacy_officer, glass, review).error().fault, Fault::stale);
}

TEST_F(InAnEmergency, NobodyReviewsThemselves) {
    User both = add_user("beide", "Bo Beide", Role::coach, town_hall);
    both.roles = {Role::coach, Role::privacy_officer};
    must(broken_by(both));
    const auto refused =
        reviewed_by(both, waiting().front(), {GlassVerdict::justified, "Ik deed het goed", false});
    EXPECT_EQ(refused.error().fault, Fault::conflict);
}

TEST_F(InAnEmergency, TheReviewerMayHaveTheParticipantToldSooner) {
    const User himself = participant();
    app::NewBrokenGlass later = reason();
    later.tell_from = today() + std::chrono::days{90};
    later.wait_reason = "De dader leest mee";
    later.wait_decided_by = team_leader.id;
    must(broken_by(second_coach, later));
    const auto told = [&] { return given(himself, [](app::Call& call) { return app::my_glasses(call); }); };
    EXPECT_THAT(told(), IsEmpty());
    must(reviewed_by(privacy_officer, waiting().front(), {GlassVerdict::justified, "Kan nu verteld", true}));
    EXPECT_THAT(told(), SizeIs(1));
}

}  // namespace
}  // namespace ph::scenarios
