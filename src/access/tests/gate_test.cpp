#include "access/grants.hpp"

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
const MunicipalityId elsewhere = id<MunicipalityId>(2);
const PersonId jan = id<PersonId>(7);

Policy policy() {
    Policy policy;
    policy.roles[Role::coach] = {{Permission::dossier_read, Reach::involved},
                                 {Permission::dossier_list, Reach::involved}};
    policy.roles[Role::team_leader] = {{Permission::dossier_list, Reach::municipality},
                                       {Permission::dossier_read, Reach::municipality}};
    policy.roles[Role::participant] = {{Permission::own_overview_read, Reach::own}};
    policy.role_needs[Role::participant] = Categories::all();
    policy.role_needs[Role::coach] = {DataCategory::identity, DataCategory::plan,
                                      DataCategory::physical_health};
    policy.role_needs[Role::team_leader] = {DataCategory::identity, DataCategory::plan};
    policy.rules = {
        {"Participatiewet",
         GroundCondition::involved,
         {Role::coach},
         "begeleiding",
         {DataCategory::identity, DataCategory::plan, DataCategory::income}},
        {"Wmo", GroundCondition::involved, {Role::coach}, "begeleiding", {DataCategory::physical_health}},
        {"Participatiewet",
         GroundCondition::by_role,
         {Role::team_leader},
         "werkverdeling",
         {DataCategory::identity, DataCategory::income}}};
    for (const Permission permission : {Permission::dossier_read, Permission::dossier_list,
                                        Permission::own_overview_read, Permission::plan_change}) {
        policy.purposes[permission] = "begeleiding";
        policy.grounds[permission] = "Participatiewet";
        policy.data[permission] = {{DataCategory::identity}, {DataCategory::wishes}};
    }
    return policy;
}

Actor actor(std::vector<Role> roles) {
    return {id<UserId>(3), here, id<OrganisationId>(4), std::move(roles), {}, "Test"};
}

class OneDossier : public GrantSource {
  public:
    std::optional<Target> only;
    Result<std::optional<Target>> target(const DossierId& dossier, const Actor&, Instant) override {
        return only && only->dossier_id == dossier ? only : std::nullopt;
    }
};

struct GateTest : ::testing::Test {
    Policy rules = policy();
    OneDossier grants;
    testing::FixedClock clock{Instant{}};
    testing::SeededRandom random{1};
    DossierId dossier = id<DossierId>(9);

    Gate gate(const Actor& who) { return Gate{rules, who, grants, clock, random}; }
    void dossier_exists(bool involved, MunicipalityId municipality = here) {
        grants.only = Target{dossier, municipality, jan, false, {}};
        if (involved) grants.only->grants = held();
    }
    // What the coach's involvement gives by the policy.
    std::vector<Grant> held() {
        Involvement involvement;
        involvement.role = Role::coach;
        const auto all = grants_of(rules, involvement);
        std::vector<Grant> found;
        found.reserve(all.size());
        for (const KeptGrant& kept : all) found.push_back(kept.grant);
        return found;
    }
};

}  // namespace

TEST_F(GateTest, ACoachOpensADossierOnlyWhenInvolved) {
    const Actor coach = actor({Role::coach});
    dossier_exists(true);
    EXPECT_TRUE(gate(coach).admit(Permission::dossier_read, dossier).ok());
    dossier_exists(false);
    EXPECT_FALSE(gate(coach).admit(Permission::dossier_read, dossier).ok());
}

TEST_F(GateTest, AnUnseenDossierAndAnAbsentOneGiveTheSameAnswer) {
    const Actor coach = actor({Role::coach});
    dossier_exists(false);
    const auto unseen = gate(coach).admit(Permission::dossier_read, dossier);
    grants.only.reset();
    const auto absent = gate(coach).admit(Permission::dossier_read, dossier);
    EXPECT_EQ(unseen.error(), absent.error());
    EXPECT_EQ(absent.error().fault, Fault::missing);
}

TEST_F(GateTest, SomeoneInvolvedHearsWhyAnActIsRefused) {
    const Actor coach = actor({Role::coach});
    dossier_exists(true);
    const auto refused = gate(coach).admit(Permission::plan_change, dossier, true);
    EXPECT_EQ(refused.error().fault, Fault::forbidden);
    EXPECT_FALSE(refused.error().title.empty());
}

