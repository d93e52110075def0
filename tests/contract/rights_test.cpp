// Requests under the AVG on both databases: the order of the list, restricted dossiers, and the grants that
// live as long as a request.
#include "app/ports/rights.hpp"

#include "app/ports/persons.hpp"

#include "contract/opened.hpp"

namespace ph::storage::contract {
namespace {

struct RightsContract : OpenedDossier {
    access::Scope handling() { return scope(world.coach, access::Reach::municipality); }
    RightsRequest request(Date due_on) {
        RightsRequest one;
        one.id = new_id<RightsRequestId>();
        one.municipality_id = world.municipality.id;
        one.dossier_id = dossier.id;
        one.person_id = dossier.participant_id;
        one.kind = RightsKind::correction;
        one.text = "Dit klopt niet: ’s avonds.";
        one.thing_kind = "fact";
        one.thing_id = "een";
        one.categories = 3;
        one.received_at = clock.now();
        one.recorded_by = world.coach.id;
        one.due_on = due_on;
        return one;
    }
    RightsRequest kept(Date due_on) {
        const RightsRequest one = request(due_on);
        change([&](app::UnitOfWork& work) { return work.rights().add(here(), one); });
        return one;
    }
    access::KeptGrant grant(const RightsRequest& of) {
        access::KeptGrant one;
        one.subject = world.coach.id.uuid;
        one.dossier_id = of.dossier_id;
        one.grant = {access::Categories::all(), "rechten", "avg-15", access::GrantOrigin::request};
        one.from = clock.now();
        one.source = of.id.uuid;
        return one;
    }
    Date in_days(int days) { return clock.today() + std::chrono::days{days}; }
};

TEST_P(RightsContract, ARequestIsReadBackAsItWasAsked) {
    const RightsRequest one = kept(in_days(30));
    const auto found = *read()->rights().find(handling(), one.id);
    EXPECT_EQ(found.text, one.text);
    EXPECT_EQ(found.kind, RightsKind::correction);
    EXPECT_EQ(found.due_on, one.due_on);
    EXPECT_EQ(found.received_at, one.received_at);
    EXPECT_EQ(found.categories, 3);
    EXPECT_EQ(found.recorded_by_name, world.coach.display_name);
    EXPECT_FALSE(found.person_name.empty());
    EXPECT_EQ(found.handler_name, std::nullopt);
    EXPECT_EQ(found.outcome, std::nullopt);
    EXPECT_EQ(read()->rights().of_dossier(here())->size(), 1U);
    EXPECT_EQ(read()->rights().find(handling(), new_id<RightsRequestId>()).error().fault, Fault::missing);
}

TEST_P(RightsContract, TheListGoesByTermAndPageByPage) {
    const RightsRequest later = kept(in_days(30));
    const RightsRequest sooner = kept(in_days(10));
    RightsRequest done = kept(in_days(5));
    change([&](app::UnitOfWork& work) {
        done.status = RightsStatus::decided;
        done.outcome = RightsOutcome::refused;
        done.decided_at = clock.now();
        return work.rights().change(handling(), done, {});
    });
    const auto work = read();
    const auto all = *work->rights().list(handling(), false, std::nullopt, 10);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].id, sooner.id);
    EXPECT_EQ(all[1].id, later.id);
    const auto rest = *work->rights().list(handling(), false, app::RightsKey{sooner.due_on, sooner.id}, 10);
    ASSERT_EQ(rest.size(), 1U);
    EXPECT_EQ(rest[0].id, later.id);
    const auto answered = *work->rights().list(handling(), true, std::nullopt, 10);
    ASSERT_EQ(answered.size(), 1U);
    EXPECT_EQ(answered[0].outcome, RightsOutcome::refused);
}

TEST_P(RightsContract, AVersionIsChangedOnce) {
    RightsRequest one = kept(in_days(30));
    RightsRequest other = one;
    change([&](app::UnitOfWork& work) { return work.rights().change(handling(), one, {}); });
    EXPECT_EQ(one.version, 2);
    EXPECT_EQ(write()->rights().change(handling(), other, {}).error().fault, Fault::stale);
}

TEST_P(RightsContract, ItsGrantsGoWhenItIsAnswered) {
    RightsRequest one = request(in_days(30));
    const auto before = count("access_grant");
    change([&](app::UnitOfWork& work) { return work.rights().add(handling(), one, {grant(one)}); });
    EXPECT_EQ(count("access_grant"), before + 1);
    change([&](app::UnitOfWork& work) { return work.rights().change(handling(), one, {grant(one)}); });
    EXPECT_EQ(count("access_grant"), before + 1);
    one.status = RightsStatus::withdrawn;
    one.decided_at = clock.now();
    change([&](app::UnitOfWork& work) { return work.rights().change(here(), one); });
    EXPECT_EQ(count("access_grant"), before);
}

TEST_P(RightsContract, ThoseOfRestrictedDossiersAreOnlyCounted) {
    kept(in_days(30));
    const auto connection = database->connect();
    ASSERT_TRUE(connection->begin(sql::Transaction::write).ok());
    for (const auto* table : {"dossier", "dossier_line"})
        ASSERT_TRUE(connection->execute("UPDATE " + std::string{table} + " SET restricted = $1", true).ok());
    ASSERT_TRUE(connection->commit().ok());
    const auto work = read();
    EXPECT_TRUE(work->rights().list(handling(), false, std::nullopt, 10)->empty());
    EXPECT_EQ(*work->rights().hidden(handling()), 1);
    EXPECT_EQ(*work->rights().dossier_of(handling(), dossier.participant_id), std::nullopt);
}

TEST_P(RightsContract, ErasingTakesTheWordsAndLeavesTheMoment) {
    Contact talk;
    talk.id = new_id<ContactId>();
    talk.dossier_id = dossier.id;
    talk.note = "Iets over een ander.";
    talk.at = talk.recorded_at = clock.now();
    talk.recorded_by = world.coach.id;
    Fact fact;
    fact.id = new_id<FactId>();
    fact.dossier_id = dossier.id;
    fact.person_id = dossier.participant_id;
    fact.key = "schulden";
    fact.value = "true";
    fact.observed_on = clock.today();
    fact.recorded_at = clock.now();
    fact.recorded_by = world.coach.id;
    change([&](app::UnitOfWork& work) -> Status {
        PH_CHECK(work.work().add_contact(here(), talk));
        PH_CHECK(work.persons().add_facts(here(), {fact}));
        PH_CHECK(work.rights().erase_note(here(), talk.id));
        return work.rights().erase_fact(here(), fact.id);
    });
    const auto contacts = read()->work().contacts(here(), {});
    ASSERT_EQ(contacts->items.size(), 1U);
    EXPECT_EQ(contacts->items[0].note, "");
    EXPECT_EQ(count("fact"), 0);
    EXPECT_EQ(write()->rights().erase_fact(here(), fact.id).error().fault, Fault::missing);
    EXPECT_EQ(write()->rights().erase_note(here(), new_id<ContactId>()).error().fault, Fault::missing);
}

}  // namespace

PH_ON_BOTH(RightsContract);

}  // namespace ph::storage::contract
