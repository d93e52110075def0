// The plan of a family is of the family: nobody else reads it while they are among themselves, others
// propose and the family accepts, and what is needed for safety stays where the director decided so.
#include "app/use_cases/family_plans.hpp"

#include "app/use_cases/break_glass.hpp"
#include "app/use_cases/involvements.hpp"
#include "scenarios/rights_town.hpp"

namespace ph::scenarios {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct FamilyPlans : RightsTown {
    void begin() {
        given(coach, [&](app::Call& call) {
            return app::start_family_conference(call, dossier, "Eigen Kracht Centrale, mevrouw Vos",
                                                "Tante Rika en buurman Piet");
        });
    }
    int version() {
        return given(himself, [](app::Call& call) { return app::own_family_plan(call); }).conference->version;
    }
    Result<app::SafetySeen> supporter_moves(FamilyPhase to, std::optional<Date> day = std::nullopt) {
        const int now = version();
        return as(coach,
                  [&](app::Call& call) { return app::move_family_conference(call, dossier, now, to, day); });
    }
    Result<app::FamilyPlanSeen> family_moves(FamilyPhase to) {
        const int now = version();
        return as(himself, [&](app::Call& call) { return app::move_own_conference(call, now, to); });
    }
    void family_writes(const std::vector<std::string>& texts) {
        const int now = version();
        std::vector<FamilyAgreement> plan;
        for (const std::string& text : texts) plan.emplace_back().text = text;
        given(himself, [&](app::Call& call) { return app::write_family_plan(call, now, plan); });
    }
    Result<app::FamilyPlanSeen> read_by(const User& user) {
        return as(user, [&](app::Call& call) { return app::family_plan(call, dossier); });
    }
};

TEST_F(FamilyPlans, WhileTheFamilyIsAmongItselfNobodyElseReadsItsPlan) {
    begin();
    EXPECT_TRUE(read_by(coach).ok());
    must(supporter_moves(FamilyPhase::private_time));
    family_writes({"Tante Rika kookt op dinsdag"});

    const auto closed = read_by(coach);
    ASSERT_FALSE(closed.ok());
    EXPECT_EQ(closed.error().fault, Fault::forbidden);
    EXPECT_THAT(closed.error().title, HasSubstr("familie"));
    EXPECT_FALSE(read_by(team_leader).ok()) << "whoever reads along in the whole municipality neither";
    EXPECT_FALSE(as(coach, [&](app::Call& call) {
                     FamilyProposal proposal;
                     proposal.text = "Iets anders";
                     return app::propose_to_family(call, dossier, proposal);
                 }).ok());
    EXPECT_EQ(supporter_moves(FamilyPhase::presentation).error().fault, Fault::forbidden)
        << "only the family shows its plan";

    must(family_moves(FamilyPhase::presentation));
    const auto open = must(read_by(coach));
    ASSERT_EQ(open.plan.size(), 1U);
    EXPECT_EQ(open.plan[0].text, "Tante Rika kookt op dinsdag");
}

TEST_F(FamilyPlans, NotEvenWithBrokenGlass) {
    begin();
    must(supporter_moves(FamilyPhase::private_time));
    family_writes({"Wij praten met buurman Piet"});
    given(second_coach, [&](app::Call& call) {
        app::NewBrokenGlass input;
        input.danger = Danger::violence;
        input.reason = "De buren horen geroep";
        return app::break_glass(call, dossier, input);
    });
    EXPECT_FALSE(read_by(second_coach).ok());
    EXPECT_TRUE(
        as(second_coach, [&](app::Call& call) { return app::safety_agreements(call, dossier); }).ok());
}

TEST_F(FamilyPlans, WhatTheDirectorDecidedForSafetyStays) {
    begin();
    const auto add = [&](const std::string& text, bool stays) {
        given(coach, [&](app::Call& call) {
            SafetyAgreement agreement;
            agreement.text = text;
            agreement.stays_visible = stays;
            agreement.reason = stays ? "Er is eerder geslagen" : "";
            return app::add_safety_agreement(call, dossier, agreement);
        });
    };
    add("Bij ruzie gaat Jan naar zijn zus", true);
    add("De hond blijft buiten", false);
    const auto before = given(coach, [&](app::Call& call) { return app::safety_agreements(call, dossier); });
    EXPECT_EQ(before.agreements.size(), 2U);
    must(supporter_moves(FamilyPhase::private_time));
    const auto during = given(coach, [&](app::Call& call) { return app::safety_agreements(call, dossier); });
    ASSERT_EQ(during.agreements.size(), 1U);
    EXPECT_EQ(during.agreements[0].text, "Bij ruzie gaat Jan naar zijn zus");
    EXPECT_TRUE(during.only_what_stays);
    const auto own = given(himself, [](app::Call& call) { return app::own_safety_agreements(call); });
    EXPECT_EQ(own.agreements.size(), 2U) << "the family itself sees all of it, and who decided";
}

TEST_F(FamilyPlans, OnlyTheDirectorDecidesWhatStaysVisible) {
    given(coach, [&](app::Call& call) {
        app::NewInvolvement input;
        input.user_id = partner.id;
        input.role = Role::partner;
        input.reason = "Helpt mee";
        return app::involve(call, dossier, input);
    });
    const auto refused = as(partner, [&](app::Call& call) {
        SafetyAgreement agreement;
        agreement.text = "Bij ruzie gaat Jan naar zijn zus";
        agreement.stays_visible = true;
        agreement.reason = "Ik wil het blijven zien";
        return app::add_safety_agreement(call, dossier, agreement);
    });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::invalid);
    EXPECT_EQ(pointers(refused.error()), std::vector<std::string>{"/blijftZichtbaar"});
}

