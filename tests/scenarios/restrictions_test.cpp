// A restricted dossier: for everybody but the people who are named it does not exist.
#include "app/use_cases/restrictions.hpp"

#include "app/ports/users.hpp"
#include "app/use_cases/cases.hpp"
#include "app/use_cases/facts.hpp"
#include "app/use_cases/household.hpp"
#include "app/use_cases/involvements.hpp"
#include "app/use_cases/my_day.hpp"
#include "app/use_cases/my_overview.hpp"
#include "app/use_cases/search.hpp"
#include "app/use_cases/timeline.hpp"
#include "app/use_cases/work.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const auto jans_bsn = *Bsn::parse("999990019");

struct Restricting : GuidedTown {
    Result<app::RestrictionView> ask(const app::NewRestriction& input, int revision) {
        return as(administrator,
                  [&](app::Call& call) { return app::restrict_dossier(call, dossier, revision, input); });
    }
    app::RestrictionView stands() {
        return given(administrator, [&](app::Call& call) { return app::restriction(call, dossier); });
    }
    void restrict_to(const std::vector<UserId>& named) {
        must(ask({.restricted = true, .named = named, .reason = "Zus van een collega"}, stands().revision));
    }
    void lift() {
        must(ask({.restricted = false, .named = {}, .reason = "Niet meer nodig"}, stands().revision));
    }
    void give_jan_a_bsn() {
        const auto persons = given(coach, [&](app::Call& call) { return app::persons(call, dossier); });
        app::PersonChange change;
        change.bsn = std::optional{jans_bsn};
        given(coach, [&](app::Call& call) {
            return app::change_person(call, dossier, persons.front().id, persons.front().version, change);
        });
    }
    // What each question finds of the dossier, by name.
    std::set<std::string> found_by(const User& user) {
        std::set<std::string> found;
        const auto list =
            as(user, [&](app::Call& call) { return app::dossiers(call, {}, std::nullopt, 50); });
        if (list.ok() && !list->rows.empty()) found.insert("list");
        app::SearchQuestion question;
        question.name = "Jan van der Berg";
        question.birth_date = Date{std::chrono::year{1980} / 4 / 3};
        const auto hits = as(user, [&](app::Call& call) { return app::search(call, question); });
        if (hits.ok() && !hits->hits.empty()) found.insert("search");
        const auto day = as(user, [&](app::Call& call) { return app::my_day(call); });
        if (day.ok() && ((*day)->caseload > 0 || (*day)->without_coach.value_or(0) > 0 ||
                         !(*day)->today.empty() || !(*day)->overdue.empty()))
            found.insert("day");
        const auto not_missing = [&](const char* name, const auto& answer) {
            if (answer.ok() || answer.error().fault != Fault::missing) found.insert(name);
        };
        if (as(user, [&](app::Call& call) { return app::dossier_picture(call, dossier); }).ok())
            found.insert("dossier");
        // Refusing because of a right would say that there is something.
        not_missing("change", as(user, [&](app::Call& call) {
                        return app::change_dossier_phase(call, dossier, 1, DossierPhase::closed, "Klaar");
                    }));
        not_missing("facts", as(user, [&](app::Call& call) { return app::facts(call, dossier, false); }));
        not_missing("timeline", as(user, [&](app::Call& call) { return app::timeline(call, dossier, {}); }));
        not_missing("cases", as(user, [&](app::Call& call) { return app::case_overview(call, dossier); }));
        not_missing("tasks", as(user, [&](app::Call& call) { return app::list_tasks(call, dossier); }));
        not_missing("people", as(user, [&](app::Call& call) { return app::persons(call, dossier); }));
        not_missing("helpers", as(user, [&](app::Call& call) { return app::involvements(call, dossier); }));
        return found;
    }
};

