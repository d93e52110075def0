// What storage does when the world breaks: killed in the middle, disk full, read-only, damaged, server gone
// and back.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <future>
#include <memory>
#include <set>

#include "app/ports/users.hpp"
#include "contract/database.hpp"
#include "storage/audit/walk.hpp"
#include "storage/sql/postgres_connection.hpp"

namespace ph::storage::contract {
namespace {

struct FailureContract : Contract {
    access::Scope everyone() { return scope(world.administrator, access::Reach::municipality); }
    Status add_user(const std::string& login) {
        PH_TRY(const auto work, storage->begin(app::Access::write));
        PH_CHECK(work->users().add_user(everyone(), user_named(login, {Role::coach})));
        return work->commit({event("user " + login, "{}")});
    }
    Status record() {
        std::promise<Status> done;
        storage->record({event("gelezen")}, [&](const Status& status) { done.set_value(status); });
        return done.get_future().get();
    }
    void open_storage() {
        auto opened = SqlStorage::open({.database = database->address()}, test_secrets(), clock);
        ASSERT_TRUE(opened.ok()) << to_text(opened.error());
        storage = std::move(*opened);
    }
    void expect_whole_chain() {
        const auto reports = storage->verify_audit();
        ASSERT_TRUE(reports.ok());
        for (const auto& report : *reports) EXPECT_TRUE(report.breaks.empty());
    }
};

// The child commits and tells; the parent kills it and looks.
TEST_P(FailureContract, KilledInTheMiddleItKeepsEveryCommitThatWasToldAndNoHalfOne) {
    with_world();
    storage.reset();
    std::int64_t told = 0;
    for (int round = 0; round < 3; ++round) {
        clock.advance(std::chrono::seconds{1});  // the children share their random numbers, not their time
        std::array<int, 2> pipe_ends{};
        ASSERT_EQ(pipe(pipe_ends.data()), 0);
        const pid_t child = fork();
        if (child == 0) {
            open_storage();
            for (int i = 0;; ++i) {
                if (!add_user("u" + std::to_string(round) + "-" + std::to_string(i)).ok()) _exit(1);
                if (::write(pipe_ends[1], "x", 1) != 1) _exit(2);
            }
        }
        ::close(pipe_ends[1]);
        const int commits = 20 + 7 * round;
        char byte = 0;
        for (int i = 0; i < commits; ++i) ASSERT_EQ(::read(pipe_ends[0], &byte, 1), 1);
        kill(child, SIGKILL);
        told += commits;
        while (::read(pipe_ends[0], &byte, 1) == 1) ++told;
        waitpid(child, nullptr, 0);
        ::close(pipe_ends[0]);
    }
    clock.advance(std::chrono::seconds{1});
    open_storage();
    const std::int64_t users = count("user_account") - 2;
    const std::int64_t events = count("event") - 1;
    EXPECT_GE(users, told);
    EXPECT_EQ(users, events);
    EXPECT_EQ(count("event_payload"), events);
    expect_whole_chain();
    EXPECT_TRUE(add_user("na-afloop").ok());
}

// The answer to a read leaves when its event is stored: whatever the child told of must be in the log.
TEST_P(FailureContract, KilledWhileReadsAreRecordedNoAnsweredReadIsMissingAndTheChainIsWhole) {
    with_world();
    storage.reset();
    constexpr int answered = 60;
    std::set<EventId> told;
    for (int round = 0; round < 3; ++round) {
        clock.advance(std::chrono::seconds{1});  // the children share their random numbers, not their time
        std::array<int, 2> pipe_ends{};
        ASSERT_EQ(pipe(pipe_ends.data()), 0);
        const pid_t child = fork();
        if (child == 0) {
            open_storage();
            for (;;) {
                // More than one at a time, so that the kill falls in the middle of a group.
                std::vector<std::future<bool>> waiting;
                for (int i = 0; i < 8; ++i) {
                    const access::AuditEvent read = event("dossier " + std::to_string(i));
                    const auto answered_it = std::make_shared<std::promise<bool>>();
                    waiting.push_back(answered_it->get_future());
                    storage->record({read}, [=](const Status& stored) {
                        const auto& id = read.id.uuid.bytes;
                        answered_it->set_value(stored.ok() && ::write(pipe_ends[1], id.data(), id.size()) ==
                                                                  static_cast<ssize_t>(id.size()));
                    });
                }
                for (auto& one : waiting) {
                    if (!one.get()) _exit(1);
                }
            }
        }
        ::close(pipe_ends[1]);
        EventId id;
        const auto next = [&] {
            return ::read(pipe_ends[0], id.uuid.bytes.data(), id.uuid.bytes.size()) ==
                   static_cast<ssize_t>(id.uuid.bytes.size());
        };
        for (int i = 0; i < answered + 7 * round; ++i) {
            ASSERT_TRUE(next());
            told.insert(id);
        }
        kill(child, SIGKILL);
        while (next()) told.insert(id);
        waitpid(child, nullptr, 0);
        ::close(pipe_ends[0]);
    }
    open_storage();
    expect_whole_chain();
    std::set<EventId> kept;
    for (const audit::Log& log : audit::logs_of(database->address())) {
        ASSERT_TRUE(
            audit::walk(log, {}, [&](const access::AuditEvent& one) { kept.insert(one.id); }, {}).ok());
    }
    EXPECT_GE(told.size(), 3U * answered);
    for (const EventId& one : told) EXPECT_TRUE(kept.contains(one)) << one.to_string();
}

PH_ON_BOTH(FailureContract);

struct SqliteFailure : FailureContract {
    // Runs in a process without root's power to write everything; 0 when it returned true.
    static int without_privileges(const std::function<bool()>& act) {
        const pid_t child = fork();
        if (child == 0) {
            constexpr uid_t nobody = 65534;
            if (geteuid() == 0 && setresuid(nobody, nobody, nobody) != 0) _exit(3);
            _exit(act() ? 0 : 1);
        }
        int status = 0;
        waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    [[nodiscard]] std::string refusal_at_open() const {
        const auto opened = SqlStorage::open({.database = database->address()}, test_secrets(), clock);
        return opened.ok() ? "" : opened.error().problems.at(0).code;
    }
};

TEST_P(SqliteFailure, AFullDiskRefusesTheChangeKeepsTheRestAndRecovers) {
    with_world();
    ASSERT_TRUE(add_user("ervoor").ok());
    const auto wal = std::filesystem::path(database->address() + "-wal");
    rlimit unlimited{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &unlimited), 0);
    std::signal(SIGXFSZ,
                SIG_IGN);  // NOLINT(concurrency-mt-unsafe): a write over the limit must fail, not kill
    rlimit small = unlimited;
    small.rlim_cur = std::filesystem::file_size(wal) + 20'000;
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    Status refused;
    int stored = 0;
    for (; stored < 1000; ++stored) {
        refused = add_user("vol" + std::to_string(stored));
        if (!refused.ok()) break;
    }
    Status unrecorded;
    for (int i = 0; i < 2000 && unrecorded.ok(); ++i) unrecorded = record();
    const bool readable = storage->ping().ok();
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &unlimited), 0);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::unavailable);
    EXPECT_EQ(refused.error().problems.at(0).code, "opslag-vol");
    ASSERT_FALSE(unrecorded.ok());
    EXPECT_EQ(unrecorded.error().problems.at(0).code, "opslag-vol");
    EXPECT_TRUE(readable);
    EXPECT_TRUE(add_user("erna").ok());
    EXPECT_TRUE(record().ok());
    EXPECT_EQ(count("user_account"), 2 + 1 + stored + 1);
    expect_whole_chain();
}

