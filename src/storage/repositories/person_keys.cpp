#include "storage/repositories/person_keys.hpp"

#include "domain/names.hpp"

namespace ph::storage {

Status write_person_keys(sql::Connection& connection, const Person& person) {
    PH_TRY([[maybe_unused]] const auto removed,
           connection.execute("DELETE FROM person_key WHERE person_id = $1", person.id));
    for (const std::string& key : search_keys(person.given_names, person.family_name, person.birth_date)) {
        PH_TRY(
            [[maybe_unused]] const auto added,
            connection.execute("INSERT INTO person_key (municipality_id, key, person_id) VALUES ($1, $2, $3)",
                               person.municipality_id, key, person.id));
    }
    return {};
}

}  // namespace ph::storage
