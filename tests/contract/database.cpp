#include "contract/database.hpp"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <stdexcept>

#include "app/ports/users.hpp"
#include "storage/migrate.hpp"
#include "storage/repositories/dossier_lines.hpp"
#include "storage/repositories/grants.hpp"
#include "storage/sql/postgres_connection.hpp"
#include "storage/sql/sqlite_connection.hpp"

namespace ph::storage::contract {
namespace {

constexpr std::chrono::milliseconds patience{5000};

std::unique_ptr<sql::Connection> connect_postgres(const std::string& dsn) {
    auto connection = std::make_unique<sql::PostgresConnection>(dsn, patience);
    if (!connection->begin(sql::Transaction::read).ok())
        throw std::runtime_error("PostgreSQL is not reachable: " + dsn);
    connection->rollback();
    return connection;
}

std::string unique_name() {
    static std::atomic<int> last = 0;
    return "contract_" + std::to_string(getpid()) + "_" + std::to_string(++last);
}

void must(const Status& done) {
    if (!done.ok()) throw std::runtime_error(to_text(done.error()));
}

// Making a PostgreSQL database takes half a second, so that tests share one and empty it. Foreign keys would
// prescribe an order.
std::string shared_postgres_database() {
    static const std::string name = [] {
        std::string made = unique_name();
        must(connect_postgres(postgres_dsn("postgres"))->script("CREATE DATABASE " + made));
        must(migrate(*connect_postgres(postgres_dsn(made)), released_migrations(), Instant{}));
        return made;
    }();
    const auto connection = connect_postgres(postgres_dsn(name));
    std::string script = "SET session_replication_role = replica;";
    const auto add = [&](const sql::Row& row) { script += "DELETE FROM " + row.get<std::string>(0) + ";"; };
    const auto tables = connection->run(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_version'", {},
        add);
    if (!tables.ok()) throw std::runtime_error(to_text(tables.error()));
    must(connection->script(script));
    return name;
}

}  // namespace

std::string postgres_dsn(const std::string& database) {
    const char* dsn =
        std::getenv("PH_TEST_PG_DSN");  // NOLINT(concurrency-mt-unsafe): read before any thread starts
    if (dsn == nullptr)
        throw std::runtime_error("PH_TEST_PG_DSN is not set; run under tests/tools/with-postgres");
    std::string address(dsn);
    const std::string standard = "/postgres?";
    const auto at = address.find(standard);
    if (at == std::string::npos) throw std::runtime_error("PH_TEST_PG_DSN must name the database postgres");
    return address.replace(at, standard.size(), "/" + database + "?");
}

Database::Database(sql::Dialect dialect, Start start) : dialect_(dialect) {
    if (dialect_ == sql::Dialect::sqlite) {
        folder_ = std::filesystem::temp_directory_path() / unique_name();
        std::filesystem::create_directories(folder_);
        address_ = (folder_ / "test.db").string();
    } else if (start == Start::migrated) {
        address_ = postgres_dsn(shared_postgres_database());
    } else {
        own_ = unique_name();
        must(connect_postgres(postgres_dsn("postgres"))->script("CREATE DATABASE " + own_));
        address_ = postgres_dsn(own_);
    }
}

Database::~Database() {
    std::error_code ignored;
    if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
    // A failure leaves a database behind in a cluster that is thrown away.
    if (!own_.empty()) {
        static_cast<void>(
            connect_postgres(postgres_dsn("postgres"))->script("DROP DATABASE " + own_ + " WITH (FORCE)"));
    }
}

std::unique_ptr<sql::Connection> Database::connect() const {
    if (dialect_ == sql::Dialect::postgres) return connect_postgres(address_);
    auto connection = sql::SqliteConnection::open(address_, sql::SqliteConnection::Mode::writer);
    if (!connection.ok()) throw std::runtime_error(to_text(connection.error()));
    return std::move(*connection);
}

Secrets test_secrets() {
    Key key{};
    key.fill(7);
    return derive_secrets(key);
}

std::string name_of_dialect(const ::testing::TestParamInfo<sql::Dialect>& info) {
    return info.param == sql::Dialect::sqlite ? "sqlite" : "postgres";
}

void Contract::SetUp() {
    database = std::make_unique<Database>(GetParam());
    auto opened = SqlStorage::open({.database = database->address()}, test_secrets(), clock);
    ASSERT_TRUE(opened.ok()) << to_text(opened.error());
    storage = std::move(*opened);
}

User Contract::user_named(const std::string& login, std::vector<Role> roles) {
    User user;
    user.id = new_id<UserId>();
    user.municipality_id = world.municipality.id;
    user.organisation_id = world.organisation.id;
    user.login = login;
    user.display_name = "Naam van " + login;
    user.roles = std::move(roles);
    return user;
}

const World& Contract::with_world() {
    world.municipality = {new_id<MunicipalityId>(), "voorbeeld", "Voorbeeld"};
    world.organisation = {new_id<OrganisationId>(), world.municipality.id, "Gemeente Voorbeeld",
                          OrganisationType::municipality};
    world.administrator = user_named("beheer", {Role::administrator});
    world.coach = user_named("coach", {Role::coach, Role::intaker});
    const auto work = write();
    EXPECT_TRUE(work->users().install(world.municipality, world.organisation, world.administrator).ok());
    EXPECT_TRUE(
        work->users().add_user(scope(world.administrator, access::Reach::municipality), world.coach).ok());
    commit(*work);
    return world;
}

Dossier Contract::with_dossier(Date starts_on, std::optional<Date> ends_on) {
    const Secrets secrets = test_secrets();
    const auto connection = database->connect();
    sql::Mapper db{*connection, secrets};
    Household household;
    household.id = new_id<HouseholdId>();
    household.municipality_id = world.municipality.id;
    Person person;
    person.id = new_id<PersonId>();
    person.municipality_id = world.municipality.id;
    person.household_id = household.id;
    person.given_names = "Jan";
    person.family_name = "Berg";
    Dossier dossier;
    dossier.id = new_id<DossierId>();
    dossier.municipality_id = world.municipality.id;
    dossier.household_id = household.id;
    dossier.participant_id = person.id;
    dossier.opened_on = starts_on;
    Involvement involvement;
    involvement.id = new_id<InvolvementId>();
    involvement.dossier_id = dossier.id;
    involvement.user_id = world.coach.id;
    involvement.organisation_id = world.organisation.id;
    involvement.starts_on = starts_on;
    involvement.ends_on = ends_on;
    EXPECT_TRUE(connection->begin(sql::Transaction::write).ok());
    EXPECT_TRUE(db.insert(household).ok());
    EXPECT_TRUE(db.insert(person).ok());
    EXPECT_TRUE(db.insert(dossier).ok());
    EXPECT_TRUE(db.insert(involvement).ok());
    EXPECT_TRUE(write_grants(*connection, involvement.id.uuid, grants_of(involvement)).ok());
    EXPECT_TRUE(refresh_line(*connection, dossier.id).ok());
    EXPECT_TRUE(connection->commit().ok());
    dossiers_.push_back(dossier.id);
    return dossier;
}

access::Grant everything() {
    return {access::Categories::all(), "test", "test", access::GrantOrigin::involvement};
}

std::vector<access::KeptGrant> grants_of(const Involvement& involvement) {
    access::Policy policy;
    policy.role_needs[involvement.role] = access::Categories::all();
    policy.rules.push_back(
        {"test", access::GroundCondition::involved, {involvement.role}, "test", access::Categories::all()});
    return access::grants_of(policy, involvement);
}

std::unique_ptr<app::UnitOfWork> Contract::read() {
    auto work = storage->begin(app::Access::read);
    if (!work.ok()) throw std::runtime_error(to_text(work.error()));
    return std::move(*work);
}

std::unique_ptr<app::UnitOfWork> Contract::write() {
    auto work = storage->begin(app::Access::write);
    if (!work.ok()) throw std::runtime_error(to_text(work.error()));
    return std::move(*work);
}

access::Actor Contract::actor(const User& user) {
    return {user.id,    user.municipality_id, user.organisation_id,
            user.roles, user.person_id,       user.display_name};
}

access::Scope Contract::scope(const User& user, access::Reach reach) {
    struct NoGrants final : access::GrantSource {
        Result<std::optional<access::Target>> target(const DossierId&, const access::Actor&,
                                                     Instant) override {
            return std::optional<access::Target>{};
        }
    } grants;
    access::Policy policy;
    for (const Role role : user.roles) policy.roles[role][access::Permission::dossier_list] = reach;
    policy.purposes[access::Permission::dossier_list] = "test";
    policy.grounds[access::Permission::dossier_list] = "test";
    policy.data[access::Permission::dossier_list] = {{access::DataCategory::identity}, {}};
    const access::Actor who = actor(user);
    access::Gate gate(policy, who, grants, clock, random);
    auto scope = gate.enter(access::Permission::dossier_list);
    if (!scope.ok()) throw std::runtime_error(to_text(scope.error()));
    return std::move(*scope);
}

access::AuditEvent Contract::event(const std::string& subject, const std::string& payload) {
    access::AuditEvent event;
    event.id = new_id<EventId>();
    event.municipality_id = world.municipality.id;
    event.at = clock.now();
    event.user_id = world.coach.id;
    event.role = "coach";
    event.action = "test";
    event.change = !payload.empty();
    event.subject = subject;
    event.payload = payload;
    return event;
}

void Contract::commit(app::UnitOfWork& work) {
    std::vector<access::AuditEvent> events{event("test")};
    for (const DossierId& dossier : dossiers_) {
        if (events.back().dossier_id) events.push_back(event("test"));
        events.back().dossier_id = dossier;
    }
    const Status committed = work.commit(events);
    EXPECT_TRUE(committed.ok()) << (committed.ok() ? "" : to_text(committed.error()));
}

std::int64_t Contract::count(const std::string& table) {
    auto rows = database->connect()->scalar<std::int64_t>("SELECT count(*) FROM " + table);
    return rows.ok() ? rows->value_or(0) : -1;
}

}  // namespace ph::storage::contract
