// dossier_line: what lists and "my day" show of a dossier, in one row that is found in one step. It follows
// from other tables and is written when the dossier is opened (dossiers.cpp) and again in the transaction of
// every change (unit_of_work.cpp); nobody writes it otherwise.
#pragma once
#include "base/result.hpp"
#include "domain/ids.hpp"
#include "storage/sql/connection.hpp"

namespace ph::storage {

// The line of this dossier, and of the other dossiers of its household: a name or a town may have changed.
Status refresh_lines(sql::Connection& connection, const DossierId& dossier);

// Every line, after rows were written in bulk; seconds for a hundred thousand dossiers.
Status refresh_all_lines(sql::Connection& connection);

}  // namespace ph::storage