TEST_F(Restricting, TheSisterOfAColleagueIsNotThereForWhoIsNotNamed) {
    given(intaker,
          [&](app::Call& call) { return app::search(call, {.name = "Berg", .birth_date = {}, .bsn = {}}); });
    EXPECT_THAT(found_by(coach), Contains("dossier"));
    EXPECT_THAT(found_by(team_leader), Contains("list"));
    restrict_to({second_coach.id});
    for (const User* user : {&coach, &intaker, &team_leader, &partner})
        EXPECT_THAT(found_by(*user), IsEmpty()) << user->display_name;
    EXPECT_THAT(found_by(second_coach), ElementsAre("search")) << "named: may know of it, and opens nothing";
    const User himself = participant();
    EXPECT_TRUE(as(himself, [](app::Call& call) { return app::my_overview(call); }).ok());
}

TEST_F(Restricting, AHouseholdInAShelterWaitsForACoachUnseen) {
    const DossierId second = [&] {
        auto other = Town::jan();
        other.person.given_names = "Els";
        other.person.family_name = "Opvang";
        return registered(std::move(other)).dossier_id;
    }();
    const auto waiting = [&] {
        const auto day = given(team_leader, [](app::Call& call) { return app::my_day(call); });
        return day->without_coach.value_or(0);
    };
    EXPECT_EQ(waiting(), 1);
    given(administrator, [&](app::Call& call) {
        return app::restrict_dossier(call, second, 1,
                                     {.restricted = true, .named = {intaker.id}, .reason = "Opvang"});
    });
    EXPECT_EQ(waiting(), 0);
    const auto of_intaker = given(intaker, [](app::Call& call) { return app::dossiers(call, {}, {}, 50); });
    EXPECT_TRUE(std::ranges::any_of(of_intaker.rows, [&](const auto& row) { return row.id == second; }))
        << "named and involved";
}

TEST_F(Restricting, BeingNamedIsAKeyAndNoMore) {
    restrict_to({second_coach.id, coach.id});
    EXPECT_THAT(found_by(coach), Contains("dossier"));
    EXPECT_THAT(found_by(second_coach), ::testing::Not(Contains("dossier"))) << "named, but not involved";
}

TEST_F(Restricting, AnotherListTakesThePlaceOfTheFirstAtOnce) {
    restrict_to({coach.id});
    EXPECT_THAT(found_by(coach), Contains("day"));
    restrict_to({second_coach.id});
    EXPECT_THAT(found_by(coach), IsEmpty());
    const auto now = stands();
    ASSERT_THAT(now.named, SizeIs(1));
    EXPECT_EQ(now.named.front().name, second_coach.display_name);
    lift();
    EXPECT_THAT(found_by(coach), Contains("dossier"));
}

TEST_F(Restricting, ItAsksForAReasonAndForPeopleWhoCanSignIn) {
    const auto bare = ask({.restricted = true, .named = {}, .reason = {}}, 1);
    EXPECT_EQ(pointers(bare.error()), (std::vector<std::string>{"/reden", "/medewerkerIds"}));
    const auto unknown =
        ask({.restricted = true, .named = {make_id<UserId>(clock.now(), random)}, .reason = "Dreiging"}, 1);
    EXPECT_EQ(pointers(unknown.error()), std::vector<std::string>{"/medewerkerIds/0"});
    EXPECT_EQ(ask({.restricted = false, .named = {}, .reason = "Toch niet"}, 1).error().fault,
              Fault::conflict);
    EXPECT_THAT(found_by(coach), Contains("dossier"));
    EXPECT_FALSE(as(coach, [&](app::Call& call) { return app::restriction(call, dossier); }).ok());
}

TEST_F(Restricting, TwoPeopleWhoDecideAtOnceDoNotOverwriteEachOther) {
    restrict_to({coach.id});
    const auto late = ask({.restricted = true, .named = {second_coach.id}, .reason = "Ook"}, 1);
    EXPECT_EQ(late.error().fault, Fault::stale);
    EXPECT_THAT(found_by(coach), Contains("dossier"));
}

