// Consents, covenants and what was shared, with the grants that follow from them.
#include "app/ports/sharing.hpp"
#include "app/ports/users.hpp"

#include "contract/opened.hpp"

namespace ph::storage::contract {
namespace {

using access::Categories;
using access::Consent;
using access::ConsentState;
using access::Covenant;
using access::DataCategory;
using access::GrantOrigin;

struct SharingContract : OpenedDossier {
    void SetUp() override {
        OpenedDossier::SetUp();
        partner.id = new_id<OrganisationId>();
        partner.municipality_id = world.municipality.id;
        partner.name = "Voedselbank";
        partner.kind = OrganisationType::partner;
        change([&](app::UnitOfWork& work) { return work.users().add_organisation(everywhere(), partner); });
    }
    access::Scope everywhere() { return scope(world.coach, access::Reach::municipality); }
    // Somebody of the partner, as the gate asks for their grants.
    access::Actor at_partner() {
        access::Actor who;
        who.user_id = new_id<UserId>();
        who.municipality_id = world.municipality.id;
        who.organisation_id = partner.id;
        who.groups = {partner.id.uuid};
        return who;
    }
    std::vector<access::Grant> held(Instant at) {
        const auto found = read()->grants().target(dossier.id, at_partner(), at);
        return found.value()->grants;
    }
    Consent consent() {
        Consent one;
        one.id = new_id<ConsentId>();
        one.municipality_id = world.municipality.id;
        one.dossier_id = dossier.id;
        one.person_id = dossier.participant_id;
        one.organisation_id = partner.id;
        one.categories = {DataCategory::living, DataCategory::wishes};
        one.purpose = "begeleiding";
        one.ground = "toestemming";
        one.until_on = clock.today() + std::chrono::days{10};
        one.sentence = "Ik vind het goed.";
        one.state = ConsentState::given;
        one.means = access::ConsentMeans::paper;
        one.given_on = clock.today();
        one.recorded_by = world.coach.id;
        one.answered_at = clock.now();
        one.note = "Brief van 3 mei";
        return one;
    }
    Covenant covenant(const OrganisationId& with) {
        Covenant one;
        one.id = new_id<CovenantId>();
        one.municipality_id = world.municipality.id;
        one.name = "Vroeg erop af";
        one.reference = "Zaak 12";
        one.purposes = {{new_id<CovenantPurposeId>(), "begeleiding", "convenant"},
                        {new_id<CovenantPurposeId>(), "werkverdeling", "convenant"}};
        one.categories = {DataCategory::income};
        one.partners = {with};
        one.starts_on = clock.today();
        one.recorded_by = world.administrator.id;
        one.recorded_at = clock.now();
        return one;
    }

    // A second municipality with its own organisation.
    World elsewhere() {
        World other;
        other.municipality = {new_id<MunicipalityId>(), "elders", "Elders"};
        other.organisation = {new_id<OrganisationId>(), other.municipality.id, "Voedselbank Elders",
                              OrganisationType::partner};
        other.administrator = user_named("beheer-elders", {Role::administrator});
        other.administrator.municipality_id = other.municipality.id;
        other.administrator.organisation_id = other.organisation.id;
        change([&](app::UnitOfWork& work) {
            return work.users().install(other.municipality, other.organisation, other.administrator);
        });
        return other;
    }

    Organisation partner;
};

TEST_P(SharingContract, AConsentIsReadBackAsItWasWrittenWithTheNamesBehindIt) {
    const Consent one = consent();
    change([&](app::UnitOfWork& work) { return work.sharing().add_consent(here(), one); });
    const auto work = read();
    const auto list = work->sharing().consents(here()).value();
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].categories, one.categories);
    EXPECT_EQ(list[0].until_on, one.until_on);
    EXPECT_EQ(list[0].means, one.means);
    EXPECT_EQ(list[0].answered_at, one.answered_at);
    EXPECT_EQ(list[0].note, one.note);
    EXPECT_EQ(list[0].organisation_name, "Voedselbank");
    EXPECT_EQ(list[0].recorded_by_name, world.coach.display_name);
    EXPECT_EQ(list[0].asked_by_name, "");
    EXPECT_EQ(work->sharing().consent(here(), new_id<ConsentId>()).error().fault, Fault::missing);
    const Dossier other = with_dossier(clock.today());
    EXPECT_EQ(read()->sharing().consent(admission(other), one.id).error().fault, Fault::missing);
}

