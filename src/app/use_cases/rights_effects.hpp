// What is done with the records when a request is granted.
#pragma once
#include "app/call.hpp"
#include "app/rights_rules.hpp"
#include "domain/rights.hpp"

namespace ph::app {

// Puts the new value in the place of the wrong one; what stood there stays in the history. Fault::invalid
// when the value does not fit or the thing takes none.
Status put_right(Call& call, const RightsRules& rules, const access::Admission& admission,
                 RightsRequest& request, const std::string& new_value);
// Fault::conflict for what cannot be erased by itself.
Status erase(Call& call, const access::Admission& admission, const RightsRequest& request);

}  // namespace ph::app