TEST_F(Restricting, WhoRestrictsFindsTheDossierWithoutOpeningIt) {
    give_jan_a_bsn();
    const auto find = [&](const app::RestrictionQuestion& question) {
        return as(administrator, [&](app::Call& call) { return app::find_to_restrict(call, question); });
    };
    const Date born{std::chrono::year{1980} / 4 / 3};
    EXPECT_THAT(*find({.dossier = dossier, .bsn = {}, .name = {}, .birth_date = {}}), SizeIs(1));
    EXPECT_THAT(*find({.dossier = {}, .bsn = jans_bsn, .name = {}, .birth_date = {}}), SizeIs(1));
    const auto by_name = *find({.dossier = {}, .bsn = {}, .name = "Jan van der Berg", .birth_date = born});
    ASSERT_THAT(by_name, SizeIs(1));
    EXPECT_EQ(by_name.front().dossier_id, dossier);
    EXPECT_EQ(initials(by_name.front().given_names, by_name.front().family_name), "J.B.");
    // Nearly is not enough: this is no way to look around.
    EXPECT_THAT(*find({.dossier = {}, .bsn = {}, .name = "Jan Bergmans", .birth_date = born}), IsEmpty());
    EXPECT_FALSE(find({.dossier = {}, .bsn = {}, .name = "Jan van der Berg", .birth_date = {}}).ok());
    EXPECT_FALSE(find({.dossier = {}, .bsn = {}, .name = {}, .birth_date = {}}).ok());
    EXPECT_FALSE(as(coach, [&](app::Call& call) {
                     return app::find_to_restrict(
                         call, {.dossier = dossier, .bsn = {}, .name = {}, .birth_date = {}});
                 }).ok());
}

TEST_F(Restricting, ASecondDossierWithTheSameBsnIsRefusedWithWhomToAsk) {
    give_jan_a_bsn();
    restrict_to({coach.id});
    app::SearchQuestion question;
    question.bsn = jans_bsn;
    const auto answer = given(intaker, [&](app::Call& call) { return app::search(call, question); });
    EXPECT_THAT(answer.hits, IsEmpty());
    EXPECT_TRUE(answer.ask_administrator);
    auto again = Town::jan();
    again.person.given_names = "Johannes";
    again.person.bsn = jans_bsn;
    const auto refused =
        as(intaker, [&](app::Call& call) { return app::register_household(call, std::move(again)); });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().title, "Vraag het de beheerder.");
    EXPECT_EQ(pointers(refused.error()), std::vector<std::string>{"/persoon/bsn"});
    // Who may know of it hears what everybody hears of an ordinary dossier.
    const auto by_coach = given(coach, [&](app::Call& call) { return app::search(call, question); });
    EXPECT_FALSE(by_coach.ask_administrator);
    EXPECT_THAT(by_coach.hits, SizeIs(1));
}

TEST_F(Restricting, NothingIsSaidByName) {
    restrict_to({coach.id});
    app::SearchQuestion question;
    question.name = "Jan van der Berg";
    const auto answer = given(intaker, [&](app::Call& call) { return app::search(call, question); });
    EXPECT_THAT(answer.hits, IsEmpty());
    EXPECT_FALSE(answer.ask_administrator);
}

TEST_F(Restricting, WhoIsNotNamedCannotBeInvolvedUnseen) {
    restrict_to({coach.id});
    const auto refused = as(coach, [&](app::Call& call) {
        return app::involve(call, dossier,
                            {.user_id = partner.id, .role = Role::partner, .starts_on = {}, .reason = {}});
    });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::conflict);
    restrict_to({coach.id, partner.id});
    EXPECT_TRUE(as(coach, [&](app::Call& call) {
                    return app::involve(
                        call, dossier,
                        {.user_id = partner.id, .role = Role::partner, .starts_on = {}, .reason = {}});
                }).ok());
}

}  // namespace
}  // namespace ph::scenarios
