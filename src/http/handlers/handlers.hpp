// One function a resource; src/server adds them all to the table.
#pragma once
#include "http/route_table.hpp"

namespace ph::http {

void add_session_routes(RouteTable& table, bool demo);

}  // namespace ph::http
