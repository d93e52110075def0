// What happens to a dossier after its end: kept as long as the law says, then gone when two people agree.
#include "app/use_cases/retention.hpp"

#include "app/use_cases/household.hpp"
#include "app/use_cases/retention_round.hpp"
#include "app/use_cases/rights.hpp"
#include "app/use_cases/search.hpp"
#include "app/use_cases/trajectories.hpp"
#include "catalogue/rights.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class MemoryLedger final : public app::DestructionLedger {
  public:
    Status add(const app::Digest& mark, Date day) override {
        if (full) return Error{Fault::unavailable, "De schijf is vol.", {}};
        auto& last = marks.try_emplace(mark, day).first->second;
        last = std::max(last, day);
        return {};
    }
    Result<std::map<app::Digest, Date>> all() override { return marks; }

    std::map<app::Digest, Date> marks;
    bool full = false;
};

class Keeping : public GuidedTown {
  protected:
    void SetUp() override {
        GuidedTown::SetUp();
        privacy = add_user("privacy", "Pim Privacy", Role::privacy_officer, town_hall);
    }

    app::RetentionRound round() { return {storage(), catalogue(), pictures, ledger, clock, random}; }
    app::ListingOutcome a_day_begins(bool dry = false) {
        return must(round().list(dry, [] { return false; }));
    }
    int destroyed_by_the_round() {
        return must(round().destroy_decided([this](const Error& error) { told.push_back(error); },
                                            [] { return false; }));
    }
    void phase(DossierPhase to) {
        const int version = picture().dossier.version;
        given(coach, [&](app::Call& call) {
            return app::change_dossier_phase(call, dossier, version, to, "Het is klaar.");
        });
    }
    // Closed today, after `days` the term has passed and the dossier is listed.
    void listed() {
        phase(DossierPhase::closed);
        days_pass(42);
        a_day_begins();
    }
    std::vector<app::RetentionLine> list() {
        return given(privacy, [](app::Call& call) { return app::retention_list(call, {}); }).items;
    }
    app::RetentionLine line() { return list().at(0); }
    Result<app::RetentionLine> approve(const User& user) {
        const int version = line().item.version;
        return as(user, [&](app::Call& call) { return app::approve_destruction(call, dossier, version); });
    }
    void approved_by_two() {
        must(approve(privacy));
        must(approve(administrator));
    }
    Result<RetentionHold> hold(std::optional<Date> until, const std::string& reason = "Rechtszaak.") {
        return as(privacy,
                  [&](app::Call& call) { return app::hold_dossier(call, dossier, {reason, until}); });
    }
    std::vector<app::DestructionView> destroyed() {
        return given(privacy, [](app::Call& call) { return app::destructions(call, {}); }).items;
    }
    bool there() {
        return as(coach, [&](app::Call& call) { return app::dossier_picture(call, dossier); }).ok();
    }
    void started(TrajectoryType kind) {
        Trajectory one;
        one.kind = kind;
        one.title = "Rust in huis";
        one.end_goal = "Jan slaapt weer";
        one.starts_on = today();
        one.ends_on = today() + std::chrono::days{90};
        one.responsible_id = coach.id;
        given(coach, [&](app::Call& call) { return app::start_trajectory(call, dossier, one); });
    }
    void with_child() {
        Person child;
        child.given_names = "Lisa";
        child.family_name = "Berg";
        child.household_role = HouseholdRole::child;
        child.birth_date = Date{std::chrono::year{2018} / 5 / 6};
        given(coach, [&](app::Call& call) { return app::add_person(call, dossier, child); });
    }

    User privacy;
    MemoryLedger ledger;
    app::Pictures pictures;
    std::vector<Error> told;
};

TEST_F(Keeping, AnOpenDossierHasNoTerm) {
    days_pass(40 * 365);
    EXPECT_THAT(a_day_begins().added, IsEmpty());
    EXPECT_THAT(list(), IsEmpty());
}

TEST_F(Keeping, WithoutAPlanADossierIsListedFortyTwoDaysAfterItsClosing) {
    phase(DossierPhase::closed);
    days_pass(41);
    EXPECT_THAT(a_day_begins().added, IsEmpty());
    days_pass(1);
    EXPECT_THAT(a_day_begins().added, SizeIs(1));
    const auto one = line();
    EXPECT_EQ(one.initials, "J.B.");
    EXPECT_EQ(one.opened_in, 2026);
    EXPECT_EQ(one.item.law, "Archiefwet 1995");
    EXPECT_EQ(one.item.since, today());
    EXPECT_EQ(one.item.because,
              "Het dossier is gesloten op 23 november 2026. De gemeente bewaart het daarna 42 dagen. Er is "
              "geen plan afgesproken en er was geen hulp die langer bewaard moet blijven.");
    EXPECT_THAT(a_day_begins().added, IsEmpty()) << "it is listed once";
}

