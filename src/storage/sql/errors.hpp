// The failures of a database as the house's errors, in the words of the person who meets them.
#pragma once
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace ph::storage::sql {

// `code` is stable: opslag-weg, opslag-vol, opslag-alleen-lezen, opslag-bezet, opslag-beschadigd.
Error storage_away();
Error storage_full();
Error storage_read_only();
Error storage_busy();
Error storage_damaged();
Error already_exists();
Error refers_to_nothing();
Error stale_version();
Error not_found();

// Wrong SQL, a missing table, a value of the wrong kind: a defect of the program.
[[noreturn]] void defect(std::string_view driver_message, std::string_view sql);

}  // namespace ph::storage::sql
