#include "storage/storage.hpp"

#include "storage/migrate.hpp"
#include "storage/sql/postgres_connection.hpp"
#include "storage/sql/sqlite_connection.hpp"
#include "storage/unit_of_work.hpp"

namespace ph::storage {
namespace {

bool is_postgres(std::string_view database) {
    return database.starts_with("postgresql://") || database.starts_with("postgres://");
}

Pool::Make sqlite_maker(const std::string& path, sql::SqliteConnection::Mode mode) {
    return [path, mode]() -> Result<std::unique_ptr<sql::Connection>> {
        PH_TRY(auto connection, sql::SqliteConnection::open(path, mode));
        return std::unique_ptr<sql::Connection>(std::move(connection));
    };
}

Pool::Make postgres_maker(const Settings& settings) {
    return [dsn = settings.database,
            patience = settings.patience]() -> Result<std::unique_ptr<sql::Connection>> {
        return std::unique_ptr<sql::Connection>(std::make_unique<sql::PostgresConnection>(dsn, patience));
    };
}

}  // namespace

SqlStorage::Pools SqlStorage::sqlite_pools(const Settings& settings) {
    using Mode = sql::SqliteConnection::Mode;
    Pools pools;
    pools.read = std::make_unique<Pool>(sqlite_maker(settings.database, Mode::reader), settings.connections,
                                        settings.patience);
    // SQLite has one writer at a time; waiting here is fair and cheap, waiting inside SQLite polls.
    pools.write = std::make_unique<Pool>(sqlite_maker(settings.database, Mode::writer), 1, settings.patience);
    return pools;
}

SqlStorage::Pools SqlStorage::postgres_pools(const Settings& settings) {
    Pools pools;
    pools.read = std::make_unique<Pool>(postgres_maker(settings), settings.connections, settings.patience);
    pools.audit = std::make_unique<Pool>(postgres_maker(settings), 1, settings.patience);
    return pools;
}

SqlStorage::SqlStorage(Pools pools, const Secrets& secrets) : secrets_(secrets), pools_(std::move(pools)) {}

Result<std::unique_ptr<SqlStorage>> SqlStorage::open(const Settings& settings, const Secrets& secrets,
                                                     const Clock& clock) {
    std::unique_ptr<SqlStorage> storage(new SqlStorage(
        is_postgres(settings.database) ? postgres_pools(settings) : sqlite_pools(settings), secrets));
    if (Status ready = storage->prepare(clock); !ready.ok()) {
        // Which file it is helps whoever starts the server; a connection string may hold a password.
        Error error = std::move(ready).error();
        for (Problem& problem : error.problems) {
            if (!is_postgres(settings.database)) problem.place.file = settings.database;
        }
        return error;
    }
    storage->writer_ = std::make_unique<audit::Writer>(storage->auditors());
    return storage;
}

Status SqlStorage::prepare(const Clock& clock) {
    PH_TRY(const Pool::Lease lease, writers().take());
    return migrate(*lease, released_migrations(), clock.now());
}

Result<std::unique_ptr<app::UnitOfWork>> SqlStorage::begin(app::Access access) {
    const bool write = access == app::Access::write;
    PH_TRY(Pool::Lease lease, (write ? writers() : *pools_.read).take());
    if (Status begun = lease->begin(write ? sql::Transaction::write : sql::Transaction::read); !begun.ok()) {
        lease->rollback();
        return std::move(begun).error();
    }
    return std::unique_ptr<app::UnitOfWork>(
        std::make_unique<SqlUnitOfWork>(std::move(lease), secrets_, access));
}

void SqlStorage::record(std::vector<access::AuditEvent> events, std::function<void(Status)> done) {
    writer_->record(std::move(events), std::move(done));
}

Status SqlStorage::ping() {
    PH_TRY([[maybe_unused]] const auto work, begin(app::Access::read));
    return {};
}

Result<std::vector<audit::ChainReport>> SqlStorage::verify_audit() {
    PH_TRY(const Pool::Lease lease, pools_.read->take());
    PH_CHECK(lease->begin(sql::Transaction::read));
    auto report = audit::verify(*lease);
    lease->rollback();
    return report;
}

Figures SqlStorage::figures() const noexcept {
    return {writer_->groups(), writer_->events()};
}

}  // namespace ph::storage