TEST_F(GateTest, NoRoleReachesIntoAnotherMunicipality) {
    const Actor leader = actor({Role::team_leader});
    dossier_exists(true, elsewhere);
    EXPECT_FALSE(gate(leader).admit(Permission::dossier_read, dossier).ok());
}

TEST_F(GateTest, AParticipantReachesOnlyTheOwnDossier) {
    Actor participant = actor({Role::participant});
    dossier_exists(true);
    EXPECT_FALSE(gate(participant).admit(Permission::own_overview_read, dossier).ok());
    participant.person_id = jan;
    EXPECT_TRUE(gate(participant).admit(Permission::own_overview_read, dossier).ok());
}

TEST_F(GateTest, SeveralRolesGiveTheWidestReachOfAList) {
    const Actor both = actor({Role::coach, Role::team_leader});
    EXPECT_EQ(gate(both).enter(Permission::dossier_list)->reach(), Reach::municipality);
    const Actor coach = actor({Role::coach});
    EXPECT_EQ(gate(coach).enter(Permission::dossier_list)->reach(), Reach::involved);
}

TEST_F(GateTest, APermissionWithoutPurposeOrGroundIsRefused) {
    rules.grounds.erase(Permission::dossier_read);
    dossier_exists(true);
    const Actor coach = actor({Role::coach});
    EXPECT_FALSE(gate(coach).admit(Permission::dossier_read, dossier).ok());
}

TEST_F(GateTest, APermissionWithoutACategoryIsRefused) {
    rules.data.erase(Permission::dossier_read);
    dossier_exists(true);
    const Actor coach = actor({Role::coach});
    EXPECT_FALSE(gate(coach).admit(Permission::dossier_read, dossier).ok());
}

TEST_F(GateTest, WhatGroundsGiveTogetherIsOpenButNeverMoreThanTheRoleNeeds) {
    const Actor coach = actor({Role::coach});
    dossier_exists(true);
    const auto admission = gate(coach).admit(Permission::dossier_read, dossier);
    EXPECT_EQ(admission->decision().open,
              (Categories{DataCategory::identity, DataCategory::plan, DataCategory::physical_health}));
    EXPECT_EQ(admission->decision().categories, Categories{DataCategory::identity});
}

TEST_F(GateTest, AGroundThatIsOffGivesNothing) {
    rules.rules.clear();
    dossier_exists(true);
    const Actor coach = actor({Role::coach});
    EXPECT_EQ(gate(coach).admit(Permission::dossier_read, dossier).error().fault, Fault::missing);
}

TEST_F(GateTest, ARoleWithAGroundOfItsOwnOpensADossierWithoutBeingInvolved) {
    const Actor leader = actor({Role::team_leader});
    dossier_exists(false);
    const auto admission = gate(leader).admit(Permission::dossier_read, dossier);
    ASSERT_TRUE(admission.ok());
    EXPECT_EQ(admission->decision().open, Categories{DataCategory::identity});
}

TEST_F(GateTest, WhatIsNotShownIsRememberedUnlessOneWroteIt) {
    const Actor coach = actor({Role::coach});
    dossier_exists(true);
    Gate one = gate(coach);
    const auto admission = one.admit(Permission::dossier_read, dossier);
    EXPECT_TRUE(one.shows(*admission, {DataCategory::physical_health}));
    EXPECT_TRUE(one.shows(*admission, {DataCategory::justice}, coach.user_id));
    EXPECT_TRUE(one.left_out().empty());
    EXPECT_FALSE(one.shows(*admission, {DataCategory::justice}, id<UserId>(99)));
    ASSERT_EQ(one.left_out().size(), 1U);
    EXPECT_TRUE(one.left_out().contains(DataCategory::justice));
}

