#include "storage/sql/sqlite_connection.hpp"

#include <sqlite3.h>

#include <charconv>
#include <stdexcept>
#include <unordered_map>

#include "storage/sql/errors.hpp"

namespace ph::storage::sql {
namespace {

constexpr int busy_timeout_ms =
    5000;  // another process (a backup, the command line) may hold the lock this long
constexpr std::size_t most_statements = 512;

constexpr auto settings = R"(
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -8192;
PRAGMA secure_delete = ON;
)";

Error error_of(int code, sqlite3* database, std::string_view sql) {
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return storage_busy();
        case SQLITE_FULL: return storage_full();
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH: return storage_read_only();
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return storage_damaged();
        case SQLITE_CANTOPEN:
        case SQLITE_NOMEM: return storage_away();
        // A file-size limit or a broken device shows as a failed write, not as SQLITE_FULL.
        case SQLITE_IOERR:
            return code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_FSYNC ? storage_full() : storage_away();
        case SQLITE_CONSTRAINT:
            if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ||
                code == SQLITE_CONSTRAINT_ROWID) {
                return already_exists();
            }
            if (code == SQLITE_CONSTRAINT_FOREIGNKEY) return refers_to_nothing();
            break;
        default: break;
    }
    defect(sqlite3_errmsg(database), sql);
}

class SqliteRow final : public Row {
  public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
    [[nodiscard]] bool is_null(int column) const override {
        return sqlite3_column_type(statement_, column) == SQLITE_NULL;
    }
    [[nodiscard]] bool boolean(int column) const override { return integer(column) != 0; }
    [[nodiscard]] std::int64_t integer(int column) const override {
        expect(column, SQLITE_INTEGER);
        return sqlite3_column_int64(statement_, column);
    }
    [[nodiscard]] std::string_view text(int column) const override {
        expect(column, SQLITE_TEXT);
        // As a blob: sqlite3_column_text would copy the text to put a zero behind it.
        const auto* start = static_cast<const char*>(sqlite3_column_blob(statement_, column));
        return {start, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }
    [[nodiscard]] std::span<const std::uint8_t> bytes(int column) const override {
        expect(column, SQLITE_BLOB);
        const auto* start = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
        return {start, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }
    [[nodiscard]] Date date(int column) const override {
        const auto parsed = parse_date(text(column));
        if (!parsed) throw std::runtime_error("a column that should hold a date does not");
        return *parsed;
    }

  private:
    void expect(int column, int type) const {
        if (sqlite3_column_type(statement_, column) != type) {
            throw std::runtime_error(std::string("unexpected kind of value in column ") +
                                     sqlite3_column_name(statement_, column));
        }
    }
    sqlite3_stmt* statement_;
};

int bind(sqlite3_stmt* statement, int index, const Argument& argument) {
    if (argument.null) return sqlite3_bind_null(statement, index);
    const int size = static_cast<int>(argument.data.size());
    switch (argument.kind) {
        case Kind::boolean:
        case Kind::integer: return sqlite3_bind_int64(statement, index, argument.integer);
        case Kind::date: {
            const std::string day = to_string(Date{std::chrono::days{argument.integer}});
            return sqlite3_bind_text(statement, index, day.data(), static_cast<int>(day.size()),
                                     SQLITE_TRANSIENT);
        }
        // A null pointer would bind NULL: an empty value needs an address.
        case Kind::text:
            return sqlite3_bind_text(statement, index, size == 0 ? "" : argument.data.data(), size,
                                     SQLITE_STATIC);
        case Kind::bytes:
            return sqlite3_bind_blob(statement, index, size == 0 ? "" : argument.data.data(), size,
                                     SQLITE_STATIC);
        case Kind::uuid:
            return sqlite3_bind_blob(statement, index, argument.uuid.data(),
                                     static_cast<int>(argument.uuid.size()), SQLITE_STATIC);
    }
    return SQLITE_MISUSE;
}

// SQLite numbers parameters by first appearance; "$3" names the third value wherever it stands.
std::size_t position_of(const char* name, std::string_view sql) {
    std::size_t position = 0;
    const std::string_view text = name == nullptr ? "" : name;
    if (text.size() < 2 || text[0] != '$' ||
        std::from_chars(text.data() + 1, text.data() + text.size(), position).ec != std::errc{} ||
        position == 0) {
        defect("parameters are $1, $2, ...", sql);
    }
    return position - 1;
}

}  // namespace

struct SqliteConnection::Prepared {
    explicit Prepared(std::string_view text) : sql(text) {}
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;
    ~Prepared() { sqlite3_finalize(statement); }

