// Several writers at once: nobody's change is lost, and equal requests are done once.
#include <atomic>
#include <barrier>
#include <thread>

#include "app/ports/idempotency.hpp"
#include "app/ports/users.hpp"
#include "contract/database.hpp"

namespace ph::storage::contract {
namespace {

struct ConcurrencyContract : Contract {
    void SetUp() override {
        Contract::SetUp();
        with_world();
    }
};

TEST_P(ConcurrencyContract, OfTwoChangesToTheSameVersionOneIsStale) {
    const auto everyone = scope(world.administrator, access::Reach::municipality);
    std::barrier both_have_read(2);
    std::atomic<int> stored = 0;
    std::atomic<int> stale = 0;
    const auto change = [&](const std::string& name, access::AuditEvent audit) {
        User user = [&] {
            const auto work = storage->begin(app::Access::read);
            return (*work)->users().user(everyone, world.coach.id).value();
        }();
        both_have_read.arrive_and_wait();
        user.display_name = name;
        const auto work = storage->begin(app::Access::write);
        const Status changed = (*work)->users().change_user(everyone, user);
        if (changed.ok() && (*work)->commit({std::move(audit)}).ok()) ++stored;
        if (!changed.ok() && changed.error().fault == Fault::stale) ++stale;
    };
    const auto first_event = event("a");
    const auto second_event = event("b");
    std::thread other([&] { change("Anna", first_event); });
    change("Bram", second_event);
    other.join();
    EXPECT_EQ(stored, 1);
    EXPECT_EQ(stale, 1);
    const auto work = read();
    EXPECT_EQ(work->users().user(everyone, world.coach.id)->version, 2);
}

TEST_P(ConcurrencyContract, OfEqualRequestsAtOnceOneDoesTheWorkAndTheOthersFindItsAnswer) {
    constexpr int requests = 6;
    app::StoredAnswer answer;
    answer.user_id = world.coach.id;
    answer.key = "een";
    answer.created_at = clock.now();
    const auto audit = event("a");
    std::atomic<int> worked = 0;
    std::atomic<int> found = 0;
    std::vector<std::thread> running;
    for (int i = 0; i < requests; ++i) {
        running.emplace_back([&] {
            const auto work = storage->begin(app::Access::write);
            const auto earlier = (*work)->idempotency().find(answer.user_id, answer.key);
            if (earlier.value()) {
                ++found;
            } else if ((*work)->idempotency().remember(answer).ok() && (*work)->commit({audit}).ok()) {
                ++worked;
            }
        });
    }
    for (auto& thread : running) thread.join();
    EXPECT_EQ(worked, 1);
    EXPECT_EQ(found, requests - 1);
}

TEST_P(ConcurrencyContract, AFailedLoginCountsEveryTimeHoweverManyTryAtOnce) {
    constexpr int attempts = 8;
    std::vector<std::thread> running;
    for (int i = 0; i < attempts; ++i) {
        running.emplace_back([&] {
            const auto work = storage->begin(app::Access::write);
            EXPECT_TRUE((*work)->users().add_login_failure("login:jan", clock.now(), clock.now()).ok());
            EXPECT_TRUE((*work)->commit({}).ok());
        });
    }
    for (auto& thread : running) thread.join();
    EXPECT_EQ(read()->users().login_failures("login:jan")->count, attempts);
}

TEST_P(ConcurrencyContract, WhoComesTooManyHearsItInTime) {
    auto opened = SqlStorage::open(
        {.database = database->address(), .connections = 2, .patience = std::chrono::milliseconds{50}},
        test_secrets(), clock);
    ASSERT_TRUE(opened.ok());
    std::vector<std::unique_ptr<app::UnitOfWork>> held;
    for (int i = 0; i < 2; ++i) held.push_back((*opened)->begin(app::Access::read).value());
    const auto refused = (*opened)->begin(app::Access::read);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::unavailable);
    EXPECT_EQ(refused.error().problems.at(0).code, "opslag-bezet");
    held.pop_back();
    EXPECT_TRUE((*opened)->begin(app::Access::read).ok());
}

}  // namespace

PH_ON_BOTH(ConcurrencyContract);

}  // namespace ph::storage::contract
