// What consents and covenants open: only to who is there already, never more than the ground gives the role,
// and only while they hold.
#include "access/sharing.hpp"

#include "base/tests/fakes.hpp"

namespace ph::access {
namespace {

template <class IdType>
IdType id(std::uint8_t last) {
    IdType value;
    value.uuid.bytes[15] = last;
    return value;
}

const MunicipalityId here = id<MunicipalityId>(1);
const Date today{std::chrono::year{2026} / 11 / 22};
constexpr int a_year = 365;

Policy policy() {
    Policy policy;
    policy.roles[Role::partner][Permission::dossier_read] = Reach::involved;
    policy.role_needs[Role::partner] = {DataCategory::identity, DataCategory::living, DataCategory::income};
    policy.rules = {
        {"wet", GroundCondition::involved, {Role::partner}, "begeleiding", {DataCategory::identity}},
        {"toestemming",
         GroundCondition::consent,
         {Role::partner},
         "begeleiding",
         {DataCategory::living, DataCategory::mental_health}},
        {"convenant", GroundCondition::covenant, {Role::partner}, "begeleiding", {DataCategory::income}}};
    policy.purposes[Permission::dossier_read] = "begeleiding";
    policy.grounds[Permission::dossier_read] = "wet";
    policy.data[Permission::dossier_read] = {{DataCategory::identity}, {}};
    return policy;
}

Actor partner() {
    return {id<UserId>(3), here, id<OrganisationId>(4), {Role::partner}, {}, "Vera"};
}

Target target(std::vector<Grant> grants) {
    return {id<DossierId>(9), here, id<PersonId>(7), false, std::move(grants)};
}

const Grant there{{DataCategory::identity}, "begeleiding", "wet", GrantOrigin::involvement};
const Grant agreed{Categories::all(), "begeleiding", "toestemming", GrantOrigin::consent};
const Grant signed_by_all{Categories::all(), "begeleiding", "convenant", GrantOrigin::covenant};

Decision decision(const std::vector<Grant>& grants, const Policy& rules = policy()) {
    const Target dossier = target(grants);
    return decide(rules, partner(), Permission::dossier_read, &dossier);
}

Consent consent() {
    Consent one;
    one.id = id<ConsentId>(20);
    one.dossier_id = id<DossierId>(9);
    one.organisation_id = id<OrganisationId>(4);
    one.categories = {DataCategory::living};
    one.purpose = "begeleiding";
    one.ground = "toestemming";
    one.until_on = today;
    one.state = ConsentState::given;
    one.answered_at = local_instant(today, std::chrono::hours{9});
    return one;
}

std::vector<std::string> pointers(const std::vector<Problem>& problems) {
    std::vector<std::string> found;
    for (const Problem& problem : problems) found.push_back(problem.place.pointer);
    return found;
}

}  // namespace

TEST(Consents, OpenNoMoreThanTheirGroundGivesTheRoleAndTheRoleNeeds) {
    const Decision found = decision({there, agreed});
    EXPECT_EQ(found.open, (Categories{DataCategory::identity, DataCategory::living}));
    EXPECT_EQ(found.consented, Categories{DataCategory::living});
}

TEST(Consents, BringNobodyToADossier) {
    EXPECT_FALSE(decision({agreed}).allowed);
    EXPECT_TRUE(decision({agreed}).open.empty());
    EXPECT_TRUE(decision({agreed}).consented.empty());
    EXPECT_FALSE(decision({signed_by_all}).allowed);
}

TEST(Consents, OpenNothingWhenTheirGroundIsOff) {
    Policy off = policy();
    std::erase_if(off.rules, [](const GroundRule& rule) { return rule.ground == "toestemming"; });
    EXPECT_EQ(decision({there, agreed}, off).open, Categories{DataCategory::identity});
}

TEST(Consents, OpenNothingForAPurposeThatWasNotAgreedTo) {
    Policy more = policy();
    more.rules.push_back(
        {"toestemming", GroundCondition::consent, {Role::partner}, "onderzoek", {DataCategory::income}});
    EXPECT_EQ(decision({there, agreed}, more).open,
              (Categories{DataCategory::identity, DataCategory::living}));
}

TEST(Consents, AndCovenantsOpenNoRestrictedDossier) {
    Target dossier = target({there, agreed, signed_by_all});
    dossier.restricted = true;
    const Decision unnamed = decide(policy(), partner(), Permission::dossier_read, &dossier);
    EXPECT_FALSE(unnamed.allowed);
    EXPECT_TRUE(unnamed.open.empty());
    EXPECT_TRUE(unnamed.consented.empty());
    dossier.grants.push_back({{}, "", "", GrantOrigin::named});
    EXPECT_TRUE(decide(policy(), partner(), Permission::dossier_read, &dossier).allowed);
}

TEST(Consents, AreTheOnlyBasisOfTheirGround) {
    EXPECT_FALSE(rests_on_other_than_consent(policy(), "toestemming"));
    EXPECT_FALSE(rests_on_other_than_consent(policy(), "vervallen"));
    EXPECT_TRUE(rests_on_other_than_consent(policy(), "convenant"));
    EXPECT_TRUE(rests_on_other_than_consent(policy(), "wet"));
}

TEST(Consents, OfAnotherOriginDoNotBorrowTheirGround) {
    Grant borrowed = agreed;
    borrowed.origin = GrantOrigin::covenant;
    EXPECT_EQ(decision({there, borrowed}).open, Categories{DataCategory::identity});
}

TEST(Consents, HoldFromTheYesUntilTheEndOfTheLastDayOrTheStop) {
    Consent one = consent();
    auto grants = grants_of(one);
    ASSERT_EQ(grants.size(), 1U);
    EXPECT_EQ(grants[0].subject, one.organisation_id.uuid);
    EXPECT_EQ(grants[0].from, *one.answered_at);
    EXPECT_EQ(to_string(*grants[0].until), "2026-11-22T23:00:00.000Z");
    one.state = ConsentState::withdrawn;
    one.withdrawn_at = *one.answered_at + std::chrono::hours{1};
    EXPECT_EQ(grants_of(one).at(0).until, one.withdrawn_at);
    for (const ConsentState no : {ConsentState::asked, ConsentState::declined}) {
        one.state = no;
        EXPECT_TRUE(grants_of(one).empty());
    }
    EXPECT_EQ(state_of(consent(), today), ConsentState::given);
    EXPECT_EQ(state_of(consent(), today + std::chrono::days{1}), ConsentState::expired);
}

TEST(Consents, AreRefusedForWhatNobodyCanAgreeTo) {
    EXPECT_TRUE(problems_of(policy(), consent(), today, a_year).empty());
    Consent one = consent();
    one.categories = {DataCategory::living, DataCategory::bsn};
    one.until_on = today + std::chrono::days{a_year + 1};
    EXPECT_EQ(pointers(problems_of(policy(), one, today, a_year)),
              (std::vector<std::string>{"/soorten", "/totEnMet"}));
    one = consent();
    one.categories = {};
    one.until_on = today - std::chrono::days{1};
    EXPECT_EQ(pointers(problems_of(policy(), one, today, a_year)),
              (std::vector<std::string>{"/soorten", "/totEnMet"}));
    one.purpose = "reclame";
    EXPECT_EQ(pointers(problems_of(policy(), one, today, a_year)),
              (std::vector<std::string>{"/doel", "/totEnMet"}));
}

TEST(Consents, RestOnOneGroundThatCarriesAllOfIt) {
    Policy two = policy();
    two.role_needs[Role::partner].insert(DataCategory::wishes);
    two.rules.push_back(
        {"andere", GroundCondition::consent, {Role::partner}, "begeleiding", {DataCategory::wishes}});
    Consent one = consent();
    one.categories = {DataCategory::living, DataCategory::wishes};
    EXPECT_EQ(pointers(problems_of(two, one, today, a_year)), std::vector<std::string>{"/soorten"});
    one.categories = {DataCategory::wishes};
    EXPECT_TRUE(problems_of(two, one, today, a_year).empty());
}

TEST(Consents, MayBeAboutWhatTheGroundGivesToARoleThatNeedsIt) {
    const auto about = agreeable(policy(), GroundCondition::consent);
    ASSERT_EQ(about.size(), 1U);
    EXPECT_EQ(about[0].categories, Categories{DataCategory::living});
}

TEST(Covenants, OpenMoreOfADossierToWhoIsThereAlready) {
    EXPECT_EQ(decision({there, signed_by_all}).open,
              (Categories{DataCategory::identity, DataCategory::income}));
    EXPECT_TRUE(decision({there, signed_by_all}).consented.empty());
}

TEST(Covenants, HoldOnEveryDossierForEachPartnerUntilTheyEnd) {
    Covenant covenant;
    covenant.partners = {id<OrganisationId>(4), id<OrganisationId>(5)};
    covenant.categories = {DataCategory::income};
    covenant.starts_on = today;
    const CovenantPurpose purpose{id<CovenantPurposeId>(30), "begeleiding", "convenant"};
    auto grants = grants_of(covenant, purpose);
    ASSERT_EQ(grants.size(), 2U);
    EXPECT_EQ(grants[0].dossier_id, every_dossier);
    EXPECT_EQ(grants[0].source, purpose.id.uuid);
    EXPECT_EQ(grants[1].subject, covenant.partners[1].uuid);
    EXPECT_FALSE(grants[0].until);
    covenant.ends_on = today;
    EXPECT_EQ(to_string(*grants_of(covenant, purpose)[0].until), "2026-11-22T23:00:00.000Z");
    covenant.ended_at = local_instant(today, std::chrono::hours{12});
    EXPECT_EQ(grants_of(covenant, purpose)[0].until, covenant.ended_at);
}

TEST(Covenants, AreRefusedWithEverythingThatIsWrong) {
    Covenant covenant;
    covenant.starts_on = today;
    covenant.ends_on = today - std::chrono::days{1};
    covenant.categories = {DataCategory::mental_health};
    covenant.purposes = {{id<CovenantPurposeId>(30), "begeleiding", "convenant"},
                         {id<CovenantPurposeId>(31), "begeleiding", "convenant"},
                         {id<CovenantPurposeId>(32), "reclame", ""}};
    EXPECT_EQ(pointers(problems_of(policy(), covenant, today)),
              (std::vector<std::string>{"/naam", "/verwijzing", "/partners", "/doelen/1", "/doelen/2",
                                        "/soorten", "/totEnMet", "/totEnMet"}));
}

}  // namespace ph::access
