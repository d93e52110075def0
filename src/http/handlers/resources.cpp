// The resources of the API, one line each.
#include "http/handlers/handlers.hpp"

namespace ph::http {

void add_resource_routes([[maybe_unused]] RouteTable& table) {}

}  // namespace ph::http
