// dossier_line: what lists and "my day" show of a dossier, in one row that is found in one step. It follows
// from other tables and is written when the dossier is opened (dossiers.cpp) and again in the transaction of
// every change (unit_of_work.cpp); nobody writes it otherwise.
#pragma once
#include <vector>

#include "base/result.hpp"
#include "domain/ids.hpp"
#include "storage/sql/connection.hpp"

namespace ph::storage {

Status refresh_line(sql::Connection& connection, const DossierId& dossier);

// A dossier and the others of its household, by id: a change of a name or a town shows in each.
Result<std::vector<DossierId>> dossiers_of_household(sql::Connection& connection, const DossierId& dossier);

// Every line, after rows were written in bulk; seconds for a hundred thousand dossiers.
Status refresh_all_lines(sql::Connection& connection);

}  // namespace ph::storage
