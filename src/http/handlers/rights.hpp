// The routes of what is kept about somebody and of what they ask about it.
#pragma once
#include "app/rights_rules.hpp"
#include "http/route_table.hpp"

namespace ph::http {

// `rules` outlives the table.
void add_rights_routes(RouteTable& table, const app::RightsRules& rules);

}  // namespace ph::http
