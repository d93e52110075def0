// Reports of groups that some of the same people are in: the first tells what it may, and each next one hides
// what would tell of a few people when the reports are subtracted.
#include "app/use_cases/cohorts.hpp"
#include "app/use_cases/effect_reports.hpp"
#include "app/use_cases/involvements.hpp"
#include "app/use_cases/measurements.hpp"
#include "effect/texts.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

struct District {
    const char* name;
    int people;
    int begun;  // help began for the first of them
};
// Of the 74 people 24 began and 50 did not; of the 40 of Noord 20 and 20. In Zuid only 4 began.
constexpr District districts[] = {{"Noord", 40, 20}, {"Zuid", 30, 4}, {"West", 4, 0}};

struct ReportsOfOverlappingGroups : Town {
    void SetUp() override {
        policy_officer = add_user("beleid", "Bo Beleid", Role::policy_officer, town_hall);
        for (const District& one : districts) come_in(one);
    }
    // All in one request, because after each the town draws everything again.
    void come_in(const District& district) {
        std::vector<app::RegistrationView> made;
        given(intaker, [&](app::Call& call) -> Result<bool> {
            for (int i = 0; i < district.people; ++i) {
                app::NewRegistration input = jan();
                input.person.family_name = district.name + std::to_string(came_in++);
                input.household.district = district.name;
                PH_TRY(auto one, app::register_household(call, std::move(input)));
                made.push_back(std::move(one));
            }
            return true;
        });
        made.resize(static_cast<std::size_t>(district.begun));
        given(team_leader, [&](app::Call& call) -> Result<bool> {
            for (const app::RegistrationView& one : made) {
                PH_TRY(
                    [[maybe_unused]] const auto involved,
                    app::involve(call, one.dossier_id,
                                 {.user_id = coach.id, .role = Role::coach, .starts_on = {}, .reason = {}}));
            }
            return true;
        });
        given(coach, [&](app::Call& call) -> Result<bool> {
            for (const app::RegistrationView& one : made) {
                Measurement first;
                first.person_id = one.participant_id;
                first.instrument_id = "participatiehuis-8";
                first.rater = Rater::professional;
                first.moment = Moment::baseline;
                first.taken_on = clock.today();
                first.scores = {{"werk", 4, "", ""}};
                PH_TRY([[maybe_unused]] const auto kept,
                       app::add_measurement(call, one.dossier_id, std::move(first)));
            }
            return true;
        });
    }
    SavedCohort saved(const std::string& name, const std::string& filter, int days_before_end = 0) {
        app::NewCohort input;
        input.name = name;
        input.from_on = clock.today() - std::chrono::days{200};
        input.until_on = clock.today() + std::chrono::days{100 - days_before_end};
        input.filter = filter;
        return given(policy_officer, [&](app::Call& call) { return app::add_cohort(call, input); });
    }
    Result<KeptReport> reported(const SavedCohort& cohort) {
        const auto basis =
            given(policy_officer, [&](app::Call& call) { return app::read_for_report(call, cohort.id); });
        PH_TRY(const auto reckoned, app::reckon_report(shipped(), basis, tools));
        return as(policy_officer, [&](app::Call& call) { return app::keep_report(call, reckoned); });
    }
    // Of the report that was written last; nothing when it may not be shown.
    std::optional<double> told(const std::string& id) const {
        const effect::Cells cells{published};
        const effect::Cell* cell = cells.find(id);
        if (cell == nullptr) throw std::runtime_error("there is no " + id);
        if (cell->shown != effect::Shown::value) return std::nullopt;
        return cell->value;
    }
    // What it says of the reports that it was held against.
    std::string told_beside(const std::string& key) const {
        for (const effect::Text& one : published.conclusions) {
            if (one.key == key) return one.arguments.at(0).words;
        }
        return {};
    }
    static std::string refusal(const Result<KeptReport>& report) {
        if (report.ok() || report.error().problems.size() != 1) return "kept";
        return report.error().problems[0].code;
    }

    User policy_officer;
    effect::Report published;
    int came_in = 0;
    int written = 0;
    const app::ReportTools tools{
        {}, {}, [this](const effect::Report& report, const SavedCohort&, const effect::Guard&) {
            published = report;
            ++written;
            return app::ReportForms{"{}", "<p>", "Deel", "PK"};
        }};
};

const std::string begun = "trechter/met/begonnen";
const std::string named = "conclusie/naast-andere-rapporten";

