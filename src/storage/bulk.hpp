// Fills a database with many rows fast: for benchmarks, demonstrations and moving in from another system.
// Nobody else may use the database meanwhile; a failure leaves part of the rows behind.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "storage/sql/mapper.hpp"

namespace ph::storage {

class Bulk {
  public:
    Bulk(sql::Connection& connection, const Secrets& secrets)
        : connection_(connection),
          mapper_(connection, secrets) {}

    Status start();
    // A struct with a table. Rows that others refer to come first.
    template <class T>
    Status add(const T& value) {
        return add_row(sql::table_of<T>, sql::Mapper::column_list<T>(), mapper_.row_of(value));
    }
    // A row of a table without a struct: add("person_key", "municipality_id, key, person_id", a, b, c).
    template <class... Values>
    Status add(std::string_view table, std::string_view columns, const Values&... values) {
        return add_row(table, columns, sql::arguments_of(values...));
    }
    // Writes what is left and brings the statistics of the query planner up to date.
    Status finish();

  private:
    // PostgreSQL: the rows of one table that wait for COPY, in its text form.
    struct Waiting {
        std::string copy;
        std::string rows;
    };
    Status add_row(std::string_view table, std::string_view columns, const sql::Arguments& row);
    Status add_to_sqlite(std::string_view table, std::string_view columns, const sql::Arguments& row);
    Status add_to_postgres(std::string_view table, std::string_view columns, const sql::Arguments& row);
    Status flush();

    sql::Connection& connection_;
    sql::Mapper mapper_;
    std::vector<Waiting> waiting_;  // in the order in which the tables first came: parents before children
    std::vector<std::pair<std::string, std::string>> inserts_;  // SQLite: table and its statement
    std::size_t pending_ = 0;  // rows (SQLite) or bytes (PostgreSQL) since the last flush
};

}  // namespace ph::storage
