// What stands out in a week of looking, against thresholds of its own.
#include "app/use_cases/unusual_looks.hpp"

#include "base/tests/fakes.hpp"

namespace ph::app {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

struct UnusualLooksTest : ::testing::Test {
    UnusualLooksTest() {
        catalogue.oversight.weeks_before = 2;
        for (int at = 14; at < 38; ++at) catalogue.oversight.office_hours |= std::uint64_t{1} << at;
        catalogue.oversight.office_from = "07:00";
        catalogue.oversight.office_until = "19:00";
        catalogue.policy.roles[Role::team_leader][access::Permission::dossier_read] =
            access::Reach::municipality;
        catalogue.policy.roles[Role::coach][access::Permission::dossier_read] = access::Reach::involved;
        week.from = monday;
        week.weeks_before.resize(2);
    }

    UserId someone(const std::string& name = "") {
        const auto id = make_id<UserId>(Instant{}, random);
        if (!name.empty()) week.lookers[id] = {name, "Gemeente Zonnedal"};
        return id;
    }
    DossierId household() { return make_id<DossierId>(Instant{}, random); }
    // At ten in the morning of a day of the week.
    Look look(const UserId& user, const DossierId& dossier, int day = 0, int half_hour = 20) {
        return {user,    Role::coach,
                dossier, monday + std::chrono::days{day},
                1,       std::uint64_t{1} << static_cast<unsigned>(half_hour)};
    }
    void looks(std::vector<Look>& where, const UserId& user, int households, Role role = Role::coach) {
        for (int i = 0; i < households; ++i) {
            where.push_back(look(user, household()));
            where.back().role = role;
        }
    }
    void rule(UnusualKind kind, int at_least, const std::string& sentence) {
        UnusualRule one;
        one.kind = kind;
        one.at_least = at_least;
        one.percent = 250;
        one.colleagues = 3;
        one.sentence = sentence;
        catalogue.oversight.rules.push_back(one);
    }
    // In the order that AuditLog::looks() promises.
    std::vector<UnusualLooks> found() {
        const auto order = [](std::vector<Look>& list) {
            std::ranges::sort(list, {}, [](const Look& one) {
                return std::tuple{one.user, one.role, one.dossier, one.day};
            });
        };
        order(week.looks);
        for (auto& before : week.weeks_before) order(before);
        return unusual_in(week, catalogue);
    }

