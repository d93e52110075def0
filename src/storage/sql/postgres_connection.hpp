// A connection to PostgreSQL over libpq: values and answers in binary form, statements prepared once. A
// connection that was lost is made again at the next begin.
#pragma once
#include <chrono>
#include <memory>
#include <string>

#include "storage/sql/connection.hpp"

struct pg_conn;
struct pg_result;

namespace ph::storage::sql {

class PostgresConnection final : public Connection {
  public:
    // Does not connect yet. `dsn` is a libpq connection string or URI. Waits at most `patience` for the
    // server when connecting.
    PostgresConnection(std::string dsn, std::chrono::milliseconds patience);
    ~PostgresConnection() override;

    [[nodiscard]] Dialect dialect() const noexcept override { return Dialect::postgres; }
    Status begin(Transaction kind) override;
    Status commit() override;
    void rollback() noexcept override;
    Result<std::int64_t> run(std::string_view sql, const Arguments& arguments, const EachRow& each) override;
    Status run_batch(std::string_view sql, std::span<const Arguments> batch) override;
    Status script(const std::string& sql) override;

    // COPY ... FROM STDIN with rows in PostgreSQL's text form; for bulk loading.
    Status copy_in(const std::string& copy_sql, std::string_view rows);

  private:
    struct Statements;

    [[nodiscard]] bool connected() const noexcept;
    Status connect();
    void disconnect() noexcept;
    Error failed(const pg_result* answer, std::string_view sql);
    Status send_together(const std::string& name, std::string_view sql, std::span<const Arguments> batch);
    Result<const std::string*> prepare(std::string_view sql, const Arguments& arguments);

    std::string dsn_;
    std::chrono::milliseconds patience_;
    pg_conn* connection_ = nullptr;
    std::unique_ptr<Statements> statements_;
};

}  // namespace ph::storage::sql
