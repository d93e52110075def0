// Migrations: every step from the release before it, with data; half a step never stays; a newer database is
// left alone.
#include <thread>

#include "contract/database.hpp"
#include "storage/migrate.hpp"

namespace ph::storage::contract {
namespace {

struct MigrationContract : Contract {
    void SetUp() override {
        database = std::make_unique<Database>(GetParam(), Database::Start::empty);
        connection = database->connect();
    }
    void open_storage() {
        auto opened = SqlStorage::open({.database = database->address()}, test_secrets(), clock);
        ASSERT_TRUE(opened.ok()) << to_text(opened.error());
        storage = std::move(*opened);
    }
    static std::vector<Migration> released_and(std::string_view next) {
        std::vector<Migration> all(released_migrations().begin(), released_migrations().end());
        all.push_back({static_cast<int>(all.size()) + 1, "of_this_test", next});
        return all;
    }
    int version() {
        return connection->scalar<int>("SELECT max(number) FROM schema_version").value().value();
    }

    std::unique_ptr<sql::Connection> connection;
};

TEST_P(MigrationContract, AnEmptyDatabaseGetsThePresentSchemaAndASecondStartChangesNothing) {
    ASSERT_TRUE(migrate(*connection, released_migrations(), clock.now()).ok());
    const int present = version();
    EXPECT_EQ(present, static_cast<int>(released_migrations().size()));
    ASSERT_TRUE(migrate(*connection, released_migrations(), clock.now()).ok());
    EXPECT_EQ(version(), present);
    EXPECT_EQ(count("schema_version"), present);
}

TEST_P(MigrationContract, ANewReleaseKeepsTheDataOfTheOneBefore) {
    open_storage();
    with_world();
    const Dossier dossier = with_dossier(clock.today());
    storage.reset();
    const auto next = released_and(
        "ALTER TABLE dossier ADD COLUMN remark {text} NOT NULL DEFAULT 'geen';"
        "CREATE TABLE extra (id {uuid} PRIMARY KEY, at {instant} NOT NULL, yes {bool}){end};");
    ASSERT_TRUE(migrate(*connection, next, clock.now()).ok());
    EXPECT_EQ(version(), static_cast<int>(next.size()));
    const auto remark =
        connection->scalar<std::string>("SELECT remark FROM dossier WHERE id = $1", dossier.id);
    ASSERT_TRUE(remark.ok());
    EXPECT_EQ(remark.value(), "geen");
}

TEST_P(MigrationContract, AStepThatFailsLeavesNothingBehind) {
    ASSERT_TRUE(migrate(*connection, released_migrations(), clock.now()).ok());
    const auto broken =
        released_and("CREATE TABLE half (id {uuid} PRIMARY KEY){end}; INSERT INTO nowhere VALUES (1);");
    EXPECT_THROW(static_cast<void>(migrate(*connection, broken, clock.now())), std::logic_error);
    connection->rollback();
    EXPECT_EQ(version(), static_cast<int>(released_migrations().size()));
    EXPECT_THROW(static_cast<void>(connection->execute("SELECT 1 FROM half")), std::logic_error);
}

TEST_P(MigrationContract, ADatabaseOfANewerReleaseIsRefusedInPlainWords) {
    ASSERT_TRUE(
        migrate(*connection, released_and("CREATE TABLE later (id {uuid} PRIMARY KEY){end};"), clock.now())
            .ok());
    const auto opened = SqlStorage::open({.database = database->address()}, test_secrets(), clock);
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().fault, Fault::conflict);
    EXPECT_EQ(opened.error().problems.at(0).code, "database-nieuwer");
    EXPECT_THAT(opened.error().title, ::testing::HasSubstr("nieuwere versie"));
}

TEST_P(MigrationContract, ServersThatStartAtOnceMigrateOnce) {
    std::vector<std::thread> servers;
    for (int i = 0; i < 3; ++i) {
        servers.emplace_back([&] {
            EXPECT_TRUE(SqlStorage::open({.database = database->address()}, test_secrets(), clock).ok());
        });
    }
    for (auto& server : servers) server.join();
    EXPECT_EQ(version(), static_cast<int>(released_migrations().size()));
}

TEST_P(MigrationContract, AnUnknownWordInBracesIsADefect) {
    EXPECT_THROW(expand("CREATE TABLE x (a {money});", GetParam()), std::logic_error);
}

}  // namespace

PH_ON_BOTH(MigrationContract);

}  // namespace ph::storage::contract
