// Who is looked at together: what a filter may look at, who is never counted, and what a policy officer is
// not told.
#include "app/use_cases/cohorts.hpp"

#include "app/use_cases/cohort_people.hpp"
#include "app/use_cases/effect_reports.hpp"
#include "scenarios/rights_town.hpp"

namespace ph::scenarios {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

struct LookingAtPeopleTogether : RightsTown {
    void SetUp() override {
        RightsTown::SetUp();
        policy_officer = add_user("beleid", "Bo Beleid", Role::policy_officer, town_hall);
    }
    app::NewCohort cohort_of(const std::string& filter) const {
        app::NewCohort input;
        input.name = "Instroom";
        input.from_on = today() - std::chrono::days{30};
        input.until_on = today() + std::chrono::days{30};
        input.filter = filter;
        return input;
    }
    app::CohortTrial tried(const std::string& filter) {
        const auto input = cohort_of(filter);
        return given(policy_officer, [&](app::Call& call) { return app::try_cohort(call, input); });
    }
    // How many people really fit, which no answer of the server tells.
    std::size_t counted(const std::string& filter) {
        const auto input = cohort_of(filter);
        return given(policy_officer, [&](app::Call& call) -> Result<std::size_t> {
            PH_TRY(const auto scope, call.gate.enter(access::Permission::effect_read));
            const app::CohortNames names{call.catalogue,
                                         access::counted_in_groups(call.gate.policy(), scope.decision())};
            PH_TRY(const auto rules,
                   app::CohortRules::read(names, {input.from_on, input.until_on}, input.filter, ""));
            app::CohortCounter counter{call, scope, names};
            PH_TRY(const auto counts, counter.count(rules));
            return counts.treated;
        });
    }
    SavedCohort saved(const app::NewCohort& input) {
        return given(policy_officer, [&](app::Call& call) { return app::add_cohort(call, input); });
    }

