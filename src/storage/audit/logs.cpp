#include "storage/audit/logs.hpp"

#include <filesystem>

#include "storage/migrate.hpp"
#include "storage/sql/postgres_connection.hpp"
#include "storage/sql/sqlite_connection.hpp"

namespace ph::storage::audit {
namespace {

constexpr std::chrono::milliseconds patience{5000};

Pool::Make reader_of(const std::string& file) {
    return [file]() -> Result<std::unique_ptr<sql::Connection>> {
        PH_TRY(auto connection, sql::SqliteConnection::open(file, sql::SqliteConnection::Mode::reader));
        return std::unique_ptr<sql::Connection>(std::move(connection));
    };
}

Error no_file(const std::string& file) {
    const std::string message = "Dit bestand met een deel van het logboek is er niet.";
    return {Fault::missing, message, {{"logboek-ontbreekt", message, {file, 0, 0, {}}}}};
}

Error other_release(const Log& log, int present, int newest) {
    const std::string message =
        "De database heeft schema " + std::to_string(present) + " en dit programma " +
        std::to_string(newest) +
        ". Neem het programma van dezelfde versie, of start de server een keer: die brengt de database bij.";
    return {Fault::conflict, message, {{"andere-versie", message, {log.file, 0, 0, {}}}}};
}

}  // namespace

bool is_postgres(std::string_view database) {
    return database.starts_with("postgresql://") || database.starts_with("postgres://");
}

std::string read_log_of(const std::string& database) {
    const std::filesystem::path path(database);
    auto name = path.stem();
    name += "-inzage";
    name += path.extension();
    return path.parent_path() / name;
}

std::vector<Log> logs_of(const std::string& database) {
    if (is_postgres(database)) {
        return {{LogKind::all, "", [database]() -> Result<std::unique_ptr<sql::Connection>> {
                     return std::unique_ptr<sql::Connection>(
                         std::make_unique<sql::PostgresConnection>(database, patience));
                 }}};
    }
    const std::string reads = read_log_of(database);
    return {{LogKind::changes, database, reader_of(database)}, {LogKind::reads, reads, reader_of(reads)}};
}

Result<std::unique_ptr<sql::Connection>> open_snapshot(const Log& log) {
    if (!log.file.empty() && !std::filesystem::exists(log.file)) return no_file(log.file);
    PH_TRY(auto connection, log.open());
    PH_CHECK(connection->begin(sql::Transaction::read));
    // An empty file or database holds no table at all.
    PH_TRY(const auto tables,
           connection->scalar<std::int64_t>(
               connection->dialect() == sql::Dialect::sqlite
                   ? "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'"
                   : "SELECT count(*) FROM pg_tables WHERE tablename = 'schema_version'"));
    std::optional<int> present;
    if (tables.value_or(0) > 0) {
        PH_TRY(present, connection->scalar<int>("SELECT max(number) FROM schema_version"));
    }
    const auto migrations = log.kind == LogKind::reads ? audit_migrations() : released_migrations();
    const int newest = migrations.back().number;
    if (present.value_or(0) != newest) return other_release(log, present.value_or(0), newest);
    return connection;
}

}  // namespace ph::storage::audit
