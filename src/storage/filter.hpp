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

// Whose grants a user (a placeholder) shares: their own, and those of the teams of which they are a member
// now. A set for `subject_id IN (...)`, at which the planner starts.
std::string subjects_of(std::string_view user);

// A condition on the alias of access_grant: grants of the user, or of a team of theirs in a role that they
// have.
std::string held_by(const access::Scope& scope, std::string_view grant, sql::Arguments& arguments);

// A condition on the alias of the table dossier or dossier_line, with its values added to `arguments`:
//   sql::Arguments arguments;
//   std::string sql = "SELECT " + sql::columns<Dossier>("d") + " FROM dossier d WHERE " +
//                     scope_filter(scope, "d", arguments) + " AND d.phase = " + arguments.add(phase);
// involved: dossiers on which the user holds a grant at the moment of the scope; own: the user's own;
// municipality: all of it. Restricted ones only for who is named and for the participant.
std::string scope_filter(const access::Scope& scope, std::string_view dossier, sql::Arguments& arguments,
                         ScopeCheck check = ScopeCheck::whole_set);

}  // namespace ph::storage
