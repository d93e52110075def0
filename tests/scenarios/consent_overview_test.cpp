// Every consent of the municipality for the privacy officer: how it stands, of whom, and what stays unseen.
#include "app/use_cases/consent_overview.hpp"

#include "app/use_cases/consents.hpp"
#include "app/use_cases/restrictions.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using access::Categories;
using access::DataCategory;
using app::ConsentFilter;
using app::ConsentStanding;
using ::testing::IsEmpty;
using ::testing::SizeIs;

struct OverseeingConsents : GuidedTown {
    void SetUp() override {
        GuidedTown::SetUp();
        officer = add_user("toezicht", "Ria Waakzaam", Role::privacy_officer, town_hall);
        himself = participant();
    }
    app::NewConsent about(Categories categories, const Organisation& organisation, int for_days) const {
        app::NewConsent input;
        input.organisation_id = organisation.id;
        input.categories = categories;
        input.purpose = "begeleiding";
        input.until_on = today() + std::chrono::days{for_days};
        return input;
    }
    app::ConsentView asked(Categories categories, int for_days) {
        return given(coach, [&](app::Call& call) {
            return app::add_consent(call, dossier, about(categories, food_bank, for_days));
        });
    }
    app::ConsentView agreed(Categories categories, int for_days) {
        return given(himself, [&](app::Call& call) {
            return app::give_own_consent(call, about(categories, food_bank, for_days));
        });
    }
    Result<app::ConsentOverview> overview_of(const User& user, const ConsentFilter& filter = {}) {
        return as(user, [&](app::Call& call) {
            return app::consent_overview(call, filter, {.after = std::nullopt, .limit = 50});
        });
    }
    app::ConsentOverview overview(const ConsentFilter& filter = {}) {
        return must(overview_of(officer, filter));
    }
    ConsentStanding only_standing() {
        const auto found = overview();
        if (found.page.items.size() != 1) throw std::runtime_error("not one consent");
        EXPECT_THAT(found.counts, SizeIs(1));
        EXPECT_EQ(found.counts[0].standing, found.page.items[0].standing);
        EXPECT_EQ(found.counts[0].number, 1);
        return found.page.items[0].standing;
    }

    User officer;
    User himself;
};

TEST_F(OverseeingConsents, AConsentIsFollowedFromTheQuestionToTheStop) {
    const auto question = asked({DataCategory::living}, 90);
    EXPECT_EQ(only_standing(), ConsentStanding::asked);
    given(himself, [&](app::Call& call) { return app::answer_own_consent(call, question.id, true); });
    EXPECT_EQ(only_standing(), ConsentStanding::valid);
    const auto line = overview().page.items[0];
    EXPECT_EQ(line.organisation_name, food_bank.name);
    EXPECT_EQ(line.means, access::ConsentMeans::online);
    EXPECT_EQ(line.given_on, today());
    EXPECT_EQ(line.dossier_id, dossier);
    EXPECT_EQ(line.given_names, "Jan");
    days_pass(60);  // the shipped catalogue: thirty days is soon
    EXPECT_EQ(only_standing(), ConsentStanding::ending);
    given(himself, [&](app::Call& call) { return app::withdraw_own_consent(call, question.id); });
    EXPECT_EQ(only_standing(), ConsentStanding::withdrawn);
}

TEST_F(OverseeingConsents, ANoAndADayThatPassedAreToldOfToo) {
    const auto question = asked({DataCategory::living}, 5);
    days_pass(6);
    EXPECT_EQ(only_standing(), ConsentStanding::expired);
    const auto second = asked({DataCategory::family}, 5);
    given(himself, [&](app::Call& call) { return app::answer_own_consent(call, second.id, false); });
    ConsentFilter filter;
    filter.standing = ConsentStanding::declined;
    const auto found = overview(filter);
    ASSERT_THAT(found.page.items, SizeIs(1));
    EXPECT_EQ(found.page.items[0].id, second.id);
    EXPECT_THAT(overview().page.items, SizeIs(2));
}

// That somebody may know of somebody's health already tells about it.
TEST_F(OverseeingConsents, WhoSharesSomethingOfASpecialKindHasNoInitials) {
    const auto health = agreed({DataCategory::living, DataCategory::mental_health}, 90);
    const auto living = agreed({DataCategory::living}, 91);
    const auto found = overview();
    ASSERT_THAT(found.page.items, SizeIs(2));
    EXPECT_EQ(found.page.items[0].id, living.id);
    EXPECT_EQ(found.page.items[0].family_name, "Berg");
    EXPECT_EQ(found.page.items[1].id, health.id);
    EXPECT_EQ(found.page.items[1].family_name, "");
    EXPECT_EQ(found.page.items[1].given_names, "");
    EXPECT_FALSE(found.page.items[1].birth_date);
    const auto file = given(officer, [](app::Call& call) { return app::consent_file(call, {}); });
    ASSERT_THAT(file, SizeIs(2));
    EXPECT_EQ(file[1].family_name, "");
}

TEST_F(OverseeingConsents, ARestrictedDossierHasNoneForWhoIsNotNamed) {
    agreed({DataCategory::living}, 90);
    const auto restrict_to = [&](const std::vector<UserId>& named) {
        const int revision =
            given(administrator, [&](app::Call& call) { return app::restriction(call, dossier); }).revision;
        given(administrator, [&](app::Call& call) {
            return app::restrict_dossier(
                call, dossier, revision,
                {.restricted = true, .named = named, .reason = "Zus van een collega"});
        });
    };
    restrict_to({coach.id});
    EXPECT_THAT(overview().page.items, IsEmpty());
    EXPECT_THAT(overview().counts, IsEmpty());
    EXPECT_THAT(given(officer, [](app::Call& call) { return app::consent_file(call, {}); }), IsEmpty());
    restrict_to({officer.id});
    EXPECT_THAT(overview().page.items, SizeIs(1));
}

// A privacy officer opens no dossier; somebody who is a coach besides opens their own.
TEST_F(OverseeingConsents, ALineSaysWhetherTheDossierOpensForWhoAsks) {
    agreed({DataCategory::living}, 90);
    EXPECT_FALSE(overview().page.items[0].may_open);
    User both = officer;
    both.roles = {Role::privacy_officer, Role::coach};
    EXPECT_FALSE(must(overview_of(both)).page.items[0].may_open);
    User coaching = coach;
    coaching.roles = {Role::privacy_officer, Role::coach};
    EXPECT_TRUE(must(overview_of(coaching)).page.items[0].may_open);
}

TEST_F(OverseeingConsents, NobodyElseReadsThem) {
    for (const User& user : {coach, intaker, partner, team_leader, administrator, himself}) {
        const auto found = overview_of(user);
        ASSERT_FALSE(found.ok()) << user.display_name;
        EXPECT_EQ(found.error().fault, Fault::forbidden) << user.display_name;
    }
}

}  // namespace
}  // namespace ph::scenarios