TEST_F(Keeping, TheLongestTermWins) {
    started(TrajectoryType::care);
    phase(DossierPhase::closed);
    days_pass(42);
    EXPECT_THAT(a_day_begins().added, IsEmpty());
    clock.set(local_instant(Date{std::chrono::year{2041} / 11 / 22}, std::chrono::hours{10}));
    EXPECT_THAT(a_day_begins().added, IsEmpty());
    days_pass(1);
    EXPECT_THAT(a_day_begins().added, SizeIs(1));
    EXPECT_EQ(line().item.term, "wmo-voorziening");
}

TEST_F(Keeping, CareInAFamilyWithChildrenIsKeptTwentyYears) {
    with_child();
    started(TrajectoryType::care);
    phase(DossierPhase::closed);
    clock.set(local_instant(Date{std::chrono::year{2045} / 6 / 1}, std::chrono::hours{10}));
    EXPECT_THAT(a_day_begins().added, IsEmpty());
    clock.set(local_instant(Date{std::chrono::year{2047} / 6 / 1}, std::chrono::hours{10}));
    EXPECT_THAT(a_day_begins().added, SizeIs(1));
    EXPECT_EQ(line().item.term, "jeugdhulp");
}

TEST_F(Keeping, AChildThatCameOfAgeMeanwhileWasAChildInTheDossier) {
    with_child();
    started(TrajectoryType::care);
    clock.set(local_instant(Date{std::chrono::year{2037} / 6 / 1}, std::chrono::hours{10}));
    phase(DossierPhase::closed);
    clock.set(local_instant(Date{std::chrono::year{2053} / 6 / 1}, std::chrono::hours{10}));
    EXPECT_THAT(a_day_begins().added, IsEmpty());
    clock.set(local_instant(Date{std::chrono::year{2057} / 6 / 1}, std::chrono::hours{10}));
    EXPECT_THAT(a_day_begins().added, SizeIs(1));
    EXPECT_EQ(line().item.term, "jeugdhulp");
}

TEST_F(Keeping, ADryListingTellsAndWritesNothing) {
    phase(DossierPhase::closed);
    days_pass(42);
    EXPECT_THAT(a_day_begins(true).added, SizeIs(1));
    EXPECT_THAT(list(), IsEmpty());
}

TEST_F(Keeping, TwoDifferentPeopleApproveAndThenItIsGone) {
    listed();
    EXPECT_EQ(must(approve(privacy)).first_name, "Pim Privacy");
    EXPECT_EQ(destroyed_by_the_round(), 0) << "one is not enough";
    EXPECT_EQ(approve(privacy).error().problems.at(0).code, "zelfde-persoon");
    EXPECT_EQ(destroyed_by_the_round(), 0) << "one person twice is not two";
    EXPECT_TRUE(must(approve(administrator)).item.decided());
    EXPECT_EQ(destroyed_by_the_round(), 1);
    EXPECT_FALSE(there());
    EXPECT_THAT(list(), IsEmpty());
    const auto records = destroyed();
    ASSERT_THAT(records, SizeIs(1));
    EXPECT_EQ(records.at(0).first_name, "Pim Privacy");
    EXPECT_EQ(records.at(0).second_name, "Bea Beheer");
    EXPECT_EQ(records.at(0).law, "Archiefwet 1995");
    EXPECT_THAT(records.at(0).kinds, ::testing::Contains(::testing::Field(&DestroyedKind::kind, "personen")));
    EXPECT_THAT(ledger.marks, SizeIs(1));
    EXPECT_THAT(told, IsEmpty());
}

TEST_F(Keeping, WhoWasDestroyedIsFoundByNobody) {
    listed();
    approved_by_two();
    destroyed_by_the_round();
    app::SearchQuestion question;
    question.name = "Berg";
    EXPECT_THAT(given(intaker, [&](app::Call& call) { return app::search(call, question); }).hits, IsEmpty());
}

