// Who helps: one fixed contact, the direction, and what happens when somebody takes over or leaves.
#include "app/use_cases/directions.hpp"
#include "app/use_cases/dossiers.hpp"
#include "app/use_cases/involvements.hpp"
#include "scenarios/town.hpp"

namespace ph::scenarios {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

class Helping : public Town {
  protected:
    Result<app::OneInvolvement> involve(const User& by, const DossierId& dossier, const User& colleague,
                                        Role role, bool direction = false) {
        return as(by, [&](app::Call& call) {
            return app::involve(call, dossier,
                                {.user_id = colleague.id,
                                 .role = role,
                                 .starts_on = {},
                                 .direction = direction,
                                 .reason = {}});
        });
    }
    void accept_direction(const DossierId& dossier, const User& to) {
        const auto offer = given(coach, [&](app::Call& call) {
            return app::offer_direction(call, dossier, to.id, "Zij spreken het gezin iedere week");
        });
        given(to, [&](app::Call& call) {
            return app::answer_direction(call, dossier, offer.id, OfferState::accepted, "");
        });
    }
    app::DossierPicture picture(const User& user, const DossierId& dossier) {
        return given(user, [&](app::Call& call) { return app::dossier_picture(call, dossier); });
    }
    bool sees(const User& user, const DossierId& dossier) {
        return as(user, [&](app::Call& call) { return app::dossier_picture(call, dossier); }).ok();
    }
};

TEST_F(Helping, ACoachWhoRegistersAHouseholdCanBecomeItsFixedContact) {
    const auto dossier =
        given(coach, [&](app::Call& call) { return app::register_household(call, jan()); }).dossier_id;
    ASSERT_TRUE(involve(coach, dossier, coach, Role::coach).ok());
    EXPECT_EQ(picture(coach, dossier).dossier.coach_id, coach.id);
}

TEST_F(Helping, AFirstCoachBecomesTheFixedContactAndGuidanceStarts) {
    const auto dossier = guided();
    const auto seen = picture(coach, dossier);
    ASSERT_TRUE(seen.dossier.coach);
    EXPECT_EQ(seen.dossier.coach->display_name, "Samira Haddad");
    EXPECT_EQ(seen.dossier.coach->organisation_name, "Gemeente Zonnedal");
    EXPECT_EQ(seen.dossier.director_id, coach.id);
    EXPECT_EQ(seen.dossier.phase, DossierPhase::guided);
}

TEST_F(Helping, TheIntakerHandsOverAndLeavesTheNextDay) {
    const auto dossier = guided();
    EXPECT_TRUE(sees(intaker, dossier));
    clock.advance(std::chrono::hours{24});
    EXPECT_FALSE(sees(intaker, dossier));
    EXPECT_TRUE(sees(coach, dossier));
}

TEST_F(Helping, ASecondCoachTakesOverFromTheFirst) {
    const auto dossier = guided();
    ASSERT_TRUE(involve(coach, dossier, second_coach, Role::coach).ok());
    clock.advance(std::chrono::hours{24});
    EXPECT_FALSE(sees(coach, dossier));
    const auto seen = picture(second_coach, dossier);
    EXPECT_EQ(seen.dossier.coach_id, second_coach.id);
    EXPECT_EQ(seen.dossier.director_id, second_coach.id);
    EXPECT_THAT(seen.involvements, SizeIs(1));
}

TEST_F(Helping, TheDirectionMayLieAtAPartner) {
    const auto dossier = guided();
    const auto added = involve(coach, dossier, partner, Role::partner);
    ASSERT_TRUE(added.ok());
    EXPECT_FALSE(added->direction);
    EXPECT_EQ(added->involvement.colleague.organisation_name, "Voedselbank");
    accept_direction(dossier, partner);
    const auto seen = picture(coach, dossier);
    EXPECT_EQ(seen.dossier.coach_id, coach.id);
    EXPECT_EQ(seen.dossier.director_id, partner.id);
}

TEST_F(Helping, NobodyIsGivenTheDirectionWithoutSayingYes) {
    const auto dossier = guided();
    const auto pushed = involve(coach, dossier, partner, Role::partner, true);
    ASSERT_FALSE(pushed.ok());
    EXPECT_THAT(pointers(pushed.error()), ElementsAre("/regie"));
    EXPECT_FALSE(sees(partner, dossier)) << "nothing happened";
    EXPECT_EQ(picture(coach, dossier).dossier.director_id, coach.id) << "and there is no gap";
}

TEST_F(Helping, WhereNobodyHasTheDirectionSomebodyBeginsWithIt) {
    const auto dossier = registered(jan()).dossier_id;
    const auto added = involve(intaker, dossier, partner, Role::partner, true);
    ASSERT_TRUE(added.ok()) << to_text(added.error());
    EXPECT_TRUE(added->direction);
    const auto second = involve(intaker, dossier, coach, Role::coach, true);
    ASSERT_FALSE(second.ok()) << "the second is asked";
    EXPECT_THAT(pointers(second.error()), ElementsAre("/regie"));
}

TEST_F(Helping, APartnerSeesOnlyTheOwnPart) {
    const auto dossier = guided();
    ASSERT_TRUE(involve(coach, dossier, partner, Role::partner).ok());
    const auto seen = picture(partner, dossier);
    EXPECT_FALSE(seen.registration);
    EXPECT_FALSE(seen.next_step);
    EXPECT_THAT(seen.measurements, SizeIs(0));
    EXPECT_GE(seen.involvements.size(), 2U);
}

TEST_F(Helping, TheIntakerHearsTheFirstStepAndAPartnerNoneOfOthers) {
    const auto dossier = registered(jan()).dossier_id;
    const auto step = picture(intaker, dossier).next_step;
    ASSERT_TRUE(step);
    EXPECT_EQ(step->kind, NextStepKind::assign_coach);
    ASSERT_TRUE(involve(intaker, dossier, partner, Role::partner).ok());
    EXPECT_FALSE(picture(partner, dossier).next_step);
}

TEST_F(Helping, WhoLeavesSeesNothingAnyMore) {
    const auto dossier = guided();
    const auto added = involve(coach, dossier, partner, Role::partner);
    ASSERT_TRUE(added.ok());
    accept_direction(dossier, partner);
    const auto end = [&](int version, Date day) {
        return as(coach, [&](app::Call& call) {
            return app::end_involvement_of(call, dossier, added->involvement.id, version, day,
                                           "Het pakket is niet meer nodig");
        });
    };
    const auto stale = end(added->involvement.version + 1, clock.today());
    ASSERT_FALSE(stale.ok());
    EXPECT_EQ(stale.error().fault, Fault::stale);
    ASSERT_TRUE(end(added->involvement.version, clock.today()).ok());
    EXPECT_FALSE(sees(partner, dossier));
    EXPECT_EQ(picture(coach, dossier).dossier.director_id, coach.id);
    EXPECT_EQ(end(added->involvement.version + 1, clock.today()).error().fault, Fault::conflict);
}

TEST_F(Helping, NobodyIsInvolvedTwiceInOneRoleOrInARoleOfOthers) {
    const auto dossier = guided();
    EXPECT_EQ(involve(coach, dossier, coach, Role::coach).error().fault, Fault::conflict);
    const auto wrong = involve(coach, dossier, partner, Role::coach);
    ASSERT_FALSE(wrong.ok());
    EXPECT_THAT(pointers(wrong.error()), ElementsAre("/rol"));
    User stranger = partner;
    stranger.id = make_id<UserId>(clock.now(), random);
    EXPECT_THAT(pointers(involve(coach, dossier, stranger, Role::partner).error()),
                ElementsAre("/medewerkerId"));
}

TEST_F(Helping, ThePhaseChangesWithItsReasonAndVersion) {
    const auto dossier = guided();
    const int version = picture(coach, dossier).dossier.version;
    const auto change = [&](int from, DossierPhase to) {
        return as(coach, [&](app::Call& call) {
            return app::change_dossier_phase(call, dossier, from, to, "Jan heeft werk en een huis");
        });
    };
    const auto aftercare = change(version, DossierPhase::aftercare);
    ASSERT_TRUE(aftercare.ok());
    EXPECT_EQ(change(version, DossierPhase::closed).error().fault, Fault::stale);
    const auto closed = change(aftercare->version, DossierPhase::closed);
    ASSERT_TRUE(closed.ok());
    EXPECT_EQ(closed->closed_on, clock.today());
    EXPECT_TRUE(change(closed->version, DossierPhase::guided).ok());
}

TEST_F(Helping, TheListShowsWhatOneMaySeePageByPage) {
    const auto first = guided();
    for (const auto* name : {"Aalbers", "Bakker", "Çelik", "Zwart"}) {
        auto input = jan();
        input.person.family_name = name;
        input.registration.urgent_needs = {{UrgentNeedKind::food, true, ""}};
        registered(input);
    }
    const auto list = [&](const User& user, const app::DossierFilter& filter,
                          std::optional<app::TextKey> after, int limit) {
        return given(user, [&](app::Call& call) { return app::dossiers(call, filter, after, limit); });
    };
    for (const auto order :
         {app::DossierOrder::name, app::DossierOrder::longest_not_spoken, app::DossierOrder::newest}) {
        std::set<DossierId> seen;
        std::optional<app::TextKey> after;
        int pages = 0;
        do {
            const auto page = list(team_leader, {.phase = {}, .coach_id = {}, .order = order}, after, 2);
            for (const auto& row : page.rows) EXPECT_TRUE(seen.insert(row.id).second);
            after = page.next;
            ++pages;
        } while (after);
        EXPECT_EQ(pages, 3);
        EXPECT_THAT(seen, SizeIs(5));
    }
    EXPECT_THAT(list(coach, {}, {}, 50).rows, SizeIs(1));
    EXPECT_EQ(list(coach, {}, {}, 50).rows[0].id, first);
    const auto waiting = list(team_leader, {.phase = {}, .without_coach = true, .coach_id = {}}, {}, 50);
    EXPECT_THAT(waiting.rows, SizeIs(4));
    EXPECT_TRUE(waiting.rows[0].urgent);
    EXPECT_EQ(waiting.rows[0].next_task_on, clock.today());
    EXPECT_THAT(list(team_leader, {.phase = DossierPhase::guided, .coach_id = coach.id}, {}, 50).rows,
                SizeIs(1));
}

}  // namespace
}  // namespace ph::scenarios
