// What screens need to offer a choice: instruments, methods, forms, lists, organisations and colleagues.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "app/call.hpp"
#include "app/ports/dossiers.hpp"

namespace ph::app {

Result<std::vector<const Instrument*>> instruments(Call& call);
// Fault::missing when the catalogue has no such instrument, method or form.
Result<const Instrument*> instrument(Call& call, std::string_view id);
// Methods and programmes by id.
Result<std::vector<const Method*>> methods(Call& call);
Result<const Method*> method(Call& call, std::string_view id);
Result<const Form*> form(Call& call, std::string_view id);
// The whole catalogue, for its small lists: life domains, agencies, terms.
Result<const Catalogue*> choice_lists(Call& call);
Result<std::vector<Organisation>> organisations(Call& call);
// Active colleagues (no participants), by name; only with this role when given.
Result<std::vector<Colleague>> colleagues(Call& call, std::optional<Role> role);

}  // namespace ph::app
