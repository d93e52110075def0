// /v1/gebruikers: what an administrator does with accounts.
#pragma once
#include "app/auth/password.hpp"
#include "http/route_table.hpp"

namespace ph::http {

// `passwords` lives as long as the table.
void add_user_routes(RouteTable& table, const app::auth::Passwords& passwords);

}  // namespace ph::http