TEST_F(ReportsOfOverlappingGroups, ADistrictByItselfTellsWhoBegan) {
    ASSERT_TRUE(reported(saved("Noord", "wijk = \"Noord\"")).ok());
    EXPECT_EQ(told(begun), 20);
    EXPECT_EQ(told_beside(named), "");
}

TEST_F(ReportsOfOverlappingGroups, BesideEverybodyADistrictHidesWhatTellsOfAFewElsewhere) {
    ASSERT_TRUE(reported(saved("Iedereen", "true")).ok());
    EXPECT_EQ(told(begun), 24);
    ASSERT_TRUE(reported(saved("Noord", "wijk = \"Noord\"")).ok());
    EXPECT_EQ(told("trechter/met/benaderd"), 40) << "34 others tell of nobody";
    EXPECT_EQ(told(begun), std::nullopt) << "24 less 20 would tell of four people";
    EXPECT_EQ(told("trechter/met/niet-begonnen"), std::nullopt);
    EXPECT_THAT(told_beside(named), AllOf(HasSubstr("Iedereen"), HasSubstr("23 november 2026")));
}

TEST_F(ReportsOfOverlappingGroups, AThirdThatIsJustTheDifferenceTellsOnlyWhatTheOthersTell) {
    ASSERT_TRUE(reported(saved("Iedereen", "true")).ok());
    ASSERT_TRUE(reported(saved("Noord", "wijk = \"Noord\"")).ok());
    ASSERT_TRUE(reported(saved("Elders", "not(wijk = \"Noord\")")).ok());
    EXPECT_EQ(told(begun), std::nullopt);
    EXPECT_THAT(told_beside(named), AllOf(HasSubstr("Iedereen"), HasSubstr("Noord")));
}

TEST_F(ReportsOfOverlappingGroups, AThirdThatLeavesAFewPeopleIsRefused) {
    ASSERT_TRUE(reported(saved("Iedereen", "true")).ok());
    ASSERT_TRUE(reported(saved("Noord", "wijk = \"Noord\"")).ok());
    EXPECT_EQ(refusal(reported(saved("Zuid", "wijk = \"Zuid\""))), "te-weinig-verschil");
    EXPECT_EQ(written, 2);
}

// What was told stays told, also when nobody can find the group any more.
TEST_F(ReportsOfOverlappingGroups, ARemovedGroupIsHeldAgainstWithoutItsName) {
    const SavedCohort everybody = saved("Iedereen", "true");
    ASSERT_TRUE(reported(everybody).ok());
    ASSERT_TRUE(as(policy_officer, [&](app::Call& call) {
                    return app::remove_cohort(call, everybody.id, everybody.version);
                }).ok());
    ASSERT_TRUE(reported(saved("Noord", "wijk = \"Noord\"")).ok());
    EXPECT_EQ(told(begun), std::nullopt);
    EXPECT_EQ(told_beside(named), "");
    EXPECT_THAT(told_beside("conclusie/naast-verwijderde-groepen"), HasSubstr("23 november 2026"));
}

TEST_F(ReportsOfOverlappingGroups, ADayLaterTheSameQuestionOfAFewMoreIsRefused) {
    ASSERT_TRUE(reported(saved("Iedereen", "true")).ok());
    clock.advance(std::chrono::days{1});
    come_in({"Noord", 2, 2});
    // Everybody with those who came today is another group, of which the first report told.
    EXPECT_EQ(refusal(reported(saved("Iedereen, een dag later", "true"))), "te-weinig-verschil");
    // And of the first group the report of yesterday stands.
    EXPECT_EQ(written, 1);
}

TEST_F(ReportsOfOverlappingGroups, WhenAGroupIsToldOfAgainWhatWasToldInBetweenCounts) {
    const SavedCohort everybody = saved("Iedereen", "true");
    ASSERT_TRUE(reported(everybody).ok());
    ASSERT_TRUE(reported(saved("Noord", "wijk = \"Noord\"")).ok());
    clock.advance(std::chrono::days{shipped().research.frozen_days + 1});
    come_in({"Zuid", 40, 15});
    ASSERT_TRUE(reported(everybody).ok());
    ASSERT_EQ(written, 3) << "the report of a month ago does not stand";
    EXPECT_EQ(told("trechter/met/benaderd"), 114);
    EXPECT_THAT(told_beside(named), HasSubstr("Noord"));
}

}  // namespace
}  // namespace ph::scenarios
