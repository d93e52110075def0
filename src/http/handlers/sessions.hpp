// What the routes and pages about the session itself work with, besides app::Call.
#pragma once
#include "app/auth/sign_in.hpp"
#include "http/dispatcher.hpp"
#include "http/route_table.hpp"
#include "http/site.hpp"

namespace ph::http {

struct SessionRoutes {
    app::auth::SignIn& sign_in;
    Dispatcher& dispatcher;
    const Site& site;
    const app::auth::Settings& auth;
};
void add_session_routes(RouteTable& table, const SessionRoutes& routes);

}  // namespace ph::http
