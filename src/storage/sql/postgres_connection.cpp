#include "storage/sql/postgres_connection.hpp"

#include <libpq-fe.h>
#include <poll.h>

#include <bit>
#include <cstring>
#include <stdexcept>
#include <unordered_map>

#include "storage/sql/errors.hpp"

namespace ph::storage::sql {
namespace {

// Types by their fixed object ids (server: src/include/catalog/pg_type.dat).
constexpr Oid boolean_oid = 16;
constexpr Oid bytes_oid = 17;
constexpr Oid bigint_oid = 20;
constexpr Oid text_oid = 25;
constexpr Oid date_oid = 1082;
constexpr Oid uuid_oid = 2950;

constexpr int binary = 1;
constexpr std::int64_t postgres_epoch = 10957;  // days from 1970-01-01 to 2000-01-01, where its dates begin
constexpr std::size_t most_statements = 512;

// A statement that hangs must not hold a worker; a dead link must show before the caller gives up.
constexpr auto settings =
    "SET statement_timeout = '15s'; SET lock_timeout = '5s'; SET timezone = 'UTC';"
    "SET client_min_messages = warning; SET idle_in_transaction_session_timeout = '60s'";

constexpr Oid oid_of(Kind kind) {
    switch (kind) {
        case Kind::boolean: return boolean_oid;
        case Kind::integer: return bigint_oid;
        case Kind::text: return text_oid;
        case Kind::bytes: return bytes_oid;
        case Kind::uuid: return uuid_oid;
        case Kind::date: return date_oid;
    }
    return 0;
}

template <class Unsigned>
void put_big_endian(char* to, Unsigned value) {
    for (std::size_t i = sizeof(Unsigned); i-- > 0;) {
        to[i] = static_cast<char>(value & 0xFFU);
        value = static_cast<Unsigned>(value >> 8U);
    }
}

template <class Unsigned>
Unsigned get_big_endian(const char* from) {
    Unsigned value = 0;
    for (std::size_t i = 0; i < sizeof(Unsigned); ++i) {
        value = static_cast<Unsigned>(value << 8U) | static_cast<std::uint8_t>(from[i]);
    }
    return value;
}

struct Clear {
    void operator()(PGresult* answer) const noexcept { PQclear(answer); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

class PostgresRow final : public Row {
  public:
    PostgresRow(const PGresult* answer, int row) : answer_(answer), row_(row) {}
    [[nodiscard]] bool is_null(int column) const override { return PQgetisnull(answer_, row_, column) == 1; }
    [[nodiscard]] bool boolean(int column) const override {
        expect(column, {boolean_oid});
        return *PQgetvalue(answer_, row_, column) != 0;
    }
    [[nodiscard]] std::int64_t integer(int column) const override {
        const char* value = PQgetvalue(answer_, row_, column);
        switch (checked(column)) {
            case 21: return std::bit_cast<std::int16_t>(get_big_endian<std::uint16_t>(value));  // smallint
            case 23: return std::bit_cast<std::int32_t>(get_big_endian<std::uint32_t>(value));  // integer
            case bigint_oid: return std::bit_cast<std::int64_t>(get_big_endian<std::uint64_t>(value));
            default: unexpected(column);
        }
    }
    [[nodiscard]] std::string_view text(int column) const override {
        expect(column, {text_oid, 1043, 19});  // text, varchar, name
        return view(column);
    }
    [[nodiscard]] std::span<const std::uint8_t> bytes(int column) const override {
        expect(column, {bytes_oid, uuid_oid});
        const auto value = view(column);
        return {reinterpret_cast<const std::uint8_t*>(value.data()), value.size()};
    }
    [[nodiscard]] Date date(int column) const override {
        expect(column, {date_oid});
        const auto days =
            std::bit_cast<std::int32_t>(get_big_endian<std::uint32_t>(PQgetvalue(answer_, row_, column)));
        return Date{std::chrono::days{days + postgres_epoch}};
    }

  private:
    [[nodiscard]] std::string_view view(int column) const {
        return {PQgetvalue(answer_, row_, column),
                static_cast<std::size_t>(PQgetlength(answer_, row_, column))};
    }
    [[nodiscard]] Oid checked(int column) const {
        if (is_null(column)) unexpected(column);
        return PQftype(answer_, column);
    }
    void expect(int column, std::initializer_list<Oid> types) const {
        const Oid type = checked(column);
        for (const Oid allowed : types) {
            if (type == allowed) return;
        }
        unexpected(column);
    }
    [[noreturn]] void unexpected(int column) const {
        const char* name = PQfname(answer_, column);
        throw std::runtime_error(std::string("unexpected kind of value in column ") +
                                 (name == nullptr ? "?" : name));
    }
    const PGresult* answer_;
    int row_;
};

// The arguments in libpq's shape. Numbers are written into `numbers`; everything else points at the
// arguments.
struct Bound {
    boost::container::small_vector<const char*, 16> values;
    boost::container::small_vector<int, 16> lengths;
    boost::container::small_vector<int, 16> formats;
    boost::container::small_vector<std::array<char, 8>, 16> numbers;

    explicit Bound(std::span<const Argument> arguments) : numbers(arguments.size()) {
        for (std::size_t i = 0; i < arguments.size(); ++i) add(arguments[i], numbers[i].data());
    }

    void add(const Argument& argument, char* number) {
        formats.push_back(binary);
        if (argument.null) return push(nullptr, 0);
        switch (argument.kind) {
            case Kind::boolean: *number = argument.integer != 0 ? 1 : 0; return push(number, 1);
            case Kind::integer:
                put_big_endian(number, static_cast<std::uint64_t>(argument.integer));
                return push(number, 8);
            case Kind::date:
                put_big_endian(number, static_cast<std::uint32_t>(argument.integer - postgres_epoch));
                return push(number, 4);
            case Kind::uuid: return push(reinterpret_cast<const char*>(argument.uuid.data()), 16);
            case Kind::text:
            case Kind::bytes:
                // A null pointer would bind NULL: an empty value needs an address.
                return push(argument.data.empty() ? "" : argument.data.data(),
                            static_cast<int>(argument.data.size()));
        }
    }
    void push(const char* value, int length) {
        values.push_back(value);
        lengths.push_back(length);
    }
};

std::vector<Oid> types_of(std::span<const Argument> arguments) {
    std::vector<Oid> types;
    types.reserve(arguments.size());
    for (const Argument& argument : arguments) types.push_back(oid_of(argument.kind));
    return types;
}

}  // namespace

struct PostgresConnection::Statements {
    struct Prepared {
        std::string name;
        std::vector<Oid> types;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view sql) const noexcept {
            return std::hash<std::string_view>{}(sql);
        }
    };
    std::unordered_map<std::string, Prepared, Hash, std::equal_to<>> prepared;
    std::uint64_t last = 0;
};

PostgresConnection::PostgresConnection(std::string dsn, std::chrono::milliseconds patience)
    : dsn_(std::move(dsn)),
      patience_(patience),
      statements_(std::make_unique<Statements>()) {}

PostgresConnection::~PostgresConnection() {
    disconnect();
}

bool PostgresConnection::connected() const noexcept {
    return connection_ != nullptr && PQstatus(connection_) == CONNECTION_OK;
}

void PostgresConnection::disconnect() noexcept {
    if (connection_ != nullptr) PQfinish(connection_);
    connection_ = nullptr;
    statements_->prepared.clear();
}

Status PostgresConnection::connect() {
    disconnect();
    // The last expanded dbname carries the whole connection string; earlier keywords are our defaults.
    const char* keywords[] = {"application_name", "tcp_user_timeout", "dbname", nullptr};
    const char* values[] = {"participatiehuis", "3000", dsn_.c_str(), nullptr};
    connection_ = PQconnectStartParams(keywords, values, 1);
    const auto deadline = std::chrono::steady_clock::now() + patience_;
    PostgresPollingStatusType state = PGRES_POLLING_WRITING;
    while (connection_ != nullptr && PQstatus(connection_) != CONNECTION_BAD && state != PGRES_POLLING_OK &&
           state != PGRES_POLLING_FAILED) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        pollfd wait{PQsocket(connection_),
                    static_cast<short>(state == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
        if (left.count() <= 0 || poll(&wait, 1, static_cast<int>(left.count())) <= 0) break;
        state = PQconnectPoll(connection_);
    }
    if (!connected()) {
        disconnect();
        return storage_away();
    }
    PQsetNoticeProcessor(connection_, [](void*, const char*) {}, nullptr);
    return script(settings);
}

Error PostgresConnection::failed(const PGresult* answer, std::string_view sql) {
    if (!connected()) return storage_away();
    const char* field = answer == nullptr ? nullptr : PQresultErrorField(answer, PG_DIAG_SQLSTATE);
    // Without a state the failure is this side's: the server is gone before libpq has noticed.
    if (field == nullptr) return storage_away();
    const std::string_view state = field;
    if (state == "23505") return already_exists();
    if (state == "23503") return refers_to_nothing();
    if (state == "25006") return storage_read_only();
    if (state == "53100") return storage_full();
    // Serialisation, deadlock, lock not available, statement cancelled by its time limit, too many
    // connections.
    if (state == "40001" || state == "40P01" || state == "55P03" || state == "57014" || state == "53300")
        return storage_busy();
    if (state.starts_with("XX")) return storage_damaged();
    // Connection failures, server shutting down or starting, out of memory.
    if (state.starts_with("08") || state.starts_with("57P") || state.starts_with("53") ||
        state.starts_with("58")) {
        return storage_away();
    }
    defect(PQerrorMessage(connection_), sql);
}

Status PostgresConnection::begin(Transaction kind) {
    const std::string sql =
        kind == Transaction::read ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN";
    if (connected()) {
        if (script(sql).ok()) return {};
        // The server may have gone and come back while this connection was at rest.
    }
    PH_CHECK(connect());
    return script(sql);
}

Status PostgresConnection::commit() {
    const Answer answer(PQexec(connection_, "COMMIT"));
    if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) return failed(answer.get(), "COMMIT");
    // A transaction in which something failed answers COMMIT with ROLLBACK.
    if (std::string_view(PQcmdStatus(answer.get())) != "COMMIT")
        defect("commit after a failed statement", "COMMIT");
    return {};
}

void PostgresConnection::rollback() noexcept {
    if (!connected() || PQtransactionStatus(connection_) == PQTRANS_IDLE) return;
    const Answer answer(PQexec(connection_, "ROLLBACK"));
    if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) disconnect();
}

Status PostgresConnection::script(const std::string& sql) {
    if (!connected()) return storage_away();
    const Answer answer(PQexec(connection_, sql.c_str()));
    const auto status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) return failed(answer.get(), sql);
    return {};
}

