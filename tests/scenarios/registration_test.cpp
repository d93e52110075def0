// A household comes in: first see whether it is known, then register it.
#include "app/use_cases/dossiers.hpp"
#include "app/use_cases/search.hpp"
#include "scenarios/town.hpp"

namespace ph::scenarios {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Registering : public Town {
  protected:
    std::vector<app::SearchHit> found_by(const User& user, app::SearchQuestion question) {
        return given(user, [&](app::Call& call) { return app::search(call, question); }).hits;
    }
    app::DossierPicture picture(const User& user, const DossierId& dossier) {
        return given(user, [&](app::Call& call) { return app::dossier_picture(call, dossier); });
    }
};

const auto a_bsn = *Bsn::parse("999990019");

TEST_F(Registering, OpensADossierForTheWholeHousehold) {
    auto input = jan();
    input.registration.requester = Requester::agency;
    input.registration.agency = "voedselbank";
    input.registration.requester_name = "Vera Visser";
    Person child;
    child.given_names = "Zoë";
    child.family_name = "Berg";
    child.household_role = HouseholdRole::child;
    input.others = {child};
    const auto registration = registered(input);

    const auto seen = picture(intaker, registration.dossier_id);
    EXPECT_EQ(seen.dossier.name, "Jan van der Berg");
    EXPECT_EQ(seen.dossier.phase, DossierPhase::registered);
    EXPECT_TRUE(seen.household.no_fixed_address);
    ASSERT_THAT(seen.persons, SizeIs(2));
    EXPECT_EQ(seen.persons[0].full_name(), "Jan van der Berg");
    EXPECT_EQ(seen.persons[1].given_names, "Zoë");
    ASSERT_TRUE(seen.registration);
    EXPECT_EQ(seen.registration->question, input.registration.question);
    EXPECT_EQ(seen.registration->agency, "voedselbank");
    EXPECT_EQ(seen.registration->recorded_by_name, "Ilse Intaker");
}

TEST_F(Registering, MakesATaskOfTheSameDayForWhatCannotWait) {
    auto input = jan();
    input.registration.urgent_needs = {{UrgentNeedKind::sleeping, true, "Vannacht nog bij een vriend"},
                                       {UrgentNeedKind::food, false, ""}};
    const auto seen = picture(intaker, registered(input).dossier_id);
    ASSERT_THAT(seen.tasks, SizeIs(1));
    EXPECT_EQ(seen.tasks[0].title, "Slaapplek regelen");
    EXPECT_EQ(seen.tasks[0].note, "Vannacht nog bij een vriend");
    EXPECT_EQ(seen.tasks[0].due_on, clock.today());
    EXPECT_EQ(seen.tasks[0].owner_id, intaker.id);
}

TEST_F(Registering, KeepsTheIntakerInvolvedAndNobodyElse) {
    const auto dossier = registered(jan()).dossier_id;
    EXPECT_THAT(picture(intaker, dossier).involvements, SizeIs(1));
    const auto hidden = as(coach, [&](app::Call& call) { return app::dossier_picture(call, dossier); });
    ASSERT_FALSE(hidden.ok());
    EXPECT_EQ(hidden.error().fault, Fault::missing);
}

TEST_F(Registering, AsksForADuplicateSearchFirst) {
    auto input = jan();
    input.checked_for_duplicates = false;
    const auto refused = as(intaker, [&](app::Call& call) { return app::register_household(call, input); });
    ASSERT_FALSE(refused.ok());
    EXPECT_THAT(pointers(refused.error()), ElementsAre("/gecontroleerdOpDubbel"));
}

TEST_F(Registering, TellsEverythingThatIsWrongAtOnceAndKeepsNothing) {
    auto input = jan();
    input.registration.question.clear();
    input.registration.requester = Requester::agency;
    input.registration.agency = "bestaat-niet";
    input.household.postcode = "12";
    input.person.family_name.clear();
    input.person.bsn = a_bsn;
    input.received_at = clock.now() + std::chrono::hours{2};
    Person other = input.person;
    other.birth_date = clock.today() + std::chrono::days{1};
    input.others = {other};
    const auto refused = as(intaker, [&](app::Call& call) { return app::register_household(call, input); });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::invalid);
    EXPECT_THAT(pointers(refused.error()),
                ElementsAre("/vraag", "/aanmelder", "/ontvangenOp", "/huishouden/postcode",
                            "/persoon/achternaam", "/overigePersonen/0/achternaam",
                            "/overigePersonen/0/geboortedatum", "/overigePersonen/0/bsn"));
    EXPECT_THAT(found_by(intaker, {.name = "Jan", .birth_date = {}, .bsn = a_bsn}), IsEmpty());
}

TEST_F(Registering, RefusesABsnThatIsKnownAlready) {
    auto input = jan();
    input.person.bsn = a_bsn;
    registered(input);
    input.person.given_names = "Johannes";
    const auto refused = as(intaker, [&](app::Call& call) { return app::register_household(call, input); });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::conflict);
    EXPECT_THAT(pointers(refused.error()), ElementsAre("/persoon/bsn"));
}

TEST_F(Registering, IsNotForWhoMayNotRegister) {
    const auto refused = as(partner, [&](app::Call& call) { return app::register_household(call, jan()); });
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::forbidden);
}

TEST_F(Registering, FindsTheSamePersonHoweverTheNameIsWritten) {
    auto input = jan();
    input.person.bsn = a_bsn;
    registered(input);
    for (const auto* typed :
         {"Jan van der Berg", "jan bergh", "Berg, Jan", "J Berg", "Jan Breg", "Jan v.d. Berg"}) {
        const auto hits =
            found_by(intaker, {.name = typed, .birth_date = input.person.birth_date, .bsn = {}});
        ASSERT_THAT(hits, SizeIs(1)) << typed;
        EXPECT_TRUE(hits[0].may_open);
    }
    const auto same = found_by(intaker, {.name = {}, .birth_date = {}, .bsn = a_bsn});
    ASSERT_THAT(same, SizeIs(1));
    EXPECT_EQ(same[0].reason, app::SearchReason::same_bsn);
    EXPECT_THAT(found_by(intaker, {.name = "Fatima El Amrani", .birth_date = {}, .bsn = {}}), IsEmpty());
}

TEST_F(Registering, ShowsAStrangersDossierButDoesNotOpenIt) {
    registered(jan());
    const auto hits = found_by(coach, {.name = "Jan van der Berg", .birth_date = {}, .bsn = {}});
    ASSERT_THAT(hits, SizeIs(1));
    EXPECT_FALSE(hits[0].may_open);
}

TEST_F(Registering, NeedsSomethingToSearchBy) {
    const auto refused = as(intaker, [&](app::Call& call) {
        return app::search(call, {.name = " - ", .birth_date = {}, .bsn = {}, .limit = 500});
    });
    ASSERT_FALSE(refused.ok());
    EXPECT_THAT(pointers(refused.error()), ElementsAre("/limit", ""));
}

}  // namespace
}  // namespace ph::scenarios