    std::string sql;
    sqlite3_stmt* statement = nullptr;
    std::vector<std::size_t> positions;  // of each parameter of the statement, in the arguments
    bool busy = false;
};

// By their own text.
struct SqliteConnection::Statements {
    std::unordered_map<std::string_view, std::unique_ptr<Prepared>> all;
};

SqliteConnection::SqliteConnection(sqlite3* database)
    : database_(database),
      statements_(std::make_unique<Statements>()) {}

SqliteConnection::~SqliteConnection() {
    statements_->all.clear();
    sqlite3_close_v2(database_);
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const std::string& path, Mode mode) {
    // Counting every allocation costs all threads one lock.
    static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    if (uncounted != SQLITE_OK) throw std::logic_error("SQLite was used before it was configured");
    sqlite3* database = nullptr;
    // A reader of a WAL database needs write access to the shared-memory index, so it is held back by
    // query_only.
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (mode == Mode::writer) flags |= SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(path.c_str(), &database, flags, nullptr);
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(database));
    if (code != SQLITE_OK) return storage_away();
    if (mode == Mode::writer && sqlite3_db_readonly(database, "main") == 1) return storage_read_only();
    sqlite3_busy_timeout(database, busy_timeout_ms);
    PH_CHECK(connection->script(settings));
    if (mode == Mode::reader) PH_CHECK(connection->script("PRAGMA query_only = ON;"));
    return connection;
}

Status SqliteConnection::begin(Transaction kind) {
    if (kind != Transaction::read) PH_CHECK(set_durable(kind == Transaction::write));
    PH_TRY([[maybe_unused]] const auto rows,
           run(kind == Transaction::read ? "BEGIN DEFERRED" : "BEGIN IMMEDIATE", Arguments{}, {}));
    return {};
}

// A full write waits for the disk. Without it WAL still keeps every commit when the program crashes, and a
// later full commit makes the earlier ones safe as well; only a power cut may cost the last of them.
Status SqliteConnection::set_durable(bool full) {
    if (full == durable_) return {};
    PH_CHECK(script(full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL"));
    durable_ = full;
    return {};
}

Status SqliteConnection::commit() {
    PH_TRY([[maybe_unused]] const auto rows, run("COMMIT", Arguments{}, {}));
    return {};
}

void SqliteConnection::rollback() noexcept {
    // After a full disk SQLite has rolled back by itself already.
    if (sqlite3_get_autocommit(database_) != 0) return;
    try {
        static_cast<void>(run("ROLLBACK", Arguments{}, {}));
    } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch)
        // Out of memory, say: the transaction is still open, and the next begin() on this connection fails.
    }
}

Status SqliteConnection::script(const std::string& sql) {
    const int code = sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return error_of(code, database_, sql);
    return {};
}

Result<std::unique_ptr<SqliteConnection::Prepared>> SqliteConnection::prepare(std::string_view sql) {
    auto prepared = std::make_unique<Prepared>(sql);
    const int code = sqlite3_prepare_v3(database_, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &prepared->statement, nullptr);
    if (code != SQLITE_OK) return error_of(code, database_, sql);
    const int parameters = sqlite3_bind_parameter_count(prepared->statement);
    for (int index = 1; index <= parameters; ++index) {
        prepared->positions.push_back(
            position_of(sqlite3_bind_parameter_name(prepared->statement, index), sql));
    }
    return prepared;
}

Result<std::int64_t> SqliteConnection::run(std::string_view sql, const Arguments& arguments,
                                           const EachRow& each) {
    auto& all = statements_->all;
    auto found = all.find(sql);
    if (found != all.end() && found->second->busy) {
        // The same SQL inside its own loop: this once with a statement of its own.
        PH_TRY(const auto another, prepare(sql));
        return step(*another, arguments, each);
    }
    if (found == all.end()) {
        PH_TRY(auto fresh, prepare(sql));
        if (all.size() >= most_statements)
            std::erase_if(all, [](const auto& entry) { return !entry.second->busy; });
        const std::string_view key = fresh->sql;
        found = all.emplace(key, std::move(fresh)).first;
    }
    Prepared& prepared = *found->second;
    struct Busy {
        bool& flag;
        explicit Busy(bool& busy) : flag(busy) { flag = true; }
        ~Busy() { flag = false; }
    } const busy(prepared.busy);
    return step(prepared, arguments, each);
}

Result<std::int64_t> SqliteConnection::step(const Prepared& prepared, const Arguments& arguments,
                                            const EachRow& each) {
    sqlite3_stmt* statement = prepared.statement;
    struct Reset {
        sqlite3_stmt* statement;
        ~Reset() { sqlite3_reset(statement); }
    } const reset{statement};
    const auto values = arguments.list();
    for (std::size_t i = 0; i < prepared.positions.size(); ++i) {
        if (prepared.positions[i] >= values.size()) defect("fewer values than parameters", prepared.sql);
        const int code = bind(statement, static_cast<int>(i) + 1, values[prepared.positions[i]]);
        if (code != SQLITE_OK) return error_of(code, database_, prepared.sql);
    }
    const SqliteRow row(statement);
    std::int64_t rows = 0;
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
        ++rows;
        if (each) each(row);
    }
    if (code != SQLITE_DONE) return error_of(code, database_, prepared.sql);
    return sqlite3_column_count(statement) > 0 ? rows : sqlite3_changes64(database_);
}

}  // namespace ph::storage::sql
