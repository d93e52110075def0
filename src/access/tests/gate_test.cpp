#include "access/gate.hpp"

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
    for (const Permission permission : {Permission::dossier_read, Permission::dossier_list,
                                        Permission::own_overview_read, Permission::plan_change}) {
        policy.purposes[permission] = "begeleiding";
        policy.grounds[permission] = "Participatiewet";
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
        grants.only = Target{dossier, municipality, jan, involved};
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
