#include "storage/bulk.hpp"

#include <stdexcept>

#include "storage/repositories/dossier_lines.hpp"
#include "storage/sql/postgres_connection.hpp"

namespace ph::storage {
namespace {

constexpr std::size_t rows_together = 200'000;
constexpr std::size_t bytes_together = 16U << 20U;

// The indexes are filled in random order: they must fit in memory. Foreign keys are checked at the end.
constexpr auto sqlite_fast =
    "PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -524288; PRAGMA "
    "wal_autocheckpoint = 100000;";
constexpr auto sqlite_normal =
    "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -8192; PRAGMA "
    "wal_autocheckpoint = 1000;"
    "PRAGMA wal_checkpoint(TRUNCATE);";

constexpr std::string_view hex_digits = "0123456789abcdef";

void append_text(std::string& to, std::string_view text) {
    for (const char c : text) {
        switch (c) {
            case '\\': to += "\\\\"; break;
            case '\n': to += "\\n"; break;
            case '\r': to += "\\r"; break;
            case '\t': to += "\\t"; break;
            default: to += c;
        }
    }
}

void append_hex(std::string& to, std::string_view bytes) {
    to += "\\\\x";
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        to += hex_digits[value >> 4U];
        to += hex_digits[value & 0x0FU];
    }
}

void append_value(std::string& to, const sql::Argument& value) {
    if (value.null) {
        to += "\\N";
        return;
    }
    switch (value.kind) {
        case sql::Kind::boolean: to += value.integer != 0 ? 't' : 'f'; break;
        case sql::Kind::integer: to += std::to_string(value.integer); break;
        case sql::Kind::date: to += to_string(Date{std::chrono::days{value.integer}}); break;
        case sql::Kind::uuid: to += Uuid{value.uuid}.to_string(); break;
        case sql::Kind::text: append_text(to, value.data); break;
        case sql::Kind::bytes: append_hex(to, value.data); break;
    }
}

}  // namespace

Status Bulk::start() {
    if (connection_.dialect() == sql::Dialect::sqlite) PH_CHECK(connection_.script(sqlite_fast));
    return connection_.begin(sql::Transaction::record);
}

Status Bulk::add_row(std::string_view table, std::string_view columns, const sql::Arguments& row) {
    return connection_.dialect() == sql::Dialect::sqlite ? add_to_sqlite(table, columns, row)
                                                         : add_to_postgres(table, columns, row);
}

Status Bulk::add_to_sqlite(std::string_view table, std::string_view columns, const sql::Arguments& row) {
    auto found =
        std::find_if(inserts_.begin(), inserts_.end(), [&](const auto& each) { return each.first == table; });
    if (found == inserts_.end()) {
        std::string places;
        for (std::size_t i = 1; i <= row.list().size(); ++i)
            places += (i == 1 ? "$" : ", $") + std::to_string(i);
        inserts_.emplace_back(table, "INSERT INTO " + std::string(table) + " (" + std::string(columns) +
                                         ") VALUES (" + places + ")");
        found = std::prev(inserts_.end());
    }
    PH_TRY([[maybe_unused]] const auto rows, connection_.run(found->second, row, {}));
    if (++pending_ >= rows_together) return flush();
    return {};
}

Status Bulk::add_to_postgres(std::string_view table, std::string_view columns, const sql::Arguments& row) {
    const std::string copy = "COPY " + std::string(table) + " (" + std::string(columns) + ") FROM STDIN";
    auto found = std::find_if(waiting_.begin(), waiting_.end(),
                              [&](const Waiting& each) { return each.copy == copy; });
    if (found == waiting_.end()) {
        waiting_.push_back({copy, {}});
        found = std::prev(waiting_.end());
    }
    std::string& rows = found->rows;
    const std::size_t before = rows.size();
    for (const sql::Argument& value : row.list()) {
        if (rows.size() != before) rows += '\t';
        append_value(rows, value);
    }
    rows += '\n';
    pending_ += rows.size() - before;
    if (pending_ >= bytes_together) return flush();
    return {};
}

Status Bulk::flush() {
    pending_ = 0;
    if (connection_.dialect() == sql::Dialect::postgres) {
        auto& postgres = dynamic_cast<sql::PostgresConnection&>(connection_);
        for (Waiting& each : waiting_) {
            if (!each.rows.empty()) PH_CHECK(postgres.copy_in(each.copy, each.rows));
            each.rows.clear();
        }
    }
    PH_CHECK(connection_.commit());
    return connection_.begin(sql::Transaction::record);
}

Status Bulk::finish() {
    PH_CHECK(flush());
    PH_CHECK(refresh_all_lines(connection_));
    PH_CHECK(connection_.commit());
    if (connection_.dialect() == sql::Dialect::sqlite) {
        PH_TRY(const auto orphans, connection_.run("PRAGMA foreign_key_check", {}, {}));
        if (orphans > 0) return sql::refers_to_nothing();
        PH_CHECK(connection_.script("ANALYZE"));
        return connection_.script(sqlite_normal);
    }
    return connection_.script("ANALYZE");
}

}  // namespace ph::storage
