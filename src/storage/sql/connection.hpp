// One connection to SQLite or PostgreSQL. SQL is the same text for both, with $1 ... $n; the few differences
// are named in docs/decisions. Statements are prepared once a connection. A connection is used by one thread
// at a time.
//
// Failures: Fault::unavailable (away, full, read-only, locked too long), Fault::conflict (a unique or foreign
// key is violated). Wrong SQL is a defect and throws.
#pragma once
#include <functional>
#include <string_view>

#include "base/result.hpp"
#include "storage/sql/codec.hpp"

namespace ph::storage::sql {

enum class Dialect : std::uint8_t { sqlite, postgres };

// read: one snapshot. write: the SQLite writer lock from the start; PostgreSQL locks rows as they are
// changed. record: a write that need not wait for the disk. A crash of the program or of the database server
// loses nothing of it; on SQLite a power cut may lose the last ones.
enum class Transaction : std::uint8_t { read, write, record };

using EachRow = std::function<void(const Row&)>;

class Connection {
  public:
    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    virtual ~Connection() = default;

    [[nodiscard]] virtual Dialect dialect() const noexcept = 0;
    virtual Status begin(Transaction kind) = 0;
    virtual Status commit() = 0;
    // Never fails: a connection that cannot roll back is broken and reconnects at its next begin.
    virtual void rollback() noexcept = 0;

    // Runs one statement, calls `each` for every row; the number of rows changed (of a query: read).
    virtual Result<std::int64_t> run(std::string_view sql, const Arguments& arguments,
                                     const EachRow& each) = 0;
    // The same statement for each list of values; the rows it may return are dropped. PostgreSQL gets them in
    // one go.
    virtual Status run_batch(std::string_view sql, std::span<const Arguments> batch) {
        for (const Arguments& arguments : batch) {
            PH_TRY([[maybe_unused]] const auto rows, run(sql, arguments, {}));
        }
        return {};
    }
    // Several statements without values or rows: migrations and settings.
    virtual Status script(const std::string& sql) = 0;

    // The number of rows changed.
    template <class... Values>
    Result<std::int64_t> execute(std::string_view sql, const Values&... values) {
        return run(sql, arguments_of(values...), {});
    }

    // The first column of the first row, or nothing.
    template <class T, class... Values>
    Result<std::optional<T>> scalar(std::string_view sql, const Values&... values) {
        std::optional<T> found;
        PH_TRY([[maybe_unused]] const auto rows, run(sql, arguments_of(values...), [&](const Row& row) {
                   if (!found && !row.is_null(0)) found = row.get<T>(0);
               }));
        return found;
    }
};

}  // namespace ph::storage::sql
