// Which coming appointments somebody is reminded of. There are no messages to a telephone: the first page
// says it.
#pragma once
#include <optional>

#include "app/call.hpp"

namespace ph::app {

// The last day whose appointments are told of today, for as many working days as the catalogue says; nothing
// when the catalogue reminds of none.
std::optional<Date> last_day_to_remind(const Call& call);

}  // namespace ph::app
