// The screens of the front end: /werk and /mijn with their boot data, the files they load, and the way in.
#pragma once
#include "http/handlers/sessions.hpp"
#include "http/static_files.hpp"

namespace ph::http {

void add_screens(RouteTable& table, const SessionRoutes& routes, const StaticFiles& files);

// JSON put in a page's boot element; nothing in it can end that element.
std::string with_boot_data(std::string_view page, std::string_view json);

}  // namespace ph::http