TEST_P(SqliteFailure, AReadOnlyFileIsRefusedAtTheStartWithItsName) {
    with_world();
    storage.reset();
    const std::filesystem::path file = database->address();
    using std::filesystem::perms;
    std::filesystem::permissions(file, perms::owner_read | perms::group_read | perms::others_read);
    std::filesystem::permissions(file.parent_path(), perms::owner_all | perms::group_exec |
                                                         perms::others_exec | perms::group_read |
                                                         perms::others_read);
    EXPECT_EQ(without_privileges([&] { return refusal_at_open() == "opslag-alleen-lezen"; }), 0);
}

TEST_P(SqliteFailure, AFileThatIsNoDatabaseIsLeftAloneAndNamed) {
    storage.reset();
    std::filesystem::remove(database->address() + "-wal");
    std::filesystem::remove(database->address() + "-shm");
    std::ofstream(database->address(), std::ios::trunc) << std::string(8192, 'x');
    const auto opened = SqlStorage::open({.database = database->address()}, test_secrets(), clock);
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().problems.at(0).code, "opslag-beschadigd");
    EXPECT_EQ(opened.error().problems.at(0).place.file, database->address());
    EXPECT_EQ(std::filesystem::file_size(database->address()), 8192U);
}

TEST_P(SqliteFailure, AFolderThatDoesNotExistIsRefusedWithTheFileInIt) {
    const auto opened = SqlStorage::open({.database = "/nergens/hier/test.db"}, test_secrets(), clock);
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().fault, Fault::unavailable);
    EXPECT_EQ(opened.error().problems.at(0).place.file, "/nergens/hier/test.db");
}

