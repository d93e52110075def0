// A connection to an SQLite file: WAL, foreign keys on, every statement prepared once.
#pragma once
#include <memory>
#include <string>

#include "storage/sql/connection.hpp"

struct sqlite3;

namespace ph::storage::sql {

class SqliteConnection final : public Connection {
  public:
    // reader: refuses to write. writer: creates the file when it is not there.
    enum class Mode : std::uint8_t { reader, writer };

    // Fault::unavailable when the file cannot be opened, is read-only to a writer, or is no database.
    static Result<std::unique_ptr<SqliteConnection>> open(const std::string& path, Mode mode);

    ~SqliteConnection() override;
    [[nodiscard]] Dialect dialect() const noexcept override { return Dialect::sqlite; }
    Status begin(Transaction kind) override;
    Status commit() override;
    void rollback() noexcept override;
    Result<std::int64_t> run(std::string_view sql, const Arguments& arguments, const EachRow& each) override;
    Status script(const std::string& sql) override;

  private:
    struct Prepared;
    struct Statements;

    explicit SqliteConnection(sqlite3* database);
    Result<std::unique_ptr<Prepared>> prepare(std::string_view sql);
    Result<std::int64_t> step(const Prepared& prepared, const Arguments& arguments, const EachRow& each);
    Status set_durable(bool full);

    sqlite3* database_;
    std::unique_ptr<Statements> statements_;
    bool durable_ = true;  // as PRAGMA synchronous stands
};

}  // namespace ph::storage::sql
