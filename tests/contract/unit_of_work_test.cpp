// Transactions: all or nothing, snapshots, one chain, the gate's questions and the filter of lists.
#include "app/ports/dossiers.hpp"
#include "app/ports/idempotency.hpp"
#include "app/ports/users.hpp"
#include "contract/database.hpp"
#include "storage/filter.hpp"
#include "storage/repositories/grants.hpp"

namespace ph::storage::contract {
namespace {

struct UnitOfWorkContract : Contract {
    void SetUp() override {
        Contract::SetUp();
        with_world();
    }
    access::Scope everyone() { return scope(world.administrator, access::Reach::municipality); }
};

TEST_P(UnitOfWorkContract, WhatIsNotCommittedIsGoneEventsIncluded) {
    const auto events = count("event");
    {
        const auto work = write();
        ASSERT_TRUE(work->users().add_user(everyone(), user_named("weg", {Role::coach})).ok());
    }
    EXPECT_EQ(count("user_account"), 2);
    EXPECT_EQ(count("event"), events);
}

TEST_P(UnitOfWorkContract, AChangeAndItsEventsAreOneCommit) {
    const auto events = count("event");
    const auto work = write();
    ASSERT_TRUE(work->users().add_user(everyone(), user_named("blijft", {Role::coach})).ok());
    ASSERT_TRUE(work->commit({event("user 1", R"({"naam":"x"})"), event("user 2")}).ok());
    EXPECT_EQ(count("user_account"), 3);
    EXPECT_EQ(count("event"), events + 2);
    EXPECT_EQ(count("event_payload"), 1);
}

TEST_P(UnitOfWorkContract, AReadSeesOneMomentWhileAWriterGoesOn) {
    const auto reader = read();
    EXPECT_EQ(reader->users().users(everyone(), true)->size(), 2U);
    const auto writer = write();
    ASSERT_TRUE(writer->users().add_user(everyone(), user_named("nieuw", {Role::coach})).ok());
    commit(*writer);
    EXPECT_EQ(reader->users().users(everyone(), true)->size(), 2U);
    EXPECT_EQ(read()->users().users(everyone(), true)->size(), 3U);
}

TEST_P(UnitOfWorkContract, AReadCannotCommit) {
    const auto work = read();
    EXPECT_THROW(static_cast<void>(work->commit({})), std::logic_error);
}

TEST_P(UnitOfWorkContract, TheGateLearnsWhoIsInvolvedToday) {
    const Date today = clock.today();
    const Dossier now = with_dossier(today);
    const Dossier later = with_dossier(today + std::chrono::days{1});
    const Dossier past = with_dossier(today - std::chrono::days{9}, today);
    const auto work = read();
    const auto involved = [&](const Dossier& dossier) {
        const auto target = work->grants().target(dossier.id, actor(world.coach), clock.now());
        return target.ok() && target.value().has_value() && target.value()->involved();
    };
    EXPECT_TRUE(involved(now));
    EXPECT_FALSE(involved(later));
    EXPECT_FALSE(involved(past));
    const auto other = work->grants().target(now.id, actor(world.administrator), clock.now());
    ASSERT_TRUE(other.ok() && other.value().has_value());
    EXPECT_FALSE(other.value()->involved());
    EXPECT_EQ(other.value()->participant_id, now.participant_id);
}

TEST_P(UnitOfWorkContract, ARestrictedDossierIsInTheListOfWhoIsNamedOnly) {
    const Dossier dossier = with_dossier(clock.today());
    const auto connection = database->connect();
    ASSERT_TRUE(connection->execute("UPDATE dossier SET restricted = $1", true).ok());
    ASSERT_TRUE(connection->execute("UPDATE dossier_line SET restricted = $1", true).ok());
    const auto listed = [&](access::Reach reach) {
        return read()->dossiers().list(scope(world.coach, reach), {}, std::nullopt, 10)->rows.size();
    };
    EXPECT_EQ(listed(access::Reach::involved), 0U);
    EXPECT_EQ(listed(access::Reach::municipality), 0U);
    EXPECT_TRUE(read()->grants().target(dossier.id, actor(world.coach), clock.now()).value()->restricted);
    access::KeptGrant named{.subject = world.coach.id.uuid,
                            .dossier_id = dossier.id,
                            .grant = {{}, "test", "test", access::GrantOrigin::named},
                            .from = clock.now(),
                            .until = std::nullopt,
                            .source = dossier.id.uuid};
    ASSERT_TRUE(write_grants(*connection, named.source, {named}).ok());
    EXPECT_EQ(listed(access::Reach::involved), 1U);
    EXPECT_EQ(listed(access::Reach::municipality), 1U);
}

TEST_P(UnitOfWorkContract, GrantsAreWrittenAnewWhenTheGroundsChange) {
    const Dossier now = with_dossier(clock.today());
    const Dossier past = with_dossier(clock.today() - std::chrono::days{9}, clock.today());
    const auto categories = [&](const Dossier& dossier) {
        access::Categories open;
        const auto target = read()->grants().target(dossier.id, actor(world.coach), clock.now());
        for (const access::Grant& grant : target.value()->grants) open |= grant.categories;
        return open;
    };
    access::Policy policy;
    policy.role_needs[Role::coach] = {access::DataCategory::identity, access::DataCategory::income};
    policy.rules.push_back({"wet",
                            access::GroundCondition::involved,
                            {Role::coach},
                            "doel",
                            {access::DataCategory::identity, access::DataCategory::justice}});
    const auto renew = [&] {
        const auto work = write();
        const auto renewed = work->grants().renew(policy);
        EXPECT_TRUE(work->commit({}).ok());
        return renewed.value();
    };
    EXPECT_EQ(renew(), 2);
    EXPECT_EQ(categories(now), access::Categories{access::DataCategory::identity});
    EXPECT_EQ(categories(past), access::Categories{});
    EXPECT_EQ(renew(), 0) << "they follow from this policy already";
    policy.rules[0].categories.insert(access::DataCategory::income);
    EXPECT_EQ(renew(), 2);
    EXPECT_TRUE(categories(now).contains(access::DataCategory::income));
}

TEST_P(UnitOfWorkContract, ADossierElsewhereDoesNotExist) {
    const Dossier dossier = with_dossier(clock.today());
    access::Actor stranger = actor(world.coach);
    stranger.municipality_id = new_id<MunicipalityId>();
    const auto target = read()->grants().target(dossier.id, stranger, clock.now());
    ASSERT_TRUE(target.ok());
    EXPECT_FALSE(target.value().has_value());
}

TEST_P(UnitOfWorkContract, AListHoldsWhatTheReachAllows) {
    const Dossier mine = with_dossier(clock.today());
    const Dossier over = with_dossier(clock.today() - std::chrono::days{9}, clock.today());
    User participant = user_named("jan", {Role::participant});
    participant.person_id = over.participant_id;
    const auto work = write();
    ASSERT_TRUE(work->users().add_user(everyone(), participant).ok());
    commit(*work);
    const Secrets secrets = test_secrets();
    const auto connection = database->connect();
    sql::Mapper db{*connection, secrets};
    const auto listed = [&](const User& user, access::Reach reach) {
        sql::Arguments arguments;
        const std::string rest =
            "d WHERE " + scope_filter(scope(user, reach), "d", arguments) + " ORDER BY opened_on";
        std::vector<DossierId> ids;
        const auto found = db.list<Dossier>(rest, arguments);
        for (const Dossier& dossier : found.value()) ids.push_back(dossier.id);
        return ids;
    };
    EXPECT_EQ(listed(world.coach, access::Reach::involved), std::vector{mine.id});
    EXPECT_EQ(listed(world.coach, access::Reach::municipality), (std::vector{over.id, mine.id}));
    EXPECT_EQ(listed(participant, access::Reach::own), std::vector{over.id});
    EXPECT_TRUE(listed(world.coach, access::Reach::own).empty());
}

TEST_P(UnitOfWorkContract, AnAnswerIsKeptUnderItsKeyOnce) {
    app::StoredAnswer answer;
    answer.user_id = world.coach.id;
    answer.key = "sleutel-1";
    answer.request_hash.fill(3);
    answer.status = 201;
    answer.headers = {{"Location", "/v1/dossiers/1"}, {"ETag", "\"1\""}};
    answer.body = R"({"naam":"Zoë"})";
    answer.created_at = clock.now();
    answer.dossier = DossierId::parse("0193a000-0000-7000-8000-000000000007");
    {
        const auto first = write();
        EXPECT_FALSE(first->idempotency().find(world.coach.id, "sleutel-1").value().has_value());
        ASSERT_TRUE(first->idempotency().remember(answer).ok());
        commit(*first);
    }
    {
        const auto second = write();
        const auto found = second->idempotency().find(world.coach.id, "sleutel-1");
        ASSERT_TRUE(found.ok() && found.value().has_value());
        EXPECT_EQ(found.value()->status, 201);
        EXPECT_EQ(found.value()->body, answer.body);
        EXPECT_EQ(found.value()->dossier, answer.dossier);
        EXPECT_EQ(found.value()->request_hash, answer.request_hash);
        ASSERT_EQ(found.value()->headers.size(), 2U);
        EXPECT_EQ(found.value()->headers[1].value, "\"1\"");
        EXPECT_FALSE(second->idempotency().find(world.administrator.id, "sleutel-1").value().has_value());
        EXPECT_EQ(second->idempotency().remember(answer).error().fault, Fault::conflict);
    }
    const auto third = write();
    ASSERT_TRUE(third->idempotency().forget_before(clock.now() + std::chrono::milliseconds{1}).ok());
    commit(*third);
    EXPECT_EQ(count("idempotency"), 0);
}

TEST_P(UnitOfWorkContract, PingAnswers) {
    EXPECT_TRUE(storage->ping().ok());
}

}  // namespace

PH_ON_BOTH(UnitOfWorkContract);

}  // namespace ph::storage::contract