INSTANTIATE_TEST_SUITE_P(OnSqlite, SqliteFailure, ::testing::Values(sql::Dialect::sqlite), name_of_dialect);

struct PostgresFailure : FailureContract {
    static void control(const std::string& action) {
        const char* script =
            std::getenv("PH_TEST_PG_CONTROL");  // NOLINT(concurrency-mt-unsafe): set before the start
        ASSERT_NE(script, nullptr);
        // NOLINTNEXTLINE(concurrency-mt-unsafe, cert-env33-c): the test's own script
        ASSERT_EQ(std::system((std::string(script) + " " + action).c_str()), 0);
    }
    // Stops the server for as long as it lives.
    struct Gone {
        Gone() { control("stop"); }
        ~Gone() { control("start"); }
    };
};

TEST_P(PostgresFailure, GoneAndBackTheServerGoesOnWhereItWas) {
    with_world();
    ASSERT_TRUE(add_user("ervoor").ok());
    {
        const Gone gone;
        const auto started = std::chrono::steady_clock::now();
        const Status refused = add_user("tijdens");
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().fault, Fault::unavailable);
        EXPECT_EQ(refused.error().problems.at(0).code, "opslag-weg");
        EXPECT_FALSE(storage->ping().ok());
        EXPECT_FALSE(record().ok());
        EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds{3});
    }
    EXPECT_TRUE(storage->ping().ok());
    EXPECT_TRUE(add_user("erna").ok());
    EXPECT_TRUE(record().ok());
    EXPECT_EQ(count("user_account"), 4);
    expect_whole_chain();
}

TEST_P(PostgresFailure, LostInTheMiddleOfATransactionNothingOfItStays) {
    with_world();
    {
        const auto work = write();
        ASSERT_TRUE(work->users().add_user(everyone(), user_named("half", {Role::coach})).ok());
        const Gone gone;
        EXPECT_EQ(work->users().municipalities().error().fault, Fault::unavailable);
        EXPECT_EQ(work->commit({event("half")}).error().fault, Fault::unavailable);
    }
    EXPECT_EQ(count("user_account"), 2);
    EXPECT_TRUE(add_user("erna").ok());
}

TEST_P(PostgresFailure, ItsOwnWordsForTroubleBecomeOurs) {
    const auto connection = database->connect();
    const auto raised = [&](const std::string& state) {
        const Status failed =
            connection->script("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '" + state + "'; END $$");
        return failed.ok() ? "" : failed.error().problems.at(0).code;
    };
    EXPECT_EQ(raised("53100"), "opslag-vol");
    EXPECT_EQ(raised("25006"), "opslag-alleen-lezen");
    EXPECT_EQ(raised("40P01"), "opslag-bezet");
    EXPECT_EQ(raised("57P01"), "opslag-weg");
    EXPECT_EQ(raised("XX001"), "opslag-beschadigd");
    EXPECT_EQ(raised("23505"), "bestaat-al");
}

TEST_P(PostgresFailure, AServerThatWasNeverThereIsRefusedWithoutShowingThePassword) {
    const auto opened =
        SqlStorage::open({.database = "postgresql://jan:geheim@/x?host=/nergens"}, test_secrets(), clock);
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().fault, Fault::unavailable);
    EXPECT_EQ(to_text(opened.error()).find("geheim"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(OnPostgres, PostgresFailure, ::testing::Values(sql::Dialect::postgres),
                         name_of_dialect);

}  // namespace
}  // namespace ph::storage::contract