Result<const std::string*> PostgresConnection::prepare(std::string_view sql, const Arguments& arguments) {
    auto& prepared = statements_->prepared;
    const auto values = arguments.list();
    if (const auto found = prepared.find(sql); found != prepared.end()) {
        const auto& types = found->second.types;
        if (std::equal(types.begin(), types.end(), values.begin(), values.end(),
                       [](Oid type, const Argument& value) { return type == oid_of(value.kind); })) {
            return &found->second.name;
        }
        prepared.erase(found);
    }
    if (prepared.size() >= most_statements) {
        PH_CHECK(script("DEALLOCATE ALL"));
        prepared.clear();
    }
    Statements::Prepared fresh{"s" + std::to_string(++statements_->last), types_of(values)};
    const std::string text(sql);
    const Answer answer(PQprepare(connection_, fresh.name.c_str(), text.c_str(),
                                  static_cast<int>(fresh.types.size()), fresh.types.data()));
    if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) return failed(answer.get(), sql);
    return &prepared.emplace(text, std::move(fresh)).first->second.name;
}

Result<std::int64_t> PostgresConnection::run(std::string_view sql, const Arguments& arguments,
                                             const EachRow& each) {
    if (!connected()) return storage_away();
    PH_TRY(const std::string* name, prepare(sql, arguments));
    const Bound bound(arguments.list());
    const Answer answer(PQexecPrepared(connection_, name->c_str(), static_cast<int>(bound.values.size()),
                                       bound.values.data(), bound.lengths.data(), bound.formats.data(),
                                       binary));
    const auto status = PQresultStatus(answer.get());
    if (status == PGRES_COMMAND_OK) {
        const std::string_view changed = PQcmdTuples(answer.get());
        return changed.empty() ? 0 : std::stoll(std::string(changed));
    }
    if (status != PGRES_TUPLES_OK) return failed(answer.get(), sql);
    const int rows = PQntuples(answer.get());
    if (each) {
        for (int row = 0; row < rows; ++row) each(PostgresRow(answer.get(), row));
    }
    return rows;
}

