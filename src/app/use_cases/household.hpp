// The household and the persons in it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/persons.hpp"

namespace ph::app {

// Only what is present changes; an empty text erases, and so does a birth date or BSN that is present but
// empty.
struct PersonChange {
    std::optional<std::string> given_names;
    std::optional<std::string> name_prefix;
    std::optional<std::string> family_name;
    std::optional<std::optional<Date>> birth_date;
    std::optional<std::optional<Bsn>> bsn;
    std::optional<std::string> phone;
    std::optional<std::string> email;
    std::optional<std::string> language;
    std::optional<HouseholdRole> household_role;
    // From whom or what the new birth date or BSN is known.
    FactSource source = FactSource::staff;
    std::string source_detail;
};

struct HouseholdChange {
    std::optional<std::string> address;
    std::optional<std::string> postcode;
    std::optional<std::string> town;
    std::optional<std::string> district;
    std::optional<bool> no_fixed_address;
};

Result<std::vector<Person>> persons(Call& call, const DossierId& dossier);
// Fault::invalid, Fault::conflict when the BSN is known already.
Result<Person> add_person(Call& call, const DossierId& dossier, Person person);
// The same, and Fault::stale.
Result<Person> change_person(Call& call, const DossierId& dossier, const PersonId& person, int version,
                             const PersonChange& change);
Result<Household> change_household(Call& call, const DossierId& dossier, int version,
                                   const HouseholdChange& change);

}  // namespace ph::app
