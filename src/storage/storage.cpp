#include "storage/storage.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "storage/audit/places.hpp"
#include "storage/migrate.hpp"
#include "storage/sql/postgres_connection.hpp"
#include "storage/sql/sqlite_connection.hpp"
#include "storage/unit_of_work.hpp"

namespace ph::storage {
namespace {

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
    // Every commit to a file empties the page caches of its readers, and every read ends in a commit of its
    // event: in a file of their own these cost the readers nothing, and never wait for a change.
    pools.audit = std::make_unique<Pool>(sqlite_maker(audit::read_log_of(settings.database), Mode::writer), 1,
                                         settings.patience);
    pools.read_log = std::make_unique<Pool>(sqlite_maker(audit::read_log_of(settings.database), Mode::reader),
                                            1, settings.patience);
    return pools;
}

SqlStorage::Pools SqlStorage::postgres_pools(const Settings& settings) {
    Pools pools;
    pools.read = std::make_unique<Pool>(postgres_maker(settings), settings.connections, settings.patience);
    pools.audit = std::make_unique<Pool>(postgres_maker(settings), 1, settings.patience);
    return pools;
}

SqlStorage::SqlStorage(std::string database, Pools pools, const Secrets& secrets)
    : database_(std::move(database)),
      secrets_(secrets),
      pools_(std::move(pools)) {}

Result<std::unique_ptr<SqlStorage>> SqlStorage::open(const Settings& settings, const Secrets& secrets,
                                                     const Clock& clock) {
    std::unique_ptr<SqlStorage> storage(new SqlStorage(
        settings.database,
        audit::is_postgres(settings.database) ? postgres_pools(settings) : sqlite_pools(settings), secrets));
    if (Status ready = storage->prepare(clock); !ready.ok()) {
        // Which file it is helps whoever starts the server; a connection string may hold a password.
        Error error = std::move(ready).error();
        for (Problem& problem : error.problems) {
            if (!audit::is_postgres(settings.database)) problem.place.file = settings.database;
        }
        return error;
    }
    storage->writer_ = std::make_unique<audit::Writer>(*storage->pools_.audit);
    return storage;
}

Status SqlStorage::prepare(const Clock& clock) {
    {
        PH_TRY(const Pool::Lease lease, writers().take());
        PH_CHECK(migrate(*lease, released_migrations(), clock.now()));
    }
    if (!has_read_log()) return {};
    PH_TRY(const Pool::Lease lease, pools_.audit->take());
    return migrate(*lease, audit_migrations(), clock.now());
}

Result<std::unique_ptr<app::UnitOfWork>> SqlStorage::begin(app::Access access) {
    const bool write = access == app::Access::write;
    PH_TRY(Pool::Lease lease, (write ? writers() : *pools_.read).take());
    if (Status begun = lease->begin(write ? sql::Transaction::write : sql::Transaction::read); !begun.ok()) {
        lease->rollback();
        return std::move(begun).error();
    }
    return std::unique_ptr<app::UnitOfWork>(
        std::make_unique<SqlUnitOfWork>(std::move(lease), pools_.read_log.get(), secrets_, access));
}

void SqlStorage::record(std::vector<access::AuditEvent> events, std::function<void(Status)> done) {
    writer_->record(std::move(events), std::move(done));
}

Status SqlStorage::ping() {
    PH_TRY([[maybe_unused]] const auto work, begin(app::Access::read));
    return {};
}

Result<std::vector<audit::ChainReport>> SqlStorage::verify_audit() {
    audit::VerifyOptions options;
    options.secrets = secrets_;
    std::vector<audit::ChainReport> reports;
    for (const audit::Log& log : audit::logs_of(database_)) {
        PH_TRY(auto of_log, audit::verify(log, options));
        std::ranges::move(of_log, std::back_inserter(reports));
    }
    return reports;
}

Status SqlStorage::place_events() {
    PH_CHECK(place_events(writers()));
    return has_read_log() ? place_events(*pools_.audit) : Status{};
}

Status SqlStorage::place_events_again() {
    const auto forget = [](Pool& pool) -> Status {
        PH_TRY(const Pool::Lease lease, pool.take());
        PH_CHECK(lease->begin(sql::Transaction::write));
        if (Status forgotten = audit::forget_places(*lease); !forgotten.ok()) {
            lease->rollback();
            return forgotten;
        }
        return lease->commit();
    };
    PH_CHECK(forget(writers()));
    if (has_read_log()) PH_CHECK(forget(*pools_.audit));
    return place_events();
}

// A transaction for each stretch, so that whoever has something to record gets a turn in between.
Status SqlStorage::place_events(Pool& pool) {
    const auto place = [](sql::Connection& connection) -> Result<bool> {
        PH_TRY(const auto waiting, audit::chains_to_place(connection));
        if (waiting.empty()) return false;
        PH_TRY([[maybe_unused]] const auto placed, audit::place_next_stretch(connection, waiting.front()));
        return true;
    };
    for (bool more = true; more;) {
        PH_TRY(const Pool::Lease lease, pool.take());
        PH_CHECK(lease->begin(sql::Transaction::record));
        auto placed = place(*lease);
        if (!placed.ok()) {
            lease->rollback();
            return std::move(placed).error();
        }
        PH_CHECK(lease->commit());
        more = *placed;
    }
    return {};
}

Figures SqlStorage::figures() const noexcept {
    return {writer_->groups(), writer_->events()};
}

}  // namespace ph::storage
