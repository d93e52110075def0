// Where the events of an installation stand: PostgreSQL keeps all of them in one database, SQLite those of
// reads in a file of their own beside it (docs/decisions/0007).
#pragma once
#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "storage/pool.hpp"

namespace ph::storage::audit {

BOOST_DEFINE_ENUM_CLASS(LogKind, changes, reads, all)

struct Log {
    LogKind kind = LogKind::all;
    std::string file;  // empty: on a server
    Pool::Make open;   // a connection that only reads
};

bool is_postgres(std::string_view database);
// "map/huis.sqlite" -> "map/huis-inzage.sqlite"
std::string read_log_of(const std::string& database);
// `database` as in Settings. Opens nothing and changes nothing.
std::vector<Log> logs_of(const std::string& database);

// A connection with a snapshot of the log that has the newest schema. Fault::missing when the file is not
// there; Fault::conflict when the database is of another release.
Result<std::unique_ptr<sql::Connection>> open_snapshot(const Log& log);

}  // namespace ph::storage::audit
