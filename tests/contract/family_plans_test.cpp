// The plan that a family makes itself, on both databases: one conference at a time, the gate hears when the
// family is among itself, and a plan is replaced as a whole.
#include "app/ports/family_plans.hpp"

#include "contract/opened.hpp"

namespace ph::storage::contract {
namespace {

using std::chrono::days;
using ::testing::IsEmpty;
using ::testing::SizeIs;

struct FamilyPlanContract : OpenedDossier {
    FamilyConference conference() {
        FamilyConference one;
        one.id = new_id<FamilyConferenceId>();
        one.municipality_id = world.municipality.id;
        one.dossier_id = dossier.id;
        one.coordinator = "Mevrouw Vos";
        one.started_by = world.coach.id;
        one.started_at = one.phase_at = clock.now();
        return one;
    }
    FamilyConference begun() {
        const FamilyConference one = conference();
        change([&](app::UnitOfWork& work) { return work.family_plans().add(here(), one); });
        return one;
    }
    void move(FamilyConference& one, FamilyPhase to) {
        one.phase = to;
        change([&](app::UnitOfWork& work) { return work.family_plans().change(here(), one); });
    }
    bool among_itself() {
        return read()->grants().target(dossier.id, actor(world.coach), clock.now()).value()->private_time;
    }
    FamilyAgreement line(const FamilyConference& of, int position, const std::string& text) {
        FamilyAgreement one;
        one.id = new_id<FamilyAgreementId>();
        one.municipality_id = world.municipality.id;
        one.dossier_id = dossier.id;
        one.conference_id = of.id;
        one.position = position;
        one.text = text;
        return one;
    }
};

TEST_P(FamilyPlanContract, TheGateHearsWhenTheFamilyIsAmongItself) {
    FamilyConference one = begun();
    EXPECT_FALSE(among_itself());
    move(one, FamilyPhase::private_time);
    EXPECT_TRUE(among_itself());
    EXPECT_EQ(one.version, 2);
    move(one, FamilyPhase::presentation);
    EXPECT_FALSE(among_itself());
}

TEST_P(FamilyPlanContract, OneConferenceRunsAtATime) {
    FamilyConference one = begun();
    EXPECT_FALSE(write()->family_plans().add(here(), conference()).ok());
    move(one, FamilyPhase::ended);
    clock.advance(days{1});
    const FamilyConference next = begun();
    EXPECT_EQ((*read()->family_plans().conference(here()))->id, next.id) << "the latest one";
}

TEST_P(FamilyPlanContract, AnEarlierVersionIsStale) {
    FamilyConference one = begun();
    FamilyConference same = one;
    move(one, FamilyPhase::private_time);
    EXPECT_EQ(write()->family_plans().change(here(), same).error().fault, Fault::stale);
}

TEST_P(FamilyPlanContract, APlanIsReplacedAsAWhole) {
    const FamilyConference one = begun();
    const auto write_plan = [&](const std::vector<FamilyAgreement>& plan) {
        change([&](app::UnitOfWork& work) { return work.family_plans().replace(here(), one.id, plan); });
    };
    FamilyAgreement first = line(one, 1, "Tante Rika kookt");
    first.who = "Rika";
    first.due_on = clock.today() + days{7};
    write_plan({first, line(one, 2, "Piet brengt de kinderen")});
    const auto kept = *read()->family_plans().agreements(here());
    ASSERT_THAT(kept, SizeIs(2));
    EXPECT_EQ(kept[0].text, "Tante Rika kookt");
    EXPECT_EQ(kept[0].who, "Rika");
    EXPECT_EQ(kept[0].due_on, first.due_on);
    write_plan({line(one, 1, "Oma past op")});
    ASSERT_THAT(*read()->family_plans().agreements(here()), SizeIs(1));
    EXPECT_EQ(read()->family_plans().agreements(here())->at(0).text, "Oma past op");
    write_plan({});
    EXPECT_THAT(*read()->family_plans().agreements(here()), IsEmpty());
}

TEST_P(FamilyPlanContract, AProposalIsReadBackWithWhoMadeItAndItsAnswer) {
    const FamilyConference of = begun();
    FamilyProposal one;
    one.id = new_id<FamilyProposalId>();
    one.municipality_id = world.municipality.id;
    one.dossier_id = dossier.id;
    one.conference_id = of.id;
    one.text = "De coach regelt een fiets";
    one.proposed_by = world.coach.id;
    one.proposed_at = clock.now();
    change([&](app::UnitOfWork& work) { return work.family_plans().add_proposal(here(), one); });
    one.state = ProposalState::declined;
    one.words = "Wij hebben er al een";
    one.answered_at = clock.now();
    change([&](app::UnitOfWork& work) { return work.family_plans().change_proposal(here(), one); });
    const auto found = *read()->family_plans().proposal(here(), one.id);
    EXPECT_EQ(found.proposed_by_name, world.coach.display_name);
    EXPECT_EQ(found.state, ProposalState::declined);
    EXPECT_EQ(found.words, one.words);
    EXPECT_EQ(found.answered_at, one.answered_at);
    EXPECT_EQ(read()->family_plans().proposal(here(), new_id<FamilyProposalId>()).error().fault,
              Fault::missing);
}

TEST_P(FamilyPlanContract, WhatWasAgreedForSafetyIsKeptWithWhoDecided) {
    SafetyAgreement one;
    one.id = new_id<SafetyAgreementId>();
    one.municipality_id = world.municipality.id;
    one.dossier_id = dossier.id;
    one.text = "Bij ruzie gaat Jan naar zijn zus";
    one.stays_visible = true;
    one.reason = "Er is eerder geslagen";
    one.decided_by = world.coach.id;
    one.decided_at = clock.now();
    change([&](app::UnitOfWork& work) { return work.family_plans().add_safety(here(), one); });
    const auto found = *read()->family_plans().safety_agreement(here(), one.id);
    EXPECT_TRUE(found.stays_visible);
    EXPECT_EQ(found.reason, one.reason);
    EXPECT_EQ(found.decided_by_name, world.coach.display_name);
    SafetyAgreement stale = one;
    one.ended_on = clock.today();
    change([&](app::UnitOfWork& work) { return work.family_plans().change_safety(here(), one); });
    EXPECT_EQ(read()->family_plans().safety(here())->at(0).ended_on, clock.today());
    EXPECT_EQ(write()->family_plans().change_safety(here(), stale).error().fault, Fault::stale);
}

TEST_P(FamilyPlanContract, WhatIsOfAnotherDossierIsNotThere) {
    const FamilyConference of = begun();
    const Dossier other = with_dossier(clock.today());
    EXPECT_FALSE(read()->family_plans().conference(admission(other))->has_value());
    FamilyAgreement strange = line(of, 1, "Elders");
    strange.dossier_id = other.id;
    EXPECT_EQ(write()->family_plans().replace(here(), of.id, {strange}).error().fault, Fault::missing);
}

}  // namespace

PH_ON_BOTH(FamilyPlanContract);

}  // namespace ph::storage::contract
