// Numbered forward migrations. The files of migrations/ are compiled in; each runs in a transaction of its
// own.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "base/time.hpp"
#include "storage/sql/connection.hpp"

namespace ph::storage {

struct Migration {
    int number = 0;
    std::string_view name;
    std::string_view sql;  // with the words in braces, see expand()
};

// Every migration of this release, 1, 2, 3, ...
std::span<const Migration> released_migrations();

// Those named NNNN_audit...: all that the log of reads beside an SQLite database needs.
std::span<const Migration> audit_migrations();

// Brings the database from whatever release it has to the last of `migrations`; nothing when it is there
// already. Several servers may start at once: they wait for each other. Fault::conflict when the database is
// of a newer release than this program.
Status migrate(sql::Connection& connection, std::span<const Migration> migrations, Instant now);

// The text of a migration in one dialect.
std::string expand(std::string_view sql, sql::Dialect dialect);

}  // namespace ph::storage