TEST_F(Keeping, TheFirstApprovalCanBeTakenBackAndTheSecondCannot) {
    listed();
    must(approve(privacy));
    const auto withdraw = [&](const User& user) {
        const int version = line().item.version;
        return as(user, [&](app::Call& call) { return app::withdraw_approval_of(call, dossier, version); });
    };
    const auto withdrawn = withdraw(administrator);
    EXPECT_FALSE(must(withdrawn).item.first_by);
    approved_by_two();
    EXPECT_EQ(withdraw(privacy).error().problems.at(0).code, "al-besloten");
    EXPECT_EQ(hold(today() + std::chrono::days{30}).error().problems.at(0).code, "al-besloten");
}

TEST_F(Keeping, AVersionThatSomebodyChangedIsNotApproved) {
    listed();
    const int seen = line().item.version;
    must(approve(administrator));
    const auto late =
        as(privacy, [&](app::Call& call) { return app::approve_destruction(call, dossier, seen); });
    EXPECT_EQ(late.error().fault, Fault::stale);
}

TEST_F(Keeping, ALegalHoldStopsItUntilItsDayAndTakesTheApprovalBack) {
    listed();
    must(approve(privacy));
    must(hold(today() + std::chrono::days{10}));
    EXPECT_FALSE(line().item.first_by);
    EXPECT_THAT(line().holds, SizeIs(1));
    EXPECT_THAT(line().held_by, ElementsAre("Pim Privacy"));
    EXPECT_EQ(approve(administrator).error().problems.at(0).code, "tegengehouden");
    days_pass(10);
    EXPECT_THAT(line().holds, IsEmpty());
    approved_by_two();
    EXPECT_EQ(destroyed_by_the_round(), 1);
}

TEST_F(Keeping, AHoldBeforeItIsListedHoldsAsWell) {
    must(hold(today() + std::chrono::days{400}));
    listed();
    EXPECT_EQ(approve(privacy).error().problems.at(0).code, "tegengehouden");
    const RetentionHoldId held = line().holds.at(0).id;
    const auto lifted = as(
        privacy, [&](app::Call& call) { return app::lift_hold(call, dossier, held, "De zaak is klaar."); });
    EXPECT_EQ(must(lifted).lift_reason, "De zaak is klaar.");
    must(approve(privacy));
}

TEST_F(Keeping, AHoldNeedsAReasonAndADayToCome) {
    const auto refused = hold(std::nullopt, "");
    EXPECT_THAT(pointers(refused.error()), ElementsAre("/reden", "/tot"));
    EXPECT_THAT(pointers(hold(today()).error()), ElementsAre("/tot"));
    DossierId nobody;
    nobody.uuid.bytes[0] = 9;
    dossier = nobody;
    EXPECT_EQ(hold(today() + std::chrono::days{1}).error().fault, Fault::missing);
}

TEST_F(Keeping, WhoMayDecideCanObjectAndThenNobodyApproves) {
    listed();
    must(approve(privacy));
    const auto objection = as(administrator, [&](app::Call& call) {
        return app::object_to_destruction(call, dossier, {"Er loopt nog een klacht.", {}});
    });
    EXPECT_EQ(must(objection).kind, RetentionHoldType::objection);
    EXPECT_EQ(approve(administrator).error().problems.at(0).code, "tegengehouden");
    days_pass(1000);
    EXPECT_EQ(approve(administrator).error().problems.at(0).code, "tegengehouden") << "until it is answered";
}

TEST_F(Keeping, OnlyWhoHasTheRightSeesTheListOrDecides) {
    listed();
    const auto seen = as(coach, [](app::Call& call) { return app::retention_list(call, {}); });
    EXPECT_EQ(seen.error().fault, Fault::forbidden);
    const auto decided =
        as(team_leader, [&](app::Call& call) { return app::approve_destruction(call, dossier, 1); });
    EXPECT_EQ(decided.error().fault, Fault::forbidden);
    const auto held = as(administrator, [&](app::Call& call) {
        return app::hold_dossier(call, dossier, {"Rechtszaak.", today() + std::chrono::days{9}});
    });
    EXPECT_EQ(held.error().fault, Fault::forbidden) << "an administrator objects";
}

TEST_F(Keeping, WhatIsOpenedAgainLeavesTheListWithItsApproval) {
    listed();
    must(approve(privacy));
    phase(DossierPhase::guided);
    EXPECT_EQ(approve(administrator).error().problems.at(0).code, "termijn-loopt");
    EXPECT_THAT(a_day_begins().removed, ElementsAre(dossier));
    EXPECT_THAT(list(), IsEmpty());
    phase(DossierPhase::closed);
    days_pass(42);
    a_day_begins();
    EXPECT_FALSE(line().item.first_by) << "approvals are given anew";
}