TEST_F(GateTest, ARestrictedDossierExistsOnlyForWhoIsNamedAndForTheParticipant) {
    const Actor coach = actor({Role::coach});
    const Actor leader = actor({Role::team_leader});
    dossier_exists(true);
    grants.only->restricted = true;
    EXPECT_EQ(gate(coach).admit(Permission::dossier_read, dossier).error().fault, Fault::missing);
    EXPECT_EQ(gate(leader).admit(Permission::dossier_read, dossier).error().fault, Fault::missing);
    EXPECT_EQ(gate(coach).admit(Permission::plan_change, dossier).error().fault, Fault::missing);
    Actor participant = actor({Role::participant});
    participant.person_id = jan;
    EXPECT_TRUE(gate(participant).admit(Permission::own_overview_read, dossier).ok());
    grants.only->grants.push_back({{}, "begeleiding", "Participatiewet", GrantOrigin::named});
    EXPECT_TRUE(gate(coach).admit(Permission::dossier_read, dossier).ok());
}

TEST(Grants, FollowAnInvolvementFromMidnightUntilMidnight) {
    Involvement involvement;
    involvement.role = Role::coach;
    involvement.starts_on = Date{std::chrono::year{2026} / 3 / 28};
    involvement.ends_on = Date{std::chrono::year{2026} / 3 / 30};
    const auto kept = grants_of(policy(), involvement);
    ASSERT_EQ(kept.size(), 2U);
    for (const KeptGrant& one : kept) {
        EXPECT_EQ(to_string(one.from), "2026-03-27T23:00:00.000Z");
        // Summer time began in between.
        EXPECT_EQ(to_string(*one.until), "2026-03-29T22:00:00.000Z");
    }
}

TEST(Grants, AnotherGroundGivesAnotherMark) {
    Policy one = policy();
    const std::string mark = mark_of(one);
    EXPECT_EQ(mark, mark_of(policy()));
    one.rules[0].categories.insert(DataCategory::justice);
    EXPECT_NE(mark, mark_of(one));
}

TEST(CategoriesTest, AreASetInOneInteger) {
    const Categories two{DataCategory::identity, DataCategory::wishes};
    EXPECT_TRUE(two.contains(DataCategory::wishes));
    EXPECT_FALSE(two.contains(DataCategory::bsn));
    EXPECT_TRUE(Categories::all().contains(two));
    EXPECT_EQ(Categories::known(two.bits()), two);
    EXPECT_EQ(Categories::known(std::int64_t{1} << 40), Categories{});
    EXPECT_EQ((two | Categories{DataCategory::bsn}) - two, Categories{DataCategory::bsn});
}

TEST_F(GateTest, WhoBrokeTheGlassSeesItUnderThatGroundAndMayOnlyLook) {
    const Actor coach = actor({Role::coach});
    rules.roles[Role::coach][Permission::plan_change] = Reach::involved;
    rules.by_glass = {Permission::dossier_read};
    grants.only = Target{dossier, here, jan, false, {}};
    grants.only->grants = {
        {{DataCategory::identity}, "noodsituatie", "vitaal-belang", GrantOrigin::break_glass}};
    const auto opened = gate(coach).admit(Permission::dossier_read, dossier);
    ASSERT_TRUE(opened.ok());
    EXPECT_EQ(opened->decision().ground, "vitaal-belang");
    EXPECT_EQ(opened->decision().purpose, "noodsituatie");
    EXPECT_EQ(gate(coach).admit(Permission::plan_change, dossier, true).error().fault, Fault::forbidden);
}

TEST_F(GateTest, TheGlassIsNoReasonForWhatSomebodySeesAnyway) {
    const Actor coach = actor({Role::coach});
    rules.by_glass = {Permission::dossier_read};
    dossier_exists(true);
    const Grant glass{{DataCategory::identity}, "noodsituatie", "vitaal-belang", GrantOrigin::break_glass};
    grants.only->grants.push_back(glass);
    EXPECT_EQ(gate(coach).admit(Permission::dossier_read, dossier)->decision().ground, "Participatiewet");
    // What it adds is seen because of the emergency.
    grants.only->grants.back().categories = {DataCategory::identity, DataCategory::wishes};
    EXPECT_EQ(gate(coach).admit(Permission::dossier_read, dossier)->decision().ground, "vitaal-belang");
}