Status PostgresConnection::run_batch(std::string_view sql, std::span<const Arguments> batch) {
    // Small enough that the server's answers fit its send buffer while this side is still sending.
    constexpr std::size_t most_together = 128;
    if (batch.size() <= 1) return Connection::run_batch(sql, batch);
    if (!connected()) return storage_away();
    PH_TRY(const std::string* name, prepare(sql, batch.front()));
    for (std::size_t at = 0; at < batch.size(); at += most_together) {
        PH_CHECK(send_together(*name, sql, batch.subspan(at, std::min(most_together, batch.size() - at))));
    }
    return {};
}

// One round trip: libpq's pipeline mode. Every statement gives its answer and a null, the end gives its own
// answer.
Status PostgresConnection::send_together(const std::string& name, std::string_view sql,
                                         std::span<const Arguments> batch) {
    if (PQenterPipelineMode(connection_) != 1) return storage_away();
    for (const Arguments& arguments : batch) {
        const Bound bound(arguments.list());
        if (PQsendQueryPrepared(connection_, name.c_str(), static_cast<int>(bound.values.size()),
                                bound.values.data(), bound.lengths.data(), bound.formats.data(),
                                binary) != 1) {
            disconnect();
            return storage_away();
        }
    }
    Answer first_failure;
    bool failure = PQpipelineSync(connection_) != 1;
    for (std::size_t left = batch.size(); left > 0 && connected();) {
        Answer answer(PQgetResult(connection_));
        if (!answer) {
            --left;
            continue;
        }
        const auto status = PQresultStatus(answer.get());
        if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || failure) continue;
        failure = true;
        first_failure = std::move(answer);
    }
    while (PGresult* rest = connected() ? PQgetResult(connection_) : nullptr) {
        const bool end = PQresultStatus(rest) == PGRES_PIPELINE_SYNC;
        PQclear(rest);
        if (end) break;
    }
    if (!connected() || PQexitPipelineMode(connection_) != 1) {
        disconnect();
        return storage_away();
    }
    if (failure) return failed(first_failure.get(), sql);
    return {};
}

Status PostgresConnection::copy_in(const std::string& copy_sql, std::string_view rows) {
    if (!connected()) return storage_away();
    {
        const Answer start(PQexec(connection_, copy_sql.c_str()));
        if (PQresultStatus(start.get()) != PGRES_COPY_IN) return failed(start.get(), copy_sql);
    }
    constexpr std::size_t piece = 1U << 20U;
    for (std::size_t at = 0; at < rows.size(); at += piece) {
        const auto part = rows.substr(at, piece);
        if (PQputCopyData(connection_, part.data(), static_cast<int>(part.size())) != 1)
            return storage_away();
    }
    if (PQputCopyEnd(connection_, nullptr) != 1) return storage_away();
    const Answer end(PQgetResult(connection_));
    const Status outcome =
        PQresultStatus(end.get()) == PGRES_COMMAND_OK ? Status{} : Status{failed(end.get(), copy_sql)};
    while (PGresult* rest = PQgetResult(connection_)) PQclear(rest);
    return outcome;
}

}  // namespace ph::storage::sql
