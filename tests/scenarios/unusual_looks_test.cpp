// What the privacy officer sees as unusual, with the thresholds as shipped.
#include "app/use_cases/unusual_looks.hpp"
#include "app/use_cases/involvements.hpp"
#include "app/use_cases/who_looked.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class UnusualLooking : public GuidedTown {
  protected:
    void SetUp() override {
        GuidedTown::SetUp();
        officer = add_user("toezicht", "Ria Waakzaam", Role::privacy_officer, town_hall);
    }
    Result<app::UnusualPage> asked_by(const User& user, Date until) {
        return as(user, [&](app::Call& call) { return app::unusual_looks(call, until); });
    }
    std::vector<app::UnusualLooks> rows() { return must(asked_by(officer, today())).rows; }
    void opens(const User& user, const DossierId& which) {
        const auto opened = as(user, [&](app::Call& call) { return app::dossier_picture(call, which); });
        ASSERT_TRUE(opened.ok()) << to_text(opened.error());
    }
    // Another household of the coach.
    DossierId another(const std::string& family_name) {
        auto input = Town::jan();
        input.person.name_prefix.clear();
        input.person.family_name = family_name;
        input.person.birth_date = Date{std::chrono::year{1990} / 1 / 1};
        const DossierId made = registered(input).dossier_id;
        given(intaker, [&](app::Call& call) {
            return app::involve(call, made,
                                {.user_id = coach.id, .role = Role::coach, .starts_on = {}, .reason = {}});
        });
        return made;
    }

    User officer;
};

TEST_F(UnusualLooking, AnOrdinaryDayHasNothingUnusual) {
    opens(coach, dossier);
    opens(team_leader, dossier);
    EXPECT_THAT(rows(), IsEmpty());
}

TEST_F(UnusualLooking, AColleagueWithTheFamilyNameOfAHouseholdIsToldOf) {
    const User relative = add_user("berg", "Eva van den Berg", Role::team_leader, town_hall);
    opens(relative, another("Jansen"));
    EXPECT_THAT(rows(), IsEmpty());
    opens(relative, dossier);
    const auto found = rows();
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].kind, app::UnusualKind::same_name);
    EXPECT_EQ(found[0].who.name, "Eva van den Berg");
    EXPECT_EQ(found[0].who.organisation, "Gemeente Zonnedal");
    EXPECT_THAT(found[0].why, HasSubstr("1 huishouden waarin ook iemand Berg heet"));
    ASSERT_THAT(found[0].looked, SizeIs(1));
    EXPECT_EQ(found[0].looked[0].dossier, dossier);
    EXPECT_EQ(found[0].looked[0].day, today());
    EXPECT_EQ(found[0].looked[0].whose.given_names, "Jan");
    EXPECT_EQ(found[0].looked[0].whose.family_name, "Berg");
    // The line leads to the log of the dossier.
    EXPECT_TRUE(as(officer, [&](app::Call& call) {
                    return app::dossier_log(call, found[0].looked[0].dossier, {}, 50);
                }).ok());
}

TEST_F(UnusualLooking, ThreeHouseholdsLateAtNightAreToldOf) {
    const std::vector<DossierId> households{dossier, another("Jansen"), another("Pietersen")};
    clock.set(local_instant(today(), std::chrono::hours{23}));
    opens(coach, households[0]);
    opens(coach, households[1]);
    EXPECT_THAT(rows(), IsEmpty());
    opens(coach, households[2]);
    const auto found = rows();
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].kind, app::UnusualKind::outside_hours);
    EXPECT_EQ(found[0].who.name, "Samira Haddad");
    EXPECT_EQ(found[0].households, 3);
}

TEST_F(UnusualLooking, AWeekEndsWithTheDayThatWasAskedFor) {
    const User relative = add_user("berg", "Eva van den Berg", Role::team_leader, town_hall);
    const Date day = today();
    opens(relative, dossier);
    days_pass(40);
    EXPECT_THAT(rows(), IsEmpty());
    for (const int after : {0, 6}) {
        const auto page = must(asked_by(officer, day + std::chrono::days{after}));
        EXPECT_THAT(page.rows, SizeIs(1));
        EXPECT_EQ(page.until, day + std::chrono::days{after});
        EXPECT_EQ(page.until - page.from, std::chrono::days{6});
    }
    EXPECT_THAT(must(asked_by(officer, day + std::chrono::days{7})).rows, IsEmpty());
    EXPECT_THAT(must(asked_by(officer, day - std::chrono::days{1})).rows, IsEmpty());
}

TEST_F(UnusualLooking, NobodyElseAsksForIt) {
    for (const User& user : {coach, intaker, partner, team_leader, administrator})
        EXPECT_FALSE(asked_by(user, today()).ok()) << user.display_name;
}

}  // namespace
}  // namespace ph::scenarios