// What the glass adds is for looking: somebody who is involved changes no more than before.
TEST_F(GateTest, TheGlassWidensNoActThatItIsNotFor) {
    const Actor coach = actor({Role::coach});
    rules.roles[Role::coach][Permission::plan_change] = Reach::involved;
    rules.by_glass = {Permission::dossier_read};
    dossier_exists(true);
    grants.only->grants.push_back({{DataCategory::identity, DataCategory::wishes},
                                   "noodsituatie",
                                   "vitaal-belang",
                                   GrantOrigin::break_glass});
    const auto changed = gate(coach).admit(Permission::plan_change, dossier, true);
    ASSERT_TRUE(changed.ok());
    EXPECT_EQ(changed->decision().ground, "Participatiewet");
    EXPECT_FALSE(changed->decision().open.contains(DataCategory::wishes));
    EXPECT_TRUE(
        gate(coach).admit(Permission::dossier_read, dossier)->decision().open.contains(DataCategory::wishes));
}

TEST_F(GateTest, ARequestOpensWhatItsAnswerNeedsAndNothingElse) {
    const Actor both = actor({Role::privacy_officer, Role::coach});
    rules.roles[Role::privacy_officer][Permission::data_hand_over] = Reach::municipality;
    rules.purposes[Permission::data_hand_over] = "rechten";
    rules.grounds[Permission::data_hand_over] = "avg-15";
    rules.data[Permission::data_hand_over] = {{DataCategory::identity}, {DataCategory::wishes}};
    grants.only = Target{dossier, here, jan, false, {}};
    EXPECT_FALSE(gate(both).admit(Permission::data_hand_over, dossier).ok());
    grants.only->grants = {{Categories::all(), "rechten", "avg-15", GrantOrigin::request}};
    EXPECT_TRUE(gate(both).admit(Permission::data_hand_over, dossier).ok());
    // As a coach they are not there.
    EXPECT_EQ(gate(both).admit(Permission::dossier_read, dossier).error().fault, Fault::forbidden);
    EXPECT_FALSE(gate(both).may(Permission::dossier_read, *grants.only));
    grants.only->restricted = true;
    EXPECT_EQ(gate(both).admit(Permission::data_hand_over, dossier).error().fault, Fault::missing);
}

TEST_F(GateTest, AReferralIsForAnsweringItAndOpensNothingElse) {
    const Actor asked = actor({Role::coach});
    rules.roles[Role::coach][Permission::referral_receive] = Reach::involved;
    rules.purposes[Permission::referral_receive] = "doorverwijzing";
    rules.grounds[Permission::referral_receive] = "participatiewet-7";
    rules.data[Permission::referral_receive] = {{DataCategory::identity}, {}};
    grants.only = Target{dossier, here, jan, false, {}};
    EXPECT_FALSE(gate(asked).admit(Permission::referral_receive, dossier).ok());
    grants.only->grants = {
        {{DataCategory::identity}, "doorverwijzing", "participatiewet-7", GrantOrigin::referral}};
    EXPECT_TRUE(gate(asked).admit(Permission::referral_receive, dossier, true).ok());
    EXPECT_FALSE(gate(asked).may(Permission::dossier_read, *grants.only));
    grants.only->restricted = true;
    EXPECT_EQ(gate(asked).admit(Permission::referral_receive, dossier, true).error().fault, Fault::missing);
}

TEST_F(GateTest, BrokenGlassDoesNotOpenARestrictedDossier) {
    const Actor coach = actor({Role::coach});
    rules.by_glass = {Permission::dossier_read};
    grants.only = Target{dossier, here, jan, true, {}};
    grants.only->grants = {
        {{DataCategory::identity}, "noodsituatie", "vitaal-belang", GrantOrigin::break_glass}};
    EXPECT_EQ(gate(coach).admit(Permission::dossier_read, dossier).error().fault, Fault::missing);
}

TEST_F(GateTest, EveryAnswerIsRememberedForTheAuditRefusalsToo) {
    const Actor coach = actor({Role::coach});
    dossier_exists(false);
    Gate one = gate(coach);
    (void)one.admit(Permission::dossier_read, dossier);
    (void)one.enter(Permission::dossier_list);
    const auto events = one.take_events();
    ASSERT_EQ(events.size(), 2U);
    EXPECT_FALSE(events[0].allowed);
    EXPECT_EQ(events[0].dossier_id, dossier);
    EXPECT_TRUE(events[1].allowed);
    EXPECT_EQ(events[1].purpose, "begeleiding");
    EXPECT_EQ(events[1].role, "coach");
    EXPECT_TRUE(one.take_events().empty());
}

}  // namespace ph::access