    static constexpr Date monday{std::chrono::year{2026} / 11 / 16};
    testing::SeededRandom random{1};
    Catalogue catalogue;
    LookWeek week;
};

TEST_F(UnusualLooksTest, WithoutRulesNothingStandsOut) {
    looks(week.looks, someone(), 500);
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(UnusualLooksTest, ManyMoreThanInOnesOwnWeeksBeforeStandsOut) {
    rule(UnusualKind::more_than_before, 10, "{huishoudens}, eerder {gewoon} in {weken} weken");
    const UserId user = someone("Samira Haddad");
    looks(week.weeks_before[0], user, 3);
    looks(week.weeks_before[1], user, 6);
    looks(week.looks, user, 11);
    EXPECT_THAT(found(), IsEmpty());  // 2.5 times 4.5 is 11.25
    looks(week.looks, user, 1);
    const auto rows = found();
    ASSERT_THAT(rows, SizeIs(1));
    EXPECT_EQ(rows[0].user, user);
    EXPECT_EQ(rows[0].who.name, "Samira Haddad");
    EXPECT_EQ(rows[0].households, 12);
    EXPECT_EQ(rows[0].why, "12 huishoudens, eerder 4,5 in 2 weken");
    EXPECT_THAT(rows[0].looked, SizeIs(12));
}

TEST_F(UnusualLooksTest, FewHouseholdsAreNeverMany) {
    rule(UnusualKind::more_than_before, 10, "x");
    const UserId user = someone();
    looks(week.weeks_before[0], user, 1);
    looks(week.looks, user, 9);
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(UnusualLooksTest, WhoJustBeganHasNoWeeksBefore) {
    rule(UnusualKind::more_than_before, 10, "x");
    looks(week.looks, someone(), 100);
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(UnusualLooksTest, AHouseholdOnMoreDaysCountsOnce) {
    rule(UnusualKind::outside_hours, 2, "x");
    const UserId user = someone();
    const DossierId one = household();
    for (int day = 0; day < 5; ++day) week.looks.push_back(look(user, one, day, 44));
    EXPECT_THAT(found(), IsEmpty());
    week.looks.push_back(look(user, household(), 0, 44));
    const auto rows = found();
    ASSERT_THAT(rows, SizeIs(1));
    ASSERT_THAT(rows[0].looked, SizeIs(2));
    EXPECT_EQ(rows[0].looked[0].dossier, one);  // the newest first
    EXPECT_EQ(rows[0].looked[0].day, monday + std::chrono::days{4});
    EXPECT_EQ(rows[0].looked[0].events, 5);
}

TEST_F(UnusualLooksTest, ManyMoreThanColleaguesInTheSameRoleStandsOut) {
    rule(UnusualKind::more_than_colleagues, 10, "{huishoudens} tegen {gewoon} van {collegas}");
    const UserId user = someone();
    looks(week.looks, user, 30);
    looks(week.looks, someone(), 4);
    looks(week.looks, someone(), 12);
    looks(week.looks, someone(), 1, Role::intaker);  // another role says nothing
    EXPECT_THAT(found(), IsEmpty());                 // two colleagues are too few
    looks(week.looks, someone(), 5);
    const auto rows = found();
    ASSERT_THAT(rows, SizeIs(1));
    EXPECT_EQ(rows[0].user, user);
    EXPECT_EQ(rows[0].why, "30 huishoudens tegen 5 van 3");
}

TEST_F(UnusualLooksTest, OutsideOfficeHoursIsByTheHalfHourAndOnFreeDays) {
    rule(UnusualKind::outside_hours, 1, "{huishoudens} voor {van} of na {tot}");
    const UserId user = someone();
    week.looks.push_back(look(user, household(), 0, 14));  // seven
    week.looks.push_back(look(user, household(), 4, 37));  // half past six in the evening
    EXPECT_THAT(found(), IsEmpty());
    week.looks.push_back(look(user, household(), 0, 13));
    week.looks.push_back(look(user, household(), 4, 38));
    week.looks.push_back(look(user, household(), 5, 20));  // Saturday
    const auto rows = found();
    ASSERT_THAT(rows, SizeIs(1));
    EXPECT_EQ(rows[0].why, "3 huishoudens voor 07:00 of na 19:00");
}

TEST_F(UnusualLooksTest, OnlyWhoReachesEveryHouseholdCanLookWithoutBeingInvolved) {
    rule(UnusualKind::not_involved, 2, "{huishoudens}");
    const UserId leader = someone();
    looks(week.looks, leader, 3, Role::team_leader);
    looks(week.looks, someone(), 3, Role::coach);
    week.involved[leader] = {week.looks[0].dossier};
    const auto rows = found();
    ASSERT_THAT(rows, SizeIs(1));
    EXPECT_EQ(rows[0].user, leader);
    EXPECT_EQ(rows[0].households, 2);
}

TEST_F(UnusualLooksTest, TheSameFamilyNameIsNamedAsPeopleWriteIt) {
    rule(UnusualKind::same_name, 1, "{huishoudens} met {achternaam}");
    const UserId user = someone("Piet van der Berg");
    looks(week.looks, user, 2);
    EXPECT_THAT(found(), IsEmpty());
    week.namesakes[user] = {week.looks[1].dossier, household()};
    const auto rows = found();
    ASSERT_THAT(rows, SizeIs(1));
    EXPECT_EQ(rows[0].why, "1 huishouden met Berg");
    EXPECT_EQ(rows[0].looked[0].dossier, week.looks[1].dossier);
}

TEST_F(UnusualLooksTest, WhatIsFurthestAboveItsThresholdComesFirstAndTheListOfHouseholdsEnds) {
    rule(UnusualKind::outside_hours, 1, "x");
    const UserId few = someone();
    const UserId many = someone();
    week.looks.push_back(look(few, household(), 0, 0));
    for (int i = 0; i < 80; ++i) week.looks.push_back(look(many, household(), 0, 0));
    const auto rows = found();
    ASSERT_THAT(rows, SizeIs(2));
    EXPECT_EQ(rows[0].user, many);
    EXPECT_EQ(rows[0].households, 80);
    EXPECT_THAT(rows[0].looked, SizeIs(most_told));
}

}  // namespace
}  // namespace ph::app
