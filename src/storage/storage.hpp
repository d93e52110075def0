// The storage of a server: opens the database, brings its schema up to date and hands out units of work.
#pragma once
#include <chrono>
#include <memory>
#include <string>

#include "app/ports/unit_of_work.hpp"
#include "base/time.hpp"
#include "storage/audit/verify.hpp"
#include "storage/audit/writer.hpp"
#include "storage/pool.hpp"
#include "storage/secrets.hpp"

namespace ph::storage {

struct Settings {
    std::string database;         // a file (SQLite), or postgresql://...
    std::size_t connections = 8;  // at most so many units of work read at once (PostgreSQL: read or write)
    std::chrono::milliseconds patience{5000};  // how long begin() waits for a turn, or for the server
};

// How the audit of reads keeps up, for /metrics.
struct Figures {
    std::uint64_t read_event_groups = 0;
    std::uint64_t read_events = 0;
};

class SqlStorage final : public app::Storage {
  public:
    // Migrates first. Fault::conflict when the database is of a newer release; Fault::unavailable when it
    // cannot be reached or written.
    static Result<std::unique_ptr<SqlStorage>> open(const Settings& settings, const Secrets& secrets,
                                                    const Clock& clock);

    Result<std::unique_ptr<app::UnitOfWork>> begin(app::Access access) override;
    void record(std::vector<access::AuditEvent> events, std::function<void(Status)> done) override;
    Status ping() override;

    // Recomputes the audit's chains on a snapshot, of changes and of reads (storage/audit/verify.hpp).
    Result<std::vector<audit::ChainReport>> verify_audit();
    // Brings up to date where the events of each dossier stand (storage/audit/places.hpp). Now and then, from
    // one thread.
    Status place_events();
    // Forgets that and makes it from the beginning.
    Status place_events_again();
    [[nodiscard]] Figures figures() const noexcept;

  private:
    // SQLite: readers, one connection that writes changes, and one to the file of the audit of reads.
    // PostgreSQL: units of work share `read`, and the audit of reads has a connection of its own.
    struct Pools {
        std::unique_ptr<Pool> read;
        std::unique_ptr<Pool> write;
        std::unique_ptr<Pool> audit;
        std::unique_ptr<Pool> read_log;  // SQLite: for reading what `audit` wrote
    };
    [[nodiscard]] Pool& writers() { return pools_.write ? *pools_.write : *pools_.read; }
    // SQLite keeps the audit of reads in a file of its own, with chains of its own.
    [[nodiscard]] bool has_read_log() const { return pools_.write != nullptr; }
    SqlStorage(std::string database, Pools pools, const Secrets& secrets);
    Status place_events(Pool& pool);
    Status prepare(const Clock& clock);
    static Pools sqlite_pools(const Settings& settings);
    static Pools postgres_pools(const Settings& settings);

    const std::string database_;
    const Secrets secrets_;
    Pools pools_;
    std::unique_ptr<audit::Writer> writer_;  // last: it stops before its pool goes
};

}  // namespace ph::storage