TEST_P(SharingContract, AConsentIsAGrantFromTheYesUntilTheStopToTheMillisecond) {
    Consent one = consent();
    const Instant yes = clock.now();
    change([&](app::UnitOfWork& work) { return work.sharing().add_consent(here(), one); });
    EXPECT_TRUE(held(yes - std::chrono::milliseconds{1}).empty());
    const auto grants = held(yes);
    ASSERT_EQ(grants.size(), 1U);
    EXPECT_EQ(grants[0].origin, GrantOrigin::consent);
    EXPECT_EQ(grants[0].categories, one.categories);
    EXPECT_EQ(grants[0].ground, "toestemming");
    const Instant last = local_instant(one.until_on + std::chrono::days{1}, {});
    EXPECT_EQ(held(last - std::chrono::milliseconds{1}).size(), 1U);
    EXPECT_TRUE(held(last).empty());

    one.state = ConsentState::withdrawn;
    one.withdrawn_at = yes + std::chrono::hours{1};
    change([&](app::UnitOfWork& work) { return work.sharing().change_consent(here(), one); });
    EXPECT_EQ(one.version, 2);
    EXPECT_EQ(held(*one.withdrawn_at - std::chrono::milliseconds{1}).size(), 1U);
    EXPECT_TRUE(held(*one.withdrawn_at).empty());
    one.version = 1;
    const auto work = write();
    EXPECT_EQ(work->sharing().change_consent(here(), one).error().fault, Fault::stale);
}

TEST_P(SharingContract, AQuestionIsNoGrant) {
    Consent one = consent();
    one.state = ConsentState::asked;
    one.answered_at.reset();
    change([&](app::UnitOfWork& work) { return work.sharing().add_consent(here(), one); });
    EXPECT_TRUE(held(clock.now()).empty());
}

TEST_P(SharingContract, ACovenantHoldsOnEveryDossierForEachPurposeUntilItEnds) {
    Covenant one = covenant(partner.id);
    change([&](app::UnitOfWork& work) { return work.sharing().add_covenant(everywhere(), one); });
    const auto grants = held(clock.now());
    ASSERT_EQ(grants.size(), 2U);
    for (const auto& grant : grants) {
        EXPECT_EQ(grant.origin, GrantOrigin::covenant);
        EXPECT_EQ(grant.categories, one.categories);
    }
    const auto list = read()->sharing().covenants(everywhere()).value();
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].partners, one.partners);
    ASSERT_EQ(list[0].purposes.size(), 2U);
    EXPECT_EQ(list[0].purposes[1].purpose, "werkverdeling");
    EXPECT_EQ(list[0].recorded_by_name, world.administrator.display_name);
    one.ended_at = clock.now() + std::chrono::minutes{1};
    change([&](app::UnitOfWork& work) { return work.sharing().change_covenant(everywhere(), one); });
    EXPECT_EQ(held(*one.ended_at - std::chrono::milliseconds{1}).size(), 2U);
    EXPECT_TRUE(held(*one.ended_at).empty());
}

TEST_P(SharingContract, ACovenantOfAnotherMunicipalityNeverReachesHere) {
    const World other = elsewhere();
    const auto work = write();
    Covenant with_their_partner = covenant(other.organisation.id);
    EXPECT_EQ(work->sharing().add_covenant(everywhere(), with_their_partner).error().fault, Fault::missing);
    Covenant for_them = covenant(partner.id);
    for_them.municipality_id = other.municipality.id;
    EXPECT_EQ(work->sharing().add_covenant(everywhere(), for_them).error().fault, Fault::missing);
    EXPECT_EQ(work->sharing().organisation(here(), other.organisation.id).error().fault, Fault::missing);
    EXPECT_TRUE(work->sharing().colleagues_of(here(), other.organisation.id, 10)->empty());
}

TEST_P(SharingContract, WhatWasToldIsReadBackTheNewestFirst) {
    access::Sharing one;
    one.id = new_id<SharingId>();
    one.dossier_id = dossier.id;
    one.shared_by = world.coach.id;
    one.shared_at = clock.now();
    one.user_id = world.administrator.id;
    one.organisation_id = world.organisation.id;
    one.parts = {{DataCategory::living, "toestemming", "begeleiding"}};
    one.facts = {new_id<FactId>()};
    one.text = "De ontruiming is op 1 december.";
    access::Sharing later = one;
    later.id = new_id<SharingId>();
    later.user_id.reset();
    later.organisation_id = partner.id;
    later.shared_at += std::chrono::minutes{1};
    change([&](app::UnitOfWork& work) -> Status {
        PH_CHECK(work.sharing().add_sharing(here(), one));
        return work.sharing().add_sharing(here(), later);
    });
    const auto list = read()->sharing().sharings(here()).value();
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].organisation_name, "Voedselbank");
    EXPECT_EQ(list[0].user_name, "");
    EXPECT_EQ(list[1].user_name, world.administrator.display_name);
    EXPECT_EQ(list[1].facts, one.facts);
    ASSERT_EQ(list[1].parts.size(), 1U);
    EXPECT_EQ(list[1].parts[0].category, DataCategory::living);
    EXPECT_EQ(list[1].text, one.text);
    const Dossier other = with_dossier(clock.today());
    EXPECT_TRUE(read()->sharing().sharings(admission(other))->empty());
}

}  // namespace

PH_ON_BOTH(SharingContract);

}  // namespace ph::storage::contract
