// Registering a household: someone asks for help or is signalled.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/dossiers.hpp"

namespace ph::app {

// What the intaker recorded. Ids, the municipality and who recorded it follow from the call.
struct NewRegistration {
    Registration registration;
    std::optional<Instant> received_at;  // absent: now
    Household household;
    Person person;
    std::vector<Person> others;
    bool checked_for_duplicates = false;
};

// Opens a household, its dossier and its persons in one transaction, with a task for every need that cannot
// wait. Whoever registers stays involved until a coach takes over. Fault::invalid with everything that is
// wrong; Fault::conflict when a BSN is known already.
Result<RegistrationView> register_household(Call& call, NewRegistration input);

}  // namespace ph::app
