// Migrations: every step from the release before it, with data; half a step never stays; a newer database is
// left alone.
#include <thread>

#include "contract/database.hpp"
#include "storage/migrate.hpp"
#include "storage/sql/mapper.hpp"

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
    static int number_of(std::string_view name) {
        const auto found = std::ranges::find_if(
            released_migrations(), [&](const Migration& one) { return one.name.substr(5) == name; });
        return found == released_migrations().end() ? 0 : found->number;
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

// The grants of before knew days and no categories; the server writes them anew from who is involved.
TEST_P(MigrationContract, WhoWasInvolvedBeforeGrantsKnewCategoriesStillIs) {
    std::vector<Migration> before;
    std::ranges::copy_if(released_migrations(), std::back_inserter(before),
                         [](const Migration& one) { return one.number < number_of("grant"); });
    ASSERT_TRUE(migrate(*connection, before, clock.now()).ok());
    world.municipality = {new_id<MunicipalityId>(), "voorbeeld", "Voorbeeld"};
    world.organisation = {new_id<OrganisationId>(), world.municipality.id, "Gemeente Voorbeeld",
                          OrganisationType::municipality};
    world.coach = user_named("coach", {Role::coach});
    Household household;
    household.id = new_id<HouseholdId>();
    household.municipality_id = world.municipality.id;
    Person person;
    person.id = new_id<PersonId>();
    person.municipality_id = world.municipality.id;
    person.household_id = household.id;
    Dossier dossier;
    dossier.id = new_id<DossierId>();
    dossier.municipality_id = world.municipality.id;
    dossier.household_id = household.id;
    dossier.participant_id = person.id;
    dossier.opened_on = clock.today();
    Involvement involvement;
    involvement.id = new_id<InvolvementId>();
    involvement.dossier_id = dossier.id;
    involvement.user_id = world.coach.id;
    involvement.organisation_id = world.organisation.id;
    involvement.starts_on = clock.today() - std::chrono::days{3};
    const Secrets secrets = test_secrets();
    sql::Mapper db{*connection, secrets};
    ASSERT_TRUE(connection->begin(sql::Transaction::write).ok());
    EXPECT_TRUE(db.insert(world.municipality).ok());
    EXPECT_TRUE(db.insert(world.organisation).ok());
    EXPECT_TRUE(db.insert(household).ok());
    EXPECT_TRUE(db.insert(person).ok());
    EXPECT_TRUE(db.insert(world.coach).ok());
    EXPECT_TRUE(
        connection
            ->execute("INSERT INTO dossier (id, municipality_id, household_id, participant_id, phase, "
                      "opened_on, phase_reason, version) VALUES ($1, $2, $3, $4, 'guided', $5, '', 1)",
                      dossier.id, dossier.municipality_id, household.id, person.id, dossier.opened_on)
            .ok());
    EXPECT_TRUE(db.insert(involvement).ok());
    EXPECT_TRUE(
        connection
            ->execute("INSERT INTO access_grant (user_id, dossier_id, involvement_id, starts_on) VALUES "
                      "($1, $2, $3, $4)",
                      world.coach.id, dossier.id, involvement.id, involvement.starts_on)
            .ok());
    EXPECT_TRUE(connection
                    ->execute("INSERT INTO contact (id, dossier_id, at, channel, outcome, note, recorded_by, "
                              "recorded_at) VALUES ($1, $2, $3, 'phone', 'spoken', 'Gebeld', $4, $3)",
                              new_id<ContactId>(), dossier.id, clock.now(), world.coach.id)
                    .ok());
    ASSERT_TRUE(connection->commit().ok());

    open_storage();
    EXPECT_FALSE(read()->grants().target(dossier.id, actor(world.coach), clock.now()).value()->involved());
    access::Policy policy;
    policy.role_needs[Role::coach] = access::Categories::all();
    policy.rules.push_back(
        {"wet", access::GroundCondition::involved, {Role::coach}, "doel", {access::DataCategory::identity}});
    {
        const auto work = write();
        EXPECT_EQ(work->grants().renew(policy).value(), 1);
        ASSERT_TRUE(work->commit({}).ok());
    }
    EXPECT_TRUE(read()->grants().target(dossier.id, actor(world.coach), clock.now()).value()->involved());
    EXPECT_EQ(connection->scalar<std::string>("SELECT recorded_as FROM contact").value(), "coach");
}

// A consent of before belongs to the municipality of its dossier.
TEST_P(MigrationContract, ConsentsOfBeforeAreThoseOfTheirMunicipality) {
    std::vector<Migration> before;
    std::ranges::copy_if(released_migrations(), std::back_inserter(before),
                         [](const Migration& one) { return one.number < number_of("oversight"); });
    ASSERT_FALSE(before.empty());
    ASSERT_TRUE(migrate(*connection, before, clock.now()).ok());
    const Secrets secrets = test_secrets();
    sql::Mapper db{*connection, secrets};
    Household household;
    household.id = new_id<HouseholdId>();
    Person person;
    person.id = new_id<PersonId>();
    Dossier dossier;
    dossier.id = new_id<DossierId>();
    world.municipality = {new_id<MunicipalityId>(), "voorbeeld", "Voorbeeld"};
    world.organisation = {new_id<OrganisationId>(), world.municipality.id, "Gemeente Voorbeeld",
                          OrganisationType::municipality};
    household.municipality_id = person.municipality_id = dossier.municipality_id = world.municipality.id;
    person.household_id = dossier.household_id = household.id;
    dossier.participant_id = person.id;
    ASSERT_TRUE(connection->begin(sql::Transaction::write).ok());
    EXPECT_TRUE(db.insert(world.municipality).ok());
    EXPECT_TRUE(db.insert(world.organisation).ok());
    EXPECT_TRUE(db.insert(household).ok());
    EXPECT_TRUE(db.insert(person).ok());
    EXPECT_TRUE(db.insert(dossier).ok());
    EXPECT_TRUE(connection
                    ->execute("INSERT INTO consent (id, dossier_id, person_id, organisation_id, categories, "
                              "purpose, ground, until_on, sentence, state, note, withdrawn_note, version) "
                              "VALUES ($1, $2, $3, $4, 1, 'x', 'x', $5, '', 'asked', '', '', 1)",
                              new_id<EventId>(), dossier.id, person.id, world.organisation.id, clock.today())
                    .ok());
    ASSERT_TRUE(connection->commit().ok());
    ASSERT_TRUE(migrate(*connection, released_migrations(), clock.now()).ok());
    EXPECT_EQ(connection->scalar<MunicipalityId>("SELECT municipality_id FROM consent").value(),
              world.municipality.id);
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
