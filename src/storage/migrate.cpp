#include "storage/migrate.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <stdexcept>
#include <vector>

#include "storage/sql/errors.hpp"

namespace ph::storage {
namespace {

struct Word {
    std::string_view name;
    std::string_view sqlite;
    std::string_view postgres;
};

// Text sorts and compares by code point on both: PostgreSQL's own order depends on how the server was set up.
constexpr std::array words = {
    Word{"uuid", "BLOB", "uuid"},
    Word{"bytes", "BLOB", "bytea"},
    Word{"date", "TEXT", "date"},
    Word{"instant", "INTEGER", "bigint"},
    Word{"bigint", "INTEGER", "bigint"},
    Word{"bool", "INTEGER", "boolean"},
    Word{"no", "0", "false"},
    Word{"text", "TEXT", "text COLLATE \"C\""},
    Word{"end", " STRICT", ""},
    Word{"clustered", " STRICT, WITHOUT ROWID", ""},
};

constexpr auto version_table =
    "CREATE TABLE IF NOT EXISTS schema_version ("
    "number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)";

// Any number, as long as every release uses the same.
constexpr auto postgres_turn = "SELECT pg_advisory_xact_lock(7305809)";

Error newer_database(int database, int program) {
    const std::string message =
        "De database is van een nieuwere versie (schema " + std::to_string(database) +
        ") dan dit programma (schema " + std::to_string(program) +
        "). Start het nieuwere programma, of zet een reservekopie van voor die versie terug.";
    return {Fault::conflict, message, {{"database-nieuwer", message, {}}}};
}

// One transaction: true when a migration was applied, false when there was nothing left to do.
Result<bool> step(sql::Connection& connection, std::span<const Migration> migrations, Instant now) {
    PH_CHECK(connection.begin(sql::Transaction::write));
    if (connection.dialect() == sql::Dialect::postgres) PH_CHECK(connection.script(postgres_turn));
    PH_CHECK(connection.script(version_table));
    PH_TRY(const auto applied, connection.scalar<int>("SELECT max(number) FROM schema_version"));
    const int present = applied.value_or(0);
    const int newest = migrations.empty() ? 0 : migrations.back().number;
    if (present > newest) return newer_database(present, newest);
    for (const Migration& migration : migrations) {
        if (migration.number <= present) continue;
        PH_CHECK(connection.script(expand(migration.sql, connection.dialect())));
        PH_TRY([[maybe_unused]] const auto rows,
               connection.execute("INSERT INTO schema_version (number, name, applied_at) VALUES ($1, $2, $3)",
                                  migration.number, migration.name, now));
        PH_CHECK(connection.commit());
        return true;
    }
    PH_CHECK(connection.commit());
    return false;
}

}  // namespace

std::span<const Migration> audit_migrations() {
    static const std::vector<Migration> chosen = [] {
        std::vector<Migration> found;
        std::ranges::copy_if(released_migrations(), std::back_inserter(found),
                             [](const Migration& one) { return one.name.substr(5).starts_with("audit"); });
        return found;
    }();
    return chosen;
}

std::string expand(std::string_view sql, sql::Dialect dialect) {
    std::string text;
    text.reserve(sql.size());
    while (!sql.empty()) {
        const auto open = sql.find('{');
        text += sql.substr(0, open);
        if (open == std::string_view::npos) break;
        const auto close = sql.find('}', open);
        const auto name = sql.substr(open + 1, close - open - 1);
        const auto* const word =
            std::find_if(words.begin(), words.end(), [&](const Word& each) { return each.name == name; });
        if (close == std::string_view::npos || word == words.end()) {
            throw std::logic_error("a migration holds an unknown word in braces: " + std::string(name));
        }
        text += dialect == sql::Dialect::sqlite ? word->sqlite : word->postgres;
        sql.remove_prefix(close + 1);
    }
    return text;
}

Status migrate(sql::Connection& connection, std::span<const Migration> migrations, Instant now) {
    for (;;) {
        auto more = step(connection, migrations, now);
        if (!more.ok()) {
            connection.rollback();
            return std::move(more).error();
        }
        if (!*more) return {};
    }
}

}  // namespace ph::storage
