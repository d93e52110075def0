// The keys under which a person is found (domain/names.hpp), kept beside the person.
#pragma once
#include "domain/person.hpp"
#include "storage/sql/connection.hpp"

namespace ph::storage {

// The keys of a person whose row is there already; earlier ones are replaced. Whoever writes a person calls
// this in the same transaction.
Status write_person_keys(sql::Connection& connection, const Person& person);

}  // namespace ph::storage
