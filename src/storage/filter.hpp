// The gate's Scope as a condition in SQL, so that the database leaves out what the actor may not see.
#pragma once
#include <string>
#include <string_view>

#include "access/gate.hpp"
#include "storage/sql/arguments.hpp"

namespace ph::storage {

// How the grants of an involved user are asked: as one small set at which the planner starts, or for each row
// when the query starts at an index of few rows of its own.
enum class ScopeCheck : std::uint8_t { whole_set, each_row };

// A condition on the dossier table's alias, with its values added to `arguments`:
//   sql::Arguments arguments;
//   std::string sql = "SELECT " + sql::columns<Dossier>("d") + " FROM dossier d WHERE " +
//                     scope_filter(scope, "d", today, arguments) + " AND d.phase = " + arguments.add(phase);
// involved: dossiers on which the user holds a grant on `today`; own: the user's own; municipality: all of
// it.
std::string scope_filter(const access::Scope& scope, std::string_view dossier, Date today,
                         sql::Arguments& arguments, ScopeCheck check = ScopeCheck::whole_set);

}  // namespace ph::storage