TEST_F(Keeping, WhatIsOpenedAgainAfterTheDecisionIsNotDestroyed) {
    listed();
    approved_by_two();
    phase(DossierPhase::guided);
    EXPECT_EQ(destroyed_by_the_round(), 0);
    EXPECT_TRUE(there());
    EXPECT_THAT(ledger.marks, IsEmpty());
}

TEST_F(Keeping, NothingIsDestroyedWhileSomebodyWaitsForAnAnswerAboutTheirData) {
    const User himself = participant();
    const auto rules = must(catalogue::load_rights(std::filesystem::path{PH_SOURCE_DIR} / "catalogue"));
    const auto ask = [&] {
        return given(himself, [&](app::Call& call) {
            return app::ask_right(call, rules, {RightsKind::access, "Wat weet u van mij?", std::nullopt});
        });
    };
    listed();
    must(approve(privacy));
    const RightsRequest request = ask();
    EXPECT_EQ(approve(administrator).error().problems.at(0).code, "verzoek-loopt");
    given(himself, [&](app::Call& call) { return app::withdraw_right(call, request.id, request.version); });
    must(approve(administrator));
    ask();
    EXPECT_EQ(destroyed_by_the_round(), 0) << "asked between the decision and the destruction";
    EXPECT_TRUE(there());
    EXPECT_THAT(list(), IsEmpty()) << "two people decide anew";
}

TEST_F(Keeping, WithoutTheLedgerNothingIsDestroyed) {
    listed();
    approved_by_two();
    ledger.full = true;
    EXPECT_EQ(destroyed_by_the_round(), 0);
    EXPECT_THAT(told, SizeIs(1));
    EXPECT_TRUE(there());
    ledger.full = false;
    EXPECT_EQ(destroyed_by_the_round(), 1) << "the next round does it";
}

// Between the line in the ledger and the commit: the next start, before any round, finishes it.
TEST_F(Keeping, ACrashBetweenLedgerAndCommitEndsInDestructionAsDecided) {
    listed();
    approved_by_two();
    {
        const auto work = must(storage().begin(app::Access::read));
        ledger.marks.emplace(work->retention().mark_of(dossier), today());
    }
    restart();
    EXPECT_EQ(must(round().destroy_again()), (app::AgainOutcome{1, 0}));
    EXPECT_FALSE(there());
    EXPECT_TRUE(destroyed().at(0).again);
    EXPECT_EQ(must(round().destroy_again()), app::AgainOutcome{});
}

// The ledger was written and the commit failed; before the next round the work began anew. A start may not
// take away what a colleague does now.
TEST_F(Keeping, WhatIsOpenedAgainAfterAFailedCommitIsNotDestroyedByTheNextStart) {
    listed();
    approved_by_two();
    {
        const auto work = must(storage().begin(app::Access::read));
        ledger.marks.emplace(work->retention().mark_of(dossier), today());
    }
    phase(DossierPhase::guided);
    EXPECT_EQ(destroyed_by_the_round(), 0);
    restart();
    EXPECT_EQ(must(round().destroy_again()), (app::AgainOutcome{0, 1}));
    EXPECT_TRUE(there());
    phase(DossierPhase::closed);
    days_pass(42);
    a_day_begins();
    approved_by_two();
    EXPECT_EQ(destroyed_by_the_round(), 1) << "later it goes as every other";
    EXPECT_EQ(must(round().destroy_again()), app::AgainOutcome{});
}

TEST_F(Keeping, ALedgerThatMissesWhatIsDestroyedIsBroughtUpToDate) {
    listed();
    approved_by_two();
    destroyed_by_the_round();
    ledger.marks.clear();
    EXPECT_EQ(must(round().destroy_again()), app::AgainOutcome{});
    EXPECT_THAT(ledger.marks, SizeIs(1));
}

TEST_F(Keeping, AServerKnowsWhatAnotherDestroyedWithinADay) {
    listed();
    approved_by_two();
    destroyed_by_the_round();
    ledger.marks.clear();
    ASSERT_TRUE(round().update_ledger().ok());
    EXPECT_THAT(ledger.marks, SizeIs(1));
}

TEST_F(Keeping, FiguresOfTooFewAreNotTold) {
    listed();
    approved_by_two();
    destroyed_by_the_round();
    const auto figures = given(privacy, [](app::Call& call) { return app::destroyed_figures(call); });
    EXPECT_THAT(figures.counts, IsEmpty());
    EXPECT_EQ(figures.rest, 0);
    EXPECT_EQ(figures.smallest, 10);
}

}  // namespace
}  // namespace ph::scenarios
