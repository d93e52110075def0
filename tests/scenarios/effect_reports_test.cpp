// Making an effect report: read, reckoned, kept. Others go on meanwhile, and what they change is noticed.
#include "app/use_cases/effect_reports.hpp"

#include "app/use_cases/cohorts.hpp"
#include "scenarios/rights_town.hpp"

namespace ph::scenarios {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

struct MakingAnEffectReport : RightsTown {
    void SetUp() override {
        RightsTown::SetUp();
        policy_officer = add_user("beleid", "Bo Beleid", Role::policy_officer, town_hall);
        for (int i = 0; i < 12; ++i) {
            auto input = Town::jan();
            input.person.given_names = "Persoon " + std::to_string(i);
            registered(std::move(input));
        }
    }
    SavedCohort saved(const std::string& name, const std::string& filter = "true") {
        app::NewCohort input = definition(name, filter);
        return given(policy_officer, [&](app::Call& call) { return app::add_cohort(call, input); });
    }
    app::NewCohort definition(const std::string& name, const std::string& filter) const {
        app::NewCohort input;
        input.name = name;
        input.from_on = today() - std::chrono::days{30};
        input.until_on = today() + std::chrono::days{30};
        input.filter = filter;
        return input;
    }
    app::ReportBasis read(const SavedCohort& cohort) {
        return given(policy_officer, [&](app::Call& call) { return app::read_for_report(call, cohort.id); });
    }
    app::ReckonedReport reckoned(const app::ReportBasis& basis) {
        return must(app::reckon_report(shipped(), basis, tools));
    }
    Result<KeptReport> kept(const app::ReckonedReport& report) {
        return as(policy_officer, [&](app::Call& call) { return app::keep_report(call, report); });
    }
    std::string refusal(const app::ReckonedReport& report) {
        const auto refused = kept(report);
        if (refused.ok() || refused.error().problems.size() != 1) return "kept";
        return refused.error().problems[0].code;
    }
    User policy_officer;
    int written = 0;
    const app::ReportTools tools{
        {}, {}, [this](const effect::Report&, const SavedCohort& cohort, const effect::Guard&) {
            ++written;
            return app::ReportForms{R"({"naam":")" + cohort.name + "\"}", "<p>", "Deel", "PK"};
        }};
};

TEST_F(MakingAnEffectReport, WhatWasReckonedIsKeptAndReadBack) {
    const SavedCohort cohort = saved("Instroom");
    const auto report = kept(reckoned(read(cohort)));
    ASSERT_TRUE(report.ok());
    const auto found =
        given(policy_officer, [&](app::Call& call) { return app::effect_report(call, cohort.id); });
    EXPECT_EQ(found.id, report->id);
    EXPECT_THAT(found.report, HasSubstr("Instroom"));
    EXPECT_EQ(found.made_by, policy_officer.id);
    EXPECT_EQ(given(policy_officer, [&](app::Call& call) { return app::effect_workbook(call, cohort.id); }),
              "PK");
}

TEST_F(MakingAnEffectReport, WhoChangesTheCohortMeanwhileMakesTheReportVoid) {
    const SavedCohort cohort = saved("Instroom");
    const auto report = reckoned(read(cohort));
    const auto input = definition("Anders", "true");
    given(policy_officer,
          [&](app::Call& call) { return app::change_cohort(call, cohort.id, cohort.version, input); });
    EXPECT_EQ(refusal(report), "cohort-gewijzigd");
    const auto none =
        as(policy_officer, [&](app::Call& call) { return app::effect_report(call, cohort.id); });
    ASSERT_FALSE(none.ok());
    EXPECT_EQ(none.error().fault, Fault::missing);
}

TEST_F(MakingAnEffectReport, WhoSaysMeanwhileWhatItIsAboutLosesNoReport) {
    const SavedCohort cohort = saved("Instroom");
    const auto report = reckoned(read(cohort));
    app::NewCohort input = definition("Instroom", "true");
    input.method = "gezinscoach";
    given(policy_officer,
          [&](app::Call& call) { return app::change_cohort(call, cohort.id, cohort.version, input); });
    EXPECT_TRUE(kept(report).ok());
}

TEST_F(MakingAnEffectReport, OfACohortThatWasRemovedMeanwhileNothingIsKept) {
    const SavedCohort cohort = saved("Instroom");
    const auto report = reckoned(read(cohort));
    ASSERT_TRUE(as(policy_officer, [&](app::Call& call) {
                    return app::remove_cohort(call, cohort.id, cohort.version);
                }).ok());
    const auto refused = kept(report);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::missing);
}

// Two groups that differ by a few people are each fit to be told of, but not both: the second must be held
// against the first, also when both were read before either was kept.
TEST_F(MakingAnEffectReport, AnotherReportThatWasKeptMeanwhileIsNotOverlooked) {
    const auto first = reckoned(read(saved("Instroom")));
    const auto second = reckoned(read(saved("Bijna dezelfde", "leeftijdsgroep = \"45 tot en met 54 jaar\"")));
    ASSERT_TRUE(kept(first).ok());
    EXPECT_EQ(refusal(second), "ander-rapport-gemaakt");
}

TEST_F(MakingAnEffectReport, WithinTheDaysOfTheCatalogueTheSameReportComesBack) {
    const SavedCohort cohort = saved("Instroom");
    const auto first = kept(reckoned(read(cohort)));
    ASSERT_TRUE(first.ok());
    const auto again = kept(reckoned(read(cohort)));
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->id, first->id);
    EXPECT_EQ(again->report, first->report);
    EXPECT_EQ(written, 1);
}

TEST_F(MakingAnEffectReport, OfAFewPeopleNothingIsReadOn) {
    const SavedCohort few = saved("Weinig", "periode = \"2020-1\"");
    const auto refused =
        as(policy_officer, [&](app::Call& call) { return app::read_for_report(call, few.id); });
    ASSERT_FALSE(refused.ok());
    ASSERT_THAT(refused.error().problems, SizeIs(1));
    EXPECT_EQ(refused.error().problems[0].code, "te-weinig-mensen");
    EXPECT_EQ(written, 0);
}

TEST_F(MakingAnEffectReport, WhoMayNoLongerCountKeepsNothing) {
    const auto report = reckoned(read(saved("Instroom")));
    const auto refused = as(coach, [&](app::Call& call) { return app::keep_report(call, report); });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::forbidden);
}

}  // namespace
}  // namespace ph::scenarios
