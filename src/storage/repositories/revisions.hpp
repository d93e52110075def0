// revision: counts the changes of what is shown of a dossier, of a user's day and of a municipality's
// directory of colleagues. Counted in the transaction of the change itself, so that a reader's snapshot holds
// a change and its count together or neither.
#pragma once
#include <vector>

#include "app/kept.hpp"
#include "base/result.hpp"
#include "domain/ids.hpp"
#include "storage/sql/connection.hpp"

namespace ph::storage {

Result<app::Revision> revision_of(sql::Connection& connection, const Uuid& subject,
                                  const MunicipalityId& municipality);

// These dossiers changed, and with them the day of everyone who has or had access to them.
Status count_change(sql::Connection& connection, const std::vector<DossierId>& dossiers);
// A name, role or address in the directory changed.
Status count_change(sql::Connection& connection, const MunicipalityId& directory);

}  // namespace ph::storage
