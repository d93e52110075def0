// A database without data for one test at a time, on either back end, and the fixture every contract test
// starts from.
#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "access/grants.hpp"
#include "base/tests/fakes.hpp"
#include "storage/sql/mapper.hpp"
#include "storage/storage.hpp"

namespace ph::storage::contract {

// Removed with everything in it at the end of its life.
class Database {
  public:
    // migrated: PostgreSQL has the present schema; SQLite always starts empty.
    enum class Start : std::uint8_t { migrated, empty };

    explicit Database(sql::Dialect dialect, Start start = Start::migrated);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] sql::Dialect dialect() const noexcept { return dialect_; }
    // What Settings::database takes.
    [[nodiscard]] const std::string& address() const noexcept { return address_; }
    // A connection of the test's own, beside the storage under test.
    [[nodiscard]] std::unique_ptr<sql::Connection> connect() const;

  private:
    sql::Dialect dialect_;
    std::string address_;
    std::string own_;  // a PostgreSQL database of this test alone
    std::filesystem::path folder_;
};

// A grant that opens every category, and those of an involvement that does.
access::Grant everything();
std::vector<access::KeptGrant> grants_of(const Involvement& involvement);

Secrets test_secrets();

// The DSN of the test cluster; the test fails when there is none (run under tests/tools/with-postgres).
std::string postgres_dsn(const std::string& database);

// A municipality with an organisation, an administrator and a coach, written through the storage under test.
struct World {
    Municipality municipality;
    Organisation organisation;
    User administrator;
    User coach;
};

class Contract : public ::testing::TestWithParam<sql::Dialect> {
  protected:
    void SetUp() override;

    template <class IdType>
    IdType new_id() {
        return make_id<IdType>(clock.now(), random);
    }
    User user_named(const std::string& login, std::vector<Role> roles);
    // Writes the world and remembers it.
    const World& with_world();
    // A household with one person and a dossier, the coach involved from `starts_on`; written row by row.
    Dossier with_dossier(Date starts_on, std::optional<Date> ends_on = std::nullopt);

    std::unique_ptr<app::UnitOfWork> read();
    std::unique_ptr<app::UnitOfWork> write();
    // A Scope of the municipality as an actor who may do everything gets it from the gate.
    access::Scope scope(const User& user, access::Reach reach);
    access::Actor actor(const User& user);
    access::AuditEvent event(const std::string& subject, const std::string& payload = "");
    // Ends `work` with one event of every dossier made so far, and expects that to succeed.
    void commit(app::UnitOfWork& work);
    // Every row of `table`, counted on a connection of its own.
    std::int64_t count(const std::string& table);
    // Every commit from here on has an event of this dossier as well, as the gate would leave it.
    void expect_change_of(const DossierId& dossier) { dossiers_.push_back(dossier); }

    std::unique_ptr<Database> database;
    testing::FixedClock clock{local_instant(Date{std::chrono::year{2026} / 11 / 23}, std::chrono::hours{10})};
    testing::SeededRandom random{1};
    std::unique_ptr<SqlStorage> storage;
    World world;

  private:
    std::vector<DossierId> dossiers_;
};

std::string name_of_dialect(const ::testing::TestParamInfo<sql::Dialect>& info);

}  // namespace ph::storage::contract

// Runs every TEST_P of a suite on both back ends.
#define PH_ON_BOTH(Suite)                                                                          \
    INSTANTIATE_TEST_SUITE_P(                                                                      \
        OnBoth, Suite,                                                                             \
        ::testing::Values(ph::storage::sql::Dialect::sqlite, ph::storage::sql::Dialect::postgres), \
        ph::storage::contract::name_of_dialect)