TEST_F(FamilyPlans, AProposalIsInThePlanOnlyWhenTheFamilyAccepts) {
    begin();
    family_writes({"Tante Rika kookt op dinsdag"});
    const auto proposed = given(coach, [&](app::Call& call) {
        FamilyProposal proposal;
        proposal.text = "De coach regelt een fiets";
        proposal.who = "Coach";
        return app::propose_to_family(call, dossier, proposal);
    });
    EXPECT_EQ(proposed.plan.size(), 1U);
    ASSERT_EQ(proposed.proposals.size(), 1U);
    const auto accepted = given(himself, [&](app::Call& call) {
        return app::answer_proposal(call, proposed.proposals[0].id, ProposalState::accepted, "");
    });
    ASSERT_EQ(accepted.plan.size(), 2U);
    EXPECT_EQ(accepted.plan[1].text, "De coach regelt een fiets");
    EXPECT_EQ(as(himself,
                 [&](app::Call& call) {
                     return app::answer_proposal(call, proposed.proposals[0].id, ProposalState::declined, "");
                 })
                  .error()
                  .fault,
              Fault::conflict);
}

TEST_F(FamilyPlans, WhoAgreesStandsBehindThePlanAsItIsAndAChangeUndoesThat) {
    begin();
    must(supporter_moves(FamilyPhase::private_time));
    family_writes({"Tante Rika kookt op dinsdag"});
    must(family_moves(FamilyPhase::presentation));
    EXPECT_EQ(pointers(supporter_moves(FamilyPhase::follow_up).error()),
              std::vector<std::string>{"/opvolgingOp"});
    must(supporter_moves(FamilyPhase::follow_up, today() + std::chrono::days{30}));
    const auto agreed = must(read_by(coach));
    EXPECT_EQ(agreed.conference->agreed_by_name, coach.display_name);
    EXPECT_EQ(agreed.conference->follow_up_on, today() + std::chrono::days{30});
    family_writes({"Tante Rika kookt op woensdag"});
    EXPECT_FALSE(must(read_by(coach)).conference->agreed_at) << "that was another plan";
    must(supporter_moves(FamilyPhase::follow_up, today() + std::chrono::days{30}));
    EXPECT_TRUE(must(read_by(coach)).conference->agreed_at);
}

TEST_F(FamilyPlans, TheFamilyDecidesWhoComes) {
    begin();
    EXPECT_EQ(must(read_by(coach)).conference->guests, "Tante Rika en buurman Piet");
    must(supporter_moves(FamilyPhase::private_time));
    const int now = version();
    given(himself,
          [&](app::Call& call) { return app::write_family_plan(call, now, {}, "Alleen tante Rika"); });
    const auto closed = given(coach, [&](app::Call& call) { return app::safety_agreements(call, dossier); });
    EXPECT_EQ(closed.conference->guests, "") << "that is of the plan, and the plan is closed";
    must(family_moves(FamilyPhase::presentation));
    EXPECT_EQ(must(read_by(coach)).conference->guests, "Alleen tante Rika");
}

TEST_F(FamilyPlans, WhatIsHandedOutMeanwhileLeavesThePlanOut) {
    begin();
    must(supporter_moves(FamilyPhase::private_time));
    family_writes({"Wij praten met buurman Piet"});
    const auto titles = [](const app::OwnData& data) {
        std::string all;
        for (const auto& section : data.sections) {
            for (const auto& item : section.items) all += item.title + '\n';
        }
        return all;
    };
    const auto asked = must(ask(RightsKind::access, "Wat weten jullie van mij?"));
    taken_up(asked);
    const auto handed = [&] {
        return given(officer, [&](app::Call& call) { return app::data_of(call, rules(), dossier); });
    };
    EXPECT_THAT(titles(own()), HasSubstr("buurman Piet")) << "it is their own";
    EXPECT_THAT(titles(handed()), ::testing::Not(HasSubstr("buurman Piet")));
    must(family_moves(FamilyPhase::presentation));
    EXPECT_THAT(titles(handed()), HasSubstr("buurman Piet"));
}

TEST_F(FamilyPlans, WhoIsNotThereHearsOfNoPlan) {
    begin();
    EXPECT_EQ(read_by(second_coach).error().fault, Fault::missing);
}

}  // namespace
}  // namespace ph::scenarios