    User policy_officer;
};

TEST_F(LookingAtPeopleTogether, AFilterLooksAtDaysAgesAndFacts) {
    know("eten.iedere-dag", "true", jan);
    EXPECT_EQ(counted("true"), 1U);
    EXPECT_EQ(counted("eten.iedere-dag"), 1U);
    EXPECT_EQ(counted("not(eten.iedere-dag)"), 0U);
    EXPECT_EQ(counted("leeftijdsgroep = \"45 tot en met 54 jaar\""), 1U);
    EXPECT_EQ(counted("periode = \"2026-4\" and instroomdatum >= date(\"2026-11-01\")"), 1U);
    EXPECT_EQ(counted("periode = \"2026-3\""), 0U);
}

TEST_F(LookingAtPeopleTogether, WhatBecameKnownLongAfterIsNoReasonToBelong) {
    days_pass(100);
    know("eten.iedere-dag", "true", jan);
    const auto input = [&] {
        auto one = cohort_of("eten.iedere-dag");
        one.from_on = today() - std::chrono::days{200};
        return one;
    }();
    const auto found = given(policy_officer, [&](app::Call& call) -> Result<std::size_t> {
        PH_TRY(const auto scope, call.gate.enter(access::Permission::effect_read));
        const app::CohortNames names{call.catalogue,
                                     access::counted_in_groups(call.gate.policy(), scope.decision())};
        PH_TRY(const auto rules,
               app::CohortRules::read(names, {input.from_on, input.until_on}, input.filter, ""));
        PH_TRY(const auto counts, app::CohortCounter(call, scope, names).count(rules));
        return counts.treated;
    });
    EXPECT_EQ(found, 0U);
}

TEST_F(LookingAtPeopleTogether, OfAFewPeopleOnlyThatTheyAreFewIsTold) {
    const auto few = tried("true");
    const auto nobody = tried("false");
    ASSERT_TRUE(few.people);
    ASSERT_TRUE(nobody.people);
    EXPECT_EQ(few.people->from, nobody.people->from);
    EXPECT_EQ(few.people->below, nobody.people->below);
    EXPECT_EQ(few.people->below, 10);
}

TEST_F(LookingAtPeopleTogether, WhoObjectsIsNotCountedFromThatDay) {
    ASSERT_EQ(counted("true"), 1U);
    must(ask(RightsKind::objection, "Ik wil niet meetellen."));
    EXPECT_EQ(counted("true"), 0U);
}

TEST_F(LookingAtPeopleTogether, AMistakeIsToldWithItsPlace) {
    const auto trial = tried("wijk = \"Noord\"\nand leeftijdgroep = \"x\"");
    ASSERT_THAT(trial.problems, SizeIs(1));
    EXPECT_EQ(trial.problems[0].place.line, 2);
    EXPECT_EQ(trial.problems[0].place.column, 5);
    EXPECT_EQ(trial.problems[0].place.pointer, "/filter");
    EXPECT_THAT(trial.problems[0].message, HasSubstr("leeftijdsgroep"));
    EXPECT_FALSE(trial.people);
    const auto number = tried("1 + 1");
    ASSERT_THAT(number.problems, SizeIs(1));
    EXPECT_EQ(number.problems[0].code, "geen-ja-of-nee");
}

TEST_F(LookingAtPeopleTogether, HealthJusticeOwnWordsAndTheExactAgeAreNotThereToAsk) {
    const auto names = given(policy_officer, [](app::Call& call) { return app::cohort_names(call); });
    for (const app::CohortName& one : names) {
        EXPECT_NE(one.name, "leeftijd");
        EXPECT_NE(one.name, "wens.eerst");
        const auto category = shipped().fact_categories.find(one.name);
        if (!one.fact) continue;
        ASSERT_NE(category, shipped().fact_categories.end());
        EXPECT_FALSE(shipped().special_categories.contains(category->second)) << one.name;
    }
    EXPECT_THAT(tried("iq > 80").problems, SizeIs(1));
}

TEST_F(LookingAtPeopleTogether, ACohortIsKeptChangedAndRemovedByVersion) {
    auto input = cohort_of("true");
    const SavedCohort first = saved(input);
    input.name = "Andere naam";
    const auto stale = as(policy_officer, [&](app::Call& call) {
        return app::change_cohort(call, first.id, first.version + 1, input);
    });
    ASSERT_FALSE(stale.ok());
    EXPECT_EQ(stale.error().fault, Fault::stale);
    const auto second = given(policy_officer, [&](app::Call& call) {
        return app::change_cohort(call, first.id, first.version, input);
    });
    EXPECT_EQ(second.version, first.version + 1);
    const auto found = given(policy_officer, [&](app::Call& call) { return app::cohort(call, first.id); });
    EXPECT_EQ(found.name, "Andere naam");
    const auto removed = as(
        policy_officer, [&](app::Call& call) { return app::remove_cohort(call, first.id, second.version); });
    ASSERT_TRUE(removed.ok());
    EXPECT_THAT(given(policy_officer, [](app::Call& call) { return app::cohorts(call); }), IsEmpty());
}

TEST_F(LookingAtPeopleTogether, EverythingThatIsWrongIsToldAtOnce) {
    auto input = cohort_of("");
    input.name = "";
    input.until_on = input.from_on - std::chrono::days{1};
    input.match_on = {"instroomtijd"};
    input.match_exact = {"wijk"};
    input.instruments = {"geen"};
    const auto refused = as(policy_officer, [&](app::Call& call) { return app::add_cohort(call, input); });
    ASSERT_FALSE(refused.ok());
    EXPECT_THAT(pointers(refused.error()), ElementsAre("/naam", "/totEnMet", "/filter", "/vergelijkOp/0",
                                                       "/moetGelijkZijn/0", "/instrumenten/0"));
}

TEST_F(LookingAtPeopleTogether, NobodyElseDefinesOrCounts) {
    const auto input = cohort_of("true");
    for (const User& user : {coach, team_leader, officer, himself}) {
        EXPECT_EQ(as(user, [&](app::Call& call) { return app::add_cohort(call, input); }).error().fault,
                  Fault::forbidden);
        EXPECT_EQ(as(user, [&](app::Call& call) { return app::try_cohort(call, input); }).error().fault,
                  Fault::forbidden);
    }
}

TEST_F(LookingAtPeopleTogether, OfAFewPeopleThereIsNoReport) {
    const SavedCohort few = saved(cohort_of("true"));
    const auto refused =
        as(policy_officer, [&](app::Call& call) { return app::read_for_report(call, few.id); });
    ASSERT_FALSE(refused.ok());
    ASSERT_THAT(refused.error().problems, SizeIs(1));
    EXPECT_EQ(refused.error().problems[0].code, "te-weinig-mensen");
    const auto none = as(policy_officer, [&](app::Call& call) { return app::effect_report(call, few.id); });
    ASSERT_FALSE(none.ok());
    EXPECT_EQ(none.error().fault, Fault::missing);
}

// The right to count opens no dossier.
TEST_F(LookingAtPeopleTogether, WhoCountsOpensNoDossier) {
    const auto opened =
        as(policy_officer, [&](app::Call& call) { return app::dossier_picture(call, dossier); });
    ASSERT_FALSE(opened.ok());
}

}  // namespace
}  // namespace ph::scenarios
