// Signing in with a browser: name and password, one-time code, setting up the second step, a new password.
// Plain forms that work without script.
#pragma once
#include "http/handlers/sessions.hpp"

namespace ph::http {

void add_sign_in_pages(RouteTable& table, const SessionRoutes& routes);

// Where someone with this open step must go; empty when there is none.
std::string_view page_of_step(app::auth::Next next);
// A path of our own screens to return to after signing in; anything else becomes "/".
std::string safe_return(std::string_view path);

}  // namespace ph::http
