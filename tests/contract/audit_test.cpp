// The audit: one chain a municipality, groups of reads, and what tampering leaves behind.
#include <atomic>
#include <future>
#include <thread>

#include "contract/database.hpp"

namespace ph::storage::contract {
namespace {

struct AuditContract : Contract {
    void SetUp() override {
        Contract::SetUp();
        with_world();
    }
    void add_events(int number) {
        for (int i = 0; i < number; ++i) {
            const auto work = write();
            ASSERT_TRUE(work->commit({event("dossier " + std::to_string(i), R"({"veld":"waarde"})")}).ok());
        }
    }
    Status record(int number) {
        std::promise<Status> done;
        std::vector<access::AuditEvent> events;
        for (int i = 0; i < number; ++i) events.push_back(event("gelezen"));
        storage->record(std::move(events), [&](const Status& status) { done.set_value(status); });
        return done.get_future().get();
    }
    audit::ChainReport report() {
        const auto reports = storage->verify_audit();
        EXPECT_TRUE(reports.ok());
        audit::ChainReport all;  // of changes, and on SQLite that of reads
        for (const audit::ChainReport& each : *reports) {
            all.events += each.events;
            all.payloads_destroyed += each.payloads_destroyed;
            all.breaks.insert(all.breaks.end(), each.breaks.begin(), each.breaks.end());
        }
        return all;
    }
    void tamper(const std::string& sql) {
        const auto rows = database->connect()->execute(sql);
        ASSERT_TRUE(rows.ok());
        ASSERT_GT(*rows, 0);
    }
    std::vector<std::int64_t> breaks() {
        std::vector<std::int64_t> at;
        for (const auto& each : report().breaks) at.push_back(each.sequence);
        return at;
    }
};

TEST_P(AuditContract, AnUntouchedChainVerifies) {
    add_events(5);
    ASSERT_TRUE(record(3).ok());
    const auto checked = report();
    EXPECT_EQ(checked.events, 9);  // one of making the world
    EXPECT_TRUE(checked.breaks.empty());
}

TEST_P(AuditContract, AReadIsRecordedBeforeItsAnswerMayLeave) {
    const auto before = report().events;
    ASSERT_TRUE(record(2).ok());
    EXPECT_EQ(report().events, before + 2);
}

TEST_P(AuditContract, AChangedEventShows) {
    add_events(4);
    tamper("UPDATE event SET purpose = 'anders' WHERE sequence = 3");
    EXPECT_EQ(breaks(), std::vector<std::int64_t>{3});
}

TEST_P(AuditContract, ARemovedEventShows) {
    add_events(4);
    tamper("DELETE FROM event WHERE sequence = 2");
    EXPECT_EQ(breaks(), std::vector<std::int64_t>{2});
}

TEST_P(AuditContract, CuttingOffTheEndShows) {
    add_events(4);
    tamper("DELETE FROM event WHERE sequence >= 4");
    EXPECT_EQ(breaks(), std::vector<std::int64_t>{4});
}

TEST_P(AuditContract, AnEventWrittenAnewWithItsOwnHashBreaksTheNext) {
    add_events(4);
    tamper("UPDATE event SET hash = (SELECT hash FROM event e WHERE e.sequence = 4) WHERE sequence = 2");
    EXPECT_EQ(breaks(), (std::vector<std::int64_t>{2, 3}));
}

TEST_P(AuditContract, AChangedPayloadShowsAndOneThatIsGoneToo) {
    add_events(4);
    tamper("UPDATE event_payload SET payload = '{}' WHERE sequence = 2");
    tamper("DELETE FROM event_payload WHERE sequence = 3");
    const auto checked = report();
    ASSERT_EQ(checked.breaks.size(), 2U);
    EXPECT_EQ(checked.breaks[0].sequence, 2);
    EXPECT_EQ(checked.breaks[1].sequence, 3);
    EXPECT_EQ(checked.payloads_destroyed, 0);
}

TEST_P(AuditContract, MunicipalitiesHaveChainsOfTheirOwn) {
    auto elsewhere = event("x");
    elsewhere.municipality_id = new_id<MunicipalityId>();
    const auto work = write();
    ASSERT_TRUE(work->commit({event("a"), elsewhere, event("b")}).ok());
    const auto reports = storage->verify_audit();
    ASSERT_TRUE(reports.ok());
    ASSERT_EQ(reports->size(), 2U);
    EXPECT_EQ(reports->at(0).events + reports->at(1).events, 4);
    EXPECT_TRUE(reports->at(0).breaks.empty() && reports->at(1).breaks.empty());
}

TEST_P(AuditContract, ReadsAndChangesOfManyThreadsMakeOneUnbrokenChain) {
    constexpr int threads = 4;
    constexpr int rounds = 20;
    const auto before = report().events;
    std::vector<access::AuditEvent> changes;
    std::vector<access::AuditEvent> reads;
    for (int i = 0; i < threads * rounds; ++i) {
        changes.push_back(event("gewijzigd", "{}"));
        reads.push_back(event("gelezen"));
    }
    std::atomic<int> answered = 0;
    std::vector<std::thread> running;
    for (int thread = 0; thread < threads; ++thread) {
        running.emplace_back([&, thread] {
            for (int i = thread * rounds; i < (thread + 1) * rounds; ++i) {
                const auto at = static_cast<std::size_t>(i);
                storage->record({reads[at]}, [&](const Status& status) { answered += status.ok() ? 1 : 0; });
                const auto work = storage->begin(app::Access::write);
                if (work.ok()) EXPECT_TRUE((*work)->commit({changes[at]}).ok());
            }
        });
    }
    for (auto& thread : running) thread.join();
    ASSERT_TRUE(record(1).ok());  // what was queued before it is written
    EXPECT_EQ(answered, threads * rounds);
    EXPECT_EQ(report().events, before + 2 * threads * rounds + 1);
    EXPECT_TRUE(report().breaks.empty());
}

TEST_P(AuditContract, WhatIsQueuedAtTheEndIsStillWritten) {
    const auto before = report().events;
    std::atomic<int> answered = 0;
    std::vector<access::AuditEvent> reads;
    for (int i = 0; i < 50; ++i) reads.push_back(event("gelezen"));
    for (auto& each : reads) storage->record({each}, [&](const Status&) { ++answered; });
    storage.reset();
    EXPECT_EQ(answered, 50);
    auto opened = SqlStorage::open({.database = database->address()}, test_secrets(), clock);
    ASSERT_TRUE(opened.ok()) << to_text(opened.error());
    storage = std::move(*opened);
    EXPECT_EQ(report().events, before + 50);
}

}  // namespace

PH_ON_BOTH(AuditContract);

}  // namespace ph::storage::contract
