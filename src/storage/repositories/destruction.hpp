// Everything that the database holds of a dossier, table by table, and its destruction. A contract test walks
// the schema and fails when a table that can hold something of a dossier, a household or a person is in
// neither list.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "domain/retention.hpp"
#include "storage/sql/connection.hpp"

namespace ph::storage {

// Which rows of one table go with a dossier.
struct DestroyedPart {
    std::string_view table;
    std::string_view kind;   // Dutch, for the record of the destruction
    std::string_view where;  // $1 is the dossier; of the household's parts the household
};
// What hangs on the dossier, children before what they refer to.
std::span<const DestroyedPart> parts_of_dossier();
// What goes with the household, when no other dossier is of it.
std::span<const DestroyedPart> parts_of_household();

// A table that stays although it names dossiers or persons, or whose rows go by another rule than a query.
struct KeptPart {
    std::string_view table;
    std::string_view why;  // English, for who reads the test
};
std::span<const KeptPart> kept_parts();

struct DestroyedRows {
    std::vector<DestroyedKind> kinds;    // those that had no row are left out
    std::vector<std::int64_t> payloads;  // numbers of the events of the municipality that lost their content
};
// In the running write transaction. Fault::missing.
Result<DestroyedRows> destroy_dossier(sql::Connection& connection, const MunicipalityId& municipality,
                                      const DossierId& dossier);

}  // namespace ph::storage
