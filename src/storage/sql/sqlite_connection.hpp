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

    // What a crash of the machine may cost. full: nothing that was committed. normal: the last commits,
    // unless a full one came after them. A crash of the program alone never costs a commit.
    enum class Durability : std::uint8_t { full, normal };

    // Fault::unavailable when the file cannot be opened, is read-only to a writer, or is no database.
    static Result<std::unique_ptr<SqliteConnection>> open(const std::string& path, Mode mode);

    ~SqliteConnection() override;
    [[nodiscard]] Dialect dialect() const noexcept override { return Dialect::sqlite; }
    Status begin(Transaction kind) override;
    Status commit() override;
    void rollback() noexcept override;
    Result<std::int64_t> run(std::string_view sql, const Arguments& arguments, const EachRow& each) override;
    Status script(const std::string& sql) override;

    // Outside a transaction; holds until the next call.
    Status set_durability(Durability durability);

  private:
    struct Prepared;
    struct Statements;

    explicit SqliteConnection(sqlite3* database);
    Result<Prepared> take(std::string_view sql);
    void give_back(Prepared prepared);

    sqlite3* database_;
    std::unique_ptr<Statements> statements_;
    Durability durability_ = Durability::full;
};

}  // namespace ph::storage::sql
